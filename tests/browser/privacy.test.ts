import { expect, it } from 'vitest';
import { KEPT_KEYS } from '../../src/core/kept-keys.ts';
import { openPage } from '../support/browser.ts';
import { blockStorage } from '../support/kept-workshop.ts';
import { atRoot } from '../support/site.ts';

it('lists every name that the code keeps things under', async () => {
  const { page } = await openPage({ javaScriptEnabled: false });
  await page.goto(atRoot('privacy.html'));
  const shown = await page.locator('.kept-things code').allInnerTexts();
  expect(shown.toSorted()).toEqual(
    Object.values(KEPT_KEYS)
      .map((key) => key.trim())
      .toSorted(),
  );
  expect(await page.getByRole('button', { name: 'Forget everything' }).isVisible()).toBe(false);
});

it('forgets all of it after asking once more, and nothing of anybody else', async () => {
  const { page, problems } = await openPage({ width: 360 });
  await page.goto(atRoot('privacy.html'));
  await page.evaluate((keys) => {
    for (const key of keys) localStorage.setItem(`${key}x`, 'kept');
    localStorage.setItem('another-site', 'kept');
  }, Object.values(KEPT_KEYS));
  const keptCount = () => page.evaluate(() => localStorage.length);
  await page.getByRole('button', { name: 'Forget everything on this device' }).press('Enter');
  await page.getByRole('button', { name: 'Keep it' }).press('Enter');
  expect(await keptCount()).toBe(Object.keys(KEPT_KEYS).length + 1);
  await page.getByRole('button', { name: 'Forget everything on this device' }).press('Enter');
  await page.getByRole('button', { name: 'Forget it all' }).click();
  await expect.poll(() => page.getByText('All of it is gone.').isVisible()).toBe(true);
  expect(await page.evaluate(() => Object.keys(localStorage))).toEqual(['another-site']);
  expect(problems).toEqual([]);
});

it('says so when the browser does not let it', async () => {
  const { page, problems } = await openPage();
  await blockStorage(page);
  await page.goto(atRoot('privacy.html'));
  await page.getByRole('button', { name: 'Forget everything on this device' }).click();
  await page.getByRole('button', { name: 'Forget it all' }).click();
  await expect.poll(() => page.getByText('Use your browser’s settings').isVisible()).toBe(true);
  expect(problems).toEqual([]);
});
