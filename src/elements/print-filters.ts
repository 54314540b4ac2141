import { countWith, FILTERS, type FilterName, type Filters, isShown, NO_FILTERS } from '../core/print-filter.ts';
import { partOf, writeNew } from './element-parts.ts';
import { fillText } from './page-data.ts';
import type { Sheet } from './print-tools.ts';

/** The fields that narrow the list of sheets, each choice with how many it would show. */
export class PrintFilters {
  #root: HTMLElement;
  #form: HTMLElement;
  #sheets: readonly Sheet[];
  #words: Readonly<Record<string, string>>;
  #texts = new Map<HTMLOptionElement, string>();

  constructor(
    root: HTMLElement,
    sheets: readonly Sheet[],
    words: Readonly<Record<string, string>>,
    signal: AbortSignal,
  ) {
    this.#root = root;
    this.#sheets = sheets;
    this.#words = words;
    this.#form = partOf(root, 'filters');
    for (const option of this.#form.querySelectorAll('option')) this.#texts.set(option, option.text);
    this.#form.addEventListener('input', () => this.#render(), { signal });
    partOf(root, 'clear').addEventListener('click', () => this.#clear(), { signal });
    this.#render();
  }

  /** The ids of the sheets that are shown, in their order on the page. */
  shown(): string[] {
    const filters = this.#read();
    return this.#sheets.filter((sheet) => isShown(sheet, filters)).map(({ id }) => id);
  }

  #clear(): void {
    for (const field of this.#fields()) field.value = '';
    this.#render();
    this.#fields()[0]?.focus();
  }

  #fields(): (HTMLInputElement | HTMLSelectElement)[] {
    return [...this.#form.querySelectorAll<HTMLInputElement | HTMLSelectElement>('input, select')];
  }

  #read(): Filters {
    const named = Object.fromEntries(this.#fields().map(({ name, value }) => [name, value]));
    return { ...NO_FILTERS, ...named };
  }

  #render(): void {
    const filters = this.#read();
    const shown = new Set(this.shown());
    for (const card of this.#root.querySelectorAll<HTMLElement>('[data-printable]'))
      card.hidden = !shown.has(card.dataset.printable ?? '');
    for (const group of this.#root.querySelectorAll<HTMLElement>('[data-group]'))
      group.hidden = !group.querySelector('[data-printable]:not([hidden])');
    for (const [option, text] of this.#texts) this.#count(option, text, filters);
    writeNew(partOf(this.#root, 'shown'), fillText(this.#words.shown, { count: shown.size, all: this.#sheets.length }));
    partOf(this.#root, 'clear').hidden = shown.size === this.#sheets.length;
  }

  #count(option: HTMLOptionElement, text: string, filters: Filters): void {
    const name: FilterName | undefined = FILTERS.find((one) => one === option.closest('select')?.name);
    if (name) option.text = `${text} (${countWith(this.#sheets, filters, name, option.value)})`;
  }
}
