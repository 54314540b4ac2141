import { countPress, NO_PRESSES, SHIFT_PRESSES, type ShiftPresses } from '../core/shift-presses.ts';
import { partOf } from './element-parts.ts';
import { fillText } from './page-data.ts';

/**
 * `<leave-page data-left="…" data-left-one="…" data-title="…">`: leaves a page at once, by its link or by Shift three
 * times. It covers the page first, for the next one may take its time, and takes its place in the history, so that Back
 * does not return to it. Pages seen before stay in the history. Without script the link is an ordinary one.
 */
export class LeavePage extends HTMLElement {
  #listening: AbortController | undefined;
  #presses: ShiftPresses = NO_PRESSES;

  connectedCallback(): void {
    this.#listening = new AbortController();
    const { signal } = this.#listening;
    partOf(this, 'keys').hidden = false;
    this.#link().addEventListener('click', (event) => this.#leave(event), { signal });
    document.addEventListener('keydown', ({ key }) => this.#count(key, 'down'), { signal });
    document.addEventListener('keyup', ({ key }) => this.#count(key, 'up'), { signal });
    // Brought back as it was left, from the memory of the browser.
    addEventListener('pageshow', ({ persisted }) => persisted && this.#cover(false), { signal });
  }

  disconnectedCallback(): void {
    this.#listening?.abort();
  }

  #count(key: string, way: 'down' | 'up'): void {
    this.#presses = countPress(this.#presses, key, way, performance.now());
    const left = SHIFT_PRESSES - this.#presses.count;
    if (left <= 0) return this.#leave();
    const { left: some, leftOne } = this.dataset;
    const sentence = this.#presses.count === 0 ? '' : fillText(left === 1 ? leftOne : some, { count: left });
    const status = partOf(this, 'status');
    if (status.textContent !== sentence) status.textContent = sentence;
  }

  #leave(event?: Event): void {
    event?.preventDefault();
    this.#presses = NO_PRESSES;
    this.#cover(true);
    document.title = this.dataset.title ?? '';
    location.replace(this.#link().href);
  }

  #cover(isCovered: boolean): void {
    document.documentElement.toggleAttribute('data-covered', isCovered);
  }

  #link(): HTMLAnchorElement {
    const link = this.querySelector('a');
    if (!link) throw new Error('leave-page: expected a link to the page to go to.');
    return link;
  }
}
