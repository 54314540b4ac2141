import { expect, it } from 'vitest';
import { openPageForAll } from '../support/browser.ts';
import { linkedPages } from '../support/dist.ts';
import { atRoot } from '../support/site.ts';

const sharedPage = openPageForAll({ javaScriptEnabled: false, width: 360 });

it.each(linkedPages)('%s can be read without scripts', async (name) => {
  const { page, problems } = await sharedPage();
  await page.goto(atRoot(name));
  expect(await page.locator('h1').first().isVisible()).toBe(true);
  const text = await page.locator('main').innerText();
  expect(text.trim().length).toBeGreaterThan(20);
  expect(problems).toEqual([]);
});
