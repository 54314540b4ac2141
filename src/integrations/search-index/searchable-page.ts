import { FACT_ATTRIBUTES, type PageFacts, readFacts, TOPICS_ATTRIBUTE } from '../../core/search-facts.ts';

/** A page with this attribute can be found; see ./index.ts for the attributes beside it. */
const BODY_TAG = /<[a-z][^>]*\sdata-pagefind-body(?=[\s=>])[^>]*>/;

/** The heading is the title and is found as the title. Kept out of the text, it does not stand in excerpts again. */
const TITLE_TAG = '<h1 data-pagefind-meta="title" data-pagefind-ignore="index"';

/** A page that search may find: its HTML as Pagefind should read it, and what it says about itself. */
export interface SearchablePage {
  html: string;
  facts: PageFacts;
}

/**
 * Makes a built page ready for Pagefind: the description becomes the summary, and each heading the beginning of a section
 * that results can lead to. Undefined when the page is not to be found by search.
 * @throws when an attribute is missing or has a value that search does not know
 */
export function searchablePage(url: string, html: string): SearchablePage | undefined {
  const tag = BODY_TAG.exec(html);
  if (!tag) return undefined;
  const end = tag.index + tag[0].length;
  const body = html.slice(end).replace(/<h1(?=[\s>])/, TITLE_TAG);
  if (!body.includes(TITLE_TAG))
    throw new Error(`${url}: a page that search finds needs an <h1> inside data-pagefind-body.`);
  return {
    html: straightenQuotes(withSummary(html.slice(0, end) + topicWords(tag[0]) + nameHeadings(spaceLabels(body)))),
    facts: factsOf(url, tag[0]),
  };
}

/** Topics are found like the title: words beside the text. Slugs become words, "group-chats" is "group chats". */
function topicWords(tag: string): string {
  const topics = attributeWords(tag, TOPICS_ATTRIBUTE).map((topic) => topic.replaceAll('-', ' '));
  return topics.length > 0 ? `<i data-pagefind-meta="topics:${topics.join(' ')}"></i>` : '';
}

function factsOf(url: string, tag: string): PageFacts {
  try {
    return readFacts((name) => attributeWords(tag, FACT_ATTRIBUTES[name]));
  } catch (error) {
    throw new Error(`${url}: the element with data-pagefind-body: ${error instanceof Error ? error.message : error}.`);
  }
}

/** A heading without an id takes that of the section which begins with it, so that Pagefind knows the section by its heading. */
function nameHeadings(html: string): string {
  let section = '';
  return html.replace(/<(section|h[2-6])(?=[\s>])[^>]*>/g, (tag, name: string) => {
    const id = /\sid="([^"]*)"/.exec(tag)?.[1] ?? '';
    if (name === 'section') {
      section = id;
      return tag.replace(/\sid="[^"]*"/, '');
    }
    const named = id === '' && section !== '' ? tag.replace(/>$/, ` id="${section}">`) : tag;
    section = '';
    return named;
  });
}

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
