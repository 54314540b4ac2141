import { cleanText } from '../my-workshop/clean-text.ts';

/** A promise, or something to do when it goes wrong. */
export interface Line {
  /** The id of the kit's own line, or "own-1" for one of the family. */
  id: string;
  /** What the child says, or what everybody does. */
  words: string;
  /** What the grown-up promises in return; '' where nobody answers. */
  answer: string;
}

/** What the child says before anybody talks of rules. */
export const VOICES = ['like', 'worry', 'want'] as const;
export type Voice = (typeof VOICES)[number];

/** The lists of lines in an agreement. */
export const LINE_LISTS = ['clauses', 'repairs'] as const;
export type LineList = (typeof LINE_LISTS)[number];

/** The steps of making one, in order: the child's words, promises, when it goes wrong, who signs, done. */
export const STEPS = ['voices', 'clauses', 'repairs', 'signers', 'done'] as const;
export type Step = (typeof STEPS)[number];

/** One version of a family's agreement. */
export interface Agreement {
  id: string;
  /** The age band its choices came from, as "8-10"; '' when that is not known. */
  band: string;
  startedAtMs: number;
  changedAtMs: number;
  /** When everybody agreed, in milliseconds since 1970; 0 while it is being made. */
  agreedAtMs: number;
  step: Step;
  voices: Readonly<Record<Voice, string>>;
  clauses: readonly Line[];
  repairs: readonly Line[];
  /** First names, or '' to be written with a pen. */
  signers: readonly string[];
  /** The day to look at it again, or ''. */
  reviewOn: string;
}

/** Most characters (code points) of each text. More does not fit the paper. */
export const TEXT_LIMITS = { voice: 200, line: 160, name: 40 } as const;
export const MOST_LINES: Readonly<Record<LineList, number>> = { clauses: 12, repairs: 6 };
export const SIGNERS = { least: 2, most: 6 } as const;
/** Families look at their agreement again after so many months, unless they choose another day. */
const REVIEW_AFTER_MONTHS = 3;

/** The same day so many months later, or the last day of that month: 2026-11-30 and 3 are 2027-02-28. */
export function addMonths(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year, month + months, 0));
  last.setUTCDate(Math.min(date, last.getUTCDate()));
  return last.toISOString().slice(0, 10);
}

/** What a new agreement knows of its moment. `today` is the day on this device's calendar. */
export interface Beginning {
  id: string;
  nowMs: number;
  today: string;
}

/** A new agreement that holds what belongs in every one. */
export const startAgreement = ({ id, nowMs, today }: Beginning, band: string, central: readonly Line[]): Agreement => ({
  id,
  band,
  startedAtMs: nowMs,
  changedAtMs: nowMs,
  agreedAtMs: 0,
  step: 'voices',
  voices: { like: '', worry: '', want: '' },
  clauses: central,
  repairs: [],
  signers: Array.from({ length: SIGNERS.least }, () => ''),
  reviewOn: addMonths(today, REVIEW_AFTER_MONTHS),
});

/** A copy to change, so that the one that was agreed stays as it was. */
export const changeLater = (agreement: Agreement, { id, nowMs, today }: Beginning): Agreement => ({
  ...agreement,
  id,
  startedAtMs: nowMs,
  changedAtMs: nowMs,
  agreedAtMs: 0,
  step: 'voices',
  reviewOn: addMonths(today, REVIEW_AFTER_MONTHS),
});

/** Everybody agreed. */
export const agree = (agreement: Agreement, nowMs: number): Agreement => ({
  ...agreement,
  agreedAtMs: nowMs,
  step: 'done',
});

export const withVoice = (agreement: Agreement, voice: Voice, text: string): Agreement => ({
  ...agreement,
  voices: { ...agreement.voices, [voice]: cleanText(text, TEXT_LIMITS.voice) },
});

/** A name for a line of the family that no other line has. */
function ownId(lines: readonly Line[]): string {
  let number = 1;
  while (lines.some(({ id }) => id === `own-${number}`)) number++;
  return `own-${number}`;
}

/**
 * Puts a line at the end. Without an id it is the family's own. Nothing changes when the list is full, the line is there
 * already, or it has no words.
 */
export function addLine(agreement: Agreement, list: LineList, line: Omit<Line, 'id'> & { id?: string }): Agreement {
  const lines = agreement[list];
  const id = line.id ?? ownId(lines);
  const added = {
    id,
    words: cleanText(line.words, TEXT_LIMITS.line),
    answer: cleanText(line.answer, TEXT_LIMITS.line),
  };
  if (lines.length >= MOST_LINES[list] || lines.some((one) => one.id === id)) return agreement;
  return added.words || added.answer ? { ...agreement, [list]: [...lines, added] } : agreement;
}

export const rewriteLine = (
  agreement: Agreement,
  list: LineList,
  id: string,
  { words, answer }: Partial<Omit<Line, 'id'>>,
): Agreement => ({
  ...agreement,
  [list]: agreement[list].map((line) =>
    line.id === id
      ? {
          id,
          words: words === undefined ? line.words : cleanText(words, TEXT_LIMITS.line),
          answer: answer === undefined ? line.answer : cleanText(answer, TEXT_LIMITS.line),
        }
      : line,
  ),
});

export const removeLine = (agreement: Agreement, list: LineList, id: string): Agreement => ({
  ...agreement,
  [list]: agreement[list].filter((line) => line.id !== id),
});

/** Puts a line back where it stood. */
export function putLineBack(agreement: Agreement, list: LineList, line: Line, index: number): Agreement {
  const lines = agreement[list];
  if (lines.length >= MOST_LINES[list] || lines.some(({ id }) => id === line.id)) return agreement;
  return { ...agreement, [list]: lines.toSpliced(index, 0, line) };
}

/** Moves a line up (-1) or down (1); the first stays first, and the last stays last. */
export function moveLine(agreement: Agreement, list: LineList, id: string, by: -1 | 1): Agreement {
  const from = agreement[list].findIndex((line) => line.id === id);
  const line = agreement[list][from];
  const to = from + by;
  if (!line || to < 0 || to >= agreement[list].length) return agreement;
  return { ...agreement, [list]: agreement[list].toSpliced(from, 1).toSpliced(to, 0, line) };
}

export const withSigner = (agreement: Agreement, index: number, name: string): Agreement => ({
  ...agreement,
  signers: agreement.signers.map((one, place) => (place === index ? cleanText(name, TEXT_LIMITS.name) : one)),
});

/** Makes room for one more person. */
export const addSigner = (agreement: Agreement): Agreement =>
  agreement.signers.length < SIGNERS.most ? { ...agreement, signers: [...agreement.signers, ''] } : agreement;

/** Whether anybody typed or chose anything besides what a new agreement holds. */
export const isUntouched = ({ voices, clauses, repairs, signers, agreedAtMs }: Agreement): boolean =>
  agreedAtMs === 0 &&
  VOICES.every((voice) => voices[voice] === '') &&
  clauses.length <= 1 &&
  repairs.length === 0 &&
  signers.every((name) => name === '');

/** Whether two agreements say the same, whenever and wherever they were made. */
export function saysTheSame(one: Agreement, other: Agreement): boolean {
  const said = ({ band, voices, clauses, repairs, signers, reviewOn }: Agreement) =>
    JSON.stringify([
      band,
      VOICES.map((voice) => voices[voice]),
      ...[clauses, repairs].map((lines) => lines.map(({ words, answer }) => [words, answer])),
      signers,
      reviewOn,
    ]);
  return said(one) === said(other);
}
