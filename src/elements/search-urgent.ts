import { likelyCountry } from '../browser/likely-country.ts';
import { type CallLine, countriesOf, linesToCall } from '../core/call-lines.ts';
import { smsAddress, telAddress } from '../core/phone.ts';
import { textElement } from './element-parts.ts';
import { fillText } from './page-data.ts';
import type { DialogWords } from './search-dialog-words.ts';
import type { RowWords } from './search-row.ts';

/**
 * The case of help that words of danger lead to, before all results: what to do first, and the lines to call in a
 * country that somebody may choose. Which case and which country it was is kept nowhere.
 */
export class UrgentHelp {
  readonly panel = document.createElement('section');
  readonly #addressOf: (page: string) => string;
  readonly #lines = document.createElement('ul');
  #case: string | undefined;
  #country: string | undefined;

  /** @param addressOf the address of a page of the kit, named from where the pages of this language begin */
  constructor(addressOf: (page: string) => string) {
    this.#addressOf = addressOf;
    this.panel.className = 'sheet gold';
    this.#lines.className = 'plain call-lines space-above';
  }

  get isShown(): boolean {
    return this.#case !== undefined;
  }

  hide(): void {
    this.#case = undefined;
    this.panel.replaceChildren();
  }

  /** Shows a case, unless it shows already: somebody may be at one of its buttons. */
  show(id: string, words: DialogWords): void {
    if (id === this.#case) return;
    this.#case = id;
    const { texts } = words;
    const first = textElement('p', '');
    first.append(textElement('b', texts['urgentFirst']), ` ${texts[`first.${id}`] ?? ''}`);
    this.panel.replaceChildren(
      textElement('p', texts['urgentTitle']),
      textElement('h2', fillText(texts['urgentCase'], { what: texts[`case.${id}`] ?? '' })),
      first,
      button(this.#addressOf(`help/${id}.html`), texts['urgentSteps'], 'btn main space-above'),
      this.#countryChoice(id, words),
      this.#lines,
      button(this.#addressOf(`help/${id}.html#who`), texts['callNow']),
    );
    this.#showLines(id, words);
  }

  #countryChoice(id: string, words: DialogWords): HTMLElement {
    const { texts, calls } = words;
    const countries = countriesOf(calls);
    const select = document.createElement('select');
    select.autocomplete = 'off';
    select.append(...countries.map((country) => new Option(texts[`country.${country}`], country)));
    this.#country ??= likelyCountry(countries) ?? countries[0];
    select.value = this.#country ?? '';
    select.addEventListener('change', () => {
      this.#country = select.value;
      this.#showLines(id, words);
    });
    const label = textElement('label', texts['country']);
    label.className = 'search-ways space-above';
    label.append(select);
    return label;
  }

  #showLines(id: string, { texts, calls }: DialogWords): void {
    const lines = linesToCall(calls, id, this.#country ?? '');
    this.#lines.replaceChildren(...lines.map((line) => lineItem(line, texts)));
  }
}

/** A line: its name, what it is for in a few words, and buttons to call it, to write to it or else to open it. */
function lineItem({ kind, name, phone, text, url }: CallLine, texts: RowWords): HTMLLIElement {
  const about = textElement('p', '');
  about.append(textElement('b', name), document.createElement('br'), texts[`line.${kind}`] ?? '');
  const item = document.createElement('li');
  item.append(about);
  if (phone)
    item.append(
      button(telAddress(phone), fillText(texts['call'], { phone }), kind === 'emergency' ? 'btn main' : 'btn'),
    );
  if (text) item.append(textButton(text));
  if (!phone && !text && url) item.append(linkAway(url, texts));
  return item;
}

/** Words that no app can follow, as in "forward the scam message to 7726", stay words. */
function textButton(text: string): HTMLElement {
  const address = smsAddress(text);
  const words = text.charAt(0).toUpperCase() + text.slice(1);
  return address ? button(address, words) : textElement('span', words);
}

function linkAway(url: string, texts: RowWords): HTMLAnchorElement {
  const link = button(url, fillText(texts['open'], { host: new URL(url).host.replace(/^www\./, '') }));
  link.rel = 'external noreferrer';
  link.append(textElement('small', `(${texts['leaves'] ?? ''})`));
  return link;
}

function button(href: string, text = '', look = 'btn'): HTMLAnchorElement {
  const link = document.createElement('a');
  link.href = href;
  link.className = look;
  link.textContent = text;
  return link;
}
