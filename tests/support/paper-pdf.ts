import { getDocumentProxy } from 'unpdf';

/** A piece of text on a printed page, in points from the upper left corner of the paper. */
export interface PrintedText {
  text: string;
  left: number;
  right: number;
  /** Where the letters stand. */
  baseline: number;
  /** The size of its type in points, as it comes out on paper. */
  size: number;
}

export interface PrintedPage {
  width: number;
  height: number;
  texts: PrintedText[];
}

async function readPage(document: Awaited<ReturnType<typeof getDocumentProxy>>, number: number): Promise<PrintedPage> {
  const page = await document.getPage(number);
  const [left = 0, bottom = 0, right = 0, top = 0] = page.view;
  const { items } = await page.getTextContent();
  const texts = items.flatMap((item): PrintedText[] => {
    if (!('str' in item) || item.str.trim() === '') return [];
    const [a, , c, d, x, y]: number[] = item.transform;
    if (a === undefined || c === undefined || d === undefined || x === undefined || y === undefined) return [];
    // Text that stands on its head runs to the left.
    const ends = [x - left, x - left + (a < 0 ? -item.width : item.width)];
    const size = Math.hypot(c, d);
    return [{ text: item.str, left: Math.min(...ends), right: Math.max(...ends), baseline: top - y, size }];
  });
  return { width: right - left, height: top - bottom, texts };
}

/** What stands on each page of a PDF. Throws when it is none. */
export async function readPdf(pdf: Uint8Array): Promise<PrintedPage[]> {
  const document = await getDocumentProxy(new Uint8Array(pdf), { verbosity: 0 });
  const pages: PrintedPage[] = [];
  for (let number = 1; number <= document.numPages; number++) pages.push(await readPage(document, number));
  await document.loadingTask.destroy();
  return pages;
}

const POINTS_PER_MM = 72 / 25.4;
export const inMm = (points: number): number => Math.round(points / POINTS_PER_MM);
export const inPoints = (mm: number): number => mm * POINTS_PER_MM;
