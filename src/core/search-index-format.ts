import { endsSentence, splitWords } from './search-excerpt.ts';
import { SEARCH_AUDIENCES, SEARCH_KINDS, type SearchAudience, type SearchKind } from './search-query.ts';
import type { DangerGroup, KindGroup, SearchWords, SynonymGroup, WordFamily } from './search-words.ts';

/** What the build writes for a page that search can find, and the browser reads when the page is among the results. */
export interface IndexedPage {
  /** Address from the root of the site, as in "lessons/one-good-thing.html". */
  url: string;
  title: string;
  summary: string;
  /** Where each block of the text begins, as a position in its list of words. The first is 0. */
  starts: number[];
  /** The first block of the text; the others are files of their own, fetched only when the match is in them. */
  text: string;
}

/** Which pages are of which kind and for whom: their ids. */
export interface SearchMembers {
  kind: ReadonlyMap<SearchKind, ReadonlySet<string>>;
  audience: ReadonlyMap<SearchAudience, ReadonlySet<string>>;
}

/** A match as the engine reports it. */
export interface SearchHit {
  id: string;
  score: number;
  /** Positions of the matching words in the text of the page; none when only the title matched. */
  positions: number[];
}

/** The property of a script element in which our search scripts hand over their value to whoever loaded them. */
export const HAND_OVER = 'kitHandOver';

/** Files under dist/search/, without ".js". */
export const ENGINE_FILE = 'engine';
/** What the engine reads first: the list of languages, the list of pieces and the filters, by name. */
export const startFile = (language: string): string => `start.${language}`;
/** The engine's machine code with the word endings of a language. */
export const machineFile = (language: string): string => `wasm.${language}.pagefind`;
export const pageFile = (id: string): string => `page/${id}`;
export const blockFile = (id: string, block: number): string => `page/${id}.${block}`;
/** The word lists of a language, as content/search-words holds them. */
export const wordsFile = (language: string): string => `words.${language}`;
/** Which pages of a language are of which kind and for whom. */
export const membersFile = (language: string): string => `members.${language}`;
/** The words of the pages of a language, the commonest first, with spaces between. */
export const spellingFile = (language: string): string => `spelling.${language}`;

/** The longest block, in words: about 1 KB to fetch for an excerpt however long the page is. */
const BLOCK_WORDS = 300;

/** Cuts a text into blocks at the ends of sentences, so that an excerpt needs one block only. */
export function splitBlocks(text: string): { starts: number[]; blocks: string[] } {
  const words = splitWords(text);
  const starts: number[] = [];
  const blocks: string[] = [];
  for (let start = 0; start < words.length;) {
    const end = blockEnd(words, start);
    starts.push(start);
    blocks.push(words.slice(start, end).join(' '));
    start = end;
  }
  return { starts, blocks };
}

function blockEnd(words: readonly string[], start: number): number {
  const longest = start + BLOCK_WORDS;
  if (longest >= words.length) return words.length;
  for (let end = longest; end > start + BLOCK_WORDS / 2; end -= 1) if (endsSentence(words[end - 1])) return end;
  return longest;
}

/** Reads a page file. Throws when it is not one: an old file of another version, or a damaged one. */
export function parseIndexedPage(value: unknown): IndexedPage {
  const { url, title, summary, starts, text } = fields(value);
  if (!isText(url) || !isText(title) || !isText(summary) || !isText(text) || !isNumbers(starts) || starts[0] !== 0)
    throw new Error('A search file does not hold a page.');
  return { url, title, summary, starts, text };
}

/** Reads what the engine answers. Throws when it is not a list of matches. */
export function parseHits(value: unknown): SearchHit[] {
  if (!Array.isArray(value)) throw new Error('The search engine did not answer with a list.');
  return value.map((item: unknown) => {
    const { id, score, positions } = fields(item);
    if (!isText(id) || typeof score !== 'number' || !isNumbers(positions))
      throw new Error('The search engine answered with something that is not a match.');
    return { id, score, positions };
  });
}

