import { whyNoSaving } from '../browser/kit-worker.ts';
import { savedPages } from '../browser/saved-kit.ts';
import type { KitFile } from '../core/offline/kit-list.ts';
import { partOf, textElement } from './element-parts.ts';
import { SAVED_EVENT } from './offline-kit.ts';

/** More pages than this are folded away by kind: four hundred links at once help nobody. */
const MOST_OPEN = 30;

/**
 * `<saved-pages data-folder="/">`: lists the pages that are on this device, by kind. When somebody was led here from a
 * page that is not, it says so and lets them try that one again.
 */
export class SavedPages extends HTMLElement {
  #listening: AbortController | undefined;

  connectedCallback(): void {
    const kit = new URL(this.dataset.folder ?? './', location.href);
    this.#showAsked(kit);
    if (whyNoSaving()) return;
    this.#listening = new AbortController();
    // The box that saves stands inside.
    this.addEventListener(SAVED_EVENT, () => void this.#list(kit), { signal: this.#listening.signal });
    void this.#list(kit);
  }

  disconnectedCallback(): void {
    this.#listening?.abort();
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
    const groups = await savedPages(kit);
    const isShort = groups.flatMap(({ pages }) => pages).length <= MOST_OPEN;
    const lists = groups.map(({ title, pages }) => {
      const list = linkList(pages, kit);
      return title === '' ? list : folded(`${title} (${pages.length})`, list, isShort);
    });
    partOf(this, 'list').replaceChildren(...lists);
    partOf(this, 'saved').hidden = groups.length === 0;
  }
}

function linkList(pages: readonly KitFile[], kit: URL): HTMLElement {
  const list = document.createElement('ul');
  list.className = 'plain saved-list';
  for (const { url, title = url } of pages) {
    const link = document.createElement('a');
    link.href = kit.href + encodeURI(url);
    link.textContent = title;
    const row = document.createElement('li');
    row.append(link);
    list.append(row);
  }
  return list;
}

function folded(title: string, list: HTMLElement, isOpen: boolean): HTMLElement {
  const box = document.createElement('details');
  box.open = isOpen;
  box.append(textElement('summary', title), list);
  return box;
}
