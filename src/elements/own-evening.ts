import { readText } from '../browser/storage.ts';
import { WORKSHOPS_KEY } from '../core/kept-keys.ts';
import { liveKey, ownEvening } from '../core/live-key.ts';
import {
  type LiveLesson,
  type OwnPart,
  type OwnPlan,
  type OwnSession,
  planInHand,
  planToRun,
} from '../core/my-workshop/live-plan.ts';
import { sessionInHand } from '../core/my-workshop/session-choice.ts';
import { partOf, writeNew } from './element-parts.ts';
import { fillSheet } from './own-sheet.ts';
import { fillText, wordsOf } from './page-data.ts';

/**
 * `<own-evening data-words data-lessons>`: one session of the workshop in hand as an evening that runs. It fills the live
 * run sheet that stands in its template, and fills another one when the plan is changed; the run itself is kept apart.
 */
export class OwnEvening extends HTMLElement {
  #words: Readonly<Record<string, string>> = {};
  #lessons: readonly LiveLesson[] = [];
  #asked: string | null = null;
  /** What the sheet shows, as text: it is filled again only when that changes. */
  #shown = '';

  connectedCallback(): void {
    this.#words = wordsOf(this);
    // The page is ours, so its JSON is taken as it is.
    const lessons: LiveLesson[] = JSON.parse(this.dataset.lessons ?? '[]');
    this.#lessons = lessons;
    this.#asked = new URLSearchParams(location.search).get('session');
    const field = this.#sessions();
    field?.addEventListener('change', () => {
      this.#asked = field.value;
      this.#render();
    });
    // After a press the sheet has kept the plan as it is now, and "Start again" takes the newest plan.
    this.addEventListener('click', () => this.#render());
    window.addEventListener('storage', () => this.#render());
    // A page that the browser has put aside hears nothing of what is changed meanwhile.
    window.addEventListener('pageshow', ({ persisted }) => persisted && this.#render());
    this.#render();
  }

  #sessions(): HTMLSelectElement | null {
    return this.querySelector('select');
  }

  #render(): void {
    const kept = readText(WORKSHOPS_KEY);
    const plan = planInHand(kept.text, this.#lessons);
    if (typeof plan === 'string') this.#show(undefined, undefined, kept.works ? plan : 'notKept');
    // Sweden writes a day as we keep it: 2026-11-21.
    else this.#show(plan, sessionInHand(plan, this.#asked, new Date().toLocaleDateString('sv')), 'empty');
  }

  /** `why`: the word for why there is nothing to run, when there is nothing. */
  #show(plan: OwnPlan | undefined, session: OwnSession | undefined, why: string): void {
    const evening = ownEvening(plan?.id ?? '', session?.id ?? '');
    const { parts, isChanged } = planToRun(session?.parts ?? [], readText(liveKey(evening)).text, evening, Date.now());
    this.#listSessions(plan, session);
    const title = session?.title || plan?.title;
    if (title) partOf(this, 'name').textContent = fillText(this.#words.named, { title });
    partOf(this, 'nothing').hidden = parts.length > 0;
    writeNew(partOf(this, 'why'), this.#words[why] ?? '');
    const lessons = session?.unknown.join(', ');
    const unknown = lessons && fillText(this.#words.unknown, { lessons });
    writeNew(partOf(this, 'said'), [unknown, isChanged ? this.#words.changed : ''].filter(Boolean).join(' '));
    this.#showSheet(evening, session?.start ?? '', parts);
  }

  #listSessions(plan: OwnPlan | undefined, chosen: OwnSession | undefined): void {
    const sessions = plan?.sessions ?? [];
    const options = sessions.map(({ id, title, date }, index) => {
      const name = fillText(this.#words.sessionName, { number: index + 1, title: title || date });
      return new Option(name, id, false, id === chosen?.id);
    });
    this.#sessions()?.replaceChildren(...options);
    partOf(this, 'sessions').hidden = sessions.length < 2;
  }

  #showSheet(evening: string, start: string, parts: readonly OwnPart[]): void {
    const shown = JSON.stringify([evening, start, parts]);
    if (shown === this.#shown) return;
    this.#shown = shown;
    const place = partOf(this, 'place');
    const hadFocus = place.contains(document.activeElement);
    place.replaceChildren();
    const sheet = this.querySelector('template')?.content.firstElementChild?.cloneNode(true);
    if (parts.length === 0 || !(sheet instanceof HTMLElement)) return;
    fillSheet(sheet, evening, start, parts);
    place.append(sheet);
    const titles = [...sheet.querySelectorAll<HTMLElement>('[data-focus]')];
    if (hadFocus) titles.find((title) => title.checkVisibility())?.focus();
  }
}
