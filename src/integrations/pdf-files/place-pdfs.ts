import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { copyFile, glob, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { PDF_FOLDER, PDF_LIST, PDF_PAPERS, type Pdf, parsePdfList, pdfName } from '../../core/pdf-list.ts';
import { SHEETS_FOLDER, sheetFileName } from '../../core/printable.ts';

/** A line with links to PDFs, as components/PdfLinks.astro writes it. */
const LINE = /<p class="pdf-links[^"]*" data-pdf="([^"]+)" data-sheets="([^"]*)"[^>]*>[\s\S]*?<\/p>/g;

/** A PDF that a page would link. */
export interface WantedPdf {
  of: string;
  /** The page that would link it, from the root of the site: its title is that of the PDF. */
  page: string;
  /** The printables it is made of, in order. */
  sheets: string[];
  /** The SHA-256 of these sheets as they are now. */
  from: string;
}

/** What became of the lines with links to PDFs. */
export interface PlacedPdfs {
  wanted: WantedPdf[];
  /** PDFs that are on the site now. */
  copied: number;
  /** What was printed from sheets that have changed since. */
  old: string[];
}

async function hashOfSheets(dist: string, language: string, sheets: readonly string[]): Promise<string> {
  const hash = createHash('sha256');
  for (const sheet of sheets) hash.update(await readFile(join(dist, SHEETS_FOLDER, sheetFileName(language, sheet))));
  return hash.digest('hex');
}

/** @throws {Error} when the list is there and cannot be read */
async function readPdfs(folder: string): Promise<Pdf[]> {
  const path = join(folder, PDF_LIST);
  if (!existsSync(path)) return [];
  const pdfs = parsePdfList(await readFile(path, 'utf8'));
  if (!pdfs)
    throw new Error(`${PDF_FOLDER}/${PDF_LIST} is not a list of PDFs. Remove the folder, or run "npm run pdf".`);
  return pdfs;
}

async function wantedOf(dist: string, page: string, html: string): Promise<WantedPdf[]> {
  const lines = [...html.matchAll(LINE)];
  return Promise.all(
    lines.map(async ([, of = '', names = '']) => {
      const sheets = names.split(' ').filter(Boolean);
      return { of, page, sheets, from: await hashOfSheets(dist, of.split('.', 1)[0] ?? '', sheets) };
    }),
  );
}

/**
 * Keeps the links to PDFs that are there and as new as their sheets, copies these PDFs into the build, and removes the
 * other lines. Stands after the sheet files and before the portable links.
 * @param dist the folder of the build
 * @param folder where `npm run pdf` has put the PDFs and their list
 * @throws {Error} when the list cannot be read, or names a PDF that is not there
 */
export async function placePdfs(dist: string, folder: string): Promise<PlacedPdfs> {
  const pdfs = await readPdfs(folder);
  const missing = pdfs.map(pdfName).filter((name) => !existsSync(join(folder, name)));
  if (missing.length > 0)
    throw new Error(`${PDF_FOLDER}/${PDF_LIST} names files that are not there: ${missing.join(', ')}`);
  const wanted: WantedPdf[] = [];
  for await (const path of glob('**/*.html', { cwd: dist })) {
    const html = await readFile(join(dist, path), 'utf8');
    const here = await wantedOf(dist, path.split(sep).join('/'), html);
    if (here.length === 0) continue;
    wanted.push(...here);
    const ready = new Set(here.filter((one) => isReady(one, pdfs)).map(({ of }) => of));
    await writeFile(
      join(dist, path),
      html.replace(LINE, (line, of) => (ready.has(of) ? line : '')),
    );
  }
  const placed = pdfs.filter(({ of }) => wanted.some((one) => one.of === of && isReady(one, pdfs)));
  if (placed.length > 0) await mkdir(join(dist, PDF_FOLDER), { recursive: true });
  for (const pdf of placed) await copyFile(join(folder, pdfName(pdf)), join(dist, PDF_FOLDER, pdfName(pdf)));
  const old = new Set(pdfs.filter((pdf) => !placed.includes(pdf)).map(({ of }) => of));
  wanted.sort((a, b) => (a.of < b.of ? -1 : 1));
  return { wanted, copied: placed.length, old: [...old].sort() };
}

/** Whether there is a PDF in every size, printed from the sheets as they are now. */
const isReady = ({ of, from }: WantedPdf, pdfs: readonly Pdf[]): boolean =>
  PDF_PAPERS.every((paper) => pdfs.some((pdf) => pdf.of === of && pdf.paper === paper && pdf.from === from));
