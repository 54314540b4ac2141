/** How full a sheet of paper is: its type shrinks with it, down to 12 points. */
export const CROWDS = ['airy', 'full', 'packed'] as const;
export type Crowd = (typeof CROWDS)[number];

/** From this weight on all that is filled in on one sheet makes it full, and packed. Tried on Letter and A4. */
const FULL = 260;
const PACKED = 700;
/** From this weight on one text alone is long, and very long. */
const LONG = 34;
const VERY_LONG = 80;

/** Letters that take the room of two: those of East Asia, and emoji. */
const WIDE = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7ff\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60]|[\u{1f000}-\u{3ffff}]/u;
const NARROW = /[\p{Mn}\p{Me}\p{Cf}]/u;

/** The room a text takes on paper, in letters of middling width. */
export function textWeight(text: string): number {
  const weightOf = (letter: string) => (NARROW.test(letter) ? 0 : WIDE.test(letter) ? 2.5 : 1);
  return [...text].reduce((sum, letter) => sum + weightOf(letter), 0);
}

/** How full these texts together make one sheet. */
export function crowdOf(texts: readonly string[]): Crowd {
  const weight = texts.reduce((sum, text) => sum + textWeight(text), 0);
  return weight >= PACKED ? 'packed' : weight >= FULL ? 'full' : 'airy';
}

/** How long one text is, for its own size in a headline. */
export function sizeOf(text: string): 'short' | 'long' | 'very-long' {
  const weight = textWeight(text);
  return weight >= VERY_LONG ? 'very-long' : weight >= LONG ? 'long' : 'short';
}

/** A table of the plan at 12 points: narrow letters on a line of its title and note, and of the text above it. */
export interface PlanTable {
  title: number;
  /** 0 where notes are not printed. */
  note: number;
  head: number;
}
/** Tried on Letter and A4, with some to spare. */
export const AGENDA: PlanTable = { title: 52, note: 0, head: 70 };
export const RUN_SHEET: PlanTable = { title: 16, note: 30, head: 70 };

/** Heights in millimeters: a line at 12 points, the edges of a row, and what a page has below its title. */
const LINE = 5;
const ROW_EDGES = 2.5;
const PAGE = 212;

const linesAt = (text: string, letters: number): number =>
  letters === 0 ? 0 : Math.max(1, Math.ceil(textWeight(text) / letters));

/** Whether a plan stands on one page, type at its smallest. `head` are the texts above and below the table. */
export function fitsOnePage(
  rows: readonly { title: string; note: string; room: string }[],
  head: readonly string[],
  table: PlanTable,
): boolean {
  const heights = rows.map(({ title, note, room }) => {
    const roomWords = room === 'together' ? '' : ' in the children’s room';
    return LINE * Math.max(linesAt(title + roomWords, table.title), linesAt(note, table.note)) + ROW_EDGES;
  });
  const used = LINE * head.reduce((sum, text) => sum + linesAt(text, table.head), 0);
  return used + heights.reduce((sum, height) => sum + height, 0) <= PAGE;
}
