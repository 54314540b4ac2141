/** What a visitor looks for, as it stands in the address: search?q=sleep&kind=lesson&audience=parents. */
export interface SearchQuery {
  text: string;
  /** Undefined means every kind. */
  kind: SearchKind | undefined;
  /** Undefined means everybody. */
  audience: SearchAudience | undefined;
}

/** The kinds of page a search finds; each page that can be found names exactly one. */
export const SEARCH_KINDS = ['help', 'workshop', 'lesson', 'guide', 'checklist', 'handout', 'page'] as const;
export type SearchKind = (typeof SEARCH_KINDS)[number];

/** The readers a page can be for: the audiences of the content model, which core does not import. */
export const SEARCH_AUDIENCES = ['pta-leaders', 'parents', 'teachers'] as const;
export type SearchAudience = (typeof SEARCH_AUDIENCES)[number];

/** Longer questions are cut: nobody types one, but an address can hold one. In characters. */
export const MAX_QUERY_LENGTH = 100;

/** Reads the part of an address after the page, with or without "?". Unknown or broken values are dropped quietly. */
export function parseSearchQuery(search: string): SearchQuery {
  const parameters = parseParameters(search);
  return makeSearchQuery(parameters.get('q'), parameters.get('kind'), parameters.get('audience'));
}

/** A query from values that somebody typed, chose or sent. What is not known is dropped quietly. */
export function makeSearchQuery(text = '', kind?: string, audience?: string): SearchQuery {
  return {
    text: tidyText(text),
    kind: SEARCH_KINDS.find((known) => known === kind),
    audience: SEARCH_AUDIENCES.find((known) => known === audience),
  };
}

/** Writes a query as the end of an address: "" for an empty query, otherwise "?q=…". */
export function formatSearchQuery(query: SearchQuery): string {
  const pairs = [
    ['q', tidyText(query.text)],
    ['kind', query.kind ?? ''],
    ['audience', query.audience ?? ''],
  ].filter(([, value]) => value !== '');
  return pairs.length === 0
    ? ''
    : `?${pairs.map(([name, value]) => `${name}=${encodeURIComponent(value ?? '')}`).join('&')}`;
}

/** The text as it is searched: one space between words, none at the ends, no longer than MAX_QUERY_LENGTH. */
export function tidyText(text: string): string {
  // Half a character, as a cut-off emoji leaves it, cannot be written into an address.
  const whole = text
    .replace(/\p{Surrogate}/gu, '')
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