/** Word lists as the build writes them: each list of words as one text, a fortieth smaller when packed. */
export function packWords(value: unknown): unknown {
  if (Array.isArray(value)) return value.every(isText) ? value.join(LIST_SEPARATOR) : value.map(packWords);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, packWords(each)]));
}
/** Stands in no word: whatever is not a letter or a digit is no part of one. */
const LIST_SEPARATOR = '|';

/** Reads the word lists of a language. @throws when they are damaged */
export function parseSearchWords(value: unknown): SearchWords {
  const { ignore, kinds, synonyms, families, danger, skip, realWords } = fields(value);
  return {
    ignore: unpackWords(ignore),
    skip: unpackWords(skip),
    realWords: unpackWords(realWords),
    kinds: list(kinds).map(parseKind),
    synonyms: list(synonyms).map(parseSynonyms),
    families: list(families).map(parseFamily),
    danger: list(danger).map(parseDanger),
  };
}

function list(value: unknown): unknown[] {
  if (!Array.isArray(value)) throw new Error('A search file does not hold word lists.');
  return value;
}

function unpackWords(value: unknown): string[] {
  if (!isText(value)) throw new Error('A search file does not hold word lists.');
  return value.split(LIST_SEPARATOR);
}

const unpackAny = (value: unknown): string[] => (value === undefined ? [] : unpackWords(value));

function parseKind(value: unknown): KindGroup {
  const { kind: name, say } = fields(value);
  const kind = SEARCH_KINDS.find((known) => known === name);
  if (!kind) throw new Error('A search file does not hold words for kinds of page.');
  return { kind, say: unpackWords(say) };
}

function parseSynonyms(value: unknown): SynonymGroup {
  const { say, find } = fields(value);
  return { say: unpackWords(say), find: unpackWords(find) };
}

function parseFamily(value: unknown): WordFamily {
  const { name, words } = fields(value);
  if (!isText(name)) throw new Error('A search file does not hold families of words.');
  return { name, words: unpackWords(words) };
}

function parseDanger(value: unknown): DangerGroup {
  const { case: id, words, together = [], unless, notWith } = fields(value);
  if (!isText(id)) throw new Error('A search file does not hold words of danger.');
  return {
    case: id,
    words: unpackAny(words),
    together: list(together).map(unpackWords),
    unless: unpackAny(unless),
    notWith: unpackAny(notWith),
  };
}

/** Reads a file of members: for each kind and audience the ids of its pages. Throws when it is not one. */
export function parseMembers(value: unknown): SearchMembers {
  const all = fields(value);
  const ids = (name: string): ReadonlySet<string> => {
    const listed = all[name] ?? [];
    if (!isTexts(listed)) throw new Error('A search file does not hold lists of pages.');
    return new Set(listed);
  };
  return {
    kind: new Map(SEARCH_KINDS.map((kind) => [kind, ids(kind)])),
    audience: new Map(SEARCH_AUDIENCES.map((audience) => [audience, ids(audience)])),
  };
}

/** Reads the file of what the engine reads first: texts by name. Throws when it is not one. */
export function parseStart(value: unknown): ReadonlyMap<string, string> {
  const texts = Object.entries(fields(value)).flatMap(([name, text]) => (isText(text) ? [[name, text] as const] : []));
  if (texts.length === 0) throw new Error('A search file does not hold what the engine reads first.');
  return new Map(texts);
}

/** Reads a file of the words of the pages. Throws when it is not one. */
export function parseSpelling(value: unknown): string[] {
  if (!isText(value)) throw new Error('A search file does not hold a list of words.');
  return value.split(' ').filter((word) => word !== '');
}

const fields = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value)) : {};
const isText = (value: unknown): value is string => typeof value === 'string';
const isTexts = (value: unknown): value is string[] => Array.isArray(value) && value.every(isText);
const isNumbers = (value: unknown): value is number[] =>
  Array.isArray(value) && value.every((item) => typeof item === 'number');
