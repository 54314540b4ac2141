import { endsSentence, splitWords } from './search-excerpt.ts';
import { FACT_ATTRIBUTES, type PageFacts, readFacts } from './search-facts.ts';
import type { HintGroup } from './search-hints.ts';
import { SEARCH_AUDIENCES, SEARCH_KINDS } from './search-query.ts';
import {
  type DangerGroup,
  type KindGroup,
  type SearchWords,
  stem,
  type SynonymGroup,
  type WordFamily,
} from './search-words.ts';

/** What the build writes for a page that search can find, and the browser reads when the page is among the results. */
export interface IndexedPage {
  /** Address from the root of the site, as in "lessons/one-good-thing.html". */
  url: string;
  title: string;
  summary: string;
  /** Where each block of the text begins, as a position in its list of words. The first is 0. */
  starts: number[];
  /** Its headings in order. */
  sections: PageSection[];
  /** The first block of the text; the others are files of their own, fetched only when the match is in them. */
  text: string;
}

/** A heading: the position of its first word in the text of the page, its id in the page, and its words. */
export type PageSection = readonly [position: number, id: string, title: string];

/** What a row of results shows before the page's own file has come. */
export type PageName = Pick<IndexedPage, 'url' | 'title'>;

/** What each page says about itself, by the page's id, in the order of their titles. */
export type SiteFacts = ReadonlyMap<string, PageFacts>;

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
/** Under this name the start file lists the pieces of the index: on each line the first letters of a piece and its name. */
export const PIECES = 'pieces';
/** Under this name it lists the words of the pages that `surelyHolds` does not find in their pieces, with spaces between. */
export const OTHER_WORDS = 'words';

/**
 * The file of the index that holds a word in all its endings: pieces end only where the first letters change. The engine
 * finds it too, but only once it runs; over a slow line it is fetched meanwhile. Undefined before the first piece.
 */
export function pieceFile(pieces: string, word: string): string | undefined {
  const name = pieces
    .split('\n')
    .map((line) => line.split(' '))
    .findLast(([from = '']) => from <= word)?.[1];
  return name && `index/${name}.pf_index`;
}

/** CBOR, in which Pagefind writes its index, puts 0x60 plus the number of letters before a text of up to 23. */
const TEXT_OF = 0x60;
const MOST_TEXT = 23;
/** What follows a word in the index is a list, and begins with at least this. */
const LISTS = 0x80;
/** Pagefind keeps stems: "stori" for "story". */
const STEM_ENDS: readonly [RegExp, string][] = [
  [/$/, ''],
  [/$/, 'e'],
  [/y$/, 'i'],
];

/**
 * Whether a piece of the index surely holds a word, in any ending, or words that begin with it. False may also mean that
 * it stands there in a form we do not know ("comput" for "computer"): the build lists those words beside the pieces.
 */
export function surelyHolds(piece: string, word: string): boolean {
  if (!/^[a-z\d]+$/.test(word)) return false;
  const forms = STEM_ENDS.map(([end, written]) => stem(word).replace(end, written));
  return wordsFrom(piece, word).length > 0 || forms.some((form) => wordsFrom(piece, form).includes(form));
}

/** The words of a piece that begin so. The number of letters before a word may itself be a letter of another one. */
function wordsFrom(piece: string, start: string): string[] {
  const found: string[] = [];
  for (let at = piece.indexOf(start, 1); at > 0; at = piece.indexOf(start, at + 1)) {
    const text = piece.slice(at, at + piece.charCodeAt(at - 1) - TEXT_OF);
    const isWhole = text.length >= start.length && text.length <= MOST_TEXT && /^[a-z\d]+$/.test(text);
    if (isWhole && piece.charCodeAt(at + text.length) >= LISTS) found.push(text);
  }
  return found;
}

/** The engine's machine code with the word endings of a language. */
export const machineFile = (language: string): string => `wasm.${language}.pagefind`;
export const pageFile = (id: string): string => `page/${id}`;
export const blockFile = (id: string, block: number): string => `page/${id}.${block}`;
/** What the search dialog says in a language, and the cases of help that words of danger lead to. */
export const dialogFile = (language: string): string => `dialog.${language}`;
/** The word lists of a language, as content/search-words holds them. */
export const wordsFile = (language: string): string => `words.${language}`;
/** What each page of a language says about itself. */
export const factsFile = (language: string): string => `facts.${language}`;
/** The words of the pages of a language, the commonest first, as shortenList writes them. */
export const spellingFile = (language: string): string => `spelling.${language}`;

/** The longest block, in words: about 1 KB to fetch for an excerpt however long the page is. */
const BLOCK_WORDS = 220;

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
  const { url, title, summary, starts, sections, text } = fields(value);
  if (!isText(url) || !isText(title) || !isText(summary) || !isText(text) || !isNumbers(starts) || starts[0] !== 0)
    throw new Error(NO_PAGE);
  if (!Array.isArray(sections)) throw new Error(NO_PAGE);
  return { url, title, summary, starts, sections: sections.map(parseSection), text };
}

