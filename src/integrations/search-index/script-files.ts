import { z } from 'astro/zod';
import { blockFile, HAND_OVER, type IndexedPage, pageFile, splitBlocks } from '../../core/search-index-format.ts';
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

/** A data file of Pagefind's, byte for byte. */
export const dataFile = (name: string, content: Uint8Array): ScriptFile =>
  scriptFile(name, Buffer.from(content).toString('base64'));

const fragmentShape = z.object({
  url: z.string(),
  content: z.string(),
  meta: z.object({ title: z.string(), summary: z.string().optional() }),
});

const readFragment = (fragment: Uint8Array) =>
  fragmentShape.parse(JSON.parse(new TextDecoder().decode(unpack(fragment))));

/** Title and text of a page, as one text. */
export function fragmentText(fragment: Uint8Array): string {
  const { content, meta } = readFragment(fragment);
  return `${meta.title} ${content}`;
}

/**
 * A page's files: title, summary and first block of text in one, each further block in one of its own. Pagefind's own
 * "fragment" holds the whole text, and ten long lessons in a list would cost a phone 100 KB.
 */
export function pageFiles(id: string, fragment: Uint8Array): ScriptFile[] {
  const { url, content, meta } = readFragment(fragment);
  const { starts, blocks } = splitBlocks(curlQuotes(content));
  const page: IndexedPage = {
    url,
    title: curlQuotes(meta.title),
    summary: curlQuotes(meta.summary ?? ''),
    starts,
    text: blocks[0] ?? '',
  };
  return [
    scriptFile(pageFile(id), page),
    ...blocks.slice(1).map((block, index) => scriptFile(blockFile(id, index + 1), block)),
  ];
}
