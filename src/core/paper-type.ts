import type { Length } from './lengths.ts';
import { showsAt } from './deck.ts';

/**
 * In which type a step without a projector prints. Nothing can be measured at build, so its height is estimated from its
 * letters and lines; a test prints every step and counts the sheets.
 */

/** Points of what is said and done, largest first. Less is not readable at arm’s length. */
const TYPES = [18, 16, 14] as const;
export type PaperType = (typeof TYPES)[number];

/** How much there is to print of a step at one length. */
export interface Amount {
  letters: number;
  /** Paragraphs, list items, headings: each begins a line. */
  blocks: number;
}

/** Tags that have no end. Those of drawings end themselves. */
const VOID_TAGS = new Set(['br', 'hr', 'img', 'input']);
const BLOCKS = new Set(['p', 'li', 'summary', 'h3']);

/** Counts what the HTML of a step shows at a length: a tag whose `data-lengths` leaves the length out shows nothing. */
export function amountAt(html: string, length: Length): Amount {
  const amount = { letters: 0, blocks: 0 };
  // For each open tag, whether it shows.
  const open: boolean[] = [];
  for (const [, isEnd, tag = '', attributes = '', text = ''] of html.matchAll(/<(\/?)([\w-]+)([^>]*)>|([^<]+)/g)) {
    const isShown = open.at(-1) ?? true;
    if (text) amount.letters += isShown ? text.trim().length : 0;
    else if (isEnd) open.pop();
    else if (!attributes.endsWith('/') && !VOID_TAGS.has(tag)) {
      const lengths = /\bdata-lengths="([^"]*)"/.exec(attributes)?.[1];
      const shows = isShown && showsAt(lengths, length);
      open.push(shows);
      if (shows && BLOCKS.has(tag)) amount.blocks += 1;
    }
  }
  return amount;
}

/** CSS pixels that a letter, a block and the frame of a step take in each type, as measured in Chromium over all steps. */
const PX: Readonly<Record<PaperType, { letter: number; block: number; frame: number }>> = {
  18: { letter: 0.22, block: 40.5, frame: 0 },
  16: { letter: 0.211, block: 35, frame: 30 },
  14: { letter: 0.19, block: 31.4, frame: -20 },
};
/** What Letter and A4 both hold. */
const SHEET_PX = 950;
/** What stays empty at the foot of a sheet, because boxes are not cut, as a share of what is printed. */
const WASTE = 0.15;

/** The largest type in which a step takes no more sheets than in the smallest. */
export function paperType({ letters, blocks }: Amount): PaperType {
  const sheets = (type: PaperType) => {
    const { letter, block, frame } = PX[type];
    const high = letters * letter + blocks * block + frame;
    return high <= SHEET_PX ? 1 : Math.ceil((high * (1 + WASTE)) / SHEET_PX);
  };
  return TYPES.find((type) => sheets(type) <= sheets(14)) ?? 14;
}
