/** A scheme, a host, perhaps a folder; no user, no query, no place on a page. */
const PUBLIC_ADDRESS = /^https?:\/\/[^\s/?#@"'<>\\]+(?:\/[^\s?#"'<>\\]*)?$/i;

/**
 * The public address of the kit, as whoever hosts it gives it: "https://school.example/kit". It ends with a slash, so that
 * pages can be put behind it. Throws a sentence for a text that is no such address; undefined when none was given.
 */
export function parsePublicAddress(text: string | undefined): string | undefined {
  const given = text?.trim() ?? '';
  if (given === '') return undefined;
  if (!PUBLIC_ADDRESS.test(given))
    throw new Error(`PUBLIC_ADDRESS is "${given}"; write the address of the kit, as in https://school.example/kit`);
  return given.replace(/\/*$/, '/');
}

/** The file of a page below the kit, from the path a link names: "/guides/kind-words" is "guides/kind-words.html". */
function pageFile(path: string): string {
  const name = path.replace(/^\/+|\/+$/g, '');
  if (name === '' || name === 'index.html') return '';
  return /\.[a-z\d]+$/i.test(name) ? name : `${name}.html`;
}

/**
 * The whole address of a page or file of the kit: "/guides/kind-words" becomes
 * "https://school.example/kit/guides/kind-words.html", which every host answers (docs/decisions/014). The first page is
 * the address itself. A place on the page ("#tonight") stays.
 */
export function publicPage(base: string, path: string): string {
  const end = path.search(/[?#]/);
  return end < 0 ? base + pageFile(path) : base + pageFile(path.slice(0, end)) + path.slice(end);
}

/** Where the preview picture of a page stands, below the kit: "/guides/kind-words" has "previews/guides/kind-words.png". */
export const previewPicture = (path: string): string =>
  `previews/${(pageFile(path) || 'index.html').replace(/\.html$/, '')}.png`;

/** An address as people read it out: without the scheme and the last slash. */
export const shortAddress = (address: string): string => address.replace(/^https?:\/\//, '').replace(/\/$/, '');
