import type { Page } from 'playwright-core';

/** Points of a black-and-white copier in a pixel of the page. */
export const COPIER_SCALE = 150 / 96;
/** A second copy comes out a little smaller. */
const SECOND_COPY = 0.97;

/** Where ink must be, in pixels of the page from the upper left corner of the sheet. */
interface Mark {
  /** A line of text, or a side of a box. */
  kind: 'text' | 'solid' | 'dashed';
  says: string;
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Lines of text and sides of boxes of the sheet that is shown. */
const marksOf = (page: Page): Promise<Mark[]> =>
  page.evaluate(() => {
    const sheet = [...document.querySelectorAll('article.paper-sheet')].find((each) => each.checkVisibility());
    if (!sheet) throw new Error('No sheet is shown.');
    const { left, top } = sheet.getBoundingClientRect();
    const marks: Mark[] = [];
    const walker = document.createTreeWalker(sheet, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const says = (node.textContent ?? '').replace(/\s+/g, ' ').trim().slice(0, 40);
      if (!/[\p{L}\p{N}]/u.test(says) || !node.parentElement?.checkVisibility({ visibilityProperty: true })) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      for (const { x, y, width, height } of range.getClientRects())
        // Not a lone dot or dash at the end of a line.
        if (width > 0.75 * height && height > 3)
          marks.push({ kind: 'text', says, x: x - left, y: y - top, width, height });
    }
    for (const element of sheet.querySelectorAll<HTMLElement>('*')) {
      if (!(element instanceof HTMLElement) || !element.checkVisibility()) continue;
      const style = getComputedStyle(element);
      const box = element.getBoundingClientRect();
      const size = (side: 'Top' | 'Right' | 'Bottom' | 'Left') => Number.parseFloat(style[`border${side}Width`]);
      // The head of what stands on its head is below.
      const isTurned = [...ancestorsOf(element)].some((each) => getComputedStyle(each).rotate === '180deg');
      const [head, foot, start, end] = isTurned
        ? (['Bottom', 'Top', 'Right', 'Left'] as const)
        : (['Top', 'Bottom', 'Left', 'Right'] as const);
      const add = (side: 'Top' | 'Right' | 'Bottom' | 'Left', x: number, y: number, width: number, height: number) => {
        if (size(side) === 0 || Math.max(width, height) < 8) return;
        const says = `${side.toLowerCase()} side of ${element.localName}.${element.className}`;
        const kind = style[`border${side}Style`] === 'dashed' ? 'dashed' : 'solid';
        marks.push({ kind, says, x: x - left, y: y - top, width, height });
      };
      add(head, box.left, box.top, box.width, size(head));
      add(foot, box.left, box.bottom - size(foot), box.width, size(foot));
      add(start, box.left, box.top, size(start), box.height);
      add(end, box.right - size(end), box.top, size(end), box.height);
    }
    return marks;

    function* ancestorsOf(element: Element): Generator<Element> {
      for (let each: Element | null = element; each; each = each.parentElement) yield each;
    }
  });

/** A picture of the one sheet that is shown, as a copier of 150 dots an inch would take it in. */
export const pictureOf = async (page: Page): Promise<string> =>
  (await page.locator('article.paper-sheet:visible').screenshot()).toString('base64');

/**
 * What is lost or illegible when the shown sheet is copied in black and white at 150 dots an inch, and copied again a
 * little smaller. One line each. `table` is another page, without a policy, on which the copies are made.
 */
export async function lostInCopies(page: Page, table: Page): Promise<string[]> {
  const marks = await marksOf(page);
  const picture = await pictureOf(page);
  return table.evaluate(
    async ({ marks, picture, scale, second }) => {
      const image = await createImageBitmap(await (await fetch(`data:image/png;base64,${picture}`)).blob());
      const problems: string[] = [];
      const first = copy(image, 1);
      const again = copy(first.canvas, second);
      look(first, scale, 'copy');
      look(again, scale * second, 'copy of a copy');
      return problems;

      /** Everything is ink or paper, and nothing between. */
      function copy(source: CanvasImageSource & { width: number; height: number }, size: number) {
        const canvas = new OffscreenCanvas(Math.round(source.width * size), Math.round(source.height * size));
        const context = canvas.getContext('2d', { willReadFrequently: true });
        if (!context) throw new Error('This browser draws no pictures.');
        context.fillStyle = '#fff';
        context.fillRect(0, 0, canvas.width, canvas.height);
        context.imageSmoothingQuality = 'high';
        context.drawImage(source, 0, 0, canvas.width, canvas.height);
        const data = context.getImageData(0, 0, canvas.width, canvas.height);
        const dots = data.data;
        const bits = new Uint8Array(canvas.width * canvas.height);
        for (let at = 0; at < bits.length; at++) {
          const light = 0.299 * (dots[4 * at] ?? 0) + 0.587 * (dots[4 * at + 1] ?? 0) + 0.114 * (dots[4 * at + 2] ?? 0);
          bits[at] = light < 128 ? 1 : 0;
          dots[4 * at] = dots[4 * at + 1] = dots[4 * at + 2] = light < 128 ? 0 : 255;
        }
        context.putImageData(data, 0, 0);
        return { canvas, bits, width: canvas.width, height: canvas.height };
      }

      function look(sheet: ReturnType<typeof copy>, factor: number, name: string): void {
        const inkAt = (x: number, y: number) =>
          x >= 0 && y >= 0 && x < sheet.width && y < sheet.height && sheet.bits[y * sheet.width + x] === 1;
        for (const { kind, says, ...box } of marks) {
          const [x, y] = [Math.round(box.x * factor), Math.round(box.y * factor)];
          const [wide, high] = [Math.round(box.width * factor), Math.round(box.height * factor)];
          if (kind === 'text') {
            const ink = share(wide * high, (at) => inkAt(x + (at % wide), y + Math.floor(at / wide)));
            if (ink < 0.02 || ink > 0.6) problems.push(`${name}: ${(ink * 100).toFixed(1)} % ink in “${says}”`);
            continue;
          }
          const isAcross = box.width >= box.height;
          // Both copies round where a line falls.
          const thick = (isAcross ? high : wide) + 4;
          const drawn = share(isAcross ? wide : high, (at) =>
            Array.from({ length: thick }).some((_, over) =>
              isAcross ? inkAt(x + at, y - 2 + over) : inkAt(x - 2 + over, y + at),
            ),
          );
          if (drawn < (kind === 'dashed' ? 0.3 : 0.9))
            problems.push(`${name}: ${Math.round(drawn * 100)} % left of the ${says}`);
        }
      }

      function share(count: number, isInk: (at: number) => boolean): number {
        let ink = 0;
        for (let at = 0; at < count; at++) if (isInk(at)) ink++;
        return count === 0 ? 1 : ink / count;
      }
    },
    { marks, picture, scale: COPIER_SCALE, second: SECOND_COPY },
  );
}

/** A part of the shown sheet in black and white, as a reader of codes wants it: four bytes a dot. */
export async function copyOfPart(page: Page, table: Page, selector: string) {
  const picture = (await page.locator(selector).screenshot()).toString('base64');
  const { width, height, bytes } = await table.evaluate(async (png) => {
    const image = await createImageBitmap(await (await fetch(`data:image/png;base64,${png}`)).blob());
    const canvas = new OffscreenCanvas(image.width, image.height);
    const context = canvas.getContext('2d');
    if (!context) throw new Error('This browser draws no pictures.');
    context.drawImage(image, 0, 0);
    const { data } = context.getImageData(0, 0, image.width, image.height);
    const bytes = [...data].map((byte, at) => (at % 4 === 3 ? 255 : byte < 128 ? 0 : 255));
    return { width: image.width, height: image.height, bytes };
  }, picture);
  return { width, height, bytes: Uint8ClampedArray.from(bytes) };
}
