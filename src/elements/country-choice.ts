import { likelyCountry, rememberedCountry } from '../browser/likely-country.ts';
import { forgetText, keepText } from '../browser/storage.ts';
import { COUNTRY_KEY } from '../core/kept-keys.ts';
import { partOf } from './element-parts.ts';

/**
 * `<country-choice>`: chooses the country that somebody asked to remember, else the one of the browser's language. The
 * radio buttons inside work without it. Nothing is kept unless the box "remember" is ticked.
 */
export class CountryChoice extends HTMLElement {
  #listening: AbortController | undefined;

  connectedCallback(): void {
    this.#listening = new AbortController();
    const { signal } = this.#listening;
    const box = partOf(this, 'remember').querySelector('input');
    if (!box) throw new Error('country-choice: expected a box to tick in "remember".');
    const radios = [...this.querySelectorAll<HTMLInputElement>('[type="radio"]')];
    const ours = radios.map(({ value }) => value);
    const first = likelyCountry(ours);
    for (const radio of radios) if (first) radio.checked = radio.value === first;
    partOf(this, 'remember').hidden = false;
    box.checked = rememberedCountry(ours) !== undefined;
    this.addEventListener('change', () => this.#keep(box, radios), { signal });
  }

  disconnectedCallback(): void {
    this.#listening?.abort();
  }

  #keep(box: HTMLInputElement, radios: readonly HTMLInputElement[]): void {
    if (!box.checked) {
      forgetText(COUNTRY_KEY);
      return;
    }
    const isKept = keepText(COUNTRY_KEY, radios.find(({ checked }) => checked)?.value ?? '');
    partOf(this, 'not-kept').hidden = isKept;
    box.checked = isKept;
  }
}
