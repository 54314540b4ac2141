import { askWorker, readyWorker, startWorker, whenNewVersion, whyNoSaving } from '../browser/kit-worker.ts';
import { partOf } from './element-parts.ts';

/**
 * `<kit-worker data-folder="/" hidden>`: starts the service worker, and offers a new version in a line that waits to be
 * seen. Once something was typed or ticked on the page the line goes: nothing may tempt to lose it.
 */
export class KitWorker extends HTMLElement {
  #listening: AbortController | undefined;

  connectedCallback(): void {
    this.#listening = new AbortController();
    const { signal } = this.#listening;
    document.addEventListener('input', () => this.remove(), { signal });
    // What the page itself needs comes first.
    if (document.readyState === 'complete') void this.#start();
    else addEventListener('load', () => void this.#start(), { signal, once: true });
  }

  disconnectedCallback(): void {
    this.#listening?.abort();
  }

  async #start(): Promise<void> {
    if (whyNoSaving()) return;
    const isFirstVisit = !navigator.serviceWorker.controller;
    const registration = await startWorker(new URL(this.dataset.folder ?? './', location.href));
    if (!registration) return;
    whenNewVersion(registration, (waiting) => this.#offer(waiting));
    if (isFirstVisit) (await readyWorker(registration))?.postMessage('keep');
  }

  #offer(waiting: ServiceWorker): void {
    if (!this.hidden) return;
    this.hidden = false;
    partOf(this, 'now').addEventListener('click', () => void this.#takeOver(waiting), {
      signal: this.#listening?.signal,
    });
  }

  async #takeOver(waiting: ServiceWorker): Promise<void> {
    const { serviceWorker } = navigator;
    const changed = new Promise((resolve) =>
      serviceWorker.addEventListener('controllerchange', resolve, { once: true }),
    );
    if ((await askWorker(waiting, 'take-over')) === true) {
      await changed;
      return location.reload();
    }
    partOf(this, 'others').hidden = false;
  }
}
