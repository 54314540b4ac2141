import { densestStart, type ExcerptPart, makeExcerpt, splitWords } from '../core/search-excerpt.ts';
import {
  blockFile,
  ENGINE_FILE,
  HAND_OVER,
  type IndexedPage,
  machineFile,
  membersFile,
  pageFile,
  parseHits,
  parseIndexedPage,
  parseMembers,
  parseSearchWords,
  parseSpelling,
  parseStart,
  type SearchHit,
  type SearchMembers,
  spellingFile,
  startFile,
  wordsFile,
} from '../core/search-index-format.ts';
import {
  SEARCH_AUDIENCES,
  SEARCH_KINDS,
  type SearchAudience,
  type SearchKind,
  type SearchQuery,
} from '../core/search-query.ts';
import { preferPages, rankHits, type TermHits } from '../core/search-ranking.ts';
import { didYouMean, isKnown } from '../core/search-spelling.ts';
import { expandQuery, plainWords, type QueryTerm, type SearchWords, splitKind } from '../core/search-words.ts';
import { loadScript } from './trusted-scripts.ts';

/** What a search found, before any page is read: matches by kind, and how many there would be under each filter. */
export interface SearchAnswer {
  /** The best pages of all kinds, best first; none when one kind is chosen. */
  best: { kind: SearchKind; hit: SearchHit }[];
  /** Kinds with matches, the one with the best match first; the best pages are among them. Only the chosen kind when one is chosen. */
  groups: { kind: SearchKind; hits: SearchHit[] }[];
  /** How many pages each kind has for the chosen reader. */
  kindCounts: ReadonlyMap<SearchKind, number>;
  /** How many pages there are for each reader in the chosen kind. */
  audienceCounts: ReadonlyMap<SearchAudience, number>;
  /** How many pages there are for all readers together in the chosen kind. */
  everybodyCount: number;
  /** What was searched instead, because a word that was typed stands nowhere in the kit. */
  meant: string | undefined;
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

/** Runs a file of the search folder, named without ".js", and resolves with what it hands over. */
export type Load = (file: string) => Promise<unknown>;
/** Words somebody may have meant: those of the pages, the commonest first, and those of the word lists. */
interface Spelling {
  ofPages: string[];
  ofLists: string[];
}
type Find = (text: string) => Promise<SearchHit[]>;

/** Loads files of the search folder in a page. @param folder where the build has written them, with "/" at the end */
export const loadFrom =
  (folder: URL): Load =>
  (file) =>
    loadScript(new URL(`${file}.js`, folder), HAND_OVER);

/** Loads the word lists of a language, about 8 KB. @throws when the file is missing or damaged */
export async function loadSearchWords(load: Load, language: string): Promise<SearchWords> {
  return parseSearchWords(await load(wordsFile(language)));
}

/**
 * Loads the engine and the index of the language the page is in. About 85 KB the first time.
 * @throws when a file is missing or damaged; trying again later is fine
 */
export async function openSearchEngine(load: Load, language: string, words: SearchWords): Promise<SearchEngine> {
  let spelling: Promise<Spelling> | undefined;
  const loadSpelling = (): Promise<Spelling> =>
    (spelling ??= load(spellingFile(language)).then((list) => ({
      ofPages: parseSpelling(list),
      ofLists: wordsOfLists(words),
    })));
  // Most first questions are a word or two and need it. On its way with the others it costs no wait of its own, and
  // when it does not arrive the question that needs it says so.
  loadSpelling().catch(() => undefined);
  const [find, members] = await Promise.all([
    startFinding(load, language),
    load(membersFile(language)).then(parseMembers),
  ]);
  return {
    search: async (query) => {
      const { hits, namesKind, meant } = await findMeant(find, query.text, words, loadSpelling);
      const ofKind = namesKind && members.kind.get(namesKind);
      return { ...sortOut(ofKind ? preferPages(hits, ofKind) : hits, query, members), meant };
    },
    read: (hit) => readResult(load, hit),
  };
}

/** All that the engine begins with comes side by side: one after the other it would wait for a slow line five times. */
async function startFinding(load: Load, language: string): Promise<Find> {
  const [start, first, machine] = await Promise.all([
    load(ENGINE_FILE),
    load(startFile(language)).then(parseStart),
    load(machineFile(language)),
  ]);
  if (typeof start !== 'function') throw new Error('The search engine did not hand itself over.');
  const loadNext: Load = async (file) =>
    file === machineFile(language) ? machine : (first.get(file) ?? (await load(file)));
  const findRaw: unknown = await start(loadNext);
  if (typeof findRaw !== 'function') throw new Error('The search engine did not start.');
  return async (text) => parseHits(await findRaw(text));
}

/** How many pages of all kinds stand first. */
const BEST = 3;
/** For a word that stands nowhere Pagefind finds pages with words that begin alike: few, or with low scores. */
const WEAK_SCORE = 4;
const FEW_PAGES = 3;
const isWeak = ({ typed }: TermHits): boolean => typed.length <= FEW_PAGES || (typed[0]?.score ?? 0) < WEAK_SCORE;
/** Words in quotes are looked for as they stand. */
const QUOTED = /^["“](.+)["”]$/u;

/** The pages for a question; for what was probably meant when a word of it stands nowhere. */
async function findMeant(
  find: Find,
  text: string,
  words: SearchWords,
  loadSpelling: () => Promise<Spelling>,
): Promise<{ hits: SearchHit[]; namesKind?: SearchKind | undefined; meant?: string | undefined }> {
  const quoted = QUOTED.exec(text)?.[1];
  if (quoted) return { hits: await find(`"${quoted}"`) };
  const asked = splitKind(text, words.kinds);
  const found = await findTerms(find, expandQuery(asked.rest, words));
  if (!found.some(isWeak)) return { hits: rankHits(found), namesKind: asked.kind };
  const { ofPages, ofLists } = await loadSpelling();
  const meant = didYouMean(text, [...ofPages, ...ofLists]);
  const { kind, rest } = splitKind(meant ?? text, words.kinds);
  const isOnPages = (typed: string): boolean => isKnown(typed, ofPages);
  return { hits: rankHits(await findTerms(find, expandQuery(rest, words), isOnPages)), namesKind: kind, meant };
}

async function findTerms(
  find: Find,
  terms: readonly QueryTerm[],
  isOnPages: (typed: string) => boolean = () => true,
): Promise<TermHits[]> {
  const hits = await Promise.all(
    terms.map(async ({ typed, also }) => ({
      typed: isOnPages(typed) ? await find(typed) : [],
      also: await Promise.all(also.map((each) => find(each))),
    })),
  );
  return hits.filter((each) => isOnPagesAtAll(each));
}

const isOnPagesAtAll = ({ typed, also }: TermHits): boolean => typed.length > 0 || also.some((hits) => hits.length > 0);

/** Words that people may type and that the pages need not hold. */
const wordsOfLists = ({ ignore, kinds, synonyms, families, danger, realWords }: SearchWords): string[] => [
  ...new Set(
    [
      ...kinds.flatMap(({ say }) => say),
      ...synonyms.flatMap(({ say }) => say),
      ...families.flatMap(({ words }) => words),
      ...danger.flatMap(({ words, together, unless }) => [...words, ...together.flat(), ...unless]),
      ...ignore,
      ...realWords,
    ].flatMap(plainWords),
  ),
];

/** Sorts matches by kind, and counts them under each filter. */
function sortOut(
  hits: readonly SearchHit[],
  { kind, audience }: SearchQuery,
  members: SearchMembers,
): Omit<SearchAnswer, 'meant'> {
  const isOfKind = (each: SearchKind | undefined) => (hit: SearchHit) => !each || members.kind.get(each)?.has(hit.id);
  const isFor = (each: SearchAudience | undefined) => (hit: SearchHit) =>
    !each || members.audience.get(each)?.has(hit.id);
  const forReader = hits.filter(isFor(audience));
  const ofChosenKind = hits.filter(isOfKind(kind));
  const byKind = SEARCH_KINDS.map((each) => ({ kind: each, hits: forReader.filter(isOfKind(each)) }));
  const withKind = (hit: SearchHit) =>
    SEARCH_KINDS.filter((each) => isOfKind(each)(hit)).map((each) => ({ kind: each, hit }));
  const found = byKind.filter((group) => group.hits.length > 0 && (!kind || group.kind === kind));
  return {
    best: kind ? [] : forReader.slice(0, BEST).flatMap(withKind),
    groups: found.sort((a, b) => (b.hits[0]?.score ?? 0) - (a.hits[0]?.score ?? 0)),
    kindCounts: new Map(byKind.map((group) => [group.kind, group.hits.length])),
    audienceCounts: new Map(SEARCH_AUDIENCES.map((each) => [each, ofChosenKind.filter(isFor(each)).length])),
    everybodyCount: ofChosenKind.length,
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
