import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { isStyled } from '../support/browser.ts';
import { distFolder } from '../support/dist.ts';
import { aVisit, keptPaths, workerIsReady } from '../support/offline-visitor.ts';

/** One kit at the top of a host and another one in a folder of it share what the browser keeps for that host. */
const KITS = [
  ['/', '/kit/'],
  ['/one/', '/two/'],
] as const;
const LESSON = 'lessons/one-good-thing';
const school = (page: Page) => page.getByLabel('School or group');

it.each(KITS)('what was typed in the kit under %s is not that of the kit under %s', async (under, other) => {
  const { host, page, problems } = await aVisit({ under });
  host.serve(distFolder, other);
  const origin = new URL(host.address).origin;
  const open = (kit: string, path: string) => page.goto(origin + kit + path);

  await open(under, 'my-workshop.html');
  await page.getByRole('button', { name: 'Plan this one: Family night in one hour' }).click();
  await school(page).fill('Lincoln PTA');
  await open(under, `${LESSON}/slides.html?minutes=20`);
  await page.keyboard.press('PageDown');
  await page.reload();
  const slide = () => page.locator('.slide[data-current]').innerText();
  const second = await slide();

  await open(other, `${LESSON}/slides.html?minutes=20`);
  expect(await slide()).not.toBe(second);
  await open(other, 'my-workshop.html');
  await page.getByRole('button', { name: 'Plan this one: Ask the panel' }).click();
  expect(await school(page).inputValue()).toBe('');
  await school(page).fill('Roosevelt PTA');

  // Forgetting is for one kit, too, in both directions.
  await open(other, 'privacy.html');
  await page.locator('forget-all [data-ref="ask"]').click();
  await page.locator('forget-all [data-ref="yes"]').click();
  await open(other, 'my-workshop.html');
  await expect.poll(() => page.getByRole('button', { name: 'Plan this one: Ask the panel' }).isVisible()).toBe(true);
  await open(under, 'my-workshop.html');
  expect(await school(page).inputValue()).toBe('Lincoln PTA');
  await open(other, 'my-workshop.html');
  await page.getByRole('button', { name: 'Plan this one: Ask the panel' }).click();
  await school(page).fill('Roosevelt PTA');
  await open(under, 'privacy.html');
  await page.locator('forget-all [data-ref="ask"]').click();
  await page.locator('forget-all [data-ref="yes"]').click();
  await open(other, 'my-workshop.html');
  expect(await school(page).inputValue()).toBe('Roosevelt PTA');
  expect(problems).toEqual([]);
});

it('a kit in a folder of another one keeps its own pages, and they open with the host gone', async () => {
  const { host, page } = await aVisit();
  host.serve(distFolder, '/kit/');
  await page.goto(host.address);
  await workerIsReady(page);
  const before = await keptPaths(page);
  await page.goto(`${host.address}kit/help.html`);
  await expect.poll(() => keptPaths(page)).toContain('/kit/help.html');
  await expect.poll(() => keptPaths(page)).toContain('/kit/index.html');
  expect((await keptPaths(page)).filter((path) => !path.startsWith('/kit/'))).toEqual(before);
  await host.stop();
  for (const path of ['kit/help.html', 'help.html', 'kit/index.html']) {
    await page.goto(host.address + path);
    expect(new URL(page.url()).pathname).toBe(`/${path}`);
    expect(await isStyled(page)).toBe(true);
  }
  await page.goto(`${host.address}kit/no/such`);
  expect(new URL(page.url()).pathname).toBe('/kit/offline.html');
});
