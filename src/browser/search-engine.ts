import { densestStart, type ExcerptPart, makeExcerpt, splitWords } from '../core/search-excerpt.ts';
import { type ChoiceCounts, countChoices, fitsFilters, type PageFacts } from '../core/search-facts.ts';
import {
  blockFile,
  ENGINE_FILE,
  factsFile,
  type IndexedPage,
  machineFile,
  OTHER_WORDS,
  PIECES,
  pieceFile,
  pageFile,
  parseFacts,
  parseHits,
  parseIndexedPage,
  parseNames,
  parseSearchWords,
  parseSpelling,
  parseTexts,
  type SearchHit,
  type SiteFacts,
  spellingFile,
  startFile,
  surelyHolds,
  wordsFile,
} from '../core/search-index-format.ts';
import {
  type FilterName,
  SEARCH_KINDS,
  type SearchFilters,
  type SearchKind,
  type SearchQuery,
} from '../core/search-query.ts';
import { filtersOf, readHints, topicOf } from '../core/search-hints.ts';
import {
  favorPages,
  preferPages,
  preferTitles,
  putFirst,
  rankHits,
  type TermHits,
  titleFit,
} from '../core/search-ranking.ts';
import { findSections, type FoundSection } from '../core/search-sections.ts';
import { didYouMean, isKnown, isListed } from '../core/search-spelling.ts';
import {
  askedMeaning,
  expandQuery,
  plainWords,
  type QueryTerm,
  type SearchWords,
  splitKind,
} from '../core/search-words.ts';
import type { Load } from './search-files.ts';

/** What was found, before any page is read: matches by kind, and how many there would be under each filter. */
export interface SearchAnswer {
  /** The best pages of all kinds, best first; none when one kind is chosen or nothing is asked. */
  best: SearchHit[];
  /** Kinds with matches, the one with the best match first; the best pages are among them. Only the chosen kind when one is chosen. */
  groups: { kind: SearchKind; hits: SearchHit[] }[];
  /** How many pages each choice of each filter would show. */
  counts: ReadonlyMap<FilterName, ChoiceCounts>;
  /** How many pages there are when no filter is chosen. */
  unfiltered: number;
  /** What was searched instead, because a word that was typed stands nowhere in the kit. */
  meant: string | undefined;
}

/** A page as the list shows it. */
export interface SearchResult {
  /** Address from the root of the site. A lesson opens at the length that was asked for. */
  url: string;
  title: string;
  facts: PageFacts;
  excerpt: ExcerptPart[];
  /** The sections with most matches; their ids belong behind "#". */
  sections: FoundSection[];
}

/** Pages without a question: what filters alone show. Needs no engine, about 1 KB. */
export interface PageList {
  /** All pages that fit, by kind, a to z. */
  list(filters: SearchFilters): SearchAnswer;
  read(hit: SearchHit, filters: SearchFilters): Promise<SearchResult>;
  /** The page without its text, when its name is known already; in a large kit it is not. */
  glance(hit: SearchHit, filters: SearchFilters): SearchResult | undefined;
  /** The title of a page, when it is known already. */
  titleOf(id: string): string;
  /** Its address from the root of the site, when it is known already. */
  urlOf(id: string): string;
}

export interface SearchEngine extends Pick<PageList, 'read' | 'glance'> {
  search(query: SearchQuery): Promise<SearchAnswer>;
}

/** What is known of the words that somebody types. */
interface Spelling {
  /** Whether all words of a text stand on pages. */
  isOnPages(text: string): Promise<boolean>;
  /** The text with each word put right that stands neither on pages nor in our lists; undefined when there is none. */
  meant(text: string, words: SearchWords): Promise<string | undefined>;
}
type Find = (text: string) => Promise<SearchHit[]>;

/** Loads the word lists of a language, about 8 KB. @throws when the file is missing or damaged */
export async function loadSearchWords(load: Load, language: string): Promise<SearchWords> {
  return parseSearchWords(await load(wordsFile(language)));
}

/** Loads the list of all pages of a language. @throws when the file is missing or damaged */
export async function openPageList(load: Load, language: string): Promise<PageList & { facts: SiteFacts }> {
  const rows = await load(factsFile(language));
  const facts = parseFacts(rows);
  const names = parseNames(rows);
  const all = [...facts.keys()].map((id) => ({ id, score: 0, positions: [] }));
  return {
    facts,
    list: (filters) => ({ ...sortOut(all, filters, facts), best: [], meant: undefined }),
    read: (hit, filters) => readResult(load, hit, filters, facts),
    titleOf: (id) => names.get(id)?.title ?? '',
    urlOf: (id) => names.get(id)?.url ?? '',
    glance: ({ id }, { minutes }) => {
      const name = names.get(id);
      const page = facts.get(id);
      if (!name || !page) return undefined;
      return { url: name.url + atLength(page, minutes), title: name.title, facts: page, excerpt: [], sections: [] };
    },
  };
}

