import { forgetEverything } from '../browser/storage.ts';
import { partOf } from './element-parts.ts';

/** `<forget-all data-gone="…" data-blocked="…">`: forgets all that the kit keeps in this browser, after asking once more. */
export class ForgetAll extends HTMLElement {
  connectedCallback(): void {
    this.hidden = false;
    partOf(this, 'ask').addEventListener('click', () => this.#ask(true));
    partOf(this, 'no').addEventListener('click', () => this.#ask(false));
    partOf(this, 'yes').addEventListener('click', () => {
      const { gone = '', blocked = '' } = this.dataset;
      const isGone = forgetEverything();
      this.#ask(false);
      partOf(this, 'status').textContent = isGone ? gone : blocked;
    });
  }

  #ask(isAsking: boolean): void {
    partOf(this, 'status').textContent = '';
    partOf(this, 'sure').hidden = !isAsking;
    partOf(this, 'ask').hidden = isAsking;
    partOf(this, isAsking ? 'no' : 'ask').focus();
  }
}
