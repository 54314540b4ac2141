import { isCount, isFields, parseJson, readList } from './read-json.ts';

/** The folder with the PDFs that somebody has printed: beside the sources, and under dist/ when a build carries them. */
export const PDF_FOLDER = 'pdf';
/** The list of what is in that folder. */
export const PDF_LIST = 'list.json';
export const PDF_PAPERS = ['letter', 'a4'] as const;
export type PdfPaper = (typeof PDF_PAPERS)[number];

/** One PDF: of a printable, or of everything a lesson or a workshop hands out. */
export interface Pdf {
  /** What it is of, by language and page: "en.handouts.break-cards", "en.lessons.doors-and-locks". */
  of: string;
  paper: PdfPaper;
  bytes: number;
  /** The SHA-256 of the sheets it was printed from. */
  from: string;
}

/** A PDF is about so large at most: 200 MB. */
const MOST_BYTES = 200_000_000;
const MOST_PDFS = 10_000;

/** The name of a PDF in its folder. */
export const pdfName = ({ of, paper }: Pick<Pdf, 'of' | 'paper'>): string => `${of}.${paper}.pdf`;

/** What a page's PDF is kept under, from its language and its address without a slash before it. */
export const pdfOf = (language: string, path: string): string => `${language}.${path.replaceAll('/', '.')}`;

/** Reads the list of PDFs; undefined when it is none. */
export const parsePdfList = (text: string): Pdf[] | undefined => readList(parseJson(text), MOST_PDFS, readPdf);

function readPdf(value: unknown): Pdf | undefined {
  if (!isFields(value)) return undefined;
  const { of, bytes, from } = value;
  const paper = PDF_PAPERS.find((each) => each === value['paper']);
  if (typeof of !== 'string' || !/^[a-z]{2}(?:\.[a-z0-9-]+)+$/.test(of) || !paper) return undefined;
  if (!isCount(bytes, MOST_BYTES) || typeof from !== 'string' || !/^[\da-f]{64}$/.test(from)) return undefined;
  return { of, paper, bytes, from };
}