/**
 * Loads the engine and the index of the language the page is in. About 85 KB the first time.
 * @param words may still be on their way: the engine does not wait for them, its first search does
 * @throws when a file is missing or damaged; trying again later is fine
 */
export async function openSearchEngine(
  load: Load,
  language: string,
  words: SearchWords | Promise<SearchWords>,
  pageList = openPageList(load, language),
): Promise<SearchEngine> {
  const spelling = openSpelling(load, language);
  const [find, { facts, read, glance, titleOf, urlOf }] = await Promise.all([startFinding(load, language), pageList]);
  return {
    search: async ({ text, filters }) => {
      const { hits, namesKind, meant } = await findMeant(find, text, await words, spelling);
      const ranked = preferTitles(hits, (id) => titleFit(titleOf(id), meant ?? text));
      const titled = putFirst(ranked, await explains(find, meant ?? text, await words, urlOf));
      const { hints } = await words;
      const forRoom = [filters, filtersOf(readHints(text, hints))].some(isForRoom)
        ? favorPages(titled, idsOfKinds(facts, FOR_A_ROOM))
        : titled;
      const ofKind = namesKind && idsOfKinds(facts, [namesKind]);
      return { ...sortOut(ofKind ? preferPages(forRoom, ofKind) : forRoom, filters, facts), meant };
    },
    read,
    glance,
  };
}

/** Where words are explained, in any language. In a kit of so many pages that their names are not known, it stands where it is. */
const GLOSSARY = /(?:^|\/)glossary\.html$/;

/** The glossary, when the question asks what a word means and the word stands there. */
async function explains(
  find: Find,
  text: string,
  { meanings }: SearchWords,
  urlOf: (id: string) => string,
): Promise<SearchHit | undefined> {
  const word = askedMeaning(text, meanings);
  return word === undefined ? undefined : (await find(`"${word}"`)).find(({ id }) => GLOSSARY.test(urlOf(id)));
}

/** What one does with a room full of people. */
const FOR_A_ROOM: readonly SearchKind[] = ['lesson', 'workshop'];

/** Whoever says how many minutes there are, what there is to bring or who sits there has a room in mind. */
const isForRoom = ({ minutes, needs, room }: SearchFilters): boolean => Boolean(minutes ?? needs ?? room);

const idsOfKinds = (facts: SiteFacts, kinds: readonly SearchKind[]): ReadonlySet<string> =>
  new Set([...facts].flatMap(([id, page]) => (kinds.includes(page.kind) ? [id] : [])));

/** All that the engine begins with comes side by side: one after the other it would wait for a slow line five times. */
async function startFinding(load: Load, language: string): Promise<Find> {
  const [start, first, machine] = await Promise.all([
    load(ENGINE_FILE),
    load(startFile(language)).then(parseTexts),
    load(machineFile(language)),
  ]);
  if (typeof start !== 'function') throw new Error('The search engine did not hand itself over.');
  const loadNext: Load = async (file) =>
    file === machineFile(language) ? machine : (first.get(file) ?? (await load(file)));
  const findRaw: unknown = await start(loadNext);
  if (typeof findRaw !== 'function') throw new Error('The search engine did not start.');
  return async (text) => parseHits(await findRaw(text));
}

/**
 * Sends for what a question will need of the index, while the engine itself is still on its way: pieces, and the list of
 * all words when a word stands in no piece. Resolves when the pieces are asked for; what does not come, the search says.
 */
export async function sendForPieces(
  load: Load,
  language: string,
  text: string,
  coming: Promise<SearchWords>,
): Promise<void> {
  const [list, words] = await Promise.all([loadPieceList(load, language), coming]);
  const terms = expandQuery(weighed(text, words), words);
  const files = terms
    .flatMap(({ typed, also }) => [typed, ...also])
    .flatMap(plainWords)
    .flatMap((word) => pieceFile(list.pieces, word) ?? []);
  const pieces = Promise.all([...new Set(files)].map(load));
  const check = async (): Promise<void> => {
    await pieces;
    const held = await Promise.all(
      typedIn(terms)
        .filter(isListed)
        .map((word) => isHeld(load, list, word)),
    );
    if (held.includes(false)) await load(spellingFile(language));
  };
  check().catch(() => undefined);
}

const typedIn = (terms: readonly QueryTerm[]): string[] => terms.flatMap(({ typed }) => plainWords(typed));

/** Where words stand: the pieces of the index, and the words that stand there in forms of their own. */
interface PieceList {
  pieces: string;
  otherWords: ReadonlySet<string>;
}

async function loadPieceList(load: Load, language: string): Promise<PieceList> {
  const texts = parseTexts(await load(startFile(language)));
  return { pieces: texts.get(PIECES) ?? '', otherWords: new Set((texts.get(OTHER_WORDS) ?? '').split(' ')) };
}

/** Whether a word surely stands on pages. */
async function isHeld(load: Load, { pieces, otherWords }: PieceList, word: string): Promise<boolean> {
  if (otherWords.has(word)) return true;
  const file = pieceFile(pieces, word);
  const piece = file && (await load(file));
  return typeof piece === 'string' && surelyHolds(piece, word);
}

