import type { Locator, Page } from 'playwright-core';

/** What the WCAG success criterion 1.4.12 lets a reader set, without anything being lost. */
const TEXT_SPACING = `
  * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
  p { margin-block-end: 2em !important; }
`;

/** Sets the reader's own text spacing. A style element would be stopped by the page's own policy. */
export function spaceText(page: Page): Promise<void> {
  return page.evaluate((rules) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(rules);
    document.adoptedStyleSheets.push(sheet);
  }, TEXT_SPACING);
}

/**
 * Where the open page does not hold what it shows, one line each: sideways scrolling, text outside of the window, text
 * cut off by its box, text over other text, and targets less than 44 pixels high or wide. Links within running text may
 * be smaller, and what sticks to an edge of the window may cover what scrolls below it.
 */
export function misfits(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    const { clientWidth, scrollWidth } = document.documentElement;
    if (scrollWidth > clientWidth) found.push(`scrolls ${scrollWidth - clientWidth} px sideways`);
    const brief = (text: string) => text.replace(/\s+/g, ' ').trim().slice(0, 50);
    /** Read aloud and not shown: a box of one pixel, or out of the window until it has the focus. */
    const isForEars = (element: Element) =>
      element.closest('.skip') !== null ||
      [...ancestors(element)].some((each) => each.clientWidth === 1 && each.clientHeight === 1);

    const texts: { text: string; boxes: DOMRect[] }[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const parent = node.parentElement;
      const text = brief(node.textContent ?? '');
      if (!parent || text === '' || isForEars(parent) || !parent.checkVisibility({ visibilityProperty: true }))
        continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      const all = [...range.getClientRects()].filter(({ width, height }) => width > 1 && height > 1);
      const boxes = all.flatMap((box) => scrolledTo(parent, box));
      if (boxes.some(({ left, right }) => left < -1 || right > clientWidth + 1)) found.push(`outside: ${text}`);
      if (boxes.some((box) => isCut(parent, box))) found.push(`cut off: ${text}`);
      if ([...ancestors(parent)].every((element) => !/^(?:sticky|fixed)$/.test(getComputedStyle(element).position)))
        texts.push({ text, boxes });
    }

    texts.forEach(({ text, boxes }, index) => {
      for (const other of texts.slice(index + 1))
        if (boxes.some((box) => other.boxes.some((against) => overlaps(box, against))))
          found.push(`${text} lies over ${other.text}`);
    });

    const controls = 'a[href], button, input:not([type="hidden"]), select, textarea, summary';
    for (const control of document.querySelectorAll(controls)) {
      if (!control.checkVisibility({ visibilityProperty: true }) || isForEars(control)) continue;
      const isBox = control.matches('[type="checkbox"], [type="radio"], [type="file"]');
      const target = (isBox && control.closest('label')) || control;
      const box = target.getBoundingClientRect();
      const [height, width] = [box.height, box.width].map((pixels) => Math.round(pixels * 10) / 10);
      if (isInRunningText(control)) continue;
      const named = brief(target.textContent || control.id);
      if (Number(height) < 44) found.push(`${control.localName} is ${height} px high: ${named}`);
      if (Number(width) < 44) found.push(`${control.localName} is ${width} px wide: ${named}`);
    }
    return [...new Set(found)];

    function* ancestors(element: Element): Generator<Element> {
      for (let each: Element | null = element; each; each = each.parentElement) yield each;
    }
    /** Line boxes of neighbors touch: only the inner part of a line counts. */
    function overlaps(a: DOMRect, b: DOMRect): boolean {
      const edge = 0.25;
      const top = Math.max(a.top + a.height * edge, b.top + b.height * edge);
      const bottom = Math.min(a.bottom - a.height * edge, b.bottom - b.height * edge);
      return bottom - top > 1 && Math.min(a.right, b.right) - Math.max(a.left, b.left) > 1;
    }
    /** What is left of a box in the parts of the page that scroll by themselves; nothing where it is scrolled away. */
    function scrolledTo(parent: Element, box: DOMRect): DOMRect[] {
      const frames = [...ancestors(parent)].filter((element) =>
        /auto|scroll/.test(getComputedStyle(element).overflowY),
      );
      const edges = frames.map((element) => element.getBoundingClientRect());
      const top = Math.max(box.top, ...edges.map((edge) => edge.top));
      const bottom = Math.min(box.bottom, ...edges.map((edge) => edge.bottom));
      return bottom > top ? [new DOMRect(box.left, top, box.width, bottom - top)] : [];
    }
    function isCut(parent: Element, box: DOMRect): boolean {
      return [...ancestors(parent)].some((element) => {
        const { overflowX, overflowY } = getComputedStyle(element);
        const frame = element.getBoundingClientRect();
        const cutsX = overflowX !== 'visible' && (box.left < frame.left - 1 || box.right > frame.right + 1);
        const cutsY = /hidden|clip/.test(overflowY) && (box.top < frame.top - 4 || box.bottom > frame.bottom + 4);
        return cutsX || cutsY;
      });
    }
    function isInRunningText(control: Element): boolean {
      const block = control.localName === 'a' ? control.closest('p, li, dd, td, small') : null;
      const around = (block?.textContent ?? '').replace(control.textContent ?? '', '');
      return /[\p{L}\p{N}]/u.test(around);
    }
  });
}

/** Whether all of an element is in the window, as it stands. */
export const isInSight = (part: Locator): Promise<boolean> =>
  part.evaluate((element) => {
    const { top, bottom, height } = element.getBoundingClientRect();
    return height > 0 && top >= 0 && bottom <= innerHeight;
  });
