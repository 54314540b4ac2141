import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { openPage } from '../support/browser.ts';
import { blockStorage, keepWorkshop, planned } from '../support/kept-workshop.ts';
import { atRoot } from '../support/site.ts';

const SHEET = 'handouts/break-cards.html';
const line = (page: Page) => page.locator('school-foot .paper-contact').first();
const note = (page: Page) => page.locator('school-foot [data-ref="left"]').first();

async function sheetWith(details: { school: string; contact: string }): Promise<Page> {
  const { page } = await openPage();
  await keepWorkshop(page, planned(details));
  await page.goto(atRoot(SHEET));
  return page;
}

it('says school and contact in the place of the line to write on', async () => {
  const page = await sheetWith({ school: 'Lincoln School', contact: '555 0100' });
  await expect.poll(() => line(page).innerText()).toBe('Lincoln School: 555 0100');
  expect(await note(page).isVisible()).toBe(false);
});

it('leaves a line after a school without a contact', async () => {
  const page = await sheetWith({ school: 'Lincoln School', contact: '' });
  await expect.poll(() => line(page).innerText()).toBe('Lincoln School:');
  const blank = await line(page).locator('[data-ref="contact"]').boundingBox();
  expect(blank?.width).toBeGreaterThan(180);
});

it('says on the screen, and not on paper, what had no room', async () => {
  const page = await sheetWith({ school: 'Lincoln School '.repeat(9).trim(), contact: '555 0100' });
  await expect.poll(() => line(page).innerText()).toBe('Your school’s contact: 555 0100');
  expect(await note(page).innerText()).toMatch(/leaves the name out/);
  await page.emulateMedia({ media: 'print' });
  expect(await note(page).isVisible()).toBe(false);
});

it('stays blank without a workshop, and where the browser keeps nothing', async () => {
  for (const isBlocked of [false, true]) {
    const { page, problems } = await openPage();
    if (isBlocked) await blockStorage(page);
    await page.goto(atRoot(SHEET));
    expect(await line(page).innerText()).toBe('Your school’s contact:');
    expect(problems).toEqual([]);
  }
});

it('fills a sheet that is built from its parts and put in later', async () => {
  const page = await sheetWith({ school: 'Lincoln School', contact: '555 0100' });
  const said = await page.evaluate(() => {
    const foot = document.createElement('school-foot');
    for (const name of ['label', 'contact', 'left']) {
      const part = document.createElement('span');
      part.dataset['ref'] = name;
      foot.append(part);
    }
    document.querySelector('main')?.append(foot);
    return foot.textContent;
  });
  expect(said).toBe('Lincoln School:555 0100');
});
