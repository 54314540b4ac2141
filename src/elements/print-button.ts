/** `<print-button>`: shows its button once a script can answer it, and prints the page. */
export class PrintButton extends HTMLElement {
  #listening: AbortController | undefined;

  connectedCallback(): void {
    const button = this.querySelector('button');
    if (!button) throw new Error('print-button: expected a <button> inside.');
    this.#listening = new AbortController();
    button.addEventListener('click', () => print(), { signal: this.#listening.signal });
    this.hidden = false;
  }

  disconnectedCallback(): void {
    this.#listening?.abort();
  }
}
