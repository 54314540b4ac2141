// npm run pdf: prints a PDF of every printable and of what each lesson and workshop hands out, in Letter and A4, into
// pdf/, and builds the kit with links to them. `npm run pdf -- handouts/break-cards` prints only what its name holds.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Browser, chromium } from 'playwright-core';
import { PDF_FOLDER, PDF_LIST, PDF_PAPERS, type Pdf, type PdfPaper, pdfName } from '../src/core/pdf-list.ts';
import type { WantedPdf } from '../src/integrations/pdf-files/place-pdfs.ts';
import { findOrInstallBrowser } from './find-browser.ts';
import { createStaticServer, listen } from './static-server.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = join(root, PDF_FOLDER);
const PAPER_NAMES: Record<PdfPaper, string> = { letter: 'Letter', a4: 'A4' };

function build(wantedFile = ''): void {
  const env = { ...process.env, FAMILY_NIGHT_PDF_LIST: wantedFile };
  const astro = join(root, 'scripts/astro.ts');
  const { status } = spawnSync(process.execPath, [astro, 'build'], {
    cwd: root,
    env,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (status !== 0) throw new Error('The kit does not build: run "npm run build" to see why.');
}

/** What the site would link, of which the name holds these letters. */
function wantedPdfs(letters: string): WantedPdf[] {
  const file = join(mkdtempSync(join(tmpdir(), 'kit-pdf-')), 'wanted.json');
  build(file);
  const wanted: WantedPdf[] = JSON.parse(readFileSync(file, 'utf8'));
  return wanted.filter(({ of }) => of.includes(letters.replaceAll('/', '.')));
}

/** The print center in the language of a page: "es/handouts/x.html" has "es/print-center.html". */
const printCenterOf = (page: string): string => `${/^[a-z]{2}\//.exec(page)?.[0] ?? ''}print-center.html`;

/** Prints one PDF in the print center, as a person would. It is tagged, has bookmarks, and its page's title. */
async function print(browser: Browser, address: string, wanted: WantedPdf, paper: PdfPaper): Promise<Pdf> {
  const page = await browser.newPage();
  // A page cannot close the window of a printer that is not there.
  await page.addInitScript(() => {
    globalThis.print = () => undefined;
  });
  await page.goto(address + wanted.page);
  const [title = ''] = (await page.title()).split(' · ');
  await page.goto(`${address}${printCenterOf(wanted.page)}?sheets=${wanted.sheets.join(',')}`);
  await page.locator('select[data-option="paper"]').selectOption(paper);
  await page.locator('select[data-option="cover"]').selectOption('no');
  await page.locator('button[data-ref="print"]').click();
  await page.locator('print-center[data-prepared]').waitFor({ state: 'attached' });
  await page.evaluate((name) => {
    document.title = name;
  }, title);
  const pdf = await page.pdf({ format: PAPER_NAMES[paper], preferCSSPageSize: true, tagged: true, outline: true });
  await page.close();
  await writeFile(join(folder, pdfName({ of: wanted.of, paper })), pdf);
  return { of: wanted.of, paper, bytes: pdf.length, from: wanted.from };
}

const wanted = wantedPdfs(process.argv[2] ?? '');
await rm(folder, { recursive: true, force: true });
await mkdir(folder, { recursive: true });
const server = createStaticServer({ folder: join(root, 'dist') });
const address = `http://localhost:${await listen(server, 0)}/`;
const browser = await chromium.launch({ executablePath: findOrInstallBrowser() });
const pdfs: Pdf[] = [];
for (const one of wanted) for (const paper of PDF_PAPERS) pdfs.push(await print(browser, address, one, paper));
await browser.close();
server.close();
await writeFile(join(folder, PDF_LIST), `${JSON.stringify(pdfs, null, 1)}\n`);
build();
const megabytes = pdfs.reduce((sum, { bytes }) => sum + bytes, 0) / 1_000_000;
console.log(`${pdfs.length} PDFs in ${PDF_FOLDER}/, ${megabytes.toFixed(1)} MB. The kit in dist/ links them.`);
