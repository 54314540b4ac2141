import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import {
  addComment,
  countAnswer,
  LONGEST_COMMENT,
  LONGEST_NEXT,
  noSlips,
  type Slips,
  slipsData,
  writeNext,
} from '../../src/core/my-workshop/exit-slips.ts';
import { findBarriers } from '../support/axe.ts';
import { openPage } from '../support/browser.ts';
import { distFolder } from '../support/dist.ts';
import { anEvening, blockStorage, fillStorage, openWith, saveFile, WORKSHOPS_KEY } from '../support/kept-workshop.ts';
import { countSheets } from '../support/print.ts';
import { atRoot } from '../support/site.ts';

const SLIPS = 'my-workshop/slips.html';

const number = (page: Page, what: string) => page.locator(`[data-number="${what}"]`).innerText();
const more = (page: Page, what: string) => page.locator(`[data-count="${what}"][data-by="1"]`);
const less = (page: Page, what: string) => page.locator(`[data-count="${what}"][data-by="-1"]`);
const report = (page: Page) => page.locator('[data-ref="report"]');
const said = (page: Page) => page.locator('[data-ref="said"]').innerText();

/** Slips as many as a busy evening brings. */
function manySlips(comments: readonly string[] = ['Loved the table game.']): Slips {
  const counted = Array.from({ length: 12 }).reduce<Slips>(
    (slips) => countAnswer(countAnswer(slips, 'will-use', 'agree'), 'how-sure', 'not-sure>very'),
    noSlips(),
  );
  return comments.reduce<Slips>(addComment, counted);
}

it('counts ten slips without a plan, takes a tap back, and still knows them after a reload', async () => {
  const { page, problems } = await openPage({ width: 360 });
  await page.goto(atRoot(SLIPS));
  await page.getByRole('button', { name: 'Count without a plan' }).click();
  for (let slip = 0; slip < 10; slip++) {
    await more(page, 'returned').click();
    await more(page, 'will-use agree').click();
  }
  await more(page, 'will-use unsure').click();
  await expect.poll(() => said(page)).toBe('Not sure: 1');
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(() => number(page, 'will-use unsure')).toBe('0');
  await less(page, 'will-use agree').click();
  await page.reload();
  await expect.poll(() => number(page, 'returned')).toBe('10');
  expect(await number(page, 'will-use agree')).toBe('9');
  await expect.poll(() => report(page).innerText()).toContain('Slips handed back: 10');
  // Nobody counted the people, and none is not the same as not counted.
  expect(await report(page).innerText()).not.toContain('Adults');
  expect(problems).toEqual([]);
});

it('has buttons for a thumb', async () => {
  const { page } = await openPage({ width: 360 });
  await openWith(page, atRoot(SLIPS), anEvening());
  for (const button of await page.locator('.tally .btn, .slip-pair .btn, [data-act="undo"]').all())
    expect((await button.boundingBox())?.height).toBeGreaterThanOrEqual(60);
});

it('counts before and now in two taps, by keyboard too, and takes a pair back', async () => {
  const { page } = await openPage();
  await openWith(page, atRoot(SLIPS), anEvening());
  const pair = page.locator('[data-pair="how-sure"]');
  const now = pair.getByRole('button', { name: 'Quite sure' });
  expect(await now.isDisabled()).toBe(true);
  await pair.getByRole('radio', { name: 'Not sure' }).check();
  await now.click();
  expect(await now.isDisabled()).toBe(true);
  await expect.poll(() => said(page)).toBe('Not sure, then Quite sure: 1');
  await page.keyboard.press('Space');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect.poll(() => said(page)).toBe('Not sure, then Not sure: 1');
  await expect.poll(() => report(page).innerText()).toContain('1 moved up, 1 stayed, 0 moved down.');
  await pair.locator('summary').click();
  await pair.getByRole('button', { name: 'One less: Not sure, then Quite sure' }).click();
  await expect.poll(() => report(page).innerText()).toContain('0 moved up, 1 stayed, 0 moved down.');
});

it('keeps who came, comments as text, what is printed, and what to do next', async () => {
  const { page, problems } = await openPage();
  await openWith(page, atRoot(SLIPS), anEvening());
  await page.getByLabel('Families').fill('19');
  await page.getByLabel('A comment from a slip').fill('<img src=x onerror=alert(1)> great');
  await page.getByRole('button', { name: 'Add this comment' }).click();
  await page.getByLabel('A comment from a slip').fill('Too long');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.getByLabel('Two or three things').fill('Ask the library');
  await page.getByLabel('Print it').nth(1).uncheck();
  await page.reload();
  await expect.poll(() => page.getByLabel('Families').inputValue()).toBe('19');
  await expect.poll(() => report(page).locator('li').allInnerTexts()).toEqual(['<img src=x onerror=alert(1)> great']);
  expect(await report(page).innerText()).toContain('Ask the library');
  expect(await page.locator('main img').count()).toBe(0);
  await page.getByRole('button', { name: 'Remove' }).first().click();
  await expect.poll(() => page.locator('[data-ref="comments"] p').allInnerTexts()).toEqual(['Too long']);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(() => page.locator('[data-ref="comments"] p').count()).toBe(2);
  expect(problems).toEqual([]);
});

it('gives no percentages of few answers', async () => {
  const { page } = await openPage();
  const few = countAnswer(noSlips(), 'will-use', 'agree');
  await openWith(page, atRoot(SLIPS), anEvening({ slips: slipsData(few) }));
  await expect.poll(() => report(page).locator('td.num').first().innerText()).toBe('1');
  await openWith(page, atRoot(SLIPS), anEvening({ slips: slipsData(manySlips()) }));
  await expect.poll(() => report(page).locator('td.num').first().innerText()).toBe('12 (100%)');
});

