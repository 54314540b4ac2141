import { describe, expect, it } from 'vitest';
import { openPage } from '../support/browser.ts';
import { pages } from '../support/dist.ts';
import { countSheets } from '../support/print.ts';
import { atRoot } from '../support/site.ts';

const sheets = pages.filter((page) => page.startsWith('handouts/'));

it('leads a teacher from the hub to a sheet and its print button', async () => {
  const { page, problems } = await openPage();
  await page.goto(atRoot('teachers.html'));
  await page.getByRole('link', { name: /Which lock/ }).click();
  await expect.poll(() => page.getByRole('button', { name: 'Print this sheet' }).isVisible()).toBe(true);
  await page.getByRole('link', { name: /Print the answers/ }).click();
  await expect.poll(() => page.getByRole('listitem').filter({ hasText: 'Door 1' }).isVisible()).toBe(true);
  expect(problems).toEqual([]);
});

describe('every sheet', () => {
  it('is there to test', () => expect(sheets.length).toBeGreaterThanOrEqual(6));

  it.each(sheets)('%s fills exactly one page of Letter and of A4', async (sheet) => {
    const { page } = await openPage();
    await page.goto(atRoot(sheet));
    expect([await countSheets(page, 'Letter'), await countSheets(page, 'A4')]).toEqual([1, 1]);
  });

  it.each(sheets)('%s prints no text under 12 points, nothing of the screen and nothing cut off', async (sheet) => {
    const { page } = await openPage();
    await page.goto(atRoot(sheet));
    await page.emulateMedia({ media: 'print' });
    // Letter between its margins, in CSS pixels.
    await page.setViewportSize({ width: 710, height: 935 });
    const found = await page.evaluate(() => {
      const words = [...document.body.querySelectorAll('*')].filter(
        (element) =>
          element.checkVisibility() &&
          !element.closest('svg') &&
          [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim()),
      );
      const small = words.filter((element) => Number.parseFloat(getComputedStyle(element).fontSize) < 16);
      const cut = [...document.querySelectorAll('.cut-card, .paper-box, .paper-space')].filter(
        (element) => element.scrollHeight > element.clientHeight + 1 || element.scrollWidth > element.clientWidth + 1,
      );
      const text = (elements: Element[]) => elements.map((element) => element.textContent?.trim().slice(0, 40));
      const screen = [...document.querySelectorAll('header.top, footer.foot, .paper-tools')];
      return {
        small: text(small),
        cut: text(cut),
        screen: text(screen.filter((element) => element.checkVisibility())),
      };
    });
    expect(found).toEqual({ small: [], cut: [], screen: [] });
  });
});
