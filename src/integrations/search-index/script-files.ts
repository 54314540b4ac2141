import { z } from 'astro/zod';
import type { PageFacts } from '../../core/search-facts.ts';
import {
  blockFile,
  factsFile,
  factsRow,
  HAND_OVER,
  type IndexedPage,
  pageFile,
  type PageSection,
  splitBlocks,
} from '../../core/search-index-format.ts';
import { countWords } from '../../core/search-spelling.ts';
import { curlQuotes } from './searchable-page.ts';
import { unpack } from './settle-index.ts';

/** A file to write: its name in the search folder and its text. */
export interface ScriptFile {
  name: string;
  text: string;
}

/** Script form: a script that hands a value over to whoever loads it, over file:// as over http. */
export const scriptFile = (name: string, value: unknown): ScriptFile => ({
  name: `${name}.js`,
  text: `document.currentScript.${HAND_OVER}=${JSON.stringify(value)}`,
});

/**
 * A data file of Pagefind's as text, each byte a character. Unpacked: hosts pack scripts anyhow, and brotli makes a
 * tenth less of it than of base64 of what is packed already. JSON would write six characters for each zero.
 */
export const dataFile = (name: string, content: Uint8Array): ScriptFile => ({
  name: `${name}.js`,
  text: `document.currentScript.${HAND_OVER}="${asCharacters(content).replace(/[\\"\n\r]/g, escapeCharacter)}"`,
});

/** Each byte as a character. */
export const asCharacters = (content: Uint8Array): string => Buffer.from(content).toString('latin1');

const escapeCharacter = (character: string): string => JSON.stringify(character).slice(1, -1);

const fragmentShape = z.object({
  url: z.string(),
  content: z.string(),
  anchors: z.array(z.object({ element: z.string(), id: z.string(), text: z.string(), location: z.number() })),
  meta: z.object({ title: z.string(), summary: z.string().optional() }),
});

const readFragment = (fragment: Uint8Array) =>
  fragmentShape.parse(JSON.parse(new TextDecoder().decode(unpack(fragment))));

/** Up to so many pages their names come with their facts, about 20 bytes each, and results show one wait sooner. */
const MOST_NAMED = 600;

/** The words of all pages of a language, the commonest first. @param fragments Pagefind's file of each page */
export function wordsOfPages(fragments: Iterable<Uint8Array>): string[] {
  const pages = [...fragments].map(readFragment);
  return countWords(pages.map(({ meta, content }) => `${meta.title} ${content}`));
}

/**
 * What each page of a language says about itself, for search to know at once.
 * @param fragments Pagefind's file of each page, by the page's id
 * @param facts by the page's address from the root of the site
 */
export function factsOfPages(
  language: string,
  fragments: ReadonlyMap<string, Uint8Array>,
  facts: ReadonlyMap<string, PageFacts>,
): ScriptFile {
  const byTitle = new Intl.Collator(language, { numeric: true });
  const pages = [...fragments]
    .map(([id, fragment]) => ({ id, ...readFragment(fragment) }))
    .sort((a, b) => byTitle.compare(a.meta.title, b.meta.title) || (a.url < b.url ? -1 : 1));
  const rows = pages.flatMap(({ id, url, meta }) => {
    const said = facts.get(url);
    const name = pages.length <= MOST_NAMED ? { url, title: curlQuotes(meta.title) } : undefined;
    return said ? [factsRow(id, said, name)] : [];
  });
  return scriptFile(factsFile(language), rows);
}

/**
 * A page's files: title, summary and first block of text in one, each further block in one of its own. Pagefind's own
 * "fragment" holds the whole text, and ten long lessons in a list would cost a phone 100 KB.
 */
export function pageFiles(id: string, fragment: Uint8Array): ScriptFile[] {
  const { url, content, meta, anchors } = readFragment(fragment);
  const { starts, blocks } = splitBlocks(curlQuotes(content));
  const page: IndexedPage = {
    url,
    title: curlQuotes(meta.title),
    summary: curlQuotes(meta.summary ?? ''),
    starts,
    sections: anchors
      .filter(isHeading)
      .map(({ location, id: heading, text }): PageSection => [location, heading, curlQuotes(text.trim())]),
    text: blocks[0] ?? '',
  };
  return [
    scriptFile(pageFile(id), page),
    ...blocks.slice(1).map((block, index) => scriptFile(blockFile(id, index + 1), block)),
  ];
}

const isHeading = ({ element, text }: { element: string; text: string }): boolean =>
  /^h[2-6]$/.test(element) && text.trim() !== '';
