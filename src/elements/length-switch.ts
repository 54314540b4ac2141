import { LENGTHS, parseLength } from '../core/lengths.ts';

/**
 * `<length-switch>`: keeps the chosen length in the address (?minutes=45) and in the links that keep it
 * (`data-keeps-length`), and in those also the evening this page belongs to (?evening=…). The page itself follows the radio buttons by CSS.
 */
export class LengthSwitch extends HTMLElement {
  #listening: AbortController | undefined;

  connectedCallback(): void {
    const radios = this.#radios();
    const offered = LENGTHS.filter((length) => radios.some((radio) => radio.value === String(length)));
    const asked = new URLSearchParams(location.search).get('minutes');
    if (asked !== null) {
      const length = String(parseLength(asked, offered));
      for (const radio of radios) radio.checked = radio.value === length;
    }
    this.#listening = new AbortController();
    this.addEventListener('change', () => this.#follow(true), { signal: this.#listening.signal });
    this.#follow(false);
  }

  disconnectedCallback(): void {
    this.#listening?.abort();
  }

  #radios(): HTMLInputElement[] {
    const radios = [...this.querySelectorAll('input')];
    if (radios.length === 0) throw new Error('length-switch: expected radio buttons named "minutes" inside.');
    return radios;
  }

  #follow(inAddress: boolean): void {
    const chosen = this.#radios().find((radio) => radio.checked)?.value;
    if (!chosen) return;
    if (inAddress) history.replaceState(history.state, '', withMinutes(location.href, chosen));
    for (const link of document.querySelectorAll<HTMLAnchorElement>('a[data-keeps-length]'))
      link.href = withMinutes(link.href, chosen);
  }
}

function withMinutes(address: string, minutes: string): string {
  const url = new URL(address);
  url.searchParams.set('minutes', minutes);
  const evening = new URLSearchParams(location.search).get('evening');
  if (evening) url.searchParams.set('evening', evening);
  return url.href;
}
