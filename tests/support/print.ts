import type { Page } from 'playwright-core';

/** How many pages a PDF has, by its own count: the largest /Count of a page tree is that of the whole document. */
export function countPdfPages(pdf: Uint8Array): number {
  const text = Buffer.from(pdf).toString('latin1');
  const counts = [...text.matchAll(/\/Type\s*\/Pages\b[^>]*?\/Count\s+(\d+)|\/Count\s+(\d+)[^>]*?\/Type\s*\/Pages\b/g)];
  const pages = Math.max(0, ...counts.map((match) => Number(match[1] ?? match[2])));
  if (pages === 0) throw new Error('This PDF says nowhere how many pages it has.');
  return pages;
}

export type Paper = 'Letter' | 'A4';

/** Prints a page as its own style sheet asks. */
export const printPage = (page: Page, format: Paper): Promise<Buffer> => page.pdf({ format, preferCSSPageSize: true });

/** How many sheets of paper a page takes. */
export const countSheets = async (page: Page, format: Paper): Promise<number> =>
  countPdfPages(await printPage(page, format));
