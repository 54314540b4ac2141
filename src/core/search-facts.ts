import { LENGTHS } from './lengths.ts';
import {
  FILTER_NAMES,
  FILTERS,
  type FilterName,
  SEARCH_AUDIENCES,
  type SearchAudience,
  type SearchFilters,
  type SearchKind,
} from './search-query.ts';

export type SearchPillar = (typeof FILTERS.pillar)[number];
export type SearchAge = (typeof FILTERS.age)[number];
export type SearchRoom = (typeof FILTERS.room)[number];

/** What a page says about itself for search: `find` of a layout. What is left out or empty it does not say. */
export interface FindFacts {
  kind: SearchKind;
  /** Empty when it is for everybody. */
  audiences: readonly SearchAudience[];
  pillars?: readonly SearchPillar[];
  ages?: readonly SearchAge[];
  /** The times it can be done in, in minutes, shortest first: the lengths of a lesson, the reading time of a guide. */
  minutes?: readonly number[];
  rooms?: readonly SearchRoom[];
  /** Whether it can be done with nothing to bring and nothing to print. */
  needsNothing?: boolean;
  /** Everyday topics as slugs. They are found as words, even when the page itself says it in others. */
  topics?: readonly string[];
}

/** The facts of a page as search keeps them: everything said, and the audiences of a page for everybody listed. */
export type PageFacts = Required<Omit<FindFacts, 'topics'>>;

/** The attributes by which a built page hands its facts to the index, with spaces between several values. */
export const FACT_ATTRIBUTES = {
  kind: 'data-search-kind',
  audiences: 'data-search-audiences',
  pillars: 'data-search-pillars',
  ages: 'data-search-ages',
  minutes: 'data-search-minutes',
  rooms: 'data-search-rooms',
  needs: 'data-search-needs',
} as const satisfies Record<string, string>;

/** The attribute for topics, which become words of the page and no fact of the list. */
export const TOPICS_ATTRIBUTE = 'data-search-topics';

/** What a layout writes on its main part, so that search finds the page; nothing when it is not to be found. */
export function findAttributes(find: FindFacts | undefined): Record<string, string> {
  if (!find) return {};
  const said = Object.entries({
    [FACT_ATTRIBUTES.kind]: [find.kind],
    [FACT_ATTRIBUTES.audiences]: find.audiences,
    [FACT_ATTRIBUTES.pillars]: find.pillars ?? [],
    [FACT_ATTRIBUTES.ages]: find.ages ?? [],
    [FACT_ATTRIBUTES.minutes]: find.minutes ?? [],
    [FACT_ATTRIBUTES.rooms]: find.rooms ?? [],
    [FACT_ATTRIBUTES.needs]: find.needsNothing ? ['nothing'] : [],
    [TOPICS_ATTRIBUTE]: find.topics ?? [],
  }).flatMap(([name, values]) => (values.length > 0 ? [[name, values.join(' ')] as const] : []));
  return { 'data-pagefind-body': '', ...Object.fromEntries(said) };
}

/**
 * Facts out of the words that a page or a file of the index holds. A page that names no audience is for all of them.
 * @throws Error that names the word which search does not know, or says that there is not one kind
 */
export function readFacts(words: (name: keyof typeof FACT_ATTRIBUTES) => readonly string[]): PageFacts {
  const [kind, ...others] = words('kind').map((word) => known(word, FILTERS.kind));
  if (!kind || others.length > 0) throw new Error(`needs one ${FACT_ATTRIBUTES.kind} (${FILTERS.kind.join(', ')})`);
  const audiences = words('audiences').map((word) => known(word, FILTERS.audience));
  return {
    kind,
    audiences: audiences.length > 0 ? audiences : SEARCH_AUDIENCES,
    pillars: words('pillars').map((word) => known(word, FILTERS.pillar)),
    ages: words('ages').map((word) => known(word, FILTERS.age)),
    minutes: words('minutes')
      .map(wholeMinutes)
      .toSorted((a, b) => a - b),
    rooms: words('rooms').map((word) => known(word, FILTERS.room)),
    needsNothing: words('needs').map((word) => known(word, FILTERS.needs)).length > 0,
  };
}

function known<Value extends string>(word: string, values: readonly Value[]): Value {
  const value = values.find((each) => each === word);
  if (value === undefined) throw new Error(`search does not know "${word}"; it knows ${values.join(', ')}`);
  return value;
}

function wholeMinutes(word: string): number {
  if (!/^[1-9]\d{0,3}$/.test(word)) throw new Error(`search does not know "${word}"; it knows whole minutes`);
  return Number(word);
}

/**
 * The values of a filter under which a page shows. A page shows only under what it says of itself: a handout that names
 * no minutes shows under no number of them. A lesson counts by its shortest length.
 */
export function filterValues(page: PageFacts, name: FilterName): readonly string[] {
  switch (name) {
    case 'audience':
      return page.audiences;
    case 'kind':
      return [page.kind];
    case 'pillar':
      return page.pillars;
    case 'age':
      return page.ages;
    case 'minutes':
      return LENGTHS.filter((most) => page.minutes.some((minutes) => minutes <= most)).map(String);
    case 'needs':
      return page.needsNothing ? FILTERS.needs : [];
    case 'room':
      return page.rooms;
  }
}

/** Whether a page shows under all filters chosen, or under all but one. */
export const fitsFilters = (page: PageFacts, filters: SearchFilters, exceptFor?: FilterName): boolean =>
  FILTER_NAMES.every((name) => {
    const value = filters[name];
    return name === exceptFor || value === undefined || filterValues(page, name).includes(value);
  });

/** How many pages each choice of a filter would show. */
export interface ChoiceCounts {
  /** With this filter off. */
  all: number;
  /** By value. */
  each: ReadonlyMap<string, number>;
}

/** For each filter how many of the pages its choices would show, the other filters staying as they are. */
export function countChoices(
  pages: readonly PageFacts[],
  filters: SearchFilters,
): ReadonlyMap<FilterName, ChoiceCounts> {
  return new Map(
    FILTER_NAMES.map((name) => {
      const open = pages.filter((page) => fitsFilters(page, filters, name));
      const each = new Map<string, number>(FILTERS[name].map((value) => [value, 0]));
      for (const page of open)
        for (const value of filterValues(page, name)) each.set(value, (each.get(value) ?? 0) + 1);
      return [name, { all: open.length, each }];
    }),
  );
}
