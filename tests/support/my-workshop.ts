import type { Page } from 'playwright-core';
import type { Details, MyWorkshop, Session } from '../../src/core/my-workshop/my-workshop.ts';
import { serializeCollection } from '../../src/core/my-workshop/saved-workshop.ts';
import { details, session, workshopOf } from '../core/my-workshop/kit.ts';

/** Where src/browser/workshop-store.ts keeps the workshops of a device. */
export const WORKSHOPS_KEY = 'family-night-kit.1.workshops';

/** An evening of an hour, in two rooms for a while. */
export const EVENING: Session = session(
  [
    {
      together: {
        id: 'p1',
        kind: 'arrive',
        title: 'Arrive and welcome',
        minutes: 5,
        note: 'Greet people at the door.',
      },
    },
    { together: { id: 'p2', lesson: 'one-good-thing', length: 20 } },
    { together: { id: 'p3', kind: 'break', title: 'Food and a stretch', minutes: 10, note: '' } },
    {
      adults: [{ id: 'p4', lesson: 'screens-sleep-and-breaks', length: 20 }],
      children: [{ id: 'p5', lesson: 'doors-and-locks', length: 20 }],
    },
    { together: { id: 'p6', kind: 'close', title: 'One promise', minutes: 5, note: 'Thank every helper.' } },
  ],
  { date: '2027-02-09' },
);

/** A workshop with this one evening, and some details changed. */
export const planned = (changed: Partial<Details> = {}, sessions: Session[] = [EVENING]): MyWorkshop =>
  workshopOf(sessions, { details: { ...details, ...changed } });

/** Puts a workshop in hand before any page of this browser window opens, as the planner would have left it. */
export async function keepWorkshop(page: Page, workshop: MyWorkshop): Promise<void> {
  const text = serializeCollection({ openId: workshop.id, workshops: [workshop] });
  await page.addInitScript(
    ({ key, value }) => {
      // Only once: what the page itself keeps afterwards stays.
      if (localStorage.getItem(key) === null) localStorage.setItem(key, value);
    },
    { key: WORKSHOPS_KEY, value: text },
  );
}
