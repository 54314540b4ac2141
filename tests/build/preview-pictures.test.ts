import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { initWasm, Resvg } from '@resvg/resvg-wasm';
import { Parser } from 'htmlparser2';
import { beforeAll, describe, expect, it } from 'vitest';
import { readLook } from '../../src/integrations/findable/look.ts';
import { PICTURE, previewSvg } from '../../src/integrations/findable/preview-svg.ts';
import type { PictureFacts } from '../../src/integrations/findable/read-head.ts';
import { loadTypefaces } from '../../src/integrations/findable/typefaces.ts';

const typefaces = loadTypefaces();
const look = readLook(new URL('../../', import.meta.url));
const FACTS: PictureFacts = {
  title: 'Kind words online',
  siteName: 'Family Night Kit',
  kind: 'Guide',
  pillar: 'connect',
  pillarName: 'Connect',
  drawing: 'two-bubbles-one-heart',
};

beforeAll(async () => {
  await initWasm(readFileSync(createRequire(import.meta.url).resolve('@resvg/resvg-wasm/index_bg.wasm')));
});

/** Where the ink of an SVG really stands, as resvg sees it with the typefaces of the kit. */
function inkOf(svg: string): { left: number; right: number; top: number; bottom: number } {
  const resvg = new Resvg(svg, { font: { fontBuffers: [typefaces.serif.file, typefaces.sans.file] } });
  const box = resvg.getBBox();
  resvg.free();
  if (!box) throw new Error('Nothing is drawn.');
  return { left: box.x, right: box.x + box.width, top: box.y, bottom: box.y + box.height };
}

const alone = (inner: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${PICTURE.width}" height="${PICTURE.height}">${inner}</svg>`;

/** The words of the texts of an SVG. */
function wordsOf(svg: string): string[] {
  const words: string[] = [];
  let isText = false;
  const parser = new Parser(
    {
      onopentag(name) {
        isText = name === 'text';
        if (isText) words.push('');
      },
      ontext(text) {
        if (isText) words.push(`${words.pop() ?? ''}${text}`);
      },
      onclosetag() {
        isText = false;
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.end(svg);
  return words;
}

const textsOf = (svg: string): string[] => svg.match(/<text .*?<\/text>/g) ?? [];

it.each(['serif', 'sans'] as const)('%s is drawn in the typeface that was measured', (name) => {
  const face = typefaces[name];
  const text = 'school.example/kit: hamburgefonts';
  const drawn = inkOf(alone(`<text x="0" y="300" font-size="40" ${face.attributes}>${text}</text>`));
  const measured = face.measure(text, 40);
  // Kerning and the white at both ends make the ink a little narrower.
  expect(drawn.right).toBeLessThanOrEqual(measured + 1);
  expect(drawn.right).toBeGreaterThan(measured * 0.96);
});

const TITLES = {
  usual: 'Kind words online',
  'one letter': 'A',
  'as long as a title may be': 'A title that goes on and on, with eighty letters and no end to it, as one may wr',
  'twice as long': 'Wide words mumble along, '.repeat(7),
  'one long word': 'Donaudampfschifffahrtsgesellschaftskapitänsmütze',
  'wide letters': 'WWWWWWWWWWWW MMMMMMMMMMMM WWWWWWWWWWWW MMMMMMMMMMMM WWWWWWWWWWWW',
  'signs that XML knows': 'Say “no” & <stop> it\'s "fine"',
};

describe.each(Object.entries(TITLES))('a title: %s', (_, title) => {
  it.each([
    ['with its kind', FACTS],
    ['alone', { ...FACTS, kind: undefined, pillar: undefined, pillarName: undefined, drawing: undefined }],
  ])('%s stands whole on the sheet, away from the drawing and above the strip', (_case, facts) => {
    const svg = previewSvg({ ...facts, title }, 'https://school.example/kit/', look, typefaces);
    const texts = textsOf(svg);
    const ofTitle = texts.slice(facts.kind ? 1 : 0, -2).filter((text) => text.includes(typefaces.serif.attributes));
    const ink = inkOf(alone(ofTitle.join('')));
    expect(ink.left).toBeGreaterThanOrEqual(80);
    expect(ink.right).toBeLessThanOrEqual(740);
    expect(ink.top).toBeGreaterThanOrEqual(facts.kind ? 132 : 76);
    expect(ink.bottom).toBeLessThanOrEqual(492);
    expect(wordsOf(svg).join(' ')).toContain(title.trim());
  });
});

it('a long address stands whole in its tab', () => {
  const site = 'https://www.a-very-long-district-name.k12.state.example/families/online-safety/kit/';
  const svg = previewSvg(FACTS, site, look, typefaces);
  const ink = inkOf(alone(textsOf(svg).at(-1) ?? ''));
  expect([ink.left >= 540, ink.right <= 1148]).toEqual([true, true]);
  expect(wordsOf(svg).at(-1)).toBe('www.a-very-long-district-name.k12.state.example/families/online-safety/kit');
});

it('leaves out signs that the typeface does not have, and keeps accents', () => {
  const svg = previewSvg({ ...FACTS, title: 'Niños 😀 en línea' }, 'https://a.example/', look, typefaces);
  expect(wordsOf(svg).join(' ')).toContain('Niños en línea');
});

it('has the ink, the mark and the word of the pillar, and the drawing of the page', () => {
  const svg = previewSvg(FACTS, 'https://a.example/', look, typefaces);
  expect(wordsOf(svg)).toContain('Guide · Connect');
  expect(svg).toContain(look.color('connect'));
  expect(svg).not.toContain(look.color('protect'));
  expect(svg).toContain(/ d="([^"]+)"/.exec(look.drawing('two-bubbles-one-heart'))?.[1]);
});

it('says which drawing or color is missing', () => {
  expect(() => previewSvg({ ...FACTS, drawing: 'no-such' }, 'https://a.example/', look, typefaces)).toThrow(/no-such/);
  expect(() => look.color('no-such')).toThrow('tokens.css has no plain color for --no-such');
});
