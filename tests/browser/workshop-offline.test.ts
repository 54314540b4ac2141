import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { serializeCollection } from '../../src/core/my-workshop/saved-workshop.ts';
import { findBarriers } from '../support/axe.ts';
import { openPage, isStyled } from '../support/browser.ts';
import { distFolder } from '../support/dist.ts';
import { EVENING, keepWorkshop, planned, WORKSHOPS_KEY } from '../support/kept-workshop.ts';
import { aVisit, keptPaths, wrongFiles } from '../support/offline-visitor.ts';

const PAPERS = 'my-workshop/papers.html';
const mine = (page: Page) => page.locator('[data-ref="offline-mine"]');
const says = (page: Page): Promise<string> => mine(page).locator('[data-ref="status"]').innerText();
const openBox = (page: Page): Promise<void> => page.getByText('This workshop, or the whole kit').click();
const saveButton = (page: Page) => page.getByRole('button', { name: 'Save this workshop for offline' });

it('saves the lessons of the plan, tells when the plan has grown, and opens with the host gone', async () => {
  const { host, page, problems } = await aVisit();
  const short = { ...EVENING, blocks: EVENING.blocks.slice(0, 3) };
  await keepWorkshop(page, planned({}, [short]));
  await page.goto(`${host.address}my-workshop.html`);
  await page.getByRole('link', { name: 'Save for offline' }).click();
  await saveButton(page).click();
  await expect.poll(() => says(page), { timeout: 40_000 }).toMatch(/^Ready offline: \d+ pages, checked /);
  const lessons = (await keptPaths(page)).filter((path) => /^\/lessons\/[\w-]+\.html$/.test(path));
  expect(lessons).toEqual(['/lessons/one-good-thing.html']);
  expect(await wrongFiles(page)).toEqual([]);
  expect(await findBarriers(page)).toEqual([]);

  const grown = planned();
  const other = await page.context().newPage();
  await other.goto(`${host.address}${PAPERS}`);
  const text = serializeCollection({ openId: grown.id, workshops: [grown] });
  await other.evaluate(([key = '', value = '']) => localStorage.setItem(key, value), [WORKSHOPS_KEY, text]);
  await expect.poll(() => says(page)).toMatch(/^\d+ of \d+ pages saved/);

  await host.stop();
  for (const path of ['lessons/one-good-thing/slides.html', 'my-workshop/tasks.html', PAPERS]) {
    await page.goto(host.address + path);
    expect(new URL(page.url()).pathname).toBe(`/${path}`);
    expect(await isStyled(page)).toBe(true);
  }
  // What says what is saved is saved too.
  await openBox(page);
  await expect.poll(() => says(page)).toMatch(/^\d+ of \d+ pages saved/);
  expect(problems).toEqual([]);
});

it('offers the whole kit when nothing is planned yet', async () => {
  const { host, page, problems } = await aVisit();
  await page.goto(host.address + PAPERS);
  await openBox(page);
  await expect.poll(() => page.getByRole('button', { name: 'Save the whole kit for offline' }).isVisible()).toBe(true);
  expect(await mine(page).isVisible()).toBe(false);
  expect(problems).toEqual([]);
});

it('says so when what saves does not come, and tries again when it is opened again', async () => {
  const { host, page } = await aVisit();
  await page.goto(host.address + PAPERS);
  await host.stop();
  await openBox(page);
  await expect.poll(() => page.locator('[data-ref="offline-lost"]').innerText()).toMatch(/^The connection is gone/);
  await host.start();
  await openBox(page);
  await openBox(page);
  await expect.poll(() => page.getByRole('button', { name: 'Save the whole kit for offline' }).isVisible()).toBe(true);
  expect(await page.locator('[data-ref="offline-lost"]').isVisible()).toBe(false);
});

it('over file:// says that there is nothing to save', async () => {
  const { page, problems } = await openPage();
  await keepWorkshop(page, planned());
  await page.goto(pathToFileURL(join(distFolder, PAPERS)).href);
  await openBox(page);
  await expect.poll(() => says(page)).toBe('This copy is already on your device. Nothing to save.');
  expect(await page.locator('offline-kit button:visible').count()).toBe(0);
  expect(problems).toEqual([]);
});

it('without JavaScript says what saving needs', async () => {
  const { host, page } = await aVisit({ javaScriptEnabled: false });
  await page.goto(host.address + PAPERS);
  await openBox(page);
  expect(await page.locator('.offline-choice noscript').innerText()).toContain('Saving needs JavaScript');
});
