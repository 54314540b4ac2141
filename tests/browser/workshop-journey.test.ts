import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { PAPERS } from '../../src/components/workshop-paper/papers.ts';
import { openPage } from '../support/browser.ts';
import { distFolder } from '../support/dist.ts';
import { saveFile } from '../support/kept-workshop.ts';
import { countSheets } from '../support/print.ts';
import { atRoot } from '../support/site.ts';

const TYPED = [
  ['School or group', 'Lincoln Elementary PTA'],
  ['Starts at', '18:30'],
  ['Families, at least', '30'],
  ['Families, at most', '35'],
  ['Place in the building', 'the library'],
  ['Contact: name, phone or e-mail', 'Ana, 555-0100'],
  ['Safeguarding lead', 'Sam Okafor'],
  ['Messages are from', 'Ana and the PTA'],
] as const;

const button = (page: Page, name: string) => page.getByRole('button', { name });
const order = (page: Page) => page.locator('.planner-parts').innerText();

/** What a new user does: a day, two topics, the minutes, one button, and nine fields. */
async function planAnEvening(page: Page): Promise<void> {
  await page.goto(atRoot('my-workshop.html'));
  await page.getByLabel('Which day is it?').fill('2027-02-09');
  await page.getByLabel('Kind words', { exact: true }).check();
  await page.getByText('More topics').click();
  await page.getByLabel('Passwords', { exact: true }).check();
  await page.getByLabel('Minutes, from the first word to the last').fill('90');
  await button(page, 'Fill the time for me').click();
  for (const [label, text] of TYPED) await page.getByLabel(label, { exact: true }).fill(text);
  await expect.poll(() => page.locator('.planner-fit').innerText()).toMatch(/6:30\sPM to 8:00\sPM, 90 min\./);
}

/** Counts a slip: one handed back, the first answer of each question, and one pair of before and now. */
async function countSlip(page: Page, index: number): Promise<void> {
  await page.locator('[data-count="returned"][data-by="1"]').click();
  for (const question of await page.locator('.slip-question').all()) {
    const pair = question.locator('[data-pair]');
    if ((await pair.count()) > 0) {
      await pair
        .locator('label')
        .nth(index % 2)
        .click();
      await pair.locator('button[data-now]').nth(2).click();
    } else await question.locator('button[data-by="1"]').first().click();
  }
}

it('plans an evening of 90 minutes for 35 families, prints it, hands it over, and reports ten slips', async () => {
  const { page, problems } = await openPage({ permissions: ['clipboard-read', 'clipboard-write'] });
  await planAnEvening(page);
  const planned = await order(page);

  await button(page, 'Make a link').click();
  await expect.poll(() => page.getByLabel('The link').inputValue()).toContain('#plan=');
  const link = await page.getByLabel('The link').inputValue();
  const { text } = await saveFile(page, 'Save as a file');
  const { page: byLink } = await openPage();
  await byLink.goto(link);
  await button(byLink, 'Add it').click();
  await expect.poll(() => order(byLink)).toBe(planned);
  const { page: byFile } = await openPage();
  await byFile.goto(atRoot('my-workshop.html'));
  const file = { name: 'plan.json', mimeType: 'application/json', buffer: Buffer.from(text) };
  await byFile.locator('[data-file]:visible').first().setInputFiles(file);
  await expect.poll(() => order(byFile)).toBe(planned);

  await page.goto(atRoot('my-workshop/papers.html'));
  const messages = page.locator('details').filter({ hasText: 'Invitation by' }).locator('[data-ref="body"]');
  await expect
    .poll(() => messages.first().textContent())
    .toContain('invited to Family night at Lincoln Elementary PTA');
  // Nobody typed a name for the event, and no message has a blank for it.
  expect((await messages.allTextContents()).join(' ')).not.toContain('__');

  for (const { slug, pages } of PAPERS) {
    await page.goto(atRoot(`my-workshop/papers/${slug}.html`));
    expect([slug, await countSheets(page, 'Letter'), await countSheets(page, 'A4')]).toEqual([slug, pages, pages]);
    expect(await page.locator('[data-ref="fit"]').isVisible()).toBe(false);
  }

  await page.goto(atRoot('my-workshop/slips.html'));
  for (let slip = 0; slip < 10; slip += 1) await countSlip(page, slip);
  await page.getByLabel('Adults').fill('41');
  await page.locator('[data-ref="next"]').fill('Ask the library for May.');
  const report = page.locator('[data-ref="report"]');
  await expect.poll(() => report.innerText()).toMatch(/Adults: 41 · Slips handed back: 10/);
  expect(await report.innerText()).toMatch(/10 \(100%\)[\s\S]*10 moved up, 0 stayed[\s\S]*Ask the library for May\./);
  expect([await countSheets(page, 'Letter'), await countSheets(page, 'A4')]).toEqual([1, 1]);
  const table = await saveFile(page, 'Save the numbers as a table (CSV)');
  expect(table.text).toContain('What to do next,Ask the library for May.');
  expect(problems).toEqual([]);
}, 120_000);

