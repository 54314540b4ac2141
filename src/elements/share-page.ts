import { copyText, selectText } from '../browser/clipboard.ts';
import { partOf } from './element-parts.ts';
import { wordsOf } from './page-data.ts';

/**
 * The address that leads others to this page, or "" when there is none: a file on a stick is nobody else's, and its
 * path may name a person.
 */
function sharedAddress(): string {
  const canonical = document.querySelector<HTMLLinkElement>('link[rel="canonical"]')?.href ?? '';
  return location.protocol === 'file:' ? canonical : location.origin + location.pathname;
}

/** `<share-page data-words>`: opens the share sheet of the phone; where there is none, copies a short text and the address. */
export class SharePage extends HTMLElement {
  #text = '';

  connectedCallback(): void {
    this.#text = partOf(this, 'text').textContent.trim();
    partOf(this, 'share').onclick = () => this.#share();
    this.hidden = false;
  }

  async #share(): Promise<void> {
    const url = sharedAddress();
    if (!url || !('share' in navigator)) return this.#copy(url);
    try {
      await navigator.share({ title: document.title, url });
      this.#say('shared');
    } catch (error) {
      // Closing the sheet of the phone is no failure.
      if (!(error instanceof DOMException && error.name === 'AbortError')) await this.#copy(url);
    }
  }

  /** Where copying is not possible either, the text is shown, selected. */
  async #copy(url: string): Promise<void> {
    const text = partOf(this, 'text');
    text.textContent = `${this.#text}\n\n${url}`.trim();
    const isCopied = await copyText(text.textContent);
    text.hidden = isCopied;
    if (!isCopied) selectText(text);
    this.#say(isCopied ? 'copied' : 'selectIt');
  }

  #say(word: string): void {
    partOf(this, 'said').textContent = wordsOf(this)[word] ?? '';
  }
}
