import type { ChoiceCounts } from '../core/search-facts.ts';
import type { Hint } from '../core/search-hints.ts';
import { FILTER_NAMES, type FilterName, type SearchFilters } from '../core/search-query.ts';
import { fillText } from './page-data.ts';

/** The value that somebody chose for a filter, or "" when it is off. */
export const chosenIn = (form: HTMLElement, name: FilterName): string => filterOf(form, name).value;

/** Sets the filters of a form; those left out are off. */
export function chooseFilters(form: HTMLElement, filters: SearchFilters): void {
  for (const name of FILTER_NAMES) filterOf(form, name).value = filters[name] ?? '';
}

/** Writes behind each choice how many pages it would show: "Lessons (3)". */
export function showCounts(form: HTMLElement, counts: ReadonlyMap<FilterName, ChoiceCounts>): void {
  for (const [name, { all, each }] of counts)
    for (const option of filterOf(form, name).options) {
      option.dataset.text ??= option.text;
      const count = option.value === '' ? all : (each.get(option.value) ?? 0);
      option.textContent = `${option.dataset.text} (${count})`;
    }
}

/**
 * Shows each filter that is on as a button that takes it off, and at the end one for all.
 * @param list has a prepared last item with the button for all
 * @param removeLabel what a button is called, with {filter} where its words go
 */
export function showChips(list: HTMLElement, form: HTMLElement, removeLabel: string | undefined): void {
  const on = FILTER_NAMES.filter((name) => chosenIn(form, name) !== '');
  const last = list.lastElementChild;
  const chips = on.map((name) => {
    const words = filterOf(form, name).selectedOptions[0]?.dataset.chip ?? '';
    const chip = filterButton('remove', name, `${words} ✕`);
    chip.firstElementChild?.setAttribute('aria-label', fillText(removeLabel, { filter: words }));
    return chip;
  });
  list.replaceChildren(...chips, ...(last ? [last] : []));
  list.hidden = on.length === 0;
}

/** Offers the filters that a question asks for in words: a button for each, and one for all when there are several. */
export function showHints(place: HTMLElement, form: HTMLElement, hints: readonly Hint[]): void {
  const list = place.querySelector('ul');
  const chipOf = ({ name, value }: Hint): string | undefined =>
    [...filterOf(form, name).options].find((option) => option.value === value)?.dataset.chip;
  const buttons = hints.map((hint) => filterButton('narrow', hint.name, chipOf(hint)));
  if (hints.length > 1) buttons.push(filterButton('narrow', 'all', list?.dataset.all));
  list?.replaceChildren(...buttons);
  place.hidden = hints.length === 0;
}

function filterButton(act: string, name: string, text = ''): HTMLLIElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'btn';
  button.dataset.act = act;
  button.dataset.name = name;
  button.textContent = text;
  const item = document.createElement('li');
  item.append(button);
  return item;
}

function filterOf(form: HTMLElement, name: FilterName): HTMLSelectElement {
  const select = form.querySelector<HTMLSelectElement>(`select[name="${name}"]`);
  if (!select) throw new Error(`site-search: expected a select with name="${name}".`);
  return select;
}
