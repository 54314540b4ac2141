import type { WorkshopStore } from '../browser/workshop-store.ts';
import type { MyWorkshop, Session } from '../core/my-workshop/my-workshop.ts';
import { dayInWords } from '../core/my-workshop/paper-details.ts';
import { partOf } from './element-parts.ts';
import { fillText } from './page-data.ts';

/** The id of the session that the address of the page asks for, as in "?session=s2". */
export const askedSession = (): string | null => new URLSearchParams(location.search).get('session');

/** Says once, in the part "memory", why a page has blanks: nothing is kept here, or no workshop is there yet. */
export function memoryNote(
  root: HTMLElement,
  store: WorkshopStore | undefined,
  words: Readonly<Record<string, string>>,
): void {
  const memory = store?.memory() ?? 'not-kept';
  const reason = memory === 'not-kept' ? 'notKept' : memory === 'unreadable' ? 'unreadable' : 'none';
  const isNeeded = reason !== 'none' || store?.open() === undefined;
  partOf(root, 'memory').hidden = !isNeeded;
  partOf(root, 'memory-text').textContent = isNeeded ? (words[reason] ?? '') : '';
  partOf(root, 'memory-link').textContent = (reason === 'none' ? words.plan : words.toPlan) ?? '';
}

/** Shows the logo of a workshop in its holder; '' leaves the holder empty. */
export function showLogo(holder: HTMLElement, logo: string, alt: string): void {
  holder.replaceChildren();
  holder.hidden = logo === '';
  if (logo === '') return;
  const picture = new Image();
  picture.alt = alt;
  picture.src = logo;
  holder.append(picture);
}

/** Fills the field of the sessions, and shows it when there is something to choose. */
export function listSessions(
  root: HTMLElement,
  field: HTMLSelectElement,
  workshop: MyWorkshop | undefined,
  chosen: Session | undefined,
  words: Readonly<Record<string, string>>,
): void {
  const sessions = workshop?.sessions ?? [];
  const options = sessions.map(({ id, title, date }, index) => {
    const name = title || workshop?.details.title || dayInWords(date, document.documentElement.lang);
    return new Option(fillText(words.sessionName, { number: index + 1, title: name }), id, false, id === chosen?.id);
  });
  field.replaceChildren(...options);
  partOf(root, 'sessions').hidden = sessions.length < 2;
}
