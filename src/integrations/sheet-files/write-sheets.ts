import { existsSync } from 'node:fs';
import { glob, mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { type SheetFile, SHEETS_FOLDER, sheetFileName } from '../../core/printable.ts';
import { scriptFile } from '../search-index/script-files.ts';
import { readListed, readSheets } from './read-sheets.ts';

/** The page that lists every printable of a language. */
const LISTING_PAGE = 'print-center.html';

/** Thrown once, with every printable that has no sheet in its message. */
export class NoSheetError extends Error {
  override name = 'NoSheetError';
  /** An author reads this message; where our code threw it tells nothing. */
  override stack = '';
}

const readPage = async (path: string): Promise<string> => (existsSync(path) ? readFile(path, 'utf8') : '');

/** The sheets of a printable: those of its page, then those of the page of its answers. */
async function sheetsOf(root: string, id: string): Promise<SheetFile['sheets']> {
  const answers = readSheets(await readPage(join(root, id, 'answers.html')));
  return [
    ...readSheets(await readPage(join(root, `${id}.html`))),
    ...answers.map(({ node }) => ({ isAnswers: true, node })),
  ];
}

/**
 * Writes the sheets of every printable in script form: dist/sheets/en.handouts.break-cards.js. Answers how many.
 * @param dist the folder of the build
 * @throws NoSheetError naming every printable that is listed and has no sheet, or only answers
 */
export async function writeSheets(dist: string): Promise<number> {
  const folder = join(dist, SHEETS_FOLDER);
  await mkdir(folder, { recursive: true });
  const missing: string[] = [];
  let count = 0;
  for await (const page of glob(`{${LISTING_PAGE},*/${LISTING_PAGE}}`, { cwd: dist })) {
    const { language, ids } = readListed(await readFile(join(dist, page), 'utf8'));
    for (const id of ids) {
      const sheets = await sheetsOf(join(dist, dirname(page)), id);
      if (sheets.every(({ isAnswers }) => isAnswers)) missing.push(`${language}: ${id}`);
      const file: SheetFile = { version: 1, sheets };
      const { name, text } = scriptFile(sheetFileName(language, id).replace(/\.js$/, ''), file);
      await writeFile(join(folder, name), text);
      count += 1;
    }
  }
  if (missing.length > 0)
    throw new NoSheetError(
      `The print center lists printables whose page has no <article class="paper-sheet">:\n  ${missing.join('\n  ')}`,
    );
  return count;
}
