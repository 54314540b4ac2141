import { expect, it } from 'vitest';
import { openPage } from '../support/browser.ts';
import { countPdfPages, countSheets } from '../support/print.ts';

it.each([1, 2, 9, 40])('counts the %i pages of a PDF', async (count) => {
  const { page } = await openPage();
  await page.setContent(`${'<p style="break-after:page">x</p>'.repeat(count - 1)}<h1>last</h1>`);
  expect(await countSheets(page, 'Letter')).toBe(count);
  expect(await countSheets(page, 'A4')).toBe(count);
});

it('refuses what is not a PDF', () => {
  expect(() => countPdfPages(Buffer.from('hello'))).toThrow('says nowhere');
});
