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
