import type { SearchResult } from '../browser/search-engine.ts';
import type { SearchKind } from '../core/search-query.ts';
import { fillText } from './page-data.ts';
import { resultRow, type RowSettings } from './search-row.ts';

/** What the list shows of one kind. */
export interface ResultGroup {
  kind: SearchKind;
  /** How many pages of this kind match, those among the best included. */
  total: number;
  /** How many of them show neither here nor among the best. */
  rest: number;
  results: SearchResult[];
}

/** Words for the buttons under a group, with {count} where the number goes. */
export interface GroupWords {
  showAll?: string | undefined;
  showMore?: string | undefined;
}

/**
 * Fills the prepared section of each kind and puts the sections in the order of the groups.
 * @param more how many more results the next step shows when one kind is chosen; undefined while all kinds show
 */
export function showGroups(
  list: HTMLElement,
  groups: readonly ResultGroup[],
  settings: RowSettings,
  words: GroupWords,
  more?: number,
): void {
  for (const section of list.querySelectorAll<HTMLElement>('section[data-kind]')) {
    section.hidden = true;
    part(section, 'list').replaceChildren();
  }
  for (const { kind, total, rest, results } of groups) {
    const section = sectionOf(list, kind);
    part(section, 'list').replaceChildren(...results.map((result) => resultRow(result, settings)));
    const button = part(section, 'more');
    button.hidden = rest <= 0;
    button.dataset.act = more === undefined ? 'kind' : 'more';
    button.textContent =
      more === undefined
        ? fillText(words.showAll, { count: total })
        : fillText(words.showMore, { count: Math.min(more, rest) });
    section.hidden = results.length === 0;
    list.append(section);
  }
}

/** Fills the section of the best pages, each with the name of its kind; without any it hides. */
export function showBest(list: HTMLElement, best: readonly SearchResult[], settings: RowSettings): void {
  const section = list.querySelector<HTMLElement>('[data-ref="best"]');
  if (!section) throw new Error('site-search: expected a section with data-ref="best".');
  section.hidden = best.length === 0;
  part(section, 'list').replaceChildren(...best.map((result) => resultRow(result, { ...settings, withKind: true })));
}

function sectionOf(list: HTMLElement, kind: SearchKind): HTMLElement {
  const section = list.querySelector<HTMLElement>(`section[data-kind="${kind}"]`);
  if (!section) throw new Error(`site-search: expected a section with data-kind="${kind}".`);
  return section;
}

function part(within: HTMLElement, name: string): HTMLElement {
  const found = within.querySelector<HTMLElement>(`[data-part="${name}"]`);
  if (!found) throw new Error(`site-search: expected a part with data-part="${name}" in <${within.localName}>.`);
  return found;
}
