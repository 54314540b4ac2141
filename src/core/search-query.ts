/** What a visitor looks for, as it stands in the address: search?q=sleep&kind=lesson&age=8-10&minutes=20. */
export interface SearchQuery {
  text: string;
  filters: SearchFilters;
}

/** The kinds of page a search finds; each page that can be found names exactly one. */
export const SEARCH_KINDS = [
  'help',
  'workshop',
  'lesson',
  'guide',
  'checklist',
  'quiz',
  'handout',
  'control',
  'page',
] as const;
export type SearchKind = (typeof SEARCH_KINDS)[number];

/** The readers a page can be for: the audiences of the content model, which core does not import. */
export const SEARCH_AUDIENCES = ['pta-leaders', 'parents', 'teachers'] as const;
export type SearchAudience = (typeof SEARCH_AUDIENCES)[number];

/**
 * The filters by their names in the address, and the values each can have. Pillars, ages and rooms are those of the
 * content model. `minutes` is how many there are at most; `needs` asks for what can be done with nothing in hand.
 */
export const FILTERS = {
  audience: SEARCH_AUDIENCES,
  kind: SEARCH_KINDS,
  pillar: ['connect', 'reflect', 'protect'],
  age: ['5-7', '8-10', '11-13', '14-17'],
  // Those of LENGTHS, written out: what is worked out when a script starts stays in every script.
  minutes: ['10', '20', '45', '90'],
  needs: ['nothing'],
  room: ['together', 'adults', 'children'],
} as const satisfies Record<string, readonly string[]>;
export type FilterName = keyof typeof FILTERS;
export const FILTER_NAMES = [
  'audience',
  'kind',
  'pillar',
  'age',
  'minutes',
  'needs',
  'room',
] as const satisfies FilterName[];

/** What is chosen; a filter that is left out lets everything through. */
export type SearchFilters = Readonly<{ [Name in FilterName]?: (typeof FILTERS)[Name][number] }>;

/** Longer questions are cut: nobody types one, but an address can hold one. In characters. */
export const MAX_QUERY_LENGTH = 100;

/** Reads the part of an address after the page, with or without "?". Unknown or broken values are dropped quietly. */
export function parseSearchQuery(search: string): SearchQuery {
  const parameters = parseParameters(search);
  return makeSearchQuery(parameters.get('q'), (name) => parameters.get(name));
}

/** A query from values that somebody typed, chose or sent. What is not known is dropped quietly. */
export function makeSearchQuery(
  text = '',
  chosen: (name: FilterName) => string | undefined = () => undefined,
): SearchQuery {
  const value = <Name extends FilterName>(name: Name) =>
    oneOf<(typeof FILTERS)[Name][number]>(FILTERS[name], chosen(name));
  return {
    text: tidyText(text),
    filters: {
      audience: value('audience'),
      kind: value('kind'),
      pillar: value('pillar'),
      age: value('age'),
      minutes: value('minutes'),
      needs: value('needs'),
      room: value('room'),
    },
  };
}

const oneOf = <Value extends string>(values: readonly Value[], asked: string | undefined): Value | undefined =>
  values.find((value) => value === asked);

/** Whether any filter is chosen. */
export const isNarrowed = (filters: SearchFilters): boolean => FILTER_NAMES.some((name) => filters[name] !== undefined);

/** Writes a query as the end of an address: "" for an empty query, otherwise "?q=…". */
export function formatSearchQuery({ text, filters }: SearchQuery): string {
  const pairs = [['q', tidyText(text)], ...FILTER_NAMES.map((name) => [name, filters[name] ?? ''])]
    .filter(([, value]) => value !== '')
    .map(([name, value = '']) => `${name}=${encodeURIComponent(value)}`);
  return pairs.length === 0 ? '' : `?${pairs.join('&')}`;
}

/** The text as it is searched: one space between words, none at the ends, no longer than MAX_QUERY_LENGTH. */
export function tidyText(text: string): string {
  // Half a character, as a cut-off emoji leaves it, cannot be written into an address.
  const whole = text
    .replace(/\p{Cs}/gu, '')
    .replace(/\s+/gu, ' ')
    .trim();
  return Array.from(whole).slice(0, MAX_QUERY_LENGTH).join('').trim();
}

/** The first value of each name wins. Core has no URLSearchParams: that belongs to the browser. */
function parseParameters(search: string): Map<string, string> {
  const values = new Map<string, string>();
  for (const pair of search.replace(/^\?/, '').split('&')) {
    const [name = '', ...rest] = pair.split('=');
    if (!values.has(name)) values.set(name, decode(rest.join('=')));
  }
  return values;
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    return '';
  }
}
