import { readText } from '../browser/storage.ts';
import { localDay } from '../core/dates.ts';
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
  #listening: AbortController | undefined;
  #words: Readonly<Record<string, string>> = {};
  #lessons: readonly LiveLesson[] = [];
  #asked: string | null = null;
  /** What the sheet shows, as text: it is filled again only when that changes. */
  #shown = '';

  connectedCallback(): void {
    this.#listening = new AbortController();
    const { signal } = this.#listening;
    this.#words = wordsOf(this);
    // The page is ours, so its JSON is taken as it is.
    const lessons: LiveLesson[] = JSON.parse(this.dataset.lessons ?? '[]');
    this.#lessons = lessons;
    this.#asked = new URLSearchParams(location.search).get('session');
    const field = this.#sessions();
    const choose = () => {
      this.#asked = field.value;
      this.#render();
    };
    field.addEventListener('change', choose, { signal });
    // After a press the sheet has kept the plan as it is now, and "Start again" takes the newest plan.
    this.addEventListener('click', () => this.#render(), { signal });
    window.addEventListener('storage', () => this.#render(), { signal });
    // A page that the browser has put aside hears nothing of what is changed meanwhile.
    window.addEventListener('pageshow', ({ persisted }) => persisted && this.#render(), { signal });
    this.#render();
  }

  disconnectedCallback(): void {
    this.#listening?.abort();
  }

  #sessions(): HTMLSelectElement {
    const field = this.querySelector('select');
    if (!field) throw new Error('own-evening: expected the field of the sessions inside.');
    return field;
  }

  #render(): void {
    const kept = readText(WORKSHOPS_KEY);
    const plan = planInHand(kept.text, this.#lessons);
    if (typeof plan === 'string') this.#show(undefined, undefined, kept.works ? plan : 'notKept');
    else this.#show(plan, sessionInHand(plan, this.#asked, localDay(Date.now())), 'empty');
  }

  /** `why`: the word for why there is nothing to run, when there is nothing. */
  #show(plan: OwnPlan | undefined, session: OwnSession | undefined, why: string): void {
    const evening = ownEvening(plan?.id ?? '', session?.id ?? '');
    const { parts, isChanged } = planToRun(session?.parts ?? [], readText(liveKey(evening)).text, evening, Date.now());
    this.#listSessions(plan, session);
    const title = session?.title || plan?.title;
    partOf(this, 'name').textContent = title ? fillText(this.#words.named, { title }) : (this.#words.title ?? '');
    partOf(this, 'nothing').hidden = parts.length > 0;
    writeNew(partOf(this, 'why'), this.#words[why] ?? '');
    const lessons = new Intl.ListFormat(document.documentElement.lang).format(session?.unknown ?? []);
    const unknown = lessons && fillText(this.#words.unknown, { lessons });
    writeNew(partOf(this, 'said'), [unknown, isChanged ? this.#words.changed : ''].filter(Boolean).join(' '));
    const named = parts.map((part) => ({ ...part, title: part.title || (this.#words.part ?? '') }));
    this.#showSheet(evening, session?.start ?? '', named);
  }

  #listSessions(plan: OwnPlan | undefined, chosen: OwnSession | undefined): void {
    const sessions = plan?.sessions ?? [];
    const options = sessions.map(({ id, title, date }, index) => {
      const name = fillText(this.#words.sessionName, { number: index + 1, title: title || date });
      return new Option(name, id, false, id === chosen?.id);
    });
    this.#sessions().replaceChildren(...options);
    partOf(this, 'sessions').hidden = sessions.length < 2;
  }

  #showSheet(evening: string, start: string, parts: readonly OwnPart[]): void {
    const shown = JSON.stringify([evening, start, parts]);
    if (shown === this.#shown) return;
    this.#shown = shown;
    const place = partOf(this, 'place');
    const hadFocus = place.contains(document.activeElement);
    place.replaceChildren();
    if (parts.length === 0) return;
    const pattern = partOf(this, 'sheet');
    const copy = pattern instanceof HTMLTemplateElement ? pattern.content.cloneNode(true) : undefined;
    const sheet = copy instanceof DocumentFragment ? copy.querySelector<HTMLElement>('live-run-sheet') : null;
    if (!sheet) throw new Error('own-evening: expected a live run sheet in the template.');
    fillSheet(sheet, evening, start, parts);
    place.append(sheet);
    const titles = [...sheet.querySelectorAll<HTMLElement>('[data-focus]')];
    if (hadFocus) titles.find((title) => title.checkVisibility())?.focus();
  }
}
