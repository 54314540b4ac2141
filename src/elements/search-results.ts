import type { SearchAnswer, SearchResult } from '../browser/search-engine.ts';
import type { ExcerptPart } from '../core/search-excerpt.ts';
import type { SearchKind } from '../core/search-query.ts';

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
  showAll: string;
  showMore: string;
}

/**
 * Fills the prepared section of each kind and puts the sections in the order of the groups.
 * @param siteRoot how to get from the page to the root of the site, as in "./"
 * @param more how many more results the next step shows when one kind is chosen; undefined while all kinds show
 */
export function showGroups(
  list: HTMLElement,
  groups: readonly ResultGroup[],
  siteRoot: string,
  words: GroupWords,
  more?: number,
): void {
  for (const section of list.querySelectorAll<HTMLElement>('section[data-kind]')) {
    section.hidden = true;
    part(section, 'list').replaceChildren();
  }
  for (const { kind, total, rest, results } of groups) {
    const section = sectionOf(list, kind);
    part(section, 'list').replaceChildren(...results.map((result) => resultItem(result, siteRoot)));
    const button = part(section, 'more');
    button.hidden = rest <= 0;
    button.dataset.act = more === undefined ? 'kind' : 'more';
    button.textContent =
      more === undefined
        ? words.showAll.replace('{count}', String(total))
        : words.showMore.replace('{count}', String(Math.min(more, rest)));
    section.hidden = results.length === 0;
    list.append(section);
  }
}

/** Fills the section of the best pages, each with the name of its kind; without any it hides. */
export function showBest(
  list: HTMLElement,
  best: readonly { kind: SearchKind; result: SearchResult }[],
  siteRoot: string,
): void {
  const section = list.querySelector<HTMLElement>('[data-ref="best"]');
  if (!section) throw new Error('site-search: expected a section with data-ref="best".');
  section.hidden = best.length === 0;
  const items = best.map(({ kind, result }) => {
    const name = document.createElement('p');
    name.className = 'search-kind';
    name.textContent = sectionOf(list, kind).querySelector('h2')?.textContent ?? '';
    const item = resultItem(result, siteRoot);
    item.querySelector('a')?.after(name);
    return item;
  });
  part(section, 'list').replaceChildren(...items);
}

function sectionOf(list: HTMLElement, kind: SearchKind): HTMLElement {
  const section = list.querySelector<HTMLElement>(`section[data-kind="${kind}"]`);
  if (!section) throw new Error(`site-search: expected a section with data-kind="${kind}".`);
  return section;
}

/** Puts a number into each radio label: how many pages the choice would show. */
export function showCounts(form: HTMLElement, answer: SearchAnswer): void {
  const everything = [...answer.kindCounts.values()].reduce((sum, count) => sum + count, 0);
  const counts = new Map<string, number>([
    ['kind=', everything],
    ['audience=', answer.everybodyCount],
  ]);
  for (const [kind, count] of answer.kindCounts) counts.set(`kind=${kind}`, count);
  for (const [audience, count] of answer.audienceCounts) counts.set(`audience=${audience}`, count);
  for (const radio of form.querySelectorAll<HTMLInputElement>('input[type="radio"]'))
    for (const label of radio.labels ?? [])
      part(label, 'count').textContent = String(counts.get(`${radio.name}=${radio.value}`) ?? 0);
}

/** A result as a list item: a link and the words that match. Everything is text; nothing is read as HTML. */
function resultItem(result: SearchResult, siteRoot: string): HTMLLIElement {
  const link = document.createElement('a');
  link.href = siteRoot + result.url;
  link.textContent = result.title;
  const excerpt = document.createElement('p');
  excerpt.append(...result.excerpt.map(excerptNode));
  const item = document.createElement('li');
  item.append(link, excerpt);
  return item;
}

function excerptNode({ text, isMatch }: ExcerptPart): Node {
  if (!isMatch) return document.createTextNode(text);
  const mark = document.createElement('mark');
  mark.textContent = text;
  return mark;
}

function part(within: HTMLElement, name: string): HTMLElement {
  const found = within.querySelector<HTMLElement>(`[data-part="${name}"]`);
  if (!found) throw new Error(`site-search: expected a part with data-part="${name}" in <${within.localName}>.`);
  return found;
}
