import { shrinkPicture } from '../browser/small-picture.ts';
import type { WorkshopStore } from '../browser/workshop-store.ts';
import { LOGO_LIMIT } from '../core/my-workshop/read-workshop.ts';
import { partOf } from './element-parts.ts';
import { fillText } from './page-data.ts';
import { showLogo } from './paper-page.ts';

/** The logo of the workshop in hand: chosen from a file, made small on the device, shown, removed. */
export class LogoField {
  readonly #root: HTMLElement;
  readonly #store: WorkshopStore;
  readonly #words: Readonly<Record<string, string>>;

  constructor(root: HTMLElement, store: WorkshopStore, words: Readonly<Record<string, string>>, signal: AbortSignal) {
    this.#root = root;
    this.#store = store;
    this.#words = words;
    const field = root.querySelector<HTMLInputElement>('input[type="file"]');
    if (!field) throw new Error('logo-field: expected the field for a file inside.');
    field.addEventListener('change', () => this.#choose(field), { signal });
    partOf(root, 'remove').addEventListener('click', () => this.#keep('', 'logoRemoved'), { signal });
    root.hidden = false;
  }

  /** Shows the logo that is kept. */
  render(): void {
    const { logo = '', school = '' } = this.#store.open()?.details ?? {};
    showLogo(partOf(this.#root, 'picture'), logo, fillText(this.#words.logoAlt, { school }).trim());
    partOf(this.#root, 'remove').hidden = logo === '';
  }

  async #choose(field: HTMLInputElement): Promise<void> {
    const [file] = field.files ?? [];
    if (!file) return;
    const small = await shrinkPicture(file, LOGO_LIMIT);
    field.value = '';
    if ('dataUrl' in small) this.#keep(small.dataUrl, 'logoAdded');
    else this.#say(small.refusal === 'too-large' ? 'logoTooLarge' : 'logoNotPicture');
  }

  #keep(logo: string, said: string): void {
    if (!this.#store.open()) {
      this.#say('logoNeedsWorkshop');
      return;
    }
    this.#store.change((workshop) => ({ ...workshop, details: { ...workshop.details, logo } }));
    this.#say(said);
  }

  #say(word: string): void {
    partOf(this.#root, 'said').textContent = this.#words[word] ?? '';
  }
}
