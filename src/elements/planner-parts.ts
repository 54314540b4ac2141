import type { ClockRow } from '../core/my-workshop/change-plan.ts';
import { partsOf, type Session } from '../core/my-workshop/my-workshop.ts';
import { partOf, writeNew } from './element-parts.ts';
import type { Planner } from './planner.ts';

/** A session as the list shows it. */
interface Shown {
  session: Session;
  rows: readonly ClockRow[];
  clock: (minutes: number) => string;
  /** Whether there is a pair of rooms to move a part into. */
  hasRooms: boolean;
}

/** What a person can do with a part. */
interface PartActs {
  /** `lesson` is the one that is chosen to be put in the part's place; '' for none. */
  step: (id: string, name: string, lesson: string) => void;
  describe: (id: string, words: { title?: string; note?: string }) => void;
}

/** The buttons that make no sense for a part where it stands. */
function hiddenSteps(room: ClockRow['room'], hasRooms: boolean): string[] {
  if (room === 'together') return hasRooms ? ['join'] : ['join', 'adults', 'children'];
  return ['split', room];
}

/**
 * Shows the parts as rows with their buttons. A row stays the same while its part moves or changes, so that the focus and
 * an open "Change" stay where the person works; when a part goes, its neighbour gets the focus.
 */
export function showParts({ root, word }: Planner, shown: Shown, acts: PartActs): void {
  const list = partOf(root, 'parts');
  const focused = document.activeElement instanceof HTMLElement ? document.activeElement : undefined;
  const old = [...list.children].filter((row) => row instanceof HTMLElement);
  const place = old.findIndex((row) => row.contains(focused ?? null));
  const rows = shown.rows.map((row) => {
    const kept = old.find(({ dataset }) => dataset.part === row.id) ?? newRow(root, row.id, acts);
    fillRow(kept, row, shown, word);
    return kept;
  });
  if (rows.length !== old.length || rows.some((row, index) => row !== old[index])) list.replaceChildren(...rows);
  if (!focused || place < 0 || document.activeElement === focused) return;
  if (focused.isConnected && focused.checkVisibility()) focused.focus();
  else {
    const near = rows[Math.min(place, rows.length - 1)];
    (near?.querySelector('summary') ?? partOf(root, 'order-title')).focus();
  }
}

function newRow(root: HTMLElement, id: string, acts: PartActs): HTMLElement {
  const template = partOf(root, 'part');
  const row = template instanceof HTMLTemplateElement ? template.content.firstElementChild?.cloneNode(true) : undefined;
  if (!(row instanceof HTMLElement)) throw new Error(`${root.localName}: expected a part "row".`);
  row.dataset.part = id;
  for (const button of row.querySelectorAll<HTMLElement>('[data-step]'))
    button.addEventListener('click', () =>
      acts.step(id, button.dataset.step ?? '', row.querySelector('select')?.value ?? ''),
    );
  row.addEventListener('input', ({ target }) => {
    if (target instanceof HTMLInputElement) acts.describe(id, { title: target.value });
    if (target instanceof HTMLTextAreaElement) acts.describe(id, { note: target.value });
  });
  return row;
}

function fillRow(
  element: HTMLElement,
  row: ClockRow,
  { session, clock, hasRooms }: Shown,
  word: Planner['word'],
): void {
  const part = partsOf(session).find(({ id }) => id === row.id);
  const put = (name: string, text: string) => writeNew(partOf(element, name), text);
  put('clock', clock(row.offset));
  put('minutes', word('minutes', { count: row.minutes }));
  put('title', row.title);
  put('about', [word(row.room), row.note].filter(Boolean).join('. '));
  const hidden = hiddenSteps(row.room, hasRooms);
  for (const button of element.querySelectorAll<HTMLElement>('[data-step]')) {
    button.hidden = hidden.includes(button.dataset.step ?? '');
    button.setAttribute('aria-label', `${button.textContent.trim()}: ${row.title}`);
  }
  const change = partOf(element, 'change');
  change.setAttribute('aria-label', `${change.textContent.trim()}: ${row.title}`);
  const isOther = part !== undefined && 'kind' in part;
  for (const field of element.querySelectorAll<HTMLElement>('[data-other]')) field.hidden = !isOther;
  for (const field of element.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('input, textarea')) {
    const value = !isOther ? '' : field.dataset.ref === 'note' ? part.note : part.title;
    if (field !== document.activeElement) field.value = value;
  }
}
