import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { openPage } from '../support/browser.ts';
import { countSheets } from '../support/print.ts';
import { atRoot } from '../support/site.ts';

const BOOKLET = 'handouts/help-in-my-pocket.html';
const BINGO = 'handouts/kind-clicks-bingo.html';
const WEEK = 'handouts/seven-small-switches.html';
const PX_PER_MM = 96 / 25.4;
const PX_PER_POINT = 96 / 72;

/** What paper leaves between its margins, in millimeters (src/styles/print.css). */
const PAPERS = [
  { paper: 'Letter', wide: 187.9, high: 259.4 },
  { paper: 'A4', wide: 182, high: 277 },
] as const;

/** Opens a sheet as it stands on paper of this size, with its job's options on the element that holds it. */
async function openOnPaper(sheet: string, { wide, high }: { wide: number; high: number }, type = 'usual') {
  const opened = await openPage();
  await opened.page.goto(atRoot(sheet));
  await setType(opened.page, type);
  await opened.page.emulateMedia({ media: 'print' });
  await opened.page.setViewportSize({ width: Math.round(wide * PX_PER_MM), height: Math.round(high * PX_PER_MM) });
  return opened;
}

const setType = (page: Page, type: string) =>
  page.locator('main').evaluate((main, to) => (main.dataset.type = to), type);

/** Where the words of a booklet stand, in millimeters from the corner of the sheet, and which parts run into others. */
const readBooklet = (page: Page) =>
  page.locator('.paper-sheet').evaluate((sheet, pxPerMm) => {
    const corner = sheet.getBoundingClientRect();
    const rectsOf = (element: Element) => {
      const range = document.createRange();
      range.selectNodeContents(element);
      return [...range.getClientRects()].filter(({ width }) => width > 0);
    };
    const within = (element: Element) => {
      const rects = rectsOf(element);
      return {
        left: (Math.min(...rects.map(({ left }) => left)) - corner.left) / pxPerMm,
        right: (Math.max(...rects.map(({ right }) => right)) - corner.left) / pxPerMm,
        top: (Math.min(...rects.map(({ top }) => top)) - corner.top) / pxPerMm,
        bottom: (Math.max(...rects.map(({ bottom }) => bottom)) - corner.top) / pxPerMm,
        turned: getComputedStyle(element).rotate === '180deg',
      };
    };
    const parts = ['.paper-head', '.booklet-panel', '.paper-foot'].flatMap((name) => [...sheet.querySelectorAll(name)]);
    return {
      wide: corner.width / pxPerMm,
      high: corner.height / pxPerMm,
      parts: parts.map((part) => within(part)),
      marks: [...sheet.querySelectorAll('.fold-mark')].map((mark) => mark.checkVisibility()),
    };
  }, PX_PER_MM);

describe.each(PAPERS)('a booklet on $paper', (size) => {
  it('has its four pages where two folds bring them into order', async () => {
    const { page, problems } = await openOnPaper(BOOKLET, size);
    const { wide, high, parts, marks } = await readBooklet(page);
    const places = parts.map(({ left, top, turned }) => ({ right: left > wide / 2, below: top > high / 2, turned }));
    // Head and cover, inside left, inside right, back and foot. The inside stands on its head above the cover and the back.
    expect(places).toEqual([
      { right: true, below: true, turned: false },
      { right: true, below: true, turned: false },
      { right: true, below: false, turned: true },
      { right: false, below: false, turned: true },
      { right: false, below: true, turned: false },
      { right: false, below: true, turned: false },
    ]);
    expect(marks).toEqual([true, true]);
    expect(problems).toEqual([]);
  });

  it('folds in the middle of the paper, with no words within 8 millimeters of a fold or on top of others', async () => {
    const { page } = await openOnPaper(BOOKLET, size);
    const { wide, high, parts } = await readBooklet(page);
    expect(Math.abs(high - size.high)).toBeLessThan(1);
    const toFolds = parts.flatMap(({ left, right, top, bottom }) => [
      Math.min(Math.abs(left - wide / 2), Math.abs(right - wide / 2)),
      Math.min(Math.abs(top - high / 2), Math.abs(bottom - high / 2)),
    ]);
    expect(Math.min(...toFolds)).toBeGreaterThanOrEqual(8);
    expect(Math.min(...parts.flatMap(({ left, top }) => [left, top]))).toBeGreaterThanOrEqual(0);
    expect(Math.max(...parts.map(({ bottom }) => bottom))).toBeLessThanOrEqual(high);
    const [head, cover, , , back, foot] = parts;
    expect(head?.bottom).toBeLessThan(cover?.top ?? 0);
    expect(back?.bottom).toBeLessThan(foot?.top ?? 0);
  });
});

