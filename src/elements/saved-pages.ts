import { whyNoSaving } from '../browser/kit-worker.ts';
import { savedPages } from '../browser/saved-kit.ts';
import { partOf } from './element-parts.ts';

/**
 * `<saved-pages data-folder="/">`: lists the pages that are on this device. When somebody was led here from a page that
 * is not, it says so and lets them try that one again.
 */
export class SavedPages extends HTMLElement {
  connectedCallback(): void {
    const kit = new URL(this.dataset.folder ?? './', location.href);
    this.#showAsked(kit);
    if (!whyNoSaving()) void this.#list(kit);
  }

  #showAsked(kit: URL): void {
    const asked = new URLSearchParams(location.search).get('page');
    const again = this.querySelector<HTMLAnchorElement>('[data-ref="again"]');
    if (asked === null || !again) return;
    const address = new URL(kit.href + asked);
    // Only back into the kit, whatever somebody writes into the address.
    if (!address.href.startsWith(kit.href)) return;
    again.href = address.href;
    partOf(this, 'asked').hidden = false;
  }

  async #list(kit: URL): Promise<void> {
    const pages = await savedPages(kit);
    const rows = pages.map(({ title, address }) => {
      const link = document.createElement('a');
      link.href = address;
      link.textContent = title;
      const row = document.createElement('li');
      row.append(link);
      return row;
    });
    partOf(this, 'list').replaceChildren(...rows);
    partOf(this, 'saved').hidden = rows.length === 0;
  }
}