const LONGEST: readonly [string, string][] = [
  ['words', 'More time to talk '],
  ['capitals', 'MWMWM WWMMW '],
  ['Chinese', '谢谢你们的活动'],
  ['emoji', '👩‍👩‍👧‍👦'],
];

it.each(LONGEST)('prints to one page with the longest texts in %s', async (_, sign) => {
  const { page } = await openPage();
  const text = (most: number) => [...sign.repeat(most)].slice(0, most).join('');
  const comments = Array.from({ length: 8 }, () => text(LONGEST_COMMENT));
  const evening = anEvening({ slips: slipsData(writeNext(manySlips(comments), text(LONGEST_NEXT))) });
  const details = { ...evening.details, title: text(120), school: text(200) };
  await openWith(page, atRoot(SLIPS), { ...evening, details });
  await expect.poll(() => page.locator('[data-ref="left-out"]').innerText()).toMatch(/do not fit on the page/);
  expect([await countSheets(page, 'Letter'), await countSheets(page, 'A4')]).toEqual([1, 1]);
});

it('saves the numbers as a table', async () => {
  const { page } = await openPage();
  await openWith(page, atRoot(SLIPS), anEvening({ slips: slipsData(manySlips(['=1+1'])) }));
  const { name, text } = await saveFile(page, 'Save the numbers');
  expect(name).toBe('exit-slips.csv');
  expect(text).toContain('I learned something I will use.,Yes,12,12,100\r\n');
  expect(text).toContain("'=1+1");
});

it('counts where nothing can be kept, says so, and offers the file', async () => {
  const { page, problems } = await openPage();
  await blockStorage(page);
  await page.goto(atRoot(SLIPS));
  await page.getByRole('button', { name: 'Count without a plan' }).click();
  await more(page, 'returned').click();
  await expect.poll(() => number(page, 'returned')).toBe('1');
  await expect.poll(() => page.locator('[data-ref="memory"]').innerText()).toMatch(/does not keep anything/);
  expect((await saveFile(page, 'Save my workshop as a file')).text).toContain('"returned": 1');
  expect(problems).toEqual([]);
});

it('goes on when the browser is full, and reads damaged slips as none', async () => {
  const { page, problems } = await openPage();
  await openWith(page, atRoot(SLIPS), anEvening({ slips: { returned: 'many', counts: [1], comments: 7 } }));
  expect(await number(page, 'returned')).toBe('0');
  await fillStorage(page);
  await page.reload();
  await more(page, 'returned').click();
  await expect.poll(() => number(page, 'returned')).toBe('1');
  await page.evaluate((key) => localStorage.getItem(key), WORKSHOPS_KEY);
  expect(problems).toEqual([]);
});

it.each(['light', 'dark'] as const)('has no barrier with slips in %s, and no sideways scroll', async (scheme) => {
  const { page } = await openPage({ width: 360, colorScheme: scheme });
  await openWith(page, atRoot(SLIPS), anEvening({ slips: slipsData(manySlips(['x'.repeat(LONGEST_COMMENT)])) }));
  await page.locator('[data-pair] summary').click();
  expect(await findBarriers(page)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
});

it('works from a disk', async () => {
  const { page, problems } = await openPage();
  await openWith(page, pathToFileURL(join(distFolder, SLIPS)).href, anEvening());
  await more(page, 'returned').click();
  await page.reload();
  await expect.poll(() => number(page, 'returned')).toBe('1');
  expect(problems).toEqual([]);
});

const SCHOOLS: readonly [string, string][] = [
  ['a school to write in', ''],
  ['a school', 'Lincoln School'],
  ['200 capitals', 'W'.repeat(200)],
  ['a long name in Arabic', 'مدرسة النور '.repeat(16)],
  ['a name of emoji', '👩‍👩‍👧‍👦'.repeat(28)],
];

it.each(SCHOOLS)('prints four slips to a page for %s', async (_, school) => {
  const { page, problems } = await openPage();
  const evening = anEvening();
  await openWith(page, atRoot('my-workshop/slips-paper.html'), { ...evening, details: { ...evening.details, school } });
  await expect.poll(() => page.locator('.exit-school').allTextContents()).toEqual(Array(4).fill(school.trim()));
  expect([await countSheets(page, 'Letter'), await countSheets(page, 'A4')]).toEqual([1, 1]);
  await page.emulateMedia({ media: 'print' });
  // As wide as A4 within its margins of 8 mm: what fits there fits on Letter.
  await page.setViewportSize({ width: 733, height: 1000 });
  for (const slip of await page.locator('.exit-slip').all()) {
    expect(await slip.evaluate((one) => one.scrollHeight - one.clientHeight)).toBeLessThanOrEqual(0);
    // Two lines to write on, in millimeters, and room to cut below them.
    const lines = slip.locator('.exit-lines');
    expect(await lines.evaluate((one) => (one.clientHeight / 96) * 25.4)).toBeGreaterThan(13);
    const below = await lines.evaluate(
      (one) => (one.closest('.exit-slip')?.getBoundingClientRect().bottom ?? 0) - one.getBoundingClientRect().bottom,
    );
    expect((below / 96) * 25.4).toBeGreaterThan(2.5);
  }
  expect(problems).toEqual([]);
});
