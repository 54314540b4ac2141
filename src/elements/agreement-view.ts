import type { AgreementStore } from '../browser/agreement-store.ts';
import type { Agreement, Line, LineList } from '../core/agreement/agreement.ts';
import { cleanText } from '../core/my-workshop/clean-text.ts';
import { localDay } from '../core/dates.ts';
import { ask } from './ask.ts';
import { partOf } from './element-parts.ts';
import { freshId } from './fresh-id.ts';

/** What the kit offers for one age band. */
export interface BandChoices {
  band: string;
  name: string;
  /** The first of the clauses belongs in every agreement. */
  lists: Readonly<Record<LineList, readonly Line[]>>;
}

/** What the parts of the page share. */
export interface AgreementView {
  root: HTMLElement;
  signal: AbortSignal;
  store: AgreementStore;
  bands: readonly BandChoices[];
  /** A text of the page with values put in. */
  word: (key: string, values?: Readonly<Record<string, string | number>>) => string;
  /** Says a plain sentence at the foot of the page. */
  say: (text: string) => void;
  /** Changes the agreement in hand, and shows it. Returns whether anything changed. */
  change: (edit: (agreement: Agreement) => Agreement) => boolean;
  /** Adds an agreement and takes it in hand. Says so when there are too many. */
  take: (agreement: Agreement) => boolean;
  /** Shows what is in hand, and moves the focus to its heading when asked. */
  show: (focus?: 'focus') => void;
}

/** What a new agreement knows of its moment. */
export function beginning() {
  const nowMs = Date.now();
  return { id: freshId(), nowMs, today: localDay(nowMs) };
}

/** The choices out of `data-choices`. The page is ours, so its JSON is taken as it is; short, because there are many. */
export function choicesOf(root: HTMLElement): BandChoices[] {
  type ShortLine = readonly [id: string, words: string, answer: string];
  type ShortBand = readonly [band: string, name: string, clauses: readonly ShortLine[], repairs: readonly ShortLine[]];
  const bands: readonly ShortBand[] = JSON.parse(root.dataset.choices ?? '[]');
  const toLine = ([id, words, answer]: ShortLine): Line => ({ id, words, answer });
  return bands.map(([band, name, clauses, repairs]) => ({
    band,
    name,
    lists: { clauses: clauses.map(toLine), repairs: repairs.map(toLine) },
  }));
}

/** Calls back when the button of that name is pressed. */
export function onAct({ root, signal }: AgreementView, act: string, answer: () => unknown): void {
  root.querySelector(`[data-act="${act}"]`)?.addEventListener('click', answer, { signal });
}

/** Hides or shows the button of that name. */
export function showAct({ root }: Pick<AgreementView, 'root'>, act: string, isShown: boolean): void {
  const button = root.querySelector<HTMLElement>(`[data-act="${act}"]`);
  if (button) button.hidden = !isShown;
}

/** Asks in the dialog of the page: `again` has the texts againTitle, againText and againYes. */
export async function confirm(view: AgreementView, name: string): Promise<boolean> {
  const { word } = view;
  return askYes(view, word(`${name}Title`), [word(`${name}Text`)], word(`${name}Yes`), word('cancel'));
}

/** Asks a question with two answers. True for the first. */
export async function askYes(
  { root }: AgreementView,
  title: string,
  lines: readonly string[],
  yes: string,
  no: string,
): Promise<boolean> {
  const dialog = partOf(root, 'dialog');
  if (!(dialog instanceof HTMLDialogElement)) throw new Error('no dialog');
  const choices = [
    { answer: 'yes', text: yes },
    { answer: '', text: no },
  ];
  return (await ask(dialog, title, lines, choices)) === 'yes';
}

type Field = HTMLInputElement | HTMLTextAreaElement;

/** Puts a kept text into its field, unless the field already says that: what somebody types is not touched. */
export function fillField(field: Field, text: string, most: number): void {
  if (cleanText(field.value, most) !== text) {
    field.value = text;
    tellLength(field, most, '');
  }
}

/** Says below a field when more was typed than is kept; `words` is '' when all of it is. */
export function tellLength(field: Field, most: number, words: string): void {
  const holder = field.closest('label') ?? field;
  const old = holder.nextElementSibling?.matches('.agreement-too-long') ? holder.nextElementSibling : undefined;
  if ([...field.value.trim()].length <= most || words === '') return old?.remove();
  const note = old ?? document.createElement('p');
  note.className = 'agreement-too-long';
  note.setAttribute('role', 'status');
  if (!old) holder.after(note);
  note.textContent = words;
}

/** A copy of what a template holds. */
export function fromTemplate(root: HTMLElement, name: string): HTMLElement {
  const template = partOf(root, name);
  const copy =
    template instanceof HTMLTemplateElement ? template.content.firstElementChild?.cloneNode(true) : undefined;
  if (copy instanceof HTMLElement) return copy;
  throw new Error(`no template "${name}"`);
}
