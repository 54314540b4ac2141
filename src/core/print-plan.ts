import type { JobItem, PrintJob } from './print-job.ts';
import type { Printable } from './printable.ts';

/** What planning needs to know of a printable. */
export type PrintableSize = Pick<Printable, 'id' | 'kind' | 'pages' | 'largePages' | 'answerPages' | 'smaller'>;

/** Something that prints: the sheets of one printable, or its answers, so and so often in a row. */
export interface PrintPiece {
  id: string;
  part: 'sheets' | 'answers';
  /** How often it prints. */
  times: number;
  /** Pages of one print. */
  pages: number;
  /** How many of it share a page, each the same. */
  perPage: 1 | 2 | 4;
  /** Where an empty page keeps the backs of sheets apart: after each page, after each print, or nowhere. */
  blanks: 'each' | 'end' | 'none';
}

/** A row of the list on the cover sheet. */
export interface CoverRow {
  id: string;
  pages: number;
  copies: number;
  /** Sides of a sheet of paper that hold something. */
  sides: 1 | 2;
  /** Sheets of paper for all copies. */
  paper: number;
}

/** What a job comes to when it is printed. */
export interface PrintPlan {
  pieces: PrintPiece[];
  /** The list for the copier, so many rows to a page; empty without a cover. */
  cover: CoverRow[][];
  /** Pages that leave the printer, empty ones included. */
  pages: number;
  /** Pages if every copy were printed, when those are too many and one of each prints instead. */
  tooMany: number | undefined;
  copies: number;
  /** Sheets of paper for all copies. */
  paper: number;
}

/** More pages than a browser lays out in good time, and than a home printer holds paper for. */
export const MOST_PAGES = 300;
/** Rows on one page of the cover sheet, each of two lines at most. */
export const COVER_ROWS = 15;
/** What is cut into cards: nothing may stand on its back. */
const CUT_KINDS: readonly Printable['kind'][] = ['cards', 'bingo', 'class-card'];

/** How many of a printable share a page: as many as asked, or as it can bear. */
export const sharing = (smaller: Printable['smaller'], perPage: '1' | '2' | '4'): 1 | 2 | 4 => {
  if (smaller === 1 || perPage === '1') return 1;
  return smaller === 4 && perPage === '4' ? 4 : 2;
};

/** The pages that a piece takes in all. */
function pagesOf({ times, pages, blanks }: PrintPiece): number {
  if (blanks === 'each') return times * pages * 2;
  return times * (pages + (blanks === 'end' ? pages % 2 : 0));
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);

function sheetsPiece(
  { copies }: JobItem,
  sheet: PrintableSize,
  { options }: PrintJob,
  isRepeated: boolean,
): PrintPiece {
  const isLarge = options.type === 'large';
  const perPage = isLarge ? 1 : sharing(sheet.smaller, options.perPage);
  const blanks = options.sides === '1' ? 'none' : CUT_KINDS.includes(sheet.kind) ? 'each' : 'end';
  return {
    ...{ id: sheet.id, part: 'sheets', perPage, blanks },
    times: isRepeated ? Math.ceil(copies / perPage) : 1,
    pages: isLarge ? sheet.largePages : sheet.pages,
  };
}

function answersPiece(sheet: PrintableSize, { options }: PrintJob): PrintPiece[] {
  if (sheet.answerPages === 0 || options.answers === 'out') return [];
  const pages = options.type === 'large' ? sheet.answerPages * 2 : sheet.answerPages;
  const blanks = options.sides === '1' ? 'none' : 'end';
  return [{ id: sheet.id, part: 'answers', times: 1, pages, perPage: 1, blanks }];
}

/** The pieces of a job in order. @param isRepeated whether every copy prints */
function piecesOf(job: PrintJob, sheets: ReadonlyMap<string, PrintableSize>, isRepeated: boolean): PrintPiece[] {
  const pairs = job.items.flatMap((item) => {
    const sheet = sheets.get(item.id);
    return sheet ? [{ sheet: sheetsPiece(item, sheet, job, isRepeated), answers: answersPiece(sheet, job) }] : [];
  });
  if (job.options.answers === 'after') return pairs.flatMap(({ sheet, answers }) => [sheet, ...answers]);
  return [...pairs.map(({ sheet }) => sheet), ...pairs.flatMap(({ answers }) => answers)];
}

/** What the copier is to make of each printable. Cards keep an empty back. */
function coverRow({ id, copies }: JobItem, { pages, perPage, blanks }: PrintPiece): CoverRow {
  const sides = blanks === 'end' && pages > 1 ? 2 : 1;
  return { id, pages, copies, sides, paper: Math.ceil(copies / perPage) * Math.ceil(pages / sides) };
}

const inPages = <Row>(rows: readonly Row[]): Row[][] =>
  Array.from({ length: Math.ceil(rows.length / COVER_ROWS) }, (_, page) =>
    rows.slice(page * COVER_ROWS, (page + 1) * COVER_ROWS),
  );

/** Pages from the first to the last; nothing needs an empty page behind it at the very end. */
function totalPages(coverPages: number, pieces: readonly PrintPiece[], sides: '1' | '2'): number {
  const cover = coverPages + (sides === '2' ? coverPages % 2 : 0);
  const last = pieces.at(-1);
  const endsEmpty = last && (last.blanks === 'each' || (last.blanks === 'end' && last.pages % 2 === 1));
  return cover + sum(pieces.map(pagesOf)) - (endsEmpty ? 1 : 0);
}

/**
 * Plans a job: what prints in which order, and what it comes to. When every copy is to be printed and that is more than
 * 300 pages, one of each prints with the list for the copier, and the plan says how many pages it would have been.
 */
export function planPrint(job: PrintJob, sheets: ReadonlyMap<string, PrintableSize>): PrintPlan {
  const { options } = job;
  const once = piecesOf(job, sheets, false);
  const rows = job.items.flatMap((item) => {
    const piece = once.find(({ id, part }) => id === item.id && part === 'sheets');
    return piece ? [coverRow(item, piece)] : [];
  });
  const inFull = (pieces: PrintPiece[], withCover: boolean) => {
    const cover = withCover ? inPages(rows) : [];
    return { pieces, cover, pages: pieces.length > 0 ? totalPages(cover.length, pieces, options.sides) : 0 };
  };
  const whole = inFull(piecesOf(job, sheets, options.copiesBy === 'pages'), options.cover === 'yes');
  const isTooMany = options.copiesBy === 'pages' && whole.pages > MOST_PAGES;
  return {
    ...(isTooMany ? inFull(once, true) : whole),
    tooMany: isTooMany ? whole.pages : undefined,
    copies: sum(rows.map(({ copies }) => copies)),
    paper: sum(rows.map(({ paper }) => paper)),
  };
}
