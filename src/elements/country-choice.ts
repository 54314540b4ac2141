import { likelyCountry, rememberedCountry } from '../browser/likely-country.ts';
import { forgetText, keepText } from '../browser/storage.ts';
import { COUNTRY_KEY } from '../core/kept-keys.ts';
import { partOf } from './element-parts.ts';

/** Pages of this kit on which a country is chosen. */
const WITH_CHOICE = /\/(?:help|wallet-cards)(?:\.html)?$|\/help\/[^/]+$/;

/**
 * `<country-choice>`: chooses the country that somebody asked to remember, else the one chosen on the page before, else
 * the one of the browser's language. The radio buttons inside work without it. Nothing is kept unless the box "remember"
 * is ticked: links to the next such page carry the choice behind their #, which is sent to nobody.
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
    const brought = ours.find((country) => location.hash === `#${country}`);
    const first = rememberedCountry(ours) ?? brought ?? likelyCountry(ours);
    for (const radio of radios) if (first) radio.checked = radio.value === first;
    partOf(this, 'remember').hidden = false;
    box.checked = rememberedCountry(ours) !== undefined;
    if (brought) bring(brought, ours);
    this.addEventListener('change', () => this.#change(box, radios), { signal });
  }

  disconnectedCallback(): void {
    this.#listening?.abort();
  }

  #change(box: HTMLInputElement, radios: readonly HTMLInputElement[]): void {
    const chosen = radios.find(({ checked }) => checked)?.value ?? '';
    bring(
      chosen,
      radios.map(({ value }) => value),
    );
    if (!box.checked) {
      forgetText(COUNTRY_KEY);
      return;
    }
    const isKept = keepText(COUNTRY_KEY, chosen);
    partOf(this, 'not-kept').hidden = isKept;
    box.checked = isKept;
  }
}

/** Lets every link to a page with a choice of country lead there with this one. Links to a part of a page stay. */
function bring(country: string, countries: readonly string[]): void {
  for (const link of document.links) {
    const goesToPart = link.hash !== '' && !countries.includes(link.hash.slice(1));
    if (WITH_CHOICE.test(link.pathname) && link.origin === location.origin && !goesToPart) link.hash = country;
  }
}
