import { densestStart, type ExcerptPart, makeExcerpt, splitWords } from '../core/search-excerpt.ts';
import {
  blockFile,
  ENGINE_FILE,
  HAND_OVER,
  type IndexedPage,
  pageFile,
  parseHits,
  parseIndexedPage,
  type SearchHit,
} from '../core/search-index-format.ts';
import {
  SEARCH_AUDIENCES,
  SEARCH_KINDS,
  type SearchAudience,
  type SearchKind,
  type SearchQuery,
} from '../core/search-query.ts';
import { loadScript } from './trusted-scripts.ts';

/** What a search found, before any page is read: matches by kind, and how many there would be under each filter. */
export interface SearchAnswer {
  /** Kinds with matches, the one with the best match first. Only the chosen kind when one is chosen. */
  groups: { kind: SearchKind; hits: SearchHit[] }[];
  /** How many pages each kind has for the chosen reader. */
  kindCounts: ReadonlyMap<SearchKind, number>;
  /** How many pages there are for each reader in the chosen kind. */
  audienceCounts: ReadonlyMap<SearchAudience, number>;
  /** How many pages there are for all readers together in the chosen kind. */
  everybodyCount: number;
}

/** A page as the list shows it. */
export interface SearchResult {
  url: string;
  title: string;
  excerpt: ExcerptPart[];
}

export interface SearchEngine {
  search(query: SearchQuery): Promise<SearchAnswer>;
  read(hit: SearchHit): Promise<SearchResult>;
}

type Load = (file: string) => Promise<unknown>;
type Filters = { kind?: SearchKind | undefined; audience?: SearchAudience | undefined };
type Find = (text: string, filters: Filters) => Promise<SearchHit[]>;

/**
 * Loads the engine and the index of the language the page is in. About 85 KB the first time.
 * @param folder where the build has written the search files, with "/" at the end
 * @throws when a file is missing or damaged; trying again later is fine
 */
export async function openSearchEngine(folder: URL): Promise<SearchEngine> {
  const load: Load = (file) => loadScript(new URL(`${file}.js`, folder), HAND_OVER);
  const start = await load(ENGINE_FILE);
  if (typeof start !== 'function') throw new Error('The search engine did not hand itself over.');
  const findRaw: unknown = await start(load);
  if (typeof findRaw !== 'function') throw new Error('The search engine did not start.');
  const find: Find = async (text, filters) => parseHits(await findRaw(text, filters));
  return { search: (query) => searchWith(find, query), read: (hit) => readResult(load, hit) };
}

async function searchWith(find: Find, { text, kind, audience }: SearchQuery): Promise<SearchAnswer> {
  const findKind = async (each: SearchKind) => ({ kind: each, hits: await find(text, { kind: each, audience }) });
  const countAudience = async (each: SearchAudience) =>
    [each, (await find(text, { kind, audience: each })).length] as const;
  const byKind = await Promise.all(SEARCH_KINDS.map(findKind));
  const found = byKind.filter((group) => group.hits.length > 0 && (!kind || group.kind === kind));
  return {
    groups: found.sort((a, b) => (b.hits[0]?.score ?? 0) - (a.hits[0]?.score ?? 0)),
    kindCounts: new Map(byKind.map((group) => [group.kind, group.hits.length])),
    audienceCounts: new Map(await Promise.all(SEARCH_AUDIENCES.map(countAudience))),
    everybodyCount: (await find(text, { kind })).length,
  };
}

/** Reads a page's title and the block of its text with most matches. */
async function readResult(load: Load, { id, positions }: SearchHit): Promise<SearchResult> {
  const page = parseIndexedPage(await load(pageFile(id)));
  return { url: page.url, title: page.title, excerpt: await readExcerpt(load, id, page, positions) };
}

async function readExcerpt(
  load: Load,
  id: string,
  page: IndexedPage,
  positions: readonly number[],
): Promise<ExcerptPart[]> {
  if (positions.length === 0) return [{ text: page.summary, isMatch: false }];
  const densest = densestStart(positions);
  const block = page.starts.findLastIndex((start) => start <= densest);
  const text = block === 0 ? page.text : await load(blockFile(id, block));
  if (typeof text !== 'string') throw new Error('A search file does not hold text.');
  const start = page.starts[block] ?? 0;
  const words = splitWords(text);
  return makeExcerpt(
    words,
    positions.map((position) => position - start),
  );
}
