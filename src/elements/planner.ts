import type { WorkshopStore } from '../browser/workshop-store.ts';
import type { Catalogue } from '../core/my-workshop/catalogue.ts';
import type { Beginning, MyWorkshop, PartKind, Session } from '../core/my-workshop/my-workshop.ts';
import type { PartWords } from '../core/my-workshop/session-frame.ts';
import type { PlannerTools } from './planner-tools.ts';

/** What the parts of the planner page share. */
export interface Planner {
  readonly root: HTMLElement;
  readonly signal: AbortSignal;
  readonly catalogue: Catalogue;
  readonly store: WorkshopStore;
  readonly lang: string;
  /** A text of the page with values in it. */
  word: (key: string, values?: Readonly<Record<string, string | number>>) => string;
  /** The session that is edited. */
  session: (workshop: MyWorkshop) => Session;
  chooseSession: (id: string) => void;
  /** Changes the plan, remembers what was before, and says what happened. */
  changeSessions: (edit: (workshop: MyWorkshop) => readonly Session[], said: () => string) => void;
  /** Says what happened, with more lines where there is more to know. */
  say: (text: string, more?: readonly string[]) => void;
  /** Takes a workshop in hand and shows its plan. */
  take: (workshop: MyWorkshop, said: string, more?: readonly string[]) => void;
  beginning: () => Beginning;
  titleOf: (workshop: MyWorkshop) => string;
  /** Loads what is seldom needed; undefined, and said, when it does not arrive. */
  tools: () => Promise<PlannerTools | undefined>;
}

/** A number, or both ends of a range: "15–40". */
export const range = (from: number, to: number): string => (from === to ? String(to) : `${from}–${to}`);

/** What a part that is no lesson is called, and what the presenter does then, in the words of the page. */
export const partWords = (kind: PartKind, word: Planner['word']): PartWords => ({
  title: word(kind),
  note: word(`${kind}Note`),
});

/** A field of the page by its id. A page without it is a mistake of ours. */
export function fieldById(root: HTMLElement, id: string): HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement {
  const field = root.querySelector(`#${id}`);
  if (field instanceof HTMLInputElement || field instanceof HTMLSelectElement || field instanceof HTMLTextAreaElement)
    return field;
  throw new Error(`${root.localName}: expected a part "${id}".`);
}

/** Calls back for every press on a button with that `data-act`. */
export function onAct({ root, signal }: Planner, name: string, run: (button: HTMLElement) => void): void {
  root.addEventListener(
    'click',
    (event) => {
      const button = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-act]') : null;
      if (button?.dataset.act === name) run(button);
    },
    { signal },
  );
}
