import { text } from 'node:stream/consumers';
import type { Page } from 'playwright-core';
import type { MyWorkshop } from '../../src/core/my-workshop/my-workshop.ts';
import { startEmpty } from '../../src/core/my-workshop/new-workshop.ts';
import { serializeCollection } from '../../src/core/my-workshop/saved-workshop.ts';

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
