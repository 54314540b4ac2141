import type { Printable } from './printable.ts';

/** What the list of printables can be narrowed by; '' lets everything through. */
export const FILTERS = ['age', 'minutes', 'pillar', 'kind', 'standard', 'needs'] as const;
export type FilterName = (typeof FILTERS)[number];
export type Filters = Readonly<Record<FilterName, string>> & { readonly word: string };

export const NO_FILTERS: Filters = { age: '', minutes: '', pillar: '', kind: '', standard: '', needs: '', word: '' };

/** What a filter asks about a printable. */
export type Filterable = Pick<Printable, 'title' | 'ages' | 'minutes' | 'pillar' | 'kind' | 'needs' | 'standards'>;

/** Whether a value is one of those that a printable has; minutes are at most so many. */
const passes: Record<FilterName, (printable: Filterable, value: string) => boolean> = {
  age: ({ ages }, value) => ages.includes(value),
  minutes: ({ minutes }, value) => minutes.some((count) => count <= Number(value)),
  pillar: ({ pillar }, value) => pillar === value,
  kind: ({ kind }, value) => kind === value,
  standard: ({ standards }, value) => standards.includes(value),
  needs: ({ needs }) => needs.length === 0,
};

/** A text as people compare it: without capitals and accents. */
const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim();

/** Whether a printable passes every filter. */
export const isShown = (printable: Filterable, filters: Filters): boolean =>
  FILTERS.every((name) => filters[name] === '' || passes[name](printable, filters[name])) &&
  plain(filters.word)
    .split(/\s+/)
    .every((word) => plain(printable.title).includes(word));

/** How many printables would be shown with this value in the place of the filter's own; the others stay. */
export const countWith = (
  printables: readonly Filterable[],
  filters: Filters,
  name: FilterName,
  value: string,
): number => printables.filter((printable) => isShown(printable, { ...filters, [name]: value })).length;
