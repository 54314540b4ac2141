import { copyText, selectText } from '../browser/clipboard.ts';
import type { WorkshopStore } from '../browser/workshop-store.ts';
import type { MyWorkshop, Session } from '../core/my-workshop/my-workshop.ts';
import { detailsInWords } from '../core/my-workshop/paper-details.ts';
import { drawSocialPicture, type PictureWords } from './draw-social-picture.ts';
import { partOf } from './element-parts.ts';
import { SessionPage } from './session-page.ts';

/**
 * `<social-pictures data-words data-catalogue>`: draws every `<canvas>` inside with the details of one session, says them
 * in words to go with the picture, and saves the picture as a file.
 */
export class SocialPictures extends SessionPage {
  protected override begin(_store: WorkshopStore, signal: AbortSignal): void {
    partOf(this, 'copy').addEventListener('click', () => this.#copy(), { signal });
    for (const button of this.querySelectorAll<HTMLButtonElement>('button[data-save]'))
      button.addEventListener('click', () => this.#save(button.dataset.save ?? ''), { signal });
    partOf(this, 'pictures').hidden = false;
  }

  protected override show(workshop: MyWorkshop | undefined, session: Session | undefined): void {
    const locale = document.documentElement.lang;
    const details = workshop && session && detailsInWords(workshop, session, this.lessons, locale);
    const words: PictureWords = {
      invitation: this.words.invitation ?? '',
      event: details?.event || (this.words.event ?? ''),
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
    partOf(this, 'said').textContent = (isCopied ? this.words.copied : this.words.notCopied) ?? '';
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
      partOf(this, 'said').textContent = this.words.saved ?? '';
    }, 'image/png');
  }
}