it('shows a booklet upright and in reading order on a phone', async () => {
  const { page } = await openPage();
  await page.setViewportSize({ width: 360, height: 700 });
  await page.goto(atRoot(BOOKLET));
  const panels = await page
    .locator('.booklet-panel')
    .evaluateAll((all) =>
      all.map((panel) => ({ top: panel.getBoundingClientRect().top, turn: getComputedStyle(panel).rotate })),
    );
  expect(panels).toHaveLength(4);
  expect(panels.map(({ turn }) => turn)).toEqual(['none', 'none', 'none', 'none']);
  expect(panels.map(({ top }) => top)).toEqual(panels.map(({ top }) => top).toSorted((a, b) => a - b));
  expect(new Set(panels.map(({ top }) => top)).size).toBe(4);
});

it.each(PAPERS)('has sixteen equal squares in a bingo on $paper, all with a box to tick', async (size) => {
  const { page } = await openOnPaper(BINGO, size);
  const squares = await page.locator('.bingo-square').evaluateAll((all) =>
    all.map((square) => {
      const { left, width, height } = square.getBoundingClientRect();
      const box = getComputedStyle(square, '::after');
      return { left, size: `${width.toFixed()} × ${height.toFixed()}`, box: box.inlineSize };
    }),
  );
  expect(squares).toHaveLength(16);
  expect(new Set(squares.map(({ left }) => left)).size).toBe(4);
  expect(new Set(squares.map(({ size }) => size)).size).toBe(1);
  for (const { box } of squares) expect(Number.parseFloat(box)).toBeGreaterThanOrEqual(5 * PX_PER_MM);
});

describe('in large print', () => {
  it.each([
    { sheet: BOOKLET, pages: 2 },
    { sheet: BINGO, pages: 2 },
    { sheet: WEEK, pages: 2 },
  ])('$sheet fills $pages pages of Letter and of A4', async ({ sheet, pages }) => {
    const { page } = await openPage();
    await page.goto(atRoot(sheet));
    await setType(page, 'large');
    expect([await countSheets(page, 'Letter'), await countSheets(page, 'A4')]).toEqual([pages, pages]);
  });

  it.each([BOOKLET, BINGO, WEEK])(
    '%s has no words under 18 points in its form, none turned and none cut',
    async (sheet) => {
      const { page } = await openOnPaper(sheet, PAPERS[0], 'large');
      const form = page.locator('.paper-booklet, .paper-bingo, .paper-week');
      const words = await form
        .locator('p, li, h2')
        .evaluateAll((all) => all.map((element) => Number.parseFloat(getComputedStyle(element).fontSize)));
      expect(words.length).toBeGreaterThan(10);
      expect(Math.min(...words)).toBeGreaterThanOrEqual(18 * PX_PER_POINT);
      const parts = await form
        .locator('> *')
        .evaluateAll((all) =>
          all.map((part) => ({ turn: getComputedStyle(part).rotate, over: part.scrollWidth - part.clientWidth })),
        );
      for (const { turn, over } of parts) {
        expect(turn).toBe('none');
        expect(over).toBeLessThanOrEqual(1);
      }
    },
  );
});