/** Presses Tab until the thing whose label or text begins so has the focus, as somebody without a mouse does. */
async function tabTo(page: Page, name: string): Promise<void> {
  for (let presses = 0; presses < 150; presses += 1) {
    const isThere = await page.evaluate((wanted) => {
      const now = document.activeElement;
      const labels = now instanceof HTMLInputElement ? [...(now.labels ?? [])].map((label) => label.textContent) : [];
      const names = [...labels, now?.getAttribute('aria-label'), now?.textContent];
      return names.some((one) => one?.trim().replace(/\s+/g, ' ').startsWith(wanted));
    }, name);
    if (isThere) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`No key leads to “${name}” on ${page.url()}.`);
}

it('plans, prints and counts from a stick, on a phone without a network, by keyboard alone', async () => {
  const { page, problems } = await openPage({ width: 360, offline: true, locale: 'en-US' });
  const { keyboard } = page;
  await page.goto(pathToFileURL(join(distFolder, 'my-workshop.html')).href);
  await tabTo(page, 'Minutes, from the first word to the last');
  await keyboard.press('Control+A');
  await keyboard.type('90');
  await tabTo(page, 'Fill the time for me');
  await keyboard.press('Enter');
  await expect
    .poll(() => page.locator('.planner-fit').innerText())
    .toBe('90 min in all. It takes exactly the time you have.');
  const typed = {
    'School or group': 'Lincoln PTA',
    Date: '02092027',
    'Starts at': '0630PM',
    'Families, at most': '35',
  };
  for (const [name, keys] of Object.entries(typed)) {
    await tabTo(page, name);
    await keyboard.type(keys);
  }
  await expect.poll(() => page.locator('.planner-fit').innerText()).toMatch(/^6:30\sPM to 8:00\sPM, 90 min\./);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);

  await tabTo(page, 'Make the papers');
  await keyboard.press('Enter');
  await page.waitForURL(/papers\.html$/);
  await tabTo(page, 'Flyer in big type');
  await keyboard.press('Enter');
  await expect.poll(() => page.locator('[data-detail="school"]').first().innerText()).toBe('Lincoln PTA');
  expect(await page.locator('.wp').innerText()).toMatch(/Tuesday, February 9, 2027/);
  expect(await countSheets(page, 'Letter')).toBe(1);

  await page.goto(pathToFileURL(join(distFolder, 'my-workshop/slips.html')).href);
  await tabTo(page, 'One more: Slips handed back');
  for (let slip = 0; slip < 10; slip += 1) await keyboard.press('Space');
  await expect.poll(() => page.locator('[data-ref="report"]').innerText()).toContain('Slips handed back: 10');
  expect(problems).toEqual([]);
}, 90_000);
