import { isCount, isFields, parseJson, readList } from '../read-json.ts';

/** A file of the kit that a browser needs. */
export interface KitFile {
  /** Its path below the folder of the kit: "lessons/one-good-thing.html". */
  url: string;
  /** The SHA-256 of its bytes, in 64 small hexadecimal digits. */
  hash: string;
  bytes: number;
  /** Whether the first visit keeps it. */
  core: boolean;
  /** The title, for a page. */
  title?: string;
  /** The other files of the kit that a page loads. */
  needs: readonly string[];
}

/** Where the list of all files stands, below the folder of the kit. Its own hash is the version of the kit. */
export const LIST_FILE = 'kit-files.json';
/** Where the worker stands. At the top of the kit, so that its scope is the whole kit and nothing beside it. */
export const WORKER_FILE = 'kit-worker.js';
/** The page that is shown for one that is not saved. `?page=` names the one that was asked for. */
export const OFFLINE_PAGE = 'offline.html';

const MOST_FILES = 200_000;
const MOST_BYTES = 2_147_483_648;

const readText = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

function readFile(value: unknown): KitFile | undefined {
  if (!isFields(value)) return undefined;
  const { url, hash, bytes, core = false, title, needs = [] } = value;
  const others = readList(needs, MOST_FILES, readText);
  if (typeof url !== 'string' || typeof hash !== 'string' || !isCount(bytes, MOST_BYTES) || !others) return undefined;
  return { url, hash, bytes, core: core === true, needs: others, ...(typeof title === 'string' && { title }) };
}

/** The files of a list, or undefined when the text is none. */
export function parseKitList(text: string): readonly KitFile[] | undefined {
  const list = parseJson(text);
  return isFields(list) ? readList(list['files'], MOST_FILES, readFile) : undefined;
}

/** The list as text, one file a line. What is false or empty is left out. */
export function formatKitList(files: readonly KitFile[]): string {
  const lines = files.map(({ core, needs, ...file }) =>
    JSON.stringify({ ...file, ...(core && { core }), ...(needs.length > 0 && { needs }) }),
  );
  return `{"files":[\n${lines.join(',\n')}\n]}\n`;
}

export const isPage = ({ url }: KitFile): boolean => url.endsWith('.html');

/** The pages with these paths ("lessons/one-good-thing"), all that is below them, and every file those pages need. */
export function filesOfPages(files: readonly KitFile[], paths: readonly string[]): KitFile[] {
  const isAsked = ({ url }: KitFile) => paths.some((path) => url === `${path}.html` || url.startsWith(`${path}/`));
  const wanted = new Set(files.filter(isAsked).flatMap(({ url, needs }) => [url, ...needs]));
  return files.filter(({ url }) => wanted.has(url));
}

/** What to answer for an address: a file of the kit, or another path to go to, where its links are right. */
export type Found = { file: KitFile } | { goTo: string };

function decode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/**
 * What an address of the kit asks for, as web hosts answer it: with or without .html, and the first page of a folder.
 * @param path the path below the folder of the kit, without query: "lessons/one-good-thing"
 */
export function findFile(path: string, files: ReadonlyMap<string, KitFile>): Found | undefined {
  const asked = decode(path);
  const file = files.get(asked) ?? files.get(`${asked}.html`) ?? files.get(`${asked}index.html`);
  if (file) return { file };
  // The links of lessons.html count from the folder above. At "lessons/" they would all miss.
  const page = files.get(asked.replace(/\/+$/, '.html'));
  return page && { goTo: page.url };
}
