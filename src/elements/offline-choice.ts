import { loadScript } from '../browser/trusted-scripts.ts';
import type { MyWorkshop } from '../core/my-workshop/my-workshop.ts';
import { pathsOfWorkshop } from '../core/my-workshop/workshop-paths.ts';
import { partOf } from './element-parts.ts';

/** The box of WorkshopOffline.astro: names the pages of the workshop in hand, and loads what saves when it is opened. */
export class OfflineChoice {
  readonly #root: HTMLElement;
  #isLoaded = false;

  constructor(root: HTMLElement, signal: AbortSignal) {
    this.#root = root;
    root.querySelector('details')?.addEventListener('toggle', () => void this.#load(), { signal });
  }

  render(workshop: MyWorkshop | undefined): void {
    const mine = partOf(this.#root, 'offline-mine');
    mine.hidden = !workshop;
    const below = this.#root.dataset.below ? `${this.#root.dataset.below}/` : '';
    const paths = workshop ? pathsOfWorkshop(workshop).map((path) => below + path) : [];
    mine.querySelector('offline-kit')?.setAttribute('data-paths', paths.join(' '));
  }

  async #load(): Promise<void> {
    if (this.#isLoaded) return;
    this.#isLoaded = true;
    const lost = partOf(this.#root, 'offline-lost');
    try {
      // It registers <offline-kit>, and so hands nothing over.
      await loadScript(new URL(this.#root.dataset.saverSrc ?? '', document.baseURI), '');
      lost.hidden = true;
    } catch {
      lost.hidden = false;
      this.#isLoaded = false;
    }
  }
}
