import { openWorkshops, type WorkshopStore } from '../browser/workshop-store.ts';
import { localDay } from '../core/dates.ts';
import type { Catalogue, CatalogueLesson } from '../core/my-workshop/catalogue.ts';
import type { MyWorkshop, Session } from '../core/my-workshop/my-workshop.ts';
import { sessionInHand } from '../core/my-workshop/session-choice.ts';
import { catalogueOf, wordsOf } from './page-data.ts';
import { askedSession, listSessions, memoryNote } from './paper-page.ts';

/**
 * A page with `data-words` and `data-catalogue` that shows one session of the workshop in hand. It opens the workshops of
 * this device, says why something is blank, and lets a person choose the session. Elements extend it and show the rest.
 */
export abstract class SessionPage extends HTMLElement {
  protected words: Readonly<Record<string, string>> = {};
  #listening: AbortController | undefined;
  #store: WorkshopStore | undefined;
  #catalogue: Catalogue | undefined;
  #asked = askedSession();

  connectedCallback(): void {
    this.#listening = new AbortController();
    const { signal } = this.#listening;
    this.words = wordsOf(this);
    this.#catalogue = catalogueOf(this);
    this.#store = openWorkshops(this.#catalogue.lessons, () => this.#render(), signal);
    this.#sessions().addEventListener('change', () => this.#choose(), { signal });
    this.begin(this.#store, signal);
    this.#render();
  }

  disconnectedCallback(): void {
    this.#listening?.abort();
  }

  /** Finds the parts of the page and listens to them until the signal, once for each time it enters a page. */
  protected begin(_store: WorkshopStore, _signal: AbortSignal): void {}

  /** Shows a session; both are undefined when no workshop is in hand. */
  protected abstract show(workshop: MyWorkshop | undefined, session: Session | undefined): void;

  protected get lessons(): readonly CatalogueLesson[] {
    return this.#catalogue?.lessons ?? [];
  }

  #sessions(): HTMLSelectElement {
    const field = this.querySelector('select');
    if (!field) throw new Error(`${this.localName}: no field of sessions`);
    return field;
  }

  #choose(): void {
    this.#asked = this.#sessions().value;
    this.#render();
  }

  #render(): void {
    const workshop = this.#store?.open();
    const session = workshop && sessionInHand(workshop, this.#asked, localDay(Date.now()));
    memoryNote(this, this.#store, this.words);
    listSessions(this, this.#sessions(), workshop, session, this.words);
    this.show(workshop, session);
  }
}
