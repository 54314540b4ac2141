import { text } from 'node:stream/consumers';
import type { Page } from 'playwright-core';
import type { Details, MyWorkshop, Session } from '../../src/core/my-workshop/my-workshop.ts';
import { startEmpty } from '../../src/core/my-workshop/new-workshop.ts';
import { serializeCollection } from '../../src/core/my-workshop/saved-workshop.ts';
import { details, session, workshopOf } from '../core/my-workshop/kit.ts';

/** Where the browser keeps the workshops of a device. */
export const WORKSHOPS_KEY = 'family-night-kit.1.workshops';

/** The day on which tests of a workshop's pages take place. */
export const TODAY = new Date(2027, 0, 12, 9, 0);

/** An evening on February 9, 2027, begun four weeks before, so that some tasks come late. */
export function anEvening(more: Partial<MyWorkshop> = {}): MyWorkshop {
  const begin = { id: 'w-1', nowMs: TODAY.getTime(), timeZone: 'America/Chicago', paper: 'letter' } as const;
  const empty = startEmpty({ ...begin, date: '2027-02-09' });
  const sessions = empty.sessions.map((session) => ({ ...session, start: '18:30' }));
  const details = { ...empty.details, title: 'Family night', school: 'Lincoln School', place: 'Library' };
  return { ...empty, sessions, details, ...more };
}

/** Opens a page on a day, with a workshop that this browser has kept. */
export async function openWith(page: Page, address: string, workshop: MyWorkshop, now = TODAY): Promise<void> {
  await page.clock.install({ time: now });
  await page.goto(address);
  const kept = serializeCollection({ openId: workshop.id, workshops: [workshop] });
  await page.evaluate(([key = '', value = '']) => localStorage.setItem(key, value), [WORKSHOPS_KEY, kept]);
  await page.reload();
}

/** Makes every attempt to keep or read anything fail, as a browser set to block it does. */
export const blockStorage = (page: Page): Promise<unknown> =>
  page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get() {
        throw new DOMException('blocked', 'SecurityError');
      },
    });
  });

/** Lets the browser read what it kept, but keep nothing more. */
export const fillStorage = (page: Page): Promise<unknown> =>
  page.addInitScript(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
  });

/** Presses a button that saves a file, and reads the file. */
export async function saveFile(page: Page, button: string): Promise<{ name: string; text: string }> {
  const saving = page.waitForEvent('download');
  await page.getByRole('button', { name: button }).click();
  const saved = await saving;
  return { name: saved.suggestedFilename(), text: await text(await saved.createReadStream()) };
}

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

/**
 * Puts a workshop in hand before any page of this browser window opens, as the planner would have left it. Not for a test
 * over file:// that goes from page to page: there a script that reads localStorage before the page does now and then leaves
 * the page with an empty one (13 of 120 plain pages in Chromium 156; none of 180 without such a script).
 */
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
