import type { Page } from 'playwright-core';
import { distText, pages } from './dist.ts';
import { elementsOf } from './html.ts';

/** Filled by script from what is kept on a device, so not there to print before; their own tests print them. */
const FILLED_BY_SCRIPT = /^(?:my-workshop\/|family-agreement\.html$|one-good-thing-wall\/)/;

/** Every page of the build with a sheet of paper on it. */
export const paperPages: readonly string[] = pages.filter(
  (page) =>
    !FILLED_BY_SCRIPT.test(page) &&
    elementsOf(distText(page)).some(
      ({ name, attributes }) => name === 'article' && (attributes['class'] ?? '').split(' ').includes('paper-sheet'),
    ),
);

/** A sheet as its page describes it. */
export interface SheetOnPage {
  /** Its place among the sheets of its page, from 0. */
  place: number;
  isAnswers: boolean;
  isColoring: boolean;
  /** True for a sheet that its page has in large print only. */
  isLarge: boolean;
  /** The pages it promises, NaN where it promises none. */
  pages: number;
  largePages: number;
}

/** The sheets that the open page prints. */
export const sheetsOf = (page: Page): Promise<SheetOnPage[]> =>
  page.locator('article.paper-sheet').evaluateAll((sheets) =>
    sheets.flatMap((sheet, place) =>
      sheet instanceof HTMLElement && sheet.checkVisibility()
        ? [
            {
              place,
              isAnswers: sheet.dataset['part'] === 'answers',
              isColoring: sheet.classList.contains('paper-coloring'),
              isLarge: sheet.closest('[data-type="large"]') !== null,
              pages: Number.parseInt(sheet.dataset['pages'] ?? '', 10),
              largePages: Number.parseInt(sheet.dataset['largePages'] ?? '', 10),
            },
          ]
        : [],
    ),
  );

/** Leaves one sheet of the page, in the type wanted. */
export const showOnly = (page: Page, place: number, type: 'usual' | 'large'): Promise<void> =>
  page.evaluate(
    ([wanted, size]) => {
      document.querySelectorAll<HTMLElement>('article.paper-sheet').forEach((sheet, at) => {
        sheet.hidden = at !== wanted;
      });
      const main = document.querySelector('main');
      if (main) main.dataset['type'] = size;
    },
    [place, type] as const,
  );

/** What the browser itself knows of a sheet in print. */
export interface SheetInPrint {
  /** All letters of the sheet, without spaces. */
  letters: string;
  /** What would lead nobody on when it stood last on a page. */
  headings: string[];
  /** Whatever is wrong with it, one line each. */
  problems: string[];
}

/**
 * Looks at the one sheet that is shown: words of the screen around it, words that a box has no room for, gray, tints and
 * lines that are too thin for a copier. The page stands in print, as wide as its paper.
 */
export const inspectSheet = (page: Page): Promise<SheetInPrint> =>
  page.evaluate(() => {
    const sheet = [...document.querySelectorAll('article.paper-sheet')].find((each) => each.checkVisibility());
    if (!sheet) throw new Error('No sheet is shown.');
    const problems = new Set<string>();
    const brief = (element: Element) =>
      `${element.localName}.${element.className}: ${(element.textContent ?? '').replace(/\s+/g, ' ').trim().slice(0, 40)}`;
    let letters = '';
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const parent = node.parentElement;
      const text = (node.textContent ?? '').replace(/\s+/g, '');
      if (!parent || text === '' || !parent.checkVisibility({ visibilityProperty: true })) continue;
      if (sheet.contains(parent)) {
        // For ears only: a box of one pixel.
        if (parent.getBoundingClientRect().width > 1) letters += text;
        if (getComputedStyle(parent).color !== 'rgb(0, 0, 0)') problems.add(`not black: ${brief(parent)}`);
      } else if (!/^(?:SCRIPT|STYLE|TEMPLATE)$/.test(parent.tagName)) problems.add(`of the screen: ${brief(parent)}`);
    }

    /** Half a point, less what a browser rounds. */
    const THINNEST = (0.5 * 96) / 72 - 0.01;
    const PLAIN = /^(?:rgb\(0, 0, 0\)|rgb\(255, 255, 255\)|rgba\(0, 0, 0, 0\)|none)$/;
    for (const element of [sheet, ...sheet.querySelectorAll('*')]) {
      const style = getComputedStyle(element);
      if (!element.checkVisibility()) continue;
      if (style.opacity !== '1') problems.add(`see-through: ${brief(element)}`);
      if (element instanceof SVGGeometryElement) checkDrawn(element, style);
      if (!(element instanceof HTMLElement)) continue;
      if (!PLAIN.test(style.backgroundColor)) problems.add(`tinted ${style.backgroundColor}: ${brief(element)}`);
      for (const side of ['Top', 'Right', 'Bottom', 'Left'] as const) {
        const width = Number.parseFloat(style[`border${side}Width`]);
        if (width === 0 || style[`border${side}Style`] === 'none') continue;
        if (style[`border${side}Color`] !== 'rgb(0, 0, 0)') problems.add(`gray line: ${brief(element)}`);
        if (width < THINNEST) problems.add(`line of ${(width * 0.75).toFixed(2)} pt: ${brief(element)}`);
      }
      const isBox = style.overflow !== 'visible' || Number.parseFloat(style.borderBottomWidth) > 0;
      const isOver = element.scrollHeight > element.clientHeight + 1 || element.scrollWidth > element.clientWidth + 1;
      if (isBox && style.display !== 'inline' && element.clientHeight > 1 && isOver)
        problems.add(`cut off by ${element.scrollHeight - element.clientHeight} px: ${brief(element)}`);
    }

    const headings = [...sheet.querySelectorAll('h1, h2, h3, caption, .paper-ticks > .paper-label, p:has(+ ol)')];
    return {
      letters,
      headings: headings
        .filter((element) => element.checkVisibility())
        .map((element) => (element.textContent ?? '').replace(/\s+/g, ''))
        .filter((text) => text !== ''),
      problems: [...problems],
    };

    function checkDrawn(shape: SVGGeometryElement, style: CSSStyleDeclaration): void {
      const name = `a ${shape.localName} of a drawing`;
      if (!PLAIN.test(style.fill)) problems.add(`${name} is tinted ${style.fill}`);
      if (style.stroke === 'none') return;
      if (!PLAIN.test(style.stroke)) problems.add(`${name} has lines of ${style.stroke}`);
      const { a = 0, b = 0 } = shape.getScreenCTM() ?? {};
      const scale = style.vectorEffect === 'non-scaling-stroke' ? 1 : Math.hypot(a, b);
      const width = Number.parseFloat(style.strokeWidth) * scale;
      if (width < THINNEST) problems.add(`${name} has lines of ${(width * 0.75).toFixed(2)} pt`);
    }
  });