const NO_PAGE = 'A search file does not hold a page.';

function parseSection(value: unknown): PageSection {
  const [position, id, title]: unknown[] = Array.isArray(value) ? value : [];
  if (typeof position !== 'number' || !isText(id) || !isText(title)) throw new Error(NO_PAGE);
  return [position, id, title];
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
  const { ignore, kinds, synonyms, families, danger, skip, realWords, hints, meanings } = fields(value);
  return {
    ignore: unpackWords(ignore),
    skip: unpackWords(skip),
    realWords: unpackWords(realWords),
    kinds: list(kinds).map(parseKind),
    synonyms: list(synonyms).map(parseSynonyms),
    families: list(families).map(parseFamily),
    danger: list(danger).map(parseDanger),
    hints: { groups: list(fields(hints)['groups']).map(parseHints), around: unpackWords(fields(hints)['around']) },
    meanings: { first: unpackWords(fields(meanings)['first']), last: unpackWords(fields(meanings)['last']) },
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

const HINT_FILTERS = ['minutes', 'age', 'needs', 'audience'] as const;

function parseHints(value: unknown): HintGroup {
  const { filter: name, say, times, is, audience: who } = fields(value);
  const filter = HINT_FILTERS.find((known) => known === name);
  if (!filter) throw new Error('A search file does not hold words for filters.');
  return {
    filter,
    say: unpackWords(say),
    times: typeof times === 'number' ? times : undefined,
    is: isNumbers(is) ? is : undefined,
    audience: SEARCH_AUDIENCES.find((known) => known === who),
  };
}

/** What a page says about itself as one line, after its id: "en_1a2b|lesson|parents|connect|8-10 11-13|10 20|together|". */
export function factsRow(id: string, facts: PageFacts, name?: PageName): string {
  const { kind, audiences, pillars, ages, minutes, rooms, needsNothing } = facts;
  const cells = [[id], [kind], audiences, pillars, ages, minutes, rooms, needsNothing ? ['nothing'] : []];
  return [...cells.map((words) => words.join(' ')), ...(name ? [name.url, name.title] : [])].join('|');
}

/** Reads a file of such lines. Throws when it is not one. */
export function parseFacts(value: unknown): SiteFacts {
  if (!isTexts(value)) throw new Error('A search file does not hold facts of pages.');
  const names = Object.keys(FACT_ATTRIBUTES);
  return new Map(
    value.map((row) => {
      const [id = '', ...cells] = row.split('|');
      return [id, readFacts((name) => wordsIn(cells[names.indexOf(name)]))];
    }),
  );
}

/** The names at the end of such lines, by the page's id; none in a kit of many pages. */
export function parseNames(value: unknown): ReadonlyMap<string, PageName> {
  if (!isTexts(value)) throw new Error('A search file does not hold facts of pages.');
  return new Map(
    value.flatMap((row) => {
      const [id = '', ...cells] = row.split('|');
      const [url, ...title] = cells.slice(Object.keys(FACT_ATTRIBUTES).length);
      return url && title.length > 0 ? [[id, { url, title: title.join('|') }]] : [];
    }),
  );
}

const wordsIn = (text = ''): string[] => text.split(' ').filter((word) => word !== '');

/** Reads a file of texts by name: what the engine reads first, what the search dialog says. Throws when it is not one. */
export function parseTexts(value: unknown): ReadonlyMap<string, string> {
  const texts = Object.entries(fields(value)).flatMap(([name, text]) => (isText(text) ? [[name, text] as const] : []));
  if (texts.length === 0) throw new Error('A search file does not hold texts.');
  return new Map(texts);
}

/** One digit says how many letters a word shares with the one before it. */
const MOST_SHARED = 9;

function countShared(one: string, other: string): number {
  let count = 0;
  while (count < MOST_SHARED && count < one.length && one[count] === other[count]) count += 1;
  return count;
}

/** Writes words without digits so that they pack well: of each, how many letters of the last one stay, and what follows. */
export const shortenList = (words: readonly string[]): string =>
  words
    .map((word, index) => {
      const shared = countShared(words[index - 1] ?? '', word);
      return `${shared}${word.slice(shared)}`;
    })
    .join('');

/** Reads a file of the words of the pages. Throws when it is not one. */
export function parseSpelling(value: unknown): string[] {
  if (!isText(value) || !/^(?:\d\D*)*$/.test(value)) throw new Error('A search file does not hold a list of words.');
  let last = '';
  return [...value.matchAll(/(\d)(\D*)/g)].map(([, shared, rest]) => {
    last = last.slice(0, Number(shared)) + (rest ?? '');
    return last;
  });
}

const fields = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value)) : {};
const isText = (value: unknown): value is string => typeof value === 'string';
const isTexts = (value: unknown): value is string[] => Array.isArray(value) && value.every(isText);
const isNumbers = (value: unknown): value is number[] =>
  Array.isArray(value) && value.every((item) => typeof item === 'number');
