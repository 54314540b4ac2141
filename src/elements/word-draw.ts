import { random16 } from '../browser/randomness.ts';
import { drawWords } from '../core/strong-door/draw-words.ts';
import { partOf } from './element-parts.ts';
import { wordsOf } from './page-data.ts';

/**
 * `<word-draw data-count="6" data-words="{…}">`: draws words from the list on the page with the device's own generator.
 * It keeps and sends nothing, and hides the words when the page is left, so that Back does not bring them back.
 */
export class WordDraw extends HTMLElement {
  #listening: AbortController | undefined;

  connectedCallback(): void {
    this.#listening = new AbortController();
    const { signal } = this.#listening;
    partOf(this, 'draw').addEventListener('click', () => this.#draw(), { signal });
    partOf(this, 'hide').addEventListener('click', () => this.#hide(), { signal });
    window.addEventListener('pagehide', () => this.#forget(), { signal });
    partOf(this, 'tool').hidden = false;
  }

  disconnectedCallback(): void {
    this.#listening?.abort();
    this.#forget();
  }

  #draw(): void {
    const words = wordsOf(this);
    const list = (partOf(this, 'list').textContent ?? '').trim().split(/\s+/);
    let drawn: string[];
    try {
      drawn = drawWords(list, Number(this.dataset.count), random16);
    } catch {
      partOf(this, 'said').textContent = words['noRandom'] ?? '';
      return;
    }
    const items = drawn.map((word) => {
      const item = document.createElement('li');
      item.textContent = word;
      return item;
    });
    partOf(this, 'phrase').replaceChildren(...items);
    partOf(this, 'said').textContent = '';
    for (const part of ['shown', 'hide']) partOf(this, part).hidden = false;
    partOf(this, 'draw').textContent = words['again'] ?? '';
    partOf(this, 'lead').focus();
  }

  #hide(): void {
    this.#forget();
    partOf(this, 'said').textContent = wordsOf(this)['hidden'] ?? '';
    partOf(this, 'draw').focus();
  }

  #forget(): void {
    partOf(this, 'phrase').replaceChildren();
    for (const part of ['shown', 'hide']) partOf(this, part).hidden = true;
  }
}
