import { openWorkshops } from '../browser/workshop-store.ts';
import { lessonsOf } from './page-data.ts';

/**
 * `<school-name data-lessons>`: writes the school of the workshop in hand into every `[data-school]`. Without script or
 * workshop those stay empty.
 */
export class SchoolName extends HTMLElement {
  #listening: AbortController | undefined;

  connectedCallback(): void {
    this.#listening = new AbortController();
    const store = openWorkshops(lessonsOf(this), () => show(), this.#listening.signal);
    const show = () => {
      const school = store.open()?.details.school ?? '';
      for (const line of this.querySelectorAll<HTMLElement>('[data-school]')) line.textContent = school;
    };
    show();
  }

  disconnectedCallback(): void {
    this.#listening?.abort();
  }
}
