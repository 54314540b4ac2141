import { SEARCH_AUDIENCES, SEARCH_KINDS } from '../../core/search-query.ts';

/** A page with this attribute can be found; see ./index.ts for the attributes beside it. */
const BODY_TAG = /<[a-z][^>]*\sdata-pagefind-body(?=[\s=>])[^>]*>/;

/** The heading is the title and is found as the title. Kept out of the text, it does not stand in excerpts again. */
const TITLE_TAG = '<h1 data-pagefind-meta="title" data-pagefind-ignore="index"';

/**
 * The HTML of a page as Pagefind should read it: our attributes become Pagefind's filters, and the description becomes
 * the summary. Undefined when the page is not to be found by search.
 * @throws when an attribute is missing or has a value that search does not know
 */
export function searchableHtml(url: string, html: string): string | undefined {
  const tag = BODY_TAG.exec(html);
  if (!tag) return undefined;
  const kinds = attributeWords(tag[0], 'data-search-kind');
  if (kinds.length !== 1)
    throw new Error(
      `${url}: the element with data-pagefind-body needs one data-search-kind (${SEARCH_KINDS.join(', ')}).`,
    );
  const audiences = attributeWords(tag[0], 'data-search-audiences');
  const filters = [
    ...kinds.map((kind) => filter('kind', known(url, kind, SEARCH_KINDS))),
    ...(audiences.length > 0 ? audiences : SEARCH_AUDIENCES).map((each) =>
      filter('audience', known(url, each, SEARCH_AUDIENCES)),
    ),
  ];
  const end = tag.index + tag[0].length;
  const body = html.slice(end).replace(/<h1(?=[\s>])/, TITLE_TAG);
  if (!body.includes(TITLE_TAG))
    throw new Error(`${url}: a page that search finds needs an <h1> inside data-pagefind-body.`);
  return straightenQuotes(withSummary(html.slice(0, end) + filters.join('') + spaceLabels(body)));
}

const filter = (name: string, value: string): string => `<i data-pagefind-filter="${name}:${value}"></i>`;

/**
 * Pagefind takes a curly quote for a letter: “stop” would not be found by "stop", nor don’t by "don't". So it reads
 * straight ones, and what we show has curly ones again. Character for character: positions of words stay the same.
 */
const straightenQuotes = (html: string): string =>
  html
    .replace(/[\u2018\u2019]|&rsquo;|&lsquo;/g, "'")
    .replace(/[\u201c\u201d]|&ldquo;|&rdquo;/g, '&quot;')
    .replaceAll('\u2026', '...');

/** Puts curly quotes and the ellipsis back into plain text. */
export const curlQuotes = (text: string): string =>
  text
    .replace(/(^|[\s([—-])"/g, '$1\u201c')
    .replaceAll('"', '\u201d')
    .replace(/(^|[\s([—-])'(?=\p{L})/gu, '$1\u2018')
    .replaceAll("'", '\u2019')
    .replaceAll('...', '\u2026');

/** Labels that only CSS keeps apart ("Activity", "at tables") would be read as one word. */
const spaceLabels = (html: string): string => html.replace(/(?=<span[\s>])|(?<=<\/span>)(?=<)/g, ' ');

const withSummary = (html: string): string =>
  html.replace(/<meta name="description"/, '<meta data-pagefind-meta="summary[content]" name="description"');

function attributeWords(tag: string, name: string): string[] {
  const value = new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1] ?? '';
  return value.split(/\s+/).filter((word) => word !== '');
}

function known(url: string, value: string, values: readonly string[]): string {
  if (!values.includes(value))
    throw new Error(`${url}: search does not know "${value}"; it knows ${values.join(', ')}.`);
  return value;
}
