import type { JobItem } from '../core/print-job.ts';
import { partOf } from './element-parts.ts';
import { fillText } from './page-data.ts';
import type { Sheet } from './print-tools.ts';

/** The list of what is chosen, in the order in which it prints. Rows stay while they are there, and so does the focus. */
export class ChosenList {
  #root: HTMLElement;
  #list: HTMLElement;
  #sheets: ReadonlyMap<string, Sheet>;
  #words: Readonly<Record<string, string>>;
  #rows = new Map<string, HTMLElement>();

  constructor(root: HTMLElement, sheets: ReadonlyMap<string, Sheet>, words: Readonly<Record<string, string>>) {
    this.#root = root;
    this.#list = partOf(root, 'list');
    this.#sheets = sheets;
    this.#words = words;
  }

  render(items: readonly JobItem[], isLarge: boolean): void {
    for (const [id, row] of this.#rows)
      if (items.every((item) => item.id !== id)) {
        row.remove();
        this.#rows.delete(id);
      }
    items.forEach((item, place) => {
      const row = this.#rows.get(item.id) ?? this.#newRow(item.id);
      this.#fill(row, item, isLarge);
      const there = this.#list.children.item(place);
      if (there !== row) this.#list.insertBefore(row, there);
    });
    partOf(this.#root, 'none').hidden = items.length > 0;
    partOf(this.#root, 'for-all').hidden = items.length === 0;
  }

  #newRow(id: string): HTMLElement {
    const template = partOf(this.#root, 'row');
    const row =
      template instanceof HTMLTemplateElement ? template.content.firstElementChild?.cloneNode(true) : undefined;
    if (!(row instanceof HTMLElement)) throw new Error('print-center: expected a template "row".');
    const title = this.#sheets.get(id)?.title ?? id;
    row.dataset.item = id;
    partOf(row, 'title').textContent = title;
    partOf(row, 'copies').setAttribute('aria-label', fillText(this.#words.copiesOf, { title }));
    for (const [act, words] of [
      ['up', this.#words.moveUp],
      ['down', this.#words.moveDown],
      ['remove', this.#words.removeOne],
    ] as const)
      row.querySelector(`[data-act="${act}"]`)?.setAttribute('aria-label', fillText(words, { title }));
    this.#rows.set(id, row);
    return row;
  }

  #fill(row: HTMLElement, { id, copies }: JobItem, isLarge: boolean): void {
    const field = partOf(row, 'copies');
    // Whoever types is not interrupted; the number is put right when they leave the field.
    if (field instanceof HTMLInputElement && field !== document.activeElement) field.value = String(copies);
    const sheet = this.#sheets.get(id);
    const pages = sheet ? (isLarge ? sheet.largePages : sheet.pages) : 0;
    partOf(row, 'pages').textContent =
      pages === 1 ? (this.#words.onePage ?? '') : fillText(this.#words.manyPages, { count: pages });
  }

  holdsFocus(): boolean {
    return this.#list.contains(document.activeElement);
  }

  /** Puts the focus back on the button of a row that has moved. */
  focusOn(id: string, act: string): void {
    this.#rows.get(id)?.querySelector<HTMLElement>(`[data-act="${act}"]`)?.focus();
  }

  /** Puts the focus into the list, where something came back. */
  focusLast(): void {
    [...this.#rows.values()].at(-1)?.querySelector<HTMLElement>('input')?.focus();
  }
}
