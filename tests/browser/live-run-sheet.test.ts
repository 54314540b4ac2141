import { pathToFileURL } from 'node:url';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { findBarriers } from '../support/axe.ts';
import { openPage } from '../support/browser.ts';
import { distFolder } from '../support/dist.ts';
import { countSheets } from '../support/print.ts';
import { atRoot } from '../support/site.ts';

const LIVE = 'workshops/family-night-60/live.html';
const KEY = 'family-night-kit.1.live.family-night-60';
const EVENING = new Date(2027, 1, 9, 18, 30);

/** The live page of the hour-long evening, its clock standing at half past six. */
async function openLive(page: Page, address = atRoot(LIVE)): Promise<void> {
  await page.clock.install({ time: EVENING.getTime() - 60 * 60_000 });
  await page.goto(address);
  await page.clock.pauseAt(EVENING);
}

/** Lets minutes go by, as a closed lid does: the clock jumps and one tick follows. */
const jump = (page: Page, minutes: number): Promise<void> => page.clock.fastForward(minutes * 60_000);

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });
/** Unfolds what would be shortened, and does it. */
async function catchUp(page: Page): Promise<void> {
  await page.getByText('Catch up', { exact: true }).click();
  await button(page, /^Shorten/).click();
}
const begin = (page: Page) => button(page, /^Start as planned/).click();
const pace = (page: Page) => page.locator('[data-ref="pace"]').innerText();
const nowTitle = (page: Page) => page.locator('.live-room:not([hidden]) [data-ref="title"]').innerText();
const left = (page: Page) => page.locator('.live-room:not([hidden]) [data-ref="left"]').innerText();

it('is reached from the evening and starts on its planned time', async () => {
  const { page, problems } = await openPage();
  await page.goto(atRoot('workshops/family-night-60.html'));
  await page.getByRole('link', { name: 'Run it live' }).click();
  await page.waitForURL(/live/);
  await openLive(page);
  await expect.poll(() => button(page, /^Start as planned/).innerText()).toMatch(/6:30\sPM to 7:30\sPM/);
  await begin(page);
  expect(await nowTitle(page)).toBe('Arrive and welcome');
  await jump(page, 2);
  expect(await left(page)).toBe('3:00');
  await expect.poll(() => pace(page)).toBe('On time');
  await expect.poll(() => page.locator('[data-ref="should-end"]').innerText()).toMatch(/7:30\sPM/);
  expect(problems).toEqual([]);
});

it('goes on at "Done", opens the slides at the right length and announces once what is on', async () => {
  const { page } = await openPage();
  await openLive(page);
  await begin(page);
  await jump(page, 8);
  await button(page, 'Done. Next part').click();
  expect(await nowTitle(page)).toBe('One Good Thing');
  await expect.poll(() => pace(page)).toBe('3 min behind');
  await expect.poll(() => page.getByRole('status').innerText()).toBe('Now: One Good Thing');
  const slides = page.getByRole('link', { name: 'Slides at 20 min' });
  await expect
    .poll(() => slides.getAttribute('href'))
    .toMatch(/lessons\/one-good-thing\/slides(?:\.html)?\?minutes=20/);
  await button(page, 'Back one part').click();
  expect(await nowTitle(page)).toBe('Arrive and welcome');
});

it('stands still for a question, gives a minute more, and says what it costs', async () => {
  const { page } = await openPage();
  await openLive(page);
  await begin(page);
  await jump(page, 1);
  await button(page, 'Question: pause').click();
  await jump(page, 6);
  expect(await left(page)).toBe('4:00');
  await expect.poll(() => pace(page)).toBe('6 min behind');
  await button(page, 'Go on').click();
  await button(page, '+1 min').click();
  expect(await left(page)).toBe('5:00');
  await expect.poll(() => pace(page)).toBe('7 min behind');
});

it('says what to shorten, does it, and takes it back', async () => {
  const { page } = await openPage();
  await openLive(page);
  await begin(page);
  await jump(page, 5 + 12);
  await button(page, 'Done. Next part').click();
  await expect
    .poll(() => page.locator('#catch-up-list').textContent())
    .toContain('Food and a stretch: 5 min instead of 10');
  await catchUp(page);
  await expect.poll(() => pace(page)).toBe('On time');
  await button(page, 'Undo').click();
  await expect.poll(() => pace(page)).toBe('12 min behind');
});

