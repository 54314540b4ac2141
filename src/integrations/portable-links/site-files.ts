import { readdir, readFile } from 'node:fs/promises';
import { join, posix, relative, sep } from 'node:path';
import { type PageParts, readPage } from './read-page.ts';

/** Everything in the folder of the build, read once. Paths are below the folder, with "/" on every system. */
export interface SiteFiles {
  folder: string;
  files: ReadonlySet<string>;
  folders: ReadonlySet<string>;
  pages: ReadonlyMap<string, PageParts>;
  /** What is broken, as "link -> what is wrong", with the pages where it stands. */
  broken: Map<string, Set<string>>;
}

/** Turns a path of this system into the path of a file below the folder of the build. */
export const inFolder = (folder: string, path: string): string => relative(folder, path).split(sep).join(posix.sep);

/** Notes a link that leads nowhere. */
export function reportBroken(
  { broken }: Pick<SiteFiles, 'broken'>,
  page: string,
  address: string,
  problem: string,
): void {
  const link = `${address} -> ${problem}`;
  broken.set(link, (broken.get(link) ?? new Set()).add(page));
}

async function listFiles(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  return files.map((entry) => inFolder(folder, join(entry.parentPath, entry.name))).sort();
}

function foldersOf(files: readonly string[]): Set<string> {
  const folders = new Set(['']);
  for (const file of files) {
    let folder = posix.dirname(file);
    while (folder !== '.' && !folders.has(folder)) {
      folders.add(folder);
      folder = posix.dirname(folder);
    }
  }
  return folders;
}

/** Reads the folder of a build. */
export async function readSite(folder: string): Promise<SiteFiles> {
  const files = await listFiles(folder);
  const pages = new Map<string, PageParts>();
  for (const file of files.filter((name) => name.endsWith('.html'))) {
    pages.set(file, readPage(await readFile(join(folder, file), 'utf8')));
  }
  return { folder, files: new Set(files), folders: foldersOf(files), pages, broken: new Map() };
}
