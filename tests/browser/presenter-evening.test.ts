import { pathToFileURL } from 'node:url';
import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { openPage } from '../support/browser.ts';
import { distFolder } from '../support/dist.ts';
import { atRoot } from '../support/site.ts';

const LIVE = 'workshops/family-night-60/live.html';
const PRESENTER = 'lessons/one-good-thing/present.html';
const EVENING = new Date(2027, 1, 9, 18, 30);

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });
const line = (page: Page) => page.getByRole('navigation', { name: 'The evening' });
const words = async (page: Page) => (await line(page).innerText()).replace(/\s+/g, ' ');
const inSameBrowser = async (context: BrowserContext, address: string): Promise<Page> => {
  const page = await context.newPage();
  await page.goto(address);
  return page;
};

const places = [
  ['over http', atRoot],
  ['over file://', (page: string) => pathToFileURL(join(distFolder, page)).href],
] as const;

describe.each(places)('the evening on the presenter’s page %s', (_, address) => {
  it('says pace, end and what comes next, and follows the live run sheet', async () => {
    const { page: live, problems } = await openPage();
    const context = live.context();
    await context.clock.install({ time: EVENING });
    await live.goto(address(LIVE));
    const link = live.getByRole('link', { name: 'Presenter’s page', includeHidden: true }).first();
    const page = await inSameBrowser(context, new URL((await link.getAttribute('href')) ?? '', live.url()).href);
    await expect.poll(() => words(page)).toBe('Family night in one hour Live run sheet');

    await button(live, /^Start as planned/).click();
    await expect
      .poll(() => words(page))
      .toMatch(/hour evening on time this part until 6:55 PM Next: Food and a stretch, 6:55 PM/);
    await context.clock.fastForward(9 * 60_000);
    await button(live, 'Done. Next part').click();
    await expect
      .poll(() => words(page))
      .toMatch(/evening 4 min behind this part until 6:59 PM Next: Food and a stretch, 6:59 PM/);
    await context.clock.fastForward(21 * 60_000);
    await expect
      .poll(() => words(page))
      .toMatch(/evening 5 min behind this part until 6:59 PM Next: Food and a stretch, 7:00 PM/);
    await button(live, 'Done. Next part').click();
    await expect.poll(() => words(page)).toMatch(/evening 5 min behind Next: Food and a stretch, 7:00 PM/);
    await button(live, 'End the evening').click();
    await expect.poll(() => words(page)).toBe('Family night in one hour Live run sheet');
    expect(problems).toEqual([]);
  });
});

it('offers the steps that win back what the live run sheet took from the lesson', async () => {
  const { page: live, problems } = await openPage();
  const context = live.context();
  await context.clock.install({ time: EVENING });
  await live.goto(atRoot('workshops/two-rooms-90/live.html'));
  await button(live, /^Start as planned/).click();
  await context.clock.fastForward(42 * 60_000);
  for (const _part of ['welcome', 'lesson', 'break']) await button(live, 'Done. Next part').first().click();
  const page = await inSameBrowser(context, `${atRoot(PRESENTER)}?minutes=45&evening=two-rooms-90`);
  await button(page, 'Start the clock').click();
  const titles = page.locator('[data-ref="catch-up-title"]');
  await expect.poll(() => titles.isVisible()).toBe(false);
  await live.getByText('Catch up', { exact: true }).click();
  await button(live, /^Shorten: win back 7 min/).click();
  await expect.poll(() => titles.innerText()).toBe('Catch up 7 min');
  await expect.poll(() => words(page)).toMatch(/this part until 7:50 PM/);
  await page.locator('[data-do="catch-up"]').click();
  await expect.poll(() => titles.isVisible()).toBe(false);
  await expect.poll(() => page.locator('[data-ref="end"]').innerText()).toMatch(/7:50\sPM/);
  expect(problems).toEqual([]);
});

it('names the next part of the evening after the last slide', async () => {
  const { page } = await openPage();
  await page.goto(`${atRoot(PRESENTER)}?minutes=20&evening=family-night-60`);
  await page.keyboard.press('End');
  const next = page.locator('[data-ref="next"]');
  await expect.poll(() => next.innerText()).toBe('That was the last slide. Next: Food and a stretch');
  await page.keyboard.press('PageUp');
  await expect.poll(() => next.innerText()).not.toContain('last slide');
});

it('keeps the evening in the way from slides to presenter’s page and back to the live run sheet', async () => {
  const { page, problems } = await openPage();
  await page.goto(`${atRoot('lessons/one-good-thing/slides.html')}?minutes=20&evening=family-night-60`);
  const [presenter] = await Promise.all([
    page.waitForEvent('popup'),
    page.getByRole('link', { name: 'Presenter’s page' }).first().click(),
  ]);
  await expect.poll(() => line(presenter).isVisible()).toBe(true);
  const [slides] = await Promise.all([
    presenter.waitForEvent('popup'),
    presenter.getByRole('link', { name: 'Open the slides in a window' }).click(),
  ]);
  await slides.waitForURL(/minutes=20&evening=family-night-60/);
  await line(presenter).getByRole('link', { name: 'Live run sheet' }).click();
  await presenter.waitForURL(/workshops\/family-night-60\/live/);
  expect(problems).toEqual([]);
});

it.each(['', '?evening=', '?evening=no-such-evening', '?evening=pta-meeting-200', '?evening=%22%5D%3Cb%3E'])(
  'says nothing of an evening for the address %s',
  async (query) => {
    const { page, problems } = await openPage();
    await page.goto(atRoot(PRESENTER) + query);
    await expect.poll(() => button(page, 'Start the clock').isVisible()).toBe(true);
    expect(await page.locator('.evening-line:visible').count()).toBe(0);
    expect(problems).toEqual([]);
  },
);

it('shows only name and link where the evening’s memory is damaged', async () => {
  const { page, problems } = await openPage();
  await page.addInitScript(() => localStorage.setItem('family-night-kit.1.live.family-night-60', '{"version":1'));
  await page.goto(`${atRoot(PRESENTER)}?minutes=20&evening=family-night-60`);
  await expect.poll(() => words(page)).toBe('Family night in one hour Live run sheet');
  expect(problems).toEqual([]);
});

it('shows at the head of each step what it needs at this length', async () => {
  const { page } = await openPage();
  const needs = async () =>
    (await page.locator('.presenter-step[data-current] .step-materials:visible').allInnerTexts())
      .join()
      .split(/\s*\n\s*/);
  await page.goto(`${atRoot('lessons/doors-and-locks/present.html')}?minutes=20`);
  await expect.poll(needs).toEqual(['']);
  const isWhichLock = () => page.locator('.presenter-step[data-current] h2').allInnerTexts();
  for (let presses = 0; presses < 8 && (await isWhichLock())[0] !== 'Which lock?'; presses += 1)
    await page.keyboard.press('PageDown');
  await expect.poll(needs).toEqual(['For this step:', 'pens: 1 for each family']);
  await page.keyboard.press('PageDown');
  await expect.poll(needs).toEqual(['For this step:', 'pens: 1 for each family']);
});
