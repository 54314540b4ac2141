/**
 * The ticks of one checklist, as kept on the device: a small JSON text under one key per list. Parsed, never cast: what
 * is not exactly this shape counts as no ticks.
 */
const KEY_PREFIX = 'family-night-kit.1.ticks.';
const MOST_TICKS = 100;

/** The storage key of a checklist's ticks. */
export const ticksKey = (checklist: string): string => KEY_PREFIX + checklist;

/** Reads kept ticks. Damaged text, wrong shapes and ids the list no longer has are dropped in silence. */
export function parseTicks(text: string | null, itemIds: readonly string[]): Set<string> {
  const known = new Set(itemIds);
  try {
    const kept: unknown = JSON.parse(text ?? '[]');
    if (!Array.isArray(kept)) return new Set();
    return new Set(kept.slice(0, MOST_TICKS).filter((id): id is string => typeof id === 'string' && known.has(id)));
  } catch {
    return new Set();
  }
}

/** The text to keep, in a fixed order so that the same ticks are the same text. */
export const formatTicks = (ticks: ReadonlySet<string>): string => JSON.stringify([...ticks].sort());
