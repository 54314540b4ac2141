import type { Catalogue } from './catalogue.ts';
import { headCount } from './head-count.ts';
import { dayInWords } from './paper-details.ts';
import { parseCollection } from './saved-workshop.ts';
import { sessionInHand } from './session-choice.ts';

/**
 * The handouts of one session of the workshop in hand, as ids of printables, with as many copies as the head count says
 * at its higher end, and its day in words, '' while nobody has chosen one. Undefined when no workshop is in hand or it cannot be read.
 * @param kept the workshops as this device keeps them
 * @param asked the id of a session; without one, the session that is next
 * @param today as 2026-11-21
 * @param lang the language of the page
 */
export function eveningHandouts(
  kept: string | null,
  catalogue: Catalogue,
  asked: string | null,
  today: string,
  lang: string,
): { title: string; day: string; items: { id: string; copies: number }[] } | undefined {
  const found = parseCollection(kept, catalogue.lessons);
  if ('refusal' in found) return undefined;
  const workshop = found.workshops.find(({ id }) => id === found.openId);
  const session = workshop && sessionInHand(workshop, asked, today);
  if (!workshop || !session) return undefined;
  const rows = headCount({ details: workshop.details, sessions: [session] }, catalogue);
  const items = rows.flatMap(({ kind, what, to }) =>
    kind === 'handout' ? [{ id: `handouts/${what}`, copies: to }] : [],
  );
  return { title: session.title || workshop.details.title, day: dayInWords(session.date, lang), items };
}
