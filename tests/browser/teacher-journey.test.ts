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
      const cut = [
        ...document.querySelectorAll('.cut-card, .paper-box, .paper-space, .booklet-panel, .bingo-square, .week-day'),
      ].filter(
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

/** A sheet of paper and the width between the margins of a page to color, in millimeters (src/styles/paper.css). */
const PAPERS = [
  { paper: 'Letter', wide: 215.9, high: 279.4 },
  { paper: 'A4', wide: 210, high: 297 },
];
const COLORING_MARGIN = 10;
const PX_PER_MM = 96 / 25.4;
const PX_PER_POINT = 96 / 72;

describe.each(['handouts/street-of-doors.html', 'handouts/wall-of-kind-notes.html'])(
  'the page to color %s',
  (sheet) => {
    it.each(PAPERS)('fills 60 % of $paper with lines of a point and more', async ({ wide, high }) => {
      const { page } = await openPage();
      await page.goto(atRoot(sheet));
      await page.emulateMedia({ media: 'print' });
      await page.setViewportSize({ width: Math.floor((wide - 2 * COLORING_MARGIN) * PX_PER_MM), height: 900 });
      const { area, lines } = await page.locator('.paper-picture').evaluate((picture) => {
        const shapes = [...picture.querySelectorAll<SVGGeometryElement>('path, circle')];
        const areas = shapes.map((shape) => shape.getBoundingClientRect()).map(({ width, height }) => width * height);
        const scales = shapes.map((shape) => shape.getScreenCTM()?.a ?? 0);
        const strokes = shapes.map((shape) => Number.parseFloat(getComputedStyle(shape).strokeWidth));
        return { area: Math.max(...areas), lines: strokes.map((stroke, index) => stroke * (scales[index] ?? 0)) };
      });
      expect(area / (wide * high * PX_PER_MM ** 2)).toBeGreaterThanOrEqual(0.6);
      expect(Math.min(...lines)).toBeGreaterThanOrEqual(PX_PER_POINT);
    });

    it('says in words what there is to color, and has room for a name', async () => {
      const { page, problems } = await openPage();
      await page.goto(atRoot(sheet));
      await expect.poll(() => page.getByRole('img', { name: /to color/ }).isVisible()).toBe(true);
      expect(await page.getByText('My name:').isVisible()).toBe(true);
      expect(problems).toEqual([]);
    });
  },
);
