import { TICKS_KEY } from './kept-keys.ts';

/**
 * The ticks of one checklist, as kept on the device: a small JSON text under one key per list. Parsed, never cast: what
 * is not exactly this shape counts as no ticks.
 */
const MOST_TICKS = 100;
const ITEM_ID = /^[a-z0-9-]{1,60}$/;

/** The storage key of a checklist's ticks. */
export const ticksKey = (checklist: string): string => TICKS_KEY + checklist;

/** Reads kept ticks as ids. Damaged text and wrong shapes are dropped in silence. */
export function parseTicks(text: string | null): Set<string> {
  try {
    const kept: unknown = JSON.parse(text ?? '[]');
    if (!Array.isArray(kept)) return new Set();
    return new Set(kept.slice(0, MOST_TICKS).filter((id): id is string => typeof id === 'string' && ITEM_ID.test(id)));
  } catch {
    return new Set();
  }
}

/** Kept ticks after somebody changed the boxes on one page. Ticks of items that page does not show stay. */
export function updateTicks(
  kept: ReadonlySet<string>,
  shown: readonly string[],
  ticked: readonly string[],
): Set<string> {
  const elsewhere = [...kept].filter((id) => !shown.includes(id));
  return new Set([...elsewhere, ...ticked]);
}

/** The text to keep, in a fixed order so that the same ticks are the same text. */
export const formatTicks = (ticks: ReadonlySet<string>): string => JSON.stringify([...ticks].sort());
