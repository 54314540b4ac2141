import { ICONS, type IconName, SOLID } from '../../components/icons.ts';
import { fitLines, LINE_HEIGHT } from '../../core/my-workshop/fit-lines.ts';
import { shortAddress } from '../../core/public-address.ts';
import { xmlText } from '../../core/xml-text.ts';
import type { Look } from './look.ts';
import type { PictureFacts } from './read-head.ts';
import type { Typeface, Typefaces } from './typefaces.ts';

/** The size that Facebook, LinkedIn, Slack and others show whole, in pixels. */
export const PICTURE = { width: 1200, height: 630 } as const;

/** A place on the picture, in pixels. */
export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

const SHEET: Box = { x: 40, y: 36, width: 1120, height: 464 };
/** The kind above, the title below, the drawing at the end. */
const KIND: Box = { x: 88, y: 80, width: 640, height: 52 };
const TITLE: Box = { x: 88, y: 156, width: 640, height: 312 };
/** Without a kind the title begins where the kind would. */
const TITLE_ALONE: Box = { x: 88, y: 88, width: 640, height: 380 };
const DRAWING: Box = { x: 784, y: 100, width: 328, height: 328 };
/** The strip of tabs at the foot, our own device: the name of the kit and where it stands. */
const NAME_TAB: Box = { x: 40, y: 500, width: 480, height: 102 };
const ADDRESS_TAB: Box = { x: 528, y: 500, width: 632, height: 84 };

const LARGEST_TITLE = 104;
/** The drawing of pages that have none of their own. */
const USUAL_DRAWING = 'round-table-wide';
/** How far below the middle of a line its letters stand, in sizes of the type. */
const BASELINE = 0.34;

interface Line {
  text: string;
  x: number;
  /** The middle of the line. */
  middle: number;
  size: number;
  color: string;
  face: Typeface;
}

const textAt = ({ text, x, middle, size, color, face }: Line): string =>
  `<text x="${x}" y="${(middle + size * BASELINE).toFixed(1)}" font-size="${size.toFixed(1)}" fill="${color}" ${face.attributes}>${xmlText(text)}</text>`;

const rect = ({ x, y, width, height }: Box, color: string): string =>
  `<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="${color}"/>`;

/** Puts a whole `<svg>` into a box. Its `currentColor` becomes the given color. */
const placed = (svg: string, { x, y, width, height }: Box, color: string): string =>
  svg.replace(/<svg\b/, `<svg x="${x}" y="${y}" width="${width}" height="${height}" color="${color}"`);

/** One line at the given size, or smaller when it would not stand in its width. */
function oneLine(text: string, box: Box, largest: number, face: Typeface, color: string): string {
  const size = Math.min(largest, (largest * box.width) / Math.max(1, face.measure(text, largest)));
  return textAt({ text, x: box.x, middle: box.y + box.height / 2, size, color, face });
}

const widestWord = (title: string, size: number, { measure }: Typeface): number =>
  Math.max(1, ...title.split(' ').map((word) => measure(word, size)));

/** The title as large as it can stand, in lines, never broken inside a word. */
function titleLines(title: string, box: Box, face: Typeface, color: string): string {
  const largest = Math.min(LARGEST_TITLE, (LARGEST_TITLE * box.width) / widestWord(title, LARGEST_TITLE, face));
  const { lines, size } = fitLines(title, box, largest, face.measure);
  const step = size * LINE_HEIGHT;
  return lines
    .map((text, index) => textAt({ text, x: box.x, middle: box.y + step * (index + 0.5), size, color, face }))
    .join('');
}

const isPillar = (name: string | undefined): name is IconName => name !== undefined && name in ICONS;

function pillarMark(name: IconName, color: string): string {
  const solid = SOLID[name];
  const lines = `<path d="${ICONS[name]}" fill="none" stroke="${color}" stroke-width="2" stroke-linecap="round" stroke-linejoin="round"/>`;
  const mark = `<svg viewBox="0 0 24 24">${lines}${solid ? `<path d="${solid}" fill="${color}"/>` : ''}</svg>`;
  return placed(mark, { ...KIND, width: KIND.height }, color);
}

/**
 * The preview picture of a page as SVG: a sheet of paper on felt with kind, title and drawing, and a strip to tear off
 * with the name of the kit and its address. Text is measured and stands inside its box at every length.
 */
export function previewSvg(shown: PictureFacts, address: string, look: Look, { serif, sans }: Typefaces): string {
  const pillar = isPillar(shown.pillar) ? shown.pillar : undefined;
  const [ink, paper] = [look.color('ink'), look.color('paper')];
  const pill = pillar ? look.color(pillar) : ink;
  const kind = sans.known([shown.kind, shown.pillarName].filter(Boolean).join(' · '));
  const indent = pillar ? KIND.height + 16 : 0;
  const kindBox = { ...KIND, x: KIND.x + indent, width: KIND.width - indent };
  const tear = SHEET.y + SHEET.height;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${PICTURE.width} ${PICTURE.height}">`,
    rect({ x: 0, y: 0, ...PICTURE }, look.color('felt')),
    rect(SHEET, paper),
    pillar ? pillarMark(pillar, pill) : '',
    oneLine(kind, kindBox, 40, sans, pill),
    titleLines(serif.known(shown.title), kind === '' ? TITLE_ALONE : TITLE, serif, ink),
    placed(look.drawing(shown.drawing ?? USUAL_DRAWING), DRAWING, pill),
    rect(NAME_TAB, pill),
    rect(ADDRESS_TAB, paper),
    `<path d="M${SHEET.x} ${tear}h${SHEET.width}" stroke="${ink}" stroke-width="3" stroke-dasharray="9 6"/>`,
    placed(look.mark, { x: 64, y: 526, width: 50, height: 50 }, ink),
    oneLine(serif.known(shown.siteName), { ...NAME_TAB, x: 134, width: 370 }, 40, serif, paper),
    oneLine(sans.known(shortAddress(address)), { ...ADDRESS_TAB, x: 556, width: 576 }, 32, sans, ink),
    '</svg>',
  ].join('');
}
