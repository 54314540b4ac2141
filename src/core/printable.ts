/** What a printable is: the kinds of handout, and the papers that other things have. */
export const PRINTABLE_KINDS = [
  'cards',
  'worksheet',
  'poster',
  'plan',
  'diary',
  'coloring',
  'booklet',
  'bingo',
  'quiz',
  'scene',
  'checklist',
  'agreement',
  'class-card',
] as const;
export type PrintableKind = (typeof PRINTABLE_KINDS)[number];

/** How many people share one copy. */
export type PrintablePer = 'person' | 'family' | 'table' | 'room';

/** One thing that can be printed, as the print center lists it. */
export interface Printable {
  /** Its page from the root of its language, without a slash before it: "handouts/break-cards". */
  id: string;
  title: string;
  summary: string;
  kind: PrintableKind;
  drawing: string;
  pillar: 'connect' | 'reflect' | 'protect';
  ages: readonly string[];
  /** The times it takes, in minutes, where that is known. */
  minutes: readonly number[];
  /** What people need besides the paper and a pen: "scissors". */
  needs: readonly string[];
  /** Codes of teaching standards, as "ISTE 1.2.b". */
  standards: readonly string[];
  /** The lessons it belongs to, by slug. */
  lessons: readonly string[];
  per: PrintablePer;
  /** Pages it prints on, without its answers, the same on Letter and A4. */
  pages: number;
  /** Pages in large print (18 points), the same on Letter and A4. */
  largePages: number;
  /** Pages of its answers; 0 without answers. */
  answerPages: number;
  /** How many may share a page and still be read: type stays at 12 points and more. */
  smaller: 1 | 2 | 4;
}

/** The folder under dist/ that holds the sheets as scripts, so that a page can take them in over file:// too. */
export const SHEETS_FOLDER = 'sheets';

/** A piece of a sheet: text, or an element with its attributes and what it holds. */
export type SheetNode = string | readonly [tag: string, attributes: Readonly<Record<string, string>>, ...SheetNode[]];

/** The sheets of one printable in their order, as its file holds them. */
export interface SheetFile {
  version: 1;
  sheets: readonly { isAnswers: boolean; node: SheetNode }[];
}

/** The name of the file with the sheets of a printable, in its folder: "en.handouts.break-cards.js". */
export const sheetFileName = (language: string, id: string): string => `${language}.${id.replaceAll('/', '.')}.js`;
