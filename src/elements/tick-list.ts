import { keepText, readText } from '../browser/storage.ts';
import { formatTicks, parseTicks, ticksKey, updateTicks } from '../core/ticks.ts';

/**
 * `<tick-list data-list="slug" data-kept="…" data-not-kept="…" data-progress="{done} of {all} done.">`: a checklist
 * that keeps its ticks on the device. Without script it is an ordinary list of boxes.
 */
export class TickList extends HTMLElement {
  #listening: AbortController | undefined;
  #isKept = true;
  #ticks: ReadonlySet<string> = new Set();

  connectedCallback(): void {
    const boxes = this.#boxes();
    const kept = readText(ticksKey(this.#list()));
    this.#isKept = kept.works;
    this.#ticks = parseTicks(kept.text);
    for (const box of boxes) box.checked = this.#ticks.has(box.value);
    this.#listening = new AbortController();
    const { signal } = this.#listening;
    this.addEventListener('change', () => this.#keep(), { signal });
    this.#part('again').addEventListener('click', () => this.#startAgain(), { signal });
    for (const part of ['again', 'progress', 'kept']) this.#part(part).hidden = false;
    this.#render();
  }

  disconnectedCallback(): void {
    this.#listening?.abort();
  }

  #list(): string {
    const list = this.dataset.list;
    if (!list) throw new Error('tick-list: expected data-list with the slug of the checklist.');
    return list;
  }

  #boxes(): HTMLInputElement[] {
    return [...this.querySelectorAll<HTMLInputElement>('input[type="checkbox"]')];
  }

  #part(name: string): HTMLElement {
    const part = this.querySelector<HTMLElement>(`[data-ref="${name}"]`);
    if (!part) throw new Error(`tick-list: expected a part with data-ref="${name}".`);
    return part;
  }

  #keep(): void {
    const boxes = this.#boxes();
    const ticked = boxes.filter((box) => box.checked).map((box) => box.value);
    const shown = boxes.map((box) => box.value);
    this.#ticks = updateTicks(this.#ticks, shown, ticked);
    this.#isKept = keepText(ticksKey(this.#list()), formatTicks(this.#ticks));
    this.#render();
  }

  #startAgain(): void {
    for (const box of this.#boxes()) box.checked = false;
    this.#keep();
  }

  #render(): void {
    const boxes = this.#boxes();
    const done = boxes.filter((box) => box.checked).length;
    const { progress = '', kept = '', notKept = '' } = this.dataset;
    this.#part('progress').textContent = progress
      .replace('{done}', String(done))
      .replace('{all}', String(boxes.length));
    this.#part('kept').textContent = this.#isKept ? kept : notKept;
  }
}
