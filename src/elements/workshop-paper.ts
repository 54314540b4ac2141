import { openWorkshops, type WorkshopStore } from '../browser/workshop-store.ts';
import type { Catalogue, CatalogueLesson } from '../core/my-workshop/catalogue.ts';
import { isDetail, type MessageDetails } from '../core/my-workshop/messages.ts';
import type { MyWorkshop, Session } from '../core/my-workshop/my-workshop.ts';
import { detailsInWords } from '../core/my-workshop/paper-details.ts';
import { crowdOf, sizeOf, textWeight } from '../core/my-workshop/paper-fit.ts';
import { sessionInHand } from '../core/my-workshop/session-choice.ts';
import { catalogueOf, fillText, wordsOf } from './page-data.ts';
import { askedSession, listSessions, memoryNote, showLogo, today } from './paper-page.ts';

/**
 * `<workshop-paper data-words data-catalogue>`: puts the details of one session into a paper. `[data-detail="school"]`
 * gets the text, or keeps the words in `data-blank`; `[data-needs="food"]` shows only with that detail, and
 * `[data-at-most="60"]` only while its details are no heavier. Without script, or without a workshop, lines stay to write on.
 */
export class WorkshopPaper extends HTMLElement {
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
    this.#render();
  }

  disconnectedCallback(): void {
    this.#listening?.abort();
  }

  #sessions(): HTMLSelectElement {
    const field = this.querySelector('select');
    if (!field) throw new Error('workshop-paper: expected the field of the sessions inside.');
    return field;
  }

  #choose(): void {
    this.#asked = this.#sessions().value;
    this.#render();
  }

  #render(): void {
    memoryNote(this, this.#store, this.#words);
    const workshop = this.#store?.open();
    const session = workshop && sessionInHand(workshop, this.#asked, today());
    listSessions(this, this.#sessions(), workshop, session, this.#words);
    if (workshop && session) this.fill(workshop, session, this.#catalogue?.lessons ?? [], this.#words);
  }

  /** Puts the details of one session into the paper. */
  protected fill(
    workshop: MyWorkshop,
    session: Session,
    lessons: readonly CatalogueLesson[],
    words: Readonly<Record<string, string>>,
  ): void {
    const details = detailsInWords(workshop, session, lessons, document.documentElement.lang);
    fillDetails(this, details);
    for (const holder of this.querySelectorAll<HTMLElement>('[data-logo]'))
      showLogo(holder, workshop.details.logo, fillText(words.logoAlt, { school: details.school }).trim());
    for (const code of this.querySelectorAll<HTMLElement>('address-qr')) code.dataset.address = details.link;
    for (const sheet of this.querySelectorAll<HTMLElement>('.wp')) sheet.dataset.crowd = crowdOf(textsOn(sheet));
  }
}

/** Puts each detail where the paper asks for it. */
function fillDetails(root: HTMLElement, details: MessageDetails): void {
  const detailOf = (name = '') => (isDetail(name) ? (details[name] ?? '') : '');
  for (const place of root.querySelectorAll<HTMLElement>('[data-detail]')) {
    const text = detailOf(place.dataset.detail) || (place.dataset.blank ?? '');
    if (place.textContent !== text) place.textContent = text;
    place.dataset.size = sizeOf(text);
  }
  for (const part of root.querySelectorAll<HTMLElement>('[data-needs]'))
    part.hidden = detailOf(part.dataset.needs) === '';
  for (const part of root.querySelectorAll<HTMLElement>('[data-at-most]'))
    part.hidden = textWeight(part.textContent ?? '') > Number(part.dataset.atMost);
}

/** All that is filled in on a sheet. What stands in a corner of its own, as the strips do, does not count. */
function textsOn(sheet: HTMLElement): string[] {
  const places = [...sheet.querySelectorAll<HTMLElement>('[data-detail], [data-filled]')];
  return places.filter((place) => !place.closest('[hidden], [data-apart]')).map((place) => place.textContent ?? '');
}
