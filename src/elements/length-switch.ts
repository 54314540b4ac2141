import { askedMinutes, type Length, LENGTHS, parseLength } from '../core/lengths.ts';

/**
 * `<length-switch>`: keeps the chosen length in the address (?minutes=45) and in the links that keep it
 * (`data-keeps-length`), and in those also the evening this page belongs to (?evening=…). The page itself follows the
 * radio buttons by CSS.
 */
export class LengthSwitch extends HTMLElement {
  #listening: AbortController | undefined;

  connectedCallback(): void {
    const radios = this.#radios();
    const offered = LENGTHS.filter((length) => radios.some((radio) => radio.value === String(length)));
    const asked = new URLSearchParams(location.search).get('minutes');
    if (asked !== null) {
      const length = parseLength(asked, offered);
      for (const radio of radios) radio.checked = radio.value === String(length);
      sayNearest(askedMinutes(asked), length);
    }
    this.#showLinked(offered);
    this.#listening = new AbortController();
    this.addEventListener('change', () => this.#follow(true), { signal: this.#listening.signal });
    this.#follow(false);
  }

  disconnectedCallback(): void {
    this.#listening?.abort();
  }

  /** A link can lead to a step that the chosen length leaves out: then chooses the shortest length that has it. */
  #showLinked(offered: readonly Length[]): void {
    const linked = document.getElementById(location.hash.slice(1));
    const lengths = linked?.dataset.lengths?.split(' ');
    const chosen = this.#radios().find((radio) => radio.checked);
    const first = offered.find((length) => lengths?.includes(String(length)));
    if (!linked || !lengths || first === undefined || lengths.includes(chosen?.value ?? '')) return;
    for (const radio of this.#radios()) radio.checked = radio.value === String(first);
    linked.scrollIntoView();
  }

  #radios(): HTMLInputElement[] {
    const radios = [...this.querySelectorAll('input')];
    if (radios.length === 0) throw new Error('length-switch: expected radio buttons named "minutes" inside.');
    return radios;
  }

  #follow(inAddress: boolean): void {
    const chosen = this.#radios().find((radio) => radio.checked)?.value;
    if (!chosen) return;
    if (inAddress) sayNearest(undefined, parseLength(chosen, LENGTHS));
    if (inAddress) history.replaceState(history.state, '', withMinutes(location.href, chosen));
    for (const link of document.querySelectorAll<HTMLAnchorElement>('a[data-keeps-length]'))
      link.href = withMinutes(link.href, chosen);
  }
}

/** Says on the page that another length was asked for than the one it shows. */
function sayNearest(asked: number | undefined, shown: Length): void {
  const note = document.querySelector<HTMLElement>('[data-length-note]');
  if (!note) return;
  note.hidden = asked === undefined || asked === shown;
  note.textContent = (note.dataset.lengthNote ?? '')
    .replace('{asked}', String(asked))
    .replace('{minutes}', String(shown));
}

function withMinutes(address: string, minutes: string): string {
  const url = new URL(address);
  url.searchParams.set('minutes', minutes);
  const evening = new URLSearchParams(location.search).get('evening');
  if (evening) url.searchParams.set('evening', evening);
  return url.href;
}