/**
 * The list of all words grows with the kit, and most questions are in words that stand somewhere. So it is fetched only
 * for a word that is not in its piece of the index, which the search itself fetches as well.
 */
function openSpelling(load: Load, language: string): Spelling {
  const pieces = loadPieceList(load, language);
  // What does not come, the first search says.
  pieces.catch(() => undefined);
  let list: Promise<string[]> | undefined;
  const ofPages = (): Promise<string[]> => (list ??= load(spellingFile(language)).then(parseSpelling));
  const isOnPages = async (word: string): Promise<boolean> =>
    (await isHeld(load, await pieces, word)) || (isListed(word) && isKnown(word, await ofPages()));
  return {
    isOnPages: async (text) => (await Promise.all(plainWords(text).map(isOnPages))).every((isThere) => isThere),
    meant: async (text, words) => {
      const typed = typedIn(expandQuery(weighed(text, words), words));
      const there = await Promise.all(typed.map(isOnPages));
      const unknown = typed.filter((word, index) => isListed(word) && !there[index]);
      return unknown.length === 0 ? undefined : didYouMean(text, [...(await ofPages()), ...wordsOfLists(words)]);
    },
  };
}

/** How many pages of all kinds stand first. */
const BEST = 3;
/** Words in quotes are looked for as they stand. */
const QUOTED = /^["“](.+)["”]$/u;

/** The pages for a question; for what was probably meant when a word of it stands nowhere, neither on pages nor in our lists. */
async function findMeant(
  find: Find,
  text: string,
  words: SearchWords,
  spelling: Spelling,
): Promise<{ hits: SearchHit[]; namesKind?: SearchKind | undefined; meant?: string | undefined }> {
  const quoted = QUOTED.exec(text)?.[1];
  if (quoted) return { hits: await find(`"${quoted}"`) };
  const meant = await spelling.meant(text, words);
  const { kind, rest } = splitKind(weighed(meant ?? text, words), words.kinds);
  const terms = await findTerms(find, expandQuery(rest, words, !kind), spelling);
  return { hits: rankHits(terms), namesKind: kind, meant };
}

/**
 * What decides which pages come first: words that ask for a filter weigh nothing beside a topic. Where they stand beside
 * nothing but a kind of page ("workshop 90 minutes") they are all there is to go by.
 */
function weighed(text: string, { hints, ignore, kinds }: SearchWords): string {
  const topic = topicOf(text, readHints(text, hints), ignore);
  return topicOf(splitKind(topic, kinds).rest, [], ignore) === '' ? text : topic;
}

/** For a word that stands nowhere Pagefind finds pages with words that begin alike, so we ask for it only where it stands. */
async function findTerms(
  find: Find,
  terms: readonly QueryTerm[],
  { isOnPages }: Pick<Spelling, 'isOnPages'>,
): Promise<TermHits[]> {
  const hits = await Promise.all(
    terms.map(async ({ typed, also }) => ({
      typed: (await isOnPages(typed)) ? await find(typed) : [],
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
function sortOut(hits: readonly SearchHit[], filters: SearchFilters, facts: SiteFacts): Omit<SearchAnswer, 'meant'> {
  const found = hits.flatMap((hit) => {
    const page = facts.get(hit.id);
    return page ? [{ hit, page }] : [];
  });
  const fitting = found.filter(({ page }) => fitsFilters(page, filters));
  const groups = SEARCH_KINDS.map((kind) => ({
    kind,
    hits: fitting.filter(({ page }) => page.kind === kind).map(({ hit }) => hit),
  })).filter((group) => group.hits.length > 0);
  const pages = found.map(({ page }) => page);
  return {
    best: filters.kind ? [] : fitting.slice(0, BEST).map(({ hit }) => hit),
    groups: groups.sort((a, b) => (b.hits[0]?.score ?? 0) - (a.hits[0]?.score ?? 0)),
    counts: countChoices(pages, filters),
    unfiltered: pages.length,
  };
}

/** Reads a page's title, the block of its text with most matches, and the sections they stand in. */
async function readResult(
  load: Load,
  { id, positions }: SearchHit,
  { minutes }: SearchFilters,
  allFacts: SiteFacts,
): Promise<SearchResult> {
  const page = parseIndexedPage(await load(pageFile(id)));
  const facts = allFacts.get(id);
  if (!facts) throw new Error('A search file names a page that search does not know.');
  return {
    url: page.url + atLength(facts, minutes),
    title: page.title,
    facts,
    excerpt: await readExcerpt(load, id, page, positions),
    sections: findSections(page.sections, positions),
  };
}

/** The end of an address that opens a lesson at its longest length within the minutes asked for. */
function atLength({ kind, minutes: offered }: PageFacts, most: string | undefined): string {
  const length = kind === 'lesson' && most && offered.findLast((minutes) => minutes <= Number(most));
  return length ? `?minutes=${length}` : '';
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
