import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { openPage } from '../support/browser.ts';
import { atRoot } from '../support/site.ts';

/** A first search loads and starts an engine, on a busy machine. */
const SLOW = { timeout: 20_000 };
const status = (page: Page) => page.getByRole('status').innerText();
const first = (page: Page) => page.locator('[data-ref="results"] section:visible ol > li > a').first();
const fitsScreen = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth <= innerWidth);
const focused = (page: Page, selector: string) =>
  page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector);

/** Presses Tab until something is focused, as a person without a mouse does. */
async function tabTo(page: Page, selector: string, mostPresses = 30): Promise<void> {
  for (let press = 0; press < mostPresses; press += 1) {
    if (await focused(page, selector)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab does not reach ${selector}.`);
}

/** Chooses in a list with the arrow keys. */
async function chooseByKey(page: Page, name: string, value: string): Promise<void> {
  const select = page.locator(`select[name="${name}"]`);
  await tabTo(page, `select[name="${name}"]`);
  const steps = await select
    .locator('option')
    .evaluateAll((options, wanted) => options.findIndex((option) => option.getAttribute('value') === wanted), value);
  for (let step = 0; step < steps; step += 1) await page.keyboard.press('ArrowDown');
  await expect.poll(() => select.inputValue()).toBe(value);
}

describe('three people look for three things, on a phone 360 pixels wide', () => {
  it('something on group chats for 11-year-olds, 20 minutes, no materials: by filters, with the keyboard', async () => {
    const { page, problems } = await openPage({ width: 360 });
    await page.goto(atRoot('search.html'));
    await tabTo(page, 'input[name="q"]');
    await page.keyboard.type('group chats');
    await expect.poll(() => status(page), SLOW).toMatch(/for “group chats”/);
    await tabTo(page, 'summary');
    await page.keyboard.press('Enter');
    await chooseByKey(page, 'age', '11-13');
    await chooseByKey(page, 'minutes', '20');
    await chooseByKey(page, 'needs', 'nothing');
    await page.waitForURL(/\?q=group%20chats&age=11-13&minutes=20&needs=nothing$/);
    await expect.poll(() => fitsScreen(page)).toBe(true);
    await expect.poll(() => first(page).innerText(), SLOW).toBe('Group chats and game friends');
    await tabTo(page, '[data-ref="results"] ol > li > a');
    await page.keyboard.press('Enter');
    await page.waitForURL(/lessons\/group-chats-and-game-friends/);
    expect(problems).toEqual([]);
  });

  it('the same in a sentence, by touch', async () => {
    const { page, problems } = await openPage({ width: 360 });
    await page.goto(atRoot('search.html'));
    await page.getByRole('searchbox').fill('something on group chats for 11-year-olds, 20 minutes, no materials');
    await page.getByRole('button', { name: 'Search' }).click();
    await expect.poll(() => status(page), SLOW).toMatch(/^\d+ pages for/);
    const best = page.locator('[data-ref="best"] ol > li > a').first();
    await expect.poll(() => best.innerText()).toBe('Group chats and game friends');
    expect(await fitsScreen(page)).toBe(true);
    await best.click();
    await page.waitForURL(/lessons\/group-chats-and-game-friends/);
    expect(problems).toEqual([]);
  });

  it('the words of that sentence narrow the search with one touch, and leave the question', async () => {
    const { page, problems } = await openPage({ width: 360, hasTouch: true });
    await page.goto(atRoot('search.html'));
    await page.getByRole('searchbox').tap();
    await page.keyboard.type('something on group chats for 11-year-olds, 20 minutes, no materials');
    const offers = page.getByRole('list', { name: 'Narrow to:' }).getByRole('button');
    await expect
      .poll(() => offers.allInnerTexts(), SLOW)
      .toEqual(['Ages 11–13', '20 minutes at most', 'Nothing to bring', 'All of these']);
    expect(new URL(page.url()).search).not.toContain('age=');
    const heights = await offers.evaluateAll((all) => all.map((each) => each.getBoundingClientRect().height));
    expect(Math.min(...heights)).toBeGreaterThanOrEqual(44);
    await page.getByRole('button', { name: 'All of these' }).tap();
    await page.waitForURL(/\?q=something%20on%20group%20chats&age=11-13&minutes=20&needs=nothing$/);
    await expect.poll(() => focused(page, '[role="status"]'), SLOW).toBe(true);
    await expect.poll(() => status(page), SLOW).toMatch(/for “something on group chats”/);
    expect(await offers.count()).toBe(0);
    expect(await fitsScreen(page)).toBe(true);
    await expect.poll(() => first(page).innerText(), SLOW).toBe('Group chats and game friends');
    await first(page).tap();
    await page.waitForURL(/lessons\/group-chats-and-game-friends/);
    expect(problems).toEqual([]);
  });

  it('my son is being blackmailed, by touch in the dialog: help and a number to call in two', async () => {
    const { page, problems } = await openPage({ width: 360, hasTouch: true });
    await page.goto(atRoot('index.html'));
    await page.getByRole('button', { name: /^Search/ }).tap();
    await page.keyboard.type('my son is being blackmailed');
    const call = page.getByRole('dialog').locator('a[href^="tel:"]').first();
    await expect.poll(() => call.isVisible(), SLOW).toBe(true);
    expect(await page.getByRole('list', { name: 'Narrow to:' }).count()).toBe(0);
    await page.getByRole('combobox', { name: 'Country' }).selectOption('CA');
    await expect.poll(() => call.innerText()).toMatch(/^Call/);
    await page.getByRole('link', { name: 'What to do, step by step' }).tap();
    await page.waitForURL(/help\/threatened-with-pictures/);
    expect(problems).toEqual([]);
  });

  it('a colouring page I can copy, by touch in the dialog', async () => {
    const { page, problems } = await openPage({ width: 360, hasTouch: true });
    await page.goto(atRoot('index.html'));
    await page.getByRole('button', { name: /^Search/ }).tap();
    await page.keyboard.type('a colouring page I can copy');
    const found = page.getByRole('dialog').locator('.search-rows > li > a').first();
    await expect.poll(() => found.getAttribute('href').catch(() => ''), SLOW).toMatch(/handouts\//);
    await found.tap();
    await page.waitForURL(/handouts\//);
    expect(problems).toEqual([]);
  });

  it('my son is being blackmailed: help stands first, whatever the filters say', async () => {
    const { page, problems } = await openPage({ width: 360 });
    await page.goto(atRoot('search.html?kind=lesson&needs=nothing'));
    await tabTo(page, 'input[name="q"]');
    await page.keyboard.type('my son is being blackmailed');
    await page.keyboard.press('Enter');
    await expect.poll(() => focused(page, '[role="status"]'), SLOW).toBe(true);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.waitForURL(/help\/threatened-with-pictures/);
    expect(problems).toEqual([]);
  });

  it('a colouring page I can copy: ends at a page to color', async () => {
    const { page, problems } = await openPage({ width: 360 });
    await page.goto(atRoot('search.html?q=a+colouring+page+I+can+copy'));
    await expect.poll(() => status(page), SLOW).toMatch(/^\d+ pages? for/);
    const best = page.locator('[data-ref="best"] ol > li > a').first();
    await expect.poll(() => best.getAttribute('href')).toMatch(/handouts\/(street-of-doors|wall-of-kind-notes)/);
    await best.click();
    await page.waitForURL(/handouts\/(street-of-doors|wall-of-kind-notes)/);
    expect(problems).toEqual([]);
  });
});
