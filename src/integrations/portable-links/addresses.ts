import { posix } from 'node:path';

/** An address in three parts; `query` keeps its "?" and `fragment` its "#". */
export interface AddressParts {
  path: string;
  query: string;
  fragment: string;
}

/** Cuts "/lessons/x?minutes=20#steps" into path, query and fragment. */
export function splitAddress(address: string): AddressParts {
  const hash = address.indexOf('#');
  const beforeHash = hash < 0 ? address : address.slice(0, hash);
  const mark = beforeHash.indexOf('?');
  return {
    path: mark < 0 ? beforeHash : beforeHash.slice(0, mark),
    query: mark < 0 ? '' : beforeHash.slice(mark),
    fragment: hash < 0 ? '' : address.slice(hash),
  };
}

/** True for an address inside the kit: no scheme ("mailto:", "https:") and no other host ("//example.org"). */
export const isLocal = (address: string): boolean => !/^(?:[a-z][a-z\d+.-]*:|\/\/)/i.test(address);

/** Reads %20 and its like. What is not well written stays as it is, and is found to lead nowhere. */
export function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** The path below the folder of the build that an address on `page` means: "/lessons/x" on any page is "lessons/x". */
export function pathInSite(path: string, page: string): string {
  const absolute = path.startsWith('/') ? path : posix.join('/', posix.dirname(page), path);
  const plain = posix.normalize(absolute).replace(/^\/+/, '').replace(/\/+$/, '');
  return decode(plain);
}

/** The file that answers an address path: itself, with ".html", or the index page of that folder. */
export function findFile(path: string, files: ReadonlySet<string>): string | undefined {
  if (path === '') return files.has('index.html') ? 'index.html' : undefined;
  return [path, `${path}.html`, `${path}/index.html`].find((candidate) => files.has(candidate));
}

const encodePath = (path: string): string => path.split('/').map(encodeURIComponent).join('/');

/** The address of `file` as seen from `page`: relative, so that it holds at any root and over file://. */
export const relativeAddress = (page: string, file: string): string =>
  encodePath(posix.relative(posix.dirname(page), file));

/** The address of a folder as seen from `page`, with a slash at its end: "./", "../", "../pagefind/". */
export const relativeFolder = (page: string, folder: string): string =>
  `${encodePath(posix.relative(posix.dirname(page), folder)) || '.'}/`;

/** The address of `file` from the root of the host, for the one page that is served at any depth. */
export const absoluteAddress = (file: string): string => `/${encodePath(file)}`;

/**
 * True when the part after "#" names a place on the page. "#top" and "#" always work, a part with "=" is data for a
 * script (a shared plan), and ":~:" is a browser's own text search.
 */
export const namesAPlace = (fragment: string): boolean =>
  fragment.length > 1 && fragment !== '#top' && !fragment.includes('=') && !fragment.includes(':~:');