it('is where it was after a reload in the middle, ten minutes later', async () => {
  const { page, problems } = await openPage();
  await openLive(page);
  await begin(page);
  await jump(page, 5);
  await button(page, 'Done. Next part').click();
  await jump(page, 10);
  await page.reload();
  await expect.poll(() => nowTitle(page)).toBe('One Good Thing');
  expect(await left(page)).toBe('10:00');
  expect(problems).toEqual([]);
});

it('stays sane when the system’s clock is set forward or back five minutes', async () => {
  const { page, problems } = await openPage();
  await openLive(page);
  await begin(page);
  await jump(page, 5);
  await button(page, 'Done. Next part').click();
  await jump(page, 2);
  const setClock = async (minutes: number) => {
    await page.clock.setSystemTime(EVENING.getTime() + minutes * 60_000);
    await page.clock.runFor(1000);
  };
  await setClock(12);
  await expect.poll(() => left(page)).toMatch(/^1[23]:\d\d$/);
  await expect.poll(() => pace(page)).toBe('On time');
  await setClock(2);
  await expect.poll(() => left(page)).toBe('20:00');
  await expect.poll(() => pace(page)).toBe('On time');
  await button(page, 'Done. Next part').click();
  await expect.poll(() => nowTitle(page)).toBe('Food and a stretch');
  await expect.poll(() => left(page)).toBe('10:00');
  await expect.poll(() => pace(page)).toBe('20 min ahead');
  await expect.poll(() => page.locator('[data-ref="difference"]').nth(1).innerText()).toBe('−20');
  await page.reload();
  await expect.poll(() => nowTitle(page)).toBe('Food and a stretch');
  expect(problems).toEqual([]);
});

it('stays in step with another tab', async () => {
  const { page } = await openPage();
  await openLive(page);
  const other = await page.context().newPage();
  await openLive(other);
  await begin(page);
  await expect.poll(() => nowTitle(other)).toBe('Arrive and welcome');
  await button(other, 'Done. Next part').click();
  await expect.poll(() => nowTitle(page)).toBe('One Good Thing');
});

it('shows at the end, on screen and on one sheet of paper, what was planned and what it really took', async () => {
  const { page } = await openPage();
  await openLive(page);
  expect(await countSheets(page, 'Letter')).toBe(1);
  await begin(page);
  for (const minutes of [8, 20, 9, 20]) {
    await jump(page, minutes);
    await button(page, 'Done. Next part').click();
  }
  await jump(page, 5);
  await button(page, 'Done. The end').click();
  await expect.poll(() => page.locator('[data-ref="ended-by"]').innerText()).toMatch(/7:30\sPM: 2 min later/);
  const differences = await page.locator('[data-ref="difference"]').allInnerTexts();
  expect(differences).toEqual(['+3', '0', '−1', '0', '0']);
  expect(await countSheets(page, 'Letter')).toBe(1);
  expect(await countSheets(page, 'A4')).toBe(1);
});

it.each(['{"version":1', '[]', '{"version":2}', 'null and void'])(
  'starts afresh from damaged storage (%s) and says so',
  async (kept) => {
    const { page, problems } = await openPage();
    await page.addInitScript(([key = '', text = '']) => localStorage.setItem(key, text), [KEY, kept]);
    await openLive(page);
    await expect.poll(() => page.getByText('could not be read').isVisible()).toBe(true);
    await begin(page);
    expect(await nowTitle(page)).toBe('Arrive and welcome');
    await expect.poll(() => page.getByText('could not be read').isVisible()).toBe(false);
    expect(problems).toEqual([]);
  },
);

it('works where the browser keeps nothing, and says so', async () => {
  const { page, problems } = await openPage();
  await page.addInitScript(() =>
    Object.defineProperty(window, 'localStorage', {
      get: () => {
        throw new DOMException('blocked', 'SecurityError');
      },
    }),
  );
  await openLive(page);
  await expect.poll(() => page.getByText('does not let this page keep anything').isVisible()).toBe(true);
  await begin(page);
  await button(page, 'Done. Next part').click();
  expect(await nowTitle(page)).toBe('One Good Thing');
  expect(problems).toEqual([]);
});

it('runs from a USB stick', async () => {
  const { page, problems } = await openPage();
  await openLive(page, pathToFileURL(join(distFolder, LIVE)).href);
  await begin(page);
  await button(page, 'Done. Next part').click();
  const slides = page.getByRole('link', { name: 'Slides at 20 min' });
  await slides.click();
  await page.waitForURL(/slides\.html\?minutes=20/);
  expect(problems).toEqual([]);
});

