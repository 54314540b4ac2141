import { parseRoom } from '../core/evening.ts';
import { barShares } from '../core/live-bar.ts';
import type { OwnPart } from '../core/my-workshop/live-plan.ts';
import { partOf } from './element-parts.ts';
import { leadTo } from './lesson-links.ts';
import { fillText } from './page-data.ts';
import { savingsText } from './live-rows.ts';

/** Puts one copy of the first pattern for each item in the place of all patterns. */
function repeat<Item>(
  root: Element,
  selector: string,
  items: readonly Item[],
  fill: (copy: Element, item: Item) => void,
): void {
  const [first, ...others] = root.querySelectorAll(selector);
  for (const other of others) other.remove();
  const copies = items.flatMap((item) => {
    const copy = first?.cloneNode(true);
    if (!(copy instanceof Element)) return [];
    fill(copy, item);
    return [copy];
  });
  first?.replaceWith(...copies);
}

/**
 * Writes a plan into a copy of LiveSheet.astro whose parts are patterns, one for each room. Rooms without a part go away.
 * @param evening the name under which its run is kept
 * @param start the planned time of day, as 18:30, or ''
 */
export function fillSheet(sheet: HTMLElement, evening: string, start: string, parts: readonly OwnPart[]): void {
  sheet.dataset.evening = evening;
  const clock = sheet.querySelector<HTMLElement>('run-sheet-clock');
  if (clock) clock.dataset.start = start;
  fillTable(sheet, evening, parts);
  for (const section of sheet.querySelectorAll<HTMLElement>('[data-live-room]')) fillRoom(section, evening, parts);
}

function fillRoom(section: HTMLElement, evening: string, parts: readonly OwnPart[]): void {
  const room = parseRoom(section.dataset.liveRoom);
  const own = parts.filter((part) => part.room === room);
  if (!room || own.length === 0) return section.remove();
  repeat(section, '[data-bar]', barShares(parts, room), (bar, { id, x, width }) => {
    bar.setAttribute('data-bar', id);
    bar.setAttribute('x', x);
    bar.setAttribute('width', width);
  });
  repeat(section, '[data-about]', own, (about, { id, note = '', lesson, minutes }) => {
    about.setAttribute('data-about', id);
    const said = about.querySelector('.small');
    if (said) said.textContent = note;
    leadTo(about.querySelector('.live-links'), lesson, minutes, evening);
  });
  const handing = parts.filter(({ handouts }) => handouts?.length);
  repeat(section, '[data-next-about]', handing, (about, { id, handouts = [] }) => {
    about.setAttribute('data-next-about', id);
    about.textContent = fillText(about.textContent ?? '', { handouts: handouts.join(', ') });
  });
}

/** The table of the plan. Its rows also hold the facts that the live run sheet reads; lessons have their links there. */
function fillTable(sheet: HTMLElement, evening: string, parts: readonly OwnPart[]): void {
  const links = sheet.querySelector('.live-links');
  const patterns = [...sheet.querySelectorAll<HTMLElement>('tr[data-row]')];
  const rows = parts.flatMap((part) => {
    const row = patterns.find(({ dataset }) => dataset.room === part.room)?.cloneNode(true);
    if (!(row instanceof HTMLElement)) return [];
    fillRow(row, part);
    const own = part.lesson && links?.cloneNode(true);
    if (own instanceof HTMLElement) {
      leadTo(own, part.lesson, part.minutes, evening);
      row.querySelector('th')?.append(own);
    }
    return [row];
  });
  patterns[0]?.before(...rows);
  for (const pattern of patterns) pattern.remove();
  const total = Math.max(...parts.map(({ offset, minutes }) => offset + minutes));
  sheet.querySelector('tr:last-child [data-offset]')?.setAttribute('data-offset', String(total));
}

function fillRow(row: HTMLElement, part: OwnPart): void {
  const { id, offset, minutes, shorter, savings, isBreak, begins = false, title, lesson } = part;
  Object.assign(row.dataset, { row: id, offsetMinutes: offset, minutes, shorter: shorter.join(' '), title, lesson });
  if (savings) row.dataset.savings = savingsText(savings);
  row.toggleAttribute('data-break', isBreak);
  row.toggleAttribute('data-begins', begins);
  partOf(row, 'planned').dataset.offset = String(offset);
  const [, length] = row.querySelectorAll('td');
  if (length) length.textContent = (length.textContent ?? '').replace(/\d+/, String(minutes));
  row.querySelector('th')?.firstChild?.replaceWith(`${title} `);
}
