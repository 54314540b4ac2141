import type { CatalogueLesson } from '../core/my-workshop/catalogue.ts';
import type { MyWorkshop, Session } from '../core/my-workshop/my-workshop.ts';
import { agendaRows, roleCounts } from '../core/my-workshop/paper-rows.ts';
import { leadTo } from './lesson-links.ts';
import { fillText } from './page-data.ts';

type Words = Readonly<Record<string, string>>;

/** Lines for names beside one role; a large event writes the others on the back. */
const MOST_LINES = 6;

/** A copy of the row that the page keeps in its template. */
function newRow(root: HTMLElement): HTMLElement {
  const row = root.querySelector('template')?.content.firstElementChild?.cloneNode(true);
  if (!(row instanceof HTMLElement)) throw new Error('workshop-paper: no row');
  return row;
}

/** Puts a text into the cell of that name; a paper without this cell does not say it. */
function write(row: HTMLElement, name: string, text: string): void {
  const cell = row.querySelector<HTMLElement>(`[data-cell="${name}"]`);
  if (cell) cell.textContent = text;
}

function replaceRows(root: HTMLElement, rows: readonly HTMLElement[]): void {
  for (const row of root.querySelectorAll('[data-row]')) row.remove();
  root.append(...rows);
}

/** Writes the parts of a session into a paper. A session without a plan keeps its empty lines. */
export function fillAgenda(
  root: HTMLElement,
  session: Session,
  lessons: readonly Pick<CatalogueLesson, 'slug' | 'title' | 'pillar'>[],
  words: Words,
): void {
  const parts = agendaRows(session, lessons, document.documentElement.lang);
  if (parts.length === 0) return;
  const rows = parts.map(({ time, title, room, minutes, note, lesson }) => {
    const row = newRow(root);
    write(row, 'time', time);
    write(row, 'title', title);
    write(row, 'minutes', String(minutes));
    write(row, 'note', note);
    write(row, 'room', words[`room-${room}`] ?? '');
    leadTo(row.querySelector('.wp-links'), lesson, minutes);
    return row;
  });
  replaceRows(root, rows);
}

/** Writes the roles of the head count into a paper, each with lines for the names. */
export function fillRoles(root: HTMLElement, workshop: MyWorkshop, words: Words): void {
  const rows = roleCounts(workshop).map(({ role, from, to }) => {
    const row = newRow(root);
    const people = to === 1 ? words.onePerson : from === to ? words.people : words.peopleRange;
    write(row, 'title', words[`role-${role}`] ?? '');
    write(row, 'text', words[`role-text-${role}`] ?? '');
    write(row, 'people', fillText(people, { from, to }));
    const lines = Array.from({ length: Math.min(to, MOST_LINES) }, () => {
      const line = document.createElement('span');
      line.className = 'wp-line';
      return line;
    });
    row.querySelector('[data-cell="lines"]')?.replaceChildren(...lines);
    if (role === 'safeguarding-lead' && workshop.details.lead !== '') write(row, 'lines', workshop.details.lead);
    return row;
  });
  replaceRows(root, rows);
}
