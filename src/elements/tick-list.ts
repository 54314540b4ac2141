import { here, keepText, readText } from '../browser/storage.ts';
import {
  addChild,
  chooseChild,
  formatList,
  type KeptList,
  nameChild,
  NEW_LIST,
  openChild,
  parseList,
  removeChild,
  startAgain,
  tickItem,
  ticksKey,
  ticksUnreadKey,
  writeTickNote,
} from '../core/ticks.ts';
import { fillText, wordsOf } from './page-data.ts';

/**
 * `<tick-list data-list="slug" data-words>`: a checklist that keeps ticks and notes on the device, for one child or
 * several. Parts it finds by `data-ref` are all optional: a guide shows the first items alone. Without script it is an
 * ordinary list of boxes.
 */
export class TickList extends HTMLElement {
  #listening: AbortController | undefined;
  #kept: KeptList = NEW_LIST;
  #before: KeptList | undefined;
  #isKept = true;
  #isUnread = false;
  #words: Readonly<Record<string, string>> = {};

  connectedCallback(): void {
    this.#words = wordsOf(this);
    this.#read(readText(ticksKey(this.#list())));
    this.#listening = new AbortController();
    const { signal } = this.#listening;
    this.addEventListener('change', (event) => this.#onChange(event), { signal });
    this.addEventListener('click', (event) => this.#onClick(event), { signal });
    const onStorage = ({ key, newValue }: StorageEvent) => {
      if (key !== null && key !== here(ticksKey(this.#list()))) return;
      this.#kept = parseList(newValue) ?? NEW_LIST;
      this.#render();
    };
    window.addEventListener('storage', onStorage, { signal });
    window.addEventListener('afterprint', () => delete this.dataset.print, { signal });
    for (const part of this.querySelectorAll<HTMLElement>('[data-live]')) part.hidden = false;
    this.#render();
  }

  disconnectedCallback(): void {
    this.#listening?.abort();
  }

  #read({ text, works }: { text: string | null; works: boolean }): void {
    const list = parseList(text);
    this.#isKept = works;
    this.#kept = list ?? NEW_LIST;
    if (list || text === null) return;
    this.#isUnread = true;
    keepText(ticksUnreadKey(this.#list()), text);
  }

  #list(): string {
    const list = this.dataset.list;
    if (!list) throw new Error('tick-list: expected data-list with the slug of the checklist.');
    return list;
  }

  #boxes = (): HTMLInputElement[] => [...this.querySelectorAll<HTMLInputElement>('input[type="checkbox"]')];
  #part = (name: string): HTMLElement | null => this.querySelector<HTMLElement>(`[data-ref="${name}"]`);

  #nameOf(index: number): string {
    return this.#kept.children[index]?.name || fillText(this.#words.child, { number: index + 1 });
  }

  /** Keeps a changed list. `said`: what happened, with a way back. */
  #keep(list: KeptList, said?: string): void {
    this.#before = said ? this.#kept : undefined;
    this.#kept = list;
    this.#isKept = keepText(ticksKey(this.#list()), formatList(list));
    this.#render();
    this.#say(said ?? '');
  }

  #say(text: string): void {
    const said = this.#part('said');
    if (said) said.textContent = text;
  }

  #onChange({ target }: Event): void {
    if (target instanceof HTMLSelectElement) this.#keep(chooseChild(this.#kept, target.selectedIndex));
    if (!(target instanceof HTMLInputElement)) return;
    const { note } = target.dataset;
    if (note) this.#keep(writeTickNote(this.#kept, note, target.value));
    else if (target.type === 'checkbox') this.#keep(tickItem(this.#kept, target.value, target.checked));
    else this.#keep(nameChild(this.#kept, target.value));
  }

  #onClick({ target }: Event): void {
    const button = target instanceof Element ? target.closest('button') : null;
    const { open } = this.#kept;
    switch (button?.dataset.act) {
      case 'again':
        return this.#keep(startAgain(this.#kept), fillText(this.#words.cleared, { child: this.#nameOf(open) }));
      case 'add':
        return this.#keep(addChild(this.#kept));
      case 'remove':
        return this.#keep(removeChild(this.#kept), fillText(this.#words.removed, { child: this.#nameOf(open) }));
      case 'undo':
        return this.#undo();
      case 'blank':
      case 'mine':
        this.dataset.print = button?.dataset.act;
        print();
    }
  }

  #undo(): void {
    if (!this.#before) return;
    this.#keep(this.#before);
    this.#say(this.#words.undone ?? '');
    this.querySelector<HTMLElement>('[data-act="again"]')?.focus();
  }

  #render(): void {
    const { ticks, notes } = openChild(this.#kept);
    const boxes = this.#boxes();
    for (const box of boxes) box.checked = ticks.includes(box.value);
    for (const field of this.querySelectorAll<HTMLInputElement>('input[data-note]')) {
      const note = notes[field.dataset.note ?? ''] ?? '';
      // Another window may change the list while somebody types here.
      if (field !== document.activeElement) field.value = note;
      const details = field.closest('details');
      if (details && note) details.open = true;
      const onPaper = this.querySelector(`[data-paper="${field.dataset.note}"]`);
      if (onPaper) onPaper.textContent = note;
    }
    this.#renderProgress(boxes);
    this.#renderChildren();
    const undo = this.querySelector<HTMLElement>('[data-act="undo"]');
    if (undo) undo.hidden = !this.#before;
  }

  #renderProgress(boxes: readonly HTMLInputElement[]): void {
    const { progress, allDone, kept, notKept, unread } = this.#words;
    const done = boxes.filter((box) => box.checked).length;
    const all = boxes.length;
    const isAll = done === all && allDone !== undefined;
    const told = this.#part('progress');
    if (told) told.textContent = fillText(isAll ? allDone : progress, { done, all });
    const memory = this.#part('kept');
    if (memory) memory.textContent = (!this.#isKept ? notKept : this.#isUnread ? unread : kept) ?? '';
  }

  #renderChildren(): void {
    const { open, children } = this.#kept;
    const heading = this.#part('for');
    if (heading) {
      heading.hidden = children.length === 1 && children[0]?.name === '';
      heading.textContent = `${this.#words.whose}: ${this.#nameOf(open)}`;
    }
    const select = this.querySelector('select');
    const name = this.querySelector<HTMLInputElement>('[data-ref="name"]');
    if (!select || !name) return;
    const options = children.map((_, index) => new Option(this.#nameOf(index), '', false, index === open));
    select.replaceChildren(...options);
    if (name !== document.activeElement) name.value = openChild(this.#kept).name;
    const remove = this.querySelector<HTMLElement>('[data-act="remove"]');
    if (remove) remove.hidden = children.length === 1;
  }
}
