import { copyText, selectText } from '../browser/clipboard.ts';
import { openWorkshops, type WorkshopStore } from '../browser/workshop-store.ts';
import type { Catalogue } from '../core/my-workshop/catalogue.ts';
import { detailsInWords } from '../core/my-workshop/paper-details.ts';
import { sessionInHand } from '../core/my-workshop/session-choice.ts';
import { drawSocialPicture, type PictureWords } from './draw-social-picture.ts';
import { partOf } from './element-parts.ts';
import { catalogueOf, wordsOf } from './page-data.ts';
import { askedSession, listSessions, memoryNote, today } from './paper-page.ts';

/**
 * `<social-pictures data-words data-catalogue>`: draws every `<canvas>` inside with the details of one session, says them
 * in words to go with the picture, and saves the picture as a file.
 */
export class SocialPictures extends HTMLElement {
  #listening: AbortController | undefined;
  #store: WorkshopStore | undefined;
  #catalogue: Catalogue | undefined;
  #words: Readonly<Record<string, string>> = {};
  #asked = askedSession();

  connectedCallback(): void {
    this.#listening = new AbortController();
    const { signal } = this.#listening;
    this.#words = wordsOf(this);
    this.#catalogue = catalogueOf(this);
    this.#store = openWorkshops(this.#catalogue.lessons, () => this.#render(), signal);
    this.#sessions().addEventListener('change', () => this.#choose(), { signal });
    partOf(this, 'copy').addEventListener('click', () => this.#copy(), { signal });
    for (const button of this.querySelectorAll<HTMLButtonElement>('button[data-save]'))
      button.addEventListener('click', () => this.#save(button.dataset.save ?? ''), { signal });
    partOf(this, 'pictures').hidden = false;
    this.#render();
  }

  disconnectedCallback(): void {
    this.#listening?.abort();
  }

  #sessions(): HTMLSelectElement {
    const field = this.querySelector('select');
    if (!field) throw new Error('social-pictures: expected the field of the sessions inside.');
    return field;
  }

  #choose(): void {
    this.#asked = this.#sessions().value;
    this.#render();
  }

  #render(): void {
    const workshop = this.#store?.open();
    const session = workshop && sessionInHand(workshop, this.#asked, today());
    memoryNote(this, this.#store, this.#words);
    listSessions(this, this.#sessions(), workshop, session, this.#words);
    const locale = document.documentElement.lang;
    const details =
      workshop && session ? detailsInWords(workshop, session, this.#catalogue?.lessons ?? [], locale) : undefined;
    const words: PictureWords = {
      invitation: this.#words.invitation ?? '',
      event: details?.event || (this.#words.event ?? ''),
      school: details?.school ?? '',
      when: [details?.date, details?.time].filter(Boolean).join(', '),
      place: details?.place ?? '',
    };
    this.#describe(words);
    this.#draw(words, workshop?.details.logo ?? '');
  }

  /** The picture in words, for those who hear it. */
  #describe({ invitation, event, school, when, place }: PictureWords): void {
    const alt = [`${invitation}: ${event}`, school, when, place].filter(Boolean).join('. ');
    partOf(this, 'alt').textContent = alt;
    for (const canvas of this.querySelectorAll('canvas')) canvas.setAttribute('aria-label', alt);
  }

  async #draw(words: PictureWords, logo: string): Promise<void> {
    for (const canvas of this.querySelectorAll('canvas')) drawSocialPicture(canvas, words);
    if (logo === '') return;
    const picture = new Image();
    picture.src = logo;
    try {
      await picture.decode();
    } catch {
      return;
    }
    for (const canvas of this.querySelectorAll('canvas')) drawSocialPicture(canvas, words, picture);
  }

  async #copy(): Promise<void> {
    const alt = partOf(this, 'alt');
    const isCopied = await copyText(alt.textContent ?? '');
    if (!isCopied) selectText(alt);
    partOf(this, 'said').textContent = (isCopied ? this.#words.copied : this.#words.notCopied) ?? '';
  }

  #save(name: string): void {
    const canvas = this.querySelector<HTMLCanvasElement>(`canvas[data-name="${name}"]`);
    canvas?.toBlob((file) => {
      if (!file) return;
      const link = document.createElement('a');
      link.href = URL.createObjectURL(file);
      link.download = `${name}.png`;
      link.click();
      URL.revokeObjectURL(link.href);
      partOf(this, 'said').textContent = this.#words.saved ?? '';
    }, 'image/png');
  }
}
