import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import jsQR from 'jsqr';
import { expect, it } from 'vitest';
import QrCode from '../../src/components/QrCode.astro';

/** The dark modules of a path of unit squares and runs: "M4 0h7v1h-7z" and the like, drawn as an image of 8 pixels a module. */
function imageOf(html: string): { data: Uint8ClampedArray; size: number } {
  const [from = 0, , width = 0] = (/viewBox="([^"]*)"/.exec(html)?.[1] ?? '').split(' ').map(Number);
  const PIXELS = 8;
  const size = width * PIXELS;
  const data = new Uint8ClampedArray(size * size * 4).fill(255);
  for (const [x, y] of darkModules(/ d="([^"]*)"/.exec(html)?.[1] ?? ''))
    for (let row = 0; row < PIXELS; row += 1)
      for (let column = 0; column < PIXELS; column += 1) {
        const at = (((y - from) * PIXELS + row) * size + (x - from) * PIXELS + column) * 4;
        data.fill(0, at, at + 3);
      }
  return { data, size };
}

/** Even-odd filling of a path of closed right-angled outlines: a module is dark when a ray to its left crosses them an odd number of times. */
function darkModules(path: string): [number, number][] {
  const edges: { x: number; y: number }[] = [];
  let [x, y, startX, startY] = [0, 0, 0, 0];
  const down = (toY: number) => {
    for (let row = Math.min(y, toY); row < Math.max(y, toY); row += 1) edges.push({ x, y: row });
    y = toY;
  };
  for (const [, letter, numbers = ''] of path.matchAll(/([MLhvHVzZ])([^MLhvHVzZ]*)/g)) {
    const [a = 0, b = 0] = (numbers.match(/-?\d+/g) ?? []).map(Number);
    if (letter === 'M') [x, y, startX, startY] = [a, b, a, b];
    else if (letter === 'L') {
      if (a === x) down(b);
      [x, y] = [a, b];
    } else if (letter === 'h') x += a;
    else if (letter === 'H') x = a;
    else if (letter === 'v') down(y + a);
    else if (letter === 'V') down(a);
    else {
      if (x === startX) down(startY);
      [x, y] = [startX, startY];
    }
  }
  const most = Math.max(...edges.map((edge) => Math.max(edge.x, edge.y))) + 1;
  const dark: [number, number][] = [];
  for (let row = 0; row < most; row += 1)
    for (let column = 0; column < most; column += 1)
      if (edges.filter((edge) => edge.y === row && edge.x <= column).length % 2) dark.push([column, row]);
  return dark;
}

const address = 'https://familynight.example/kit/guides/talk-for-a-minute';

it('draws a code that a camera reads as the address, with the address in words', async () => {
  const container = await AstroContainer.create();
  const html = await container.renderToString(QrCode, { props: { lang: 'en', address } });
  const { data, size } = imageOf(html);
  expect(jsQR(data, size, size)?.data).toBe(address);
  const caption = /<figcaption>([\s\S]*?)<\/figcaption>/.exec(html)?.[1]?.replace(/<\/?span>|\s/g, '');
  expect(caption).toBe('familynight.example/kit/guides/talk-for-a-minute');
  expect(html).toContain('aria-label="QR code: familynight.example/kit/guides/talk-for-a-minute"');
});
