import { describe, expect, it } from 'vitest';
import { openPage } from '../support/browser.ts';
import { pages } from '../support/dist.ts';
import { countSheets } from '../support/print.ts';
import { atRoot } from '../support/site.ts';

const cards = pages.filter((page) => page.endsWith('/class-card.html'));
const lists = pages.filter((page) => /^checklists\/[^/]+\/paper\.html$/.test(page));

describe('every class card and checklist on paper', () => {
  it('is there to test', () => expect([cards.length >= 4, lists.length >= 3]).toEqual([true, true]));

  it.each([...cards, ...lists])('%s fills exactly one page of Letter and of A4', async (sheet) => {
    const { page } = await openPage();
    await page.goto(atRoot(sheet));
    expect([await countSheets(page, 'Letter'), await countSheets(page, 'A4')]).toEqual([1, 1]);
  });

  it.each([...cards, ...lists])('%s prints no text under 12 points and nothing of the screen', async (sheet) => {
    const { page } = await openPage();
    await page.goto(atRoot(sheet));
    await page.emulateMedia({ media: 'print' });
    const found = await page.evaluate(() => {
      const small = [...document.querySelectorAll('.paper-sheet *')].filter(
        (element) =>
          !element.closest('svg') && element.textContent && Number.parseFloat(getComputedStyle(element).fontSize) < 16,
      );
      const screen = [...document.querySelectorAll('header.top, footer.foot, .paper-tools')];
      return {
        small: small.map((element) => element.textContent),
        screen: screen.filter((element) => element.checkVisibility()).length,
      };
    });
    expect(found).toEqual({ small: [], screen: 0 });
  });
});

it.each(cards)('%s says for ten minutes what to do, and what to do when a child tells something', async (card) => {
  const { page, problems } = await openPage();
  await page.goto(atRoot(card));
  const times = await page.locator('.card-when').allInnerTexts();
  const clock = times.map((time) => time.match(/\d+/g)?.map(Number) ?? []);
  expect([clock.at(0)?.[0], clock.at(-1)?.[1]]).toEqual([0, 10]);
  for (const [index, [from]] of clock.entries()) expect(from).toBe(clock[index - 1]?.[1] ?? 0);
  await expect.poll(() => page.getByText('never promise to keep it secret').isVisible()).toBe(true);
  expect(await page.getByText('Tell the safeguarding lead today').isVisible()).toBe(true);
  expect(problems).toEqual([]);
});

it('leads a teacher from the hub to a class card, its handout and the standards', async () => {
  const { page, problems } = await openPage();
  await page.goto(atRoot('teachers.html'));
  await page.getByRole('link', { name: /Doors and locks.*ISTE 1\.2\.d/s }).click();
  await page.waitForURL(/doors-and-locks\/class-card\.html$/);
  await page.getByRole('link', { name: 'Which lock?' }).click();
  await page.waitForURL(/handouts\/which-lock\.html$/);
  await page.getByRole('link', { name: 'Standards' }).click();
  await page.waitForURL(/standards\.html$/);
  expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('Teaching standards');
  expect(problems).toEqual([]);
});

it('gives a checklist on paper two boxes for each thing to do', async () => {
  const { page } = await openPage();
  for (const list of lists) {
    await page.goto(atRoot(list.replace('/paper.html', '.html')));
    const items = await page.locator('tick-list .check > li').count();
    await page.getByRole('link', { name: 'The list on one sheet, with boxes for two children' }).click();
    await page.waitForURL(/\/paper\.html$/);
    expect(await page.locator('.check-box').count()).toBe(items * 2);
  }
});