it('has no barrier that axe knows while it runs late, in light and dark, on a phone and a laptop', async () => {
  const { page } = await openPage();
  // Not a standing clock here: axe waits by it.
  await page.goto(atRoot(LIVE));
  const past = new Date(Date.now() - 12 * 60_000);
  await page.getByLabel('We start at').fill(past.toTimeString().slice(0, 5));
  await begin(page);
  await expect.poll(() => pace(page)).toMatch(/min behind/);
  await page.getByText('Catch up', { exact: true }).click();
  await expect.poll(() => button(page, /^Shorten/).isVisible()).toBe(true);
  for (const width of [320, 360, 1280])
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.setViewportSize({ width, height: 800 });
      await page.emulateMedia({ colorScheme });
      expect(await findBarriers(page), `${width} px, ${colorScheme}`).toEqual([]);
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(wide, `${width} px scrolls sideways`).toBeLessThanOrEqual(0);
    }
});

it.each([
  ['family-night-60', 'One Good Thing', [9]],
  ['two-rooms-90', 'Screens, sleep and breaks', [9]],
  ['two-rooms-90', 'two rooms side by side', [9, 20, 10]],
])(
  'shows on a phone, when %s is behind in %s, clocks, now, next and “Done” without scrolling',
  async (slug, _part, minutes) => {
    const { page } = await openPage({ viewport: { width: 360, height: 740 } });
    await openLive(page, atRoot(`workshops/${slug}/live.html`));
    await begin(page);
    for (const minute of minutes) {
      await jump(page, minute);
      await button(page, 'Done. Next part').click();
    }
    await expect.poll(() => page.getByText('Catch up', { exact: true }).isVisible()).toBe(true);
    await page.evaluate(() => window.scrollTo(0, 0));
    const rooms = page.locator('.live-room:not([hidden])');
    const inRooms = ['title', 'left', 'until', 'next-at', 'next-title'].map((name) =>
      rooms.locator(`[data-ref="${name}"]`),
    );
    const seen = [
      page.locator('[data-ref="clock"]'),
      page.locator('[data-ref="will-end"]'),
      page.getByText('Catch up', { exact: true }),
      page.getByRole('link', { name: 'Get help now' }),
      button(page, 'Done. Next part').first(),
      ...inRooms,
    ];
    const all = (await Promise.all(seen.map((part) => part.all()))).flat();
    expect(all.length).toBe(5 + 5 * (minutes.length > 1 ? 2 : 1));
    for (const part of all) {
      // What lies under a bar that sticks is in the window, but nobody sees it.
      const isSeen = await part.evaluate((element) => {
        const { left, top, width, height, bottom } = element.getBoundingClientRect();
        const found = document.elementFromPoint(left + width / 2, top + height / 2);
        return (
          height > 0 && bottom <= innerHeight && found !== null && (element.contains(found) || found.contains(element))
        );
      });
      expect(isSeen, `${await part.innerText()} is seen`).toBe(true);
    }
  },
);

it('shortens on a phone by the one minute that is missing, keeps the length of the slides, and takes it back', async () => {
  const { page } = await openPage({ viewport: { width: 360, height: 740 } });
  await openLive(page, atRoot('workshops/two-rooms-90/live.html'));
  await begin(page);
  for (const minute of [5, 20, 11]) {
    await jump(page, minute);
    await button(page, 'Done. Next part').click();
  }
  await expect.poll(() => pace(page)).toBe('1 min behind');
  await catchUp(page);
  await expect.poll(() => pace(page)).toBe('On time');
  await expect.poll(() => page.getByText('of 44 min', { exact: false }).count()).toBe(2);
  await expect.poll(() => page.getByRole('link', { name: 'Slides at 45 min' }).count()).toBe(2);
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H2');
  await button(page, 'Undo').click();
  await expect.poll(() => pace(page)).toBe('1 min behind');
});

it('is the planned table without script', async () => {
  const { page } = await openPage({ javaScriptEnabled: false, width: 360 });
  await page.goto(atRoot(LIVE));
  const rows = await page.locator('.live-table tbody tr').allInnerTexts();
  expect(rows).toHaveLength(6);
  expect(rows[1]).toMatch(/0:05[\s\S]*One Good Thing/);
  await expect.poll(() => page.locator('.live button:visible').count()).toBe(0);
});
