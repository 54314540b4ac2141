import { openWorkshops, type WorkshopStore } from '../browser/workshop-store.ts';
import type { Catalogue } from '../core/my-workshop/catalogue.ts';
import type { MessageDetails } from '../core/my-workshop/messages.ts';
import { detailsInWords } from '../core/my-workshop/paper-details.ts';
import { sessionInHand } from '../core/my-workshop/session-choice.ts';
import { partOf } from './element-parts.ts';
import { LogoField } from './logo-field.ts';
import { MessageBox } from './message-box.ts';
import { catalogueOf, wordsOf } from './page-data.ts';
import { askedSession, listSessions, memoryNote, today } from './paper-page.ts';

/**
 * `<workshop-papers data-words data-catalogue>`: fills the messages with the details of one session of the workshop in
 * hand, hands that session on to the papers, and keeps the logo. Without script every message has blanks to fill.
 */
export class WorkshopPapers extends HTMLElement {
  #listening: AbortController | undefined;
  #store: WorkshopStore | undefined;
  #boxes: MessageBox[] = [];
  #logo: LogoField | undefined;
  #catalogue: Catalogue | undefined;
  #words: Readonly<Record<string, string>> = {};
  #asked = askedSession();

  connectedCallback(): void {
    this.#listening = new AbortController();
    const { signal } = this.#listening;
    this.#words = wordsOf(this);
    this.#catalogue = catalogueOf(this);
    this.#store = openWorkshops(this.#catalogue.lessons, () => this.#render(), signal);
    this.#boxes = [...this.querySelectorAll<HTMLElement>('[data-message]')].map(
      (root) => new MessageBox(root, this.#words, signal),
    );
    this.#logo = new LogoField(partOf(this, 'logo'), this.#store, this.#words, signal);
    this.#sessions().addEventListener('change', () => this.#choose(), { signal });
    this.#render();
  }

  disconnectedCallback(): void {
    this.#listening?.abort();
  }

  #sessions(): HTMLSelectElement {
    const field = this.querySelector('select');
    if (!field) throw new Error('workshop-papers: expected the field of the sessions inside.');
    return field;
  }

  #choose(): void {
    this.#asked = this.#sessions().value;
    this.#render();
  }

  #render(): void {
    const workshop = this.#store?.open();
    const session = workshop && sessionInHand(workshop, this.#asked, today());
    const locale = document.documentElement.lang;
    const details: MessageDetails =
      workshop && session ? detailsInWords(workshop, session, this.#catalogue?.lessons ?? [], locale) : {};
    memoryNote(this, this.#store, this.#words);
    for (const box of this.#boxes) box.fill(details, workshop !== undefined);
    this.#logo?.render();
    listSessions(this, this.#sessions(), workshop, session, this.#words);
    for (const link of this.querySelectorAll<HTMLAnchorElement>('[data-paper] a'))
      link.search = workshop && workshop.sessions.length > 1 && session ? `?session=${session.id}` : '';
  }
}
