import { openWorkshops, type WorkshopStore } from '../browser/workshop-store.ts';
import type { Beginning, MyWorkshop, Session } from '../core/my-workshop/my-workshop.ts';
import { emptySession } from '../core/my-workshop/my-workshop.ts';
import { MOST_WORKSHOPS } from '../core/my-workshop/saved-workshop.ts';
import { partOf, textElement } from './element-parts.ts';
import { catalogueOf, fillText, wordsOf } from './page-data.ts';
import { freshId } from './fresh-id.ts';
import { onAct, type Planner } from './planner.ts';
import { showBring } from './planner-bring.ts';
import { openFields } from './planner-fields.ts';
import { openKeep, openLinks } from './planner-keep.ts';
import { openOrder } from './planner-order.ts';
import { openSessions } from './planner-sessions.ts';
import { openStart } from './planner-start.ts';
import { loadPlannerTools } from './planner-tools.ts';

/**
 * `<my-planner data-words data-catalogue data-days data-tools-src data-ready-made-src>`: plans a workshop. It is hidden until its script is
 * there. Everything shown is drawn again from the kept workshop after each change, here or in another window.
 */
export class MyPlanner extends HTMLElement {
  #listening: AbortController | undefined;
  #store: WorkshopStore | undefined;
  #sessionId = '';
  /** Whether a person begins another workshop while one is in hand. */
  #isStarting = false;
  /** The sessions before and after each change, the latest at the end: an undo must not undo what came from elsewhere. */
  #past: { before: Session[]; after: Session[] }[] = [];
  #shows: ((workshop: MyWorkshop) => void)[] = [];

  connectedCallback(): void {
    this.#listening = new AbortController();
    const { signal } = this.#listening;
    const planner = this.#makePlanner(signal);
    this.#store = planner.store;
    this.#isStarting = openStart(planner);
    this.#shows = [
      openSessions(planner),
      openFields(planner),
      openOrder(planner),
      (workshop) => showBring(planner, workshop),
      openKeep(planner),
    ];
    onAct(planner, 'fresh', () => this.#begin(true));
    onAct(planner, 'back', () => this.#begin(false));
    onAct(planner, 'print', () => print());
    onAct(planner, 'undo', () => this.#undo(planner));
    this.hidden = false;
    this.#render();
    openLinks(planner);
  }

  disconnectedCallback(): void {
    this.#listening?.abort();
  }

  #makePlanner(signal: AbortSignal): Planner {
    const words = wordsOf(this);
    const word: Planner['word'] = (key, values) => fillText(words[key], values);
    const catalogue = catalogueOf(this);
    const planner: Planner = {
      root: this,
      signal,
      catalogue,
      store: openWorkshops(catalogue.lessons, () => this.#render(), signal),
      lang: document.documentElement.lang,
      word,
      session: ({ sessions }) => sessions.find(({ id }) => id === this.#sessionId) ?? sessions[0] ?? emptySession('s1'),
      chooseSession: (id) => {
        this.#sessionId = id;
        this.#render();
      },
      changeSessions: (edit, said) => this.#changeSessions(planner, edit, said),
      say: (text, more = []) => this.#say(text, more),
      take: (workshop, said, more = []) => {
        const others = planner.store.all().filter(({ id }) => id !== workshop.id);
        if (others.length >= MOST_WORKSHOPS) return this.#say(word('tooMany', { count: MOST_WORKSHOPS }), []);
        this.#isStarting = false;
        this.#past = [];
        planner.store.add(workshop);
        this.#say(said, more);
        partOf(this, 'plan-title').focus();
      },
      beginning,
      titleOf: ({ details, sessions }) => details.title || sessions[0]?.title || details.school || word('untitled'),
      tools: async () => {
        try {
          return await loadPlannerTools(this.dataset.toolsSrc ?? '');
        } catch {
          this.#say(word('notLoaded'), []);
          return undefined;
        }
      },
    };
    return planner;
  }

  #changeSessions(
    { store, word }: Planner,
    edit: (workshop: MyWorkshop) => readonly Session[],
    said: () => string,
  ): void {
    const before = store.open();
    if (!before) return;
    const after = [...edit(before)];
    if (JSON.stringify(after) === JSON.stringify(before.sessions)) return this.#say(word('nothing'), []);
    this.#past.push({ before: before.sessions, after });
    store.change((workshop) => ({ ...workshop, sessions: after }));
    this.#say(said(), []);
  }

  #undo({ store, word }: Planner): void {
    const last = this.#past.pop();
    if (last) store.change((workshop) => ({ ...workshop, sessions: last.before }));
    this.#say(word('undone'), []);
    if (this.#past.length === 0) partOf(this, 'order-title').focus();
  }

  #begin(isStarting: boolean): void {
    this.#isStarting = isStarting;
    this.#render();
    partOf(this, isStarting ? 'start-title' : 'plan-title').focus();
  }

  #say(text: string, more: readonly string[]): void {
    partOf(this, 'status').replaceChildren(...[text, ...more].map((line) => textElement('p', line)));
  }

  #render(): void {
    const store = this.#store;
    if (!store || this.#shows.length === 0) return;
    const workshop = store.open();
    const isPlan = workshop !== undefined && !this.#isStarting;
    partOf(this, 'start').hidden = isPlan;
    partOf(this, 'plan').hidden = !isPlan;
    partOf(this, 'back').hidden = workshop === undefined;
    partOf(this, 'not-kept').hidden = store.memory() !== 'not-kept';
    partOf(this, 'unreadable').hidden = store.memory() !== 'unreadable' || store.unread() === undefined;
    if (workshop?.sessions !== this.#past.at(-1)?.after) this.#past = [];
    partOf(this, 'undo').hidden = this.#past.length === 0;
    if (workshop) for (const show of this.#shows) show(workshop);
  }
}

/** What only the device knows when a workshop begins. Letter is the paper of North America and a few more countries. */
function beginning(): Beginning {
  const region = /-(?:US|CA|MX|PH|CO|CL|VE)\b/i.test(navigator.language);
  const timeZone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  return { id: freshId(), nowMs: Date.now(), timeZone, paper: region ? 'letter' : 'a4' };
}
