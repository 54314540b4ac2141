import type { WorkshopStore } from '../browser/workshop-store.ts';
import type { MessageDetails } from '../core/my-workshop/messages.ts';
import type { MyWorkshop, Session } from '../core/my-workshop/my-workshop.ts';
import { detailsInWords } from '../core/my-workshop/paper-details.ts';
import { partOf } from './element-parts.ts';
import { LogoField } from './logo-field.ts';
import { MessageBox } from './message-box.ts';
import { OfflineChoice } from './offline-choice.ts';
import { SessionPage } from './session-page.ts';

/**
 * `<workshop-papers data-words data-catalogue>`: fills the messages with the details of one session of the workshop in
 * hand, hands that session on to the papers, keeps the logo, and saves the workshop for offline. Without script every message has blanks to fill.
 */
export class WorkshopPapers extends SessionPage {
  #boxes: MessageBox[] = [];
  #logo: LogoField | undefined;
  #offline: OfflineChoice | undefined;

  protected override begin(store: WorkshopStore, signal: AbortSignal): void {
    this.#boxes = [...this.querySelectorAll<HTMLElement>('[data-message]')].map(
      (root) => new MessageBox(root, this.words, signal),
    );
    this.#logo = new LogoField(partOf(this, 'logo'), store, this.words, signal);
    this.#offline = new OfflineChoice(partOf(this, 'offline'), signal);
    window.addEventListener('hashchange', () => this.#openAsked(), { signal });
    this.#openAsked();
  }

  /** Opens the message or the box that the end of the address names, as a task does. */
  #openAsked(): void {
    // `:target` is not there yet when this script runs.
    const asked = document.getElementById(location.hash.slice(1));
    if (asked instanceof HTMLDetailsElement) asked.open = true;
  }

  protected override show(workshop: MyWorkshop | undefined, session: Session | undefined): void {
    const locale = document.documentElement.lang;
    const details: MessageDetails = workshop && session ? detailsInWords(workshop, session, this.lessons, locale) : {};
    for (const box of this.#boxes) box.fill(details, workshop !== undefined);
    this.#logo?.render();
    this.#offline?.render(workshop);
    const prints = this.querySelector<HTMLAnchorElement>('[data-ref="print-evening"]');
    if (prints) prints.search = session ? `?evening=${session.id}` : '?evening';
    for (const link of this.querySelectorAll<HTMLAnchorElement>('[data-paper] a'))
      link.search = workshop && workshop.sessions.length > 1 && session ? `?session=${session.id}` : '';
  }
}
