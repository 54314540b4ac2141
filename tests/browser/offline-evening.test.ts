import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { findBarriers } from '../support/axe.ts';
import { openPage, isStyled } from '../support/browser.ts';
import { distText, linkedPages } from '../support/dist.ts';
import { aSavedVisitForAll, type Visit } from '../support/offline-visitor.ts';
import { countSheets } from '../support/print.ts';
import { atRoot } from '../support/site.ts';

const LESSON = 'lessons/one-good-thing';
const savedVisit = aSavedVisitForAll();

/** The kit is saved whole, and then the host is gone: what an evening needs must work all the same. */
async function offline(): Promise<Visit> {
  const visit = await savedVisit();
  await visit.host.stop();
  visit.problems.length = 0;
  return visit;
}

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });
const heading = (page: Page): Promise<string> => page.locator('h1').innerText();
const textOf = (page: Page, part: string): Promise<string> => page.locator(`[data-ref="${part}"]`).innerText();

it('search in a page finds a word, and its result opens', async () => {
  const { host, page, problems } = await offline();
  await page.goto(`${host.address}guides.html`);
  await page.keyboard.press('Control+k');
  await page.keyboard.type('sleep');
  const result = page.getByRole('dialog').locator('.search-rows a', { hasText: 'Screens, sleep and breaks' });
  await expect.poll(() => result.count()).toBe(1);
  await result.click();
  await page.waitForURL(/lessons\/screens-sleep-and-breaks\.html/);
  expect(await heading(page)).toBe('Screens, sleep and breaks');
  expect(problems).toEqual([]);
});

it('the search page answers the word of its address, and its result opens', async () => {
  const { host, page, problems } = await offline();
  await page.goto(`${host.address}search.html?q=passwords`);
  const results = page.locator('site-search [data-ref="results"] a');
  await expect.poll(() => results.count()).toBeGreaterThan(0);
  await results.first().click();
  await page.waitForURL((url) => !url.pathname.endsWith('/search.html'));
  expect(await page.locator('main').innerText()).toMatch(/password/i);
  expect(problems).toEqual([]);
});

it('slides turn by keys, the presenter’s page stays in step, and its clock counts down', async () => {
  const { host, page: wall, problems } = await offline();
  await wall.goto(`${host.address}${LESSON}/slides.html?minutes=20`);
  const slide = () => wall.locator('.slide[data-current]').innerText();
  const first = await slide();
  const [notes] = await Promise.all([
    wall.waitForEvent('popup'),
    wall.getByRole('link', { name: 'Presenter’s page' }).first().click(),
  ]);
  await expect.poll(() => textOf(notes, 'where')).toMatch(/slide 1 of/);
  await wall.keyboard.press('PageDown');
  await expect.poll(slide).not.toBe(first);
  await expect.poll(() => textOf(notes, 'where')).toMatch(/slide 2 of/);
  await notes.keyboard.press('PageUp');
  await expect.poll(slide).toBe(first);
  await button(notes, 'Start the clock').click();
  const left = await textOf(notes, 'left');
  expect(left).toMatch(/^\d+:\d\d$/);
  await expect.poll(() => textOf(notes, 'left')).not.toBe(left);
  await notes.close();
  expect(problems).toEqual([]);
});

it.each([
  ['a handout', 'handouts/phone-bedtime-plan.html'],
  ['a plan', `${LESSON}.html?minutes=45`],
  ['slides', `${LESSON}/slides.html?minutes=20`],
  ['a run sheet', `${LESSON}/run-sheet.html?minutes=20`],
])('%s takes as many sheets of paper as online', async (_, path) => {
  const { host, page, problems } = await offline();
  const { page: online } = await openPage();
  await online.goto(atRoot(path));
  await page.goto(host.address + path);
  const sheets = await countSheets(page, 'Letter');
  expect(sheets).toBe(await countSheets(online, 'Letter'));
  expect(await heading(page)).toBe(await heading(online));
  expect(problems).toEqual([]);
});

it('a workshop can be begun from a ready-made one, is there after a reload, and fills its papers', async () => {
  const { host, page, problems } = await offline();
  await page.goto(`${host.address}my-workshop.html`);
  await button(page, 'Plan this one: Family night in one hour').click();
  await page.getByLabel('School or group').fill('Lincoln PTA');
  const parts = () => page.locator('.planner-parts h3').allInnerTexts();
  const planned = await parts();
  expect(planned.length).toBeGreaterThan(3);
  await page.reload();
  expect(await page.getByLabel('School or group').inputValue()).toBe('Lincoln PTA');
  expect(await parts()).toEqual(planned);
  // What is seldom needed comes as a script of its own.
  await button(page, 'Make a link').click();
  await expect.poll(() => page.getByLabel('The link').inputValue()).toContain('#plan=');
  await page.getByRole('link', { name: 'Papers and messages' }).first().click();
  await page.locator('a[href*="papers/"]').first().click();
  await page.waitForURL(/my-workshop\/papers\/.+\.html/);
  await expect.poll(() => page.locator('main').innerText()).toContain('Lincoln PTA');
  expect(await countSheets(page, 'Letter')).toBeGreaterThan(0);
  expect(problems).toEqual([]);
});

it('addresses are answered as a host answers them', async () => {
  const { host, page, problems } = await offline();
  for (const [asked, path] of [
    ['lessons', '/lessons'],
    ['lessons/', '/lessons.html'],
    [`${LESSON}?minutes=20`, `/${LESSON}`],
    [`${LESSON}/`, `/${LESSON}.html`],
    [`${LESSON}.html?minutes=20#plan`, `/${LESSON}.html`],
    ['no/such/page', '/offline.html'],
  ] as const) {
    await page.goto(host.address + asked);
    expect(new URL(page.url()).pathname).toBe(path);
    expect(await isStyled(page)).toBe(true);
  }
  expect(await page.getByRole('heading', { name: 'This page is not saved here' }).isVisible()).toBe(true);
  await expect.poll(() => page.locator('saved-pages [data-ref="list"] a').count()).toBe(linkedPages.length);
  expect(await page.getByRole('link', { name: 'Try that page again' }).getAttribute('href')).toBe(
    `${host.address}no/such/page`,
  );
  expect(await findBarriers(page)).toEqual([]);
  expect(problems).toEqual([]);
});

it('a part of a file is a part', async () => {
  const { host, page } = await offline();
  await page.goto(host.address);
  const parts = await page.evaluate(async () => {
    const ask = async (range: string) => {
      const answer = await fetch('icon.svg', { headers: { Range: range } });
      return [answer.status, answer.headers.get('Content-Range'), await answer.text()];
    };
    return [await ask('bytes=1-3'), await ask('bytes=-2'), await ask('bytes=999999-')];
  });
  const icon = distText('icon.svg');
  const size = Buffer.byteLength(icon);
  expect(parts).toEqual([
    [206, `bytes 1-3/${size}`, icon.slice(1, 4)],
    [206, `bytes ${size - 2}-${size - 1}/${size}`, icon.slice(-2)],
    [416, `bytes */${size}`, ''],
  ]);
});
