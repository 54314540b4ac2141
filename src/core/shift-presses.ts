/**
 * So many presses of Shift on its own leave a page, each within five seconds of the one before. Source: the "Exit this
 * page" component of the GOV.UK Design System, 2023.
 */
export const SHIFT_PRESSES = 3;
const LONGEST_PAUSE_MS = 5000;

export interface ShiftPresses {
  /** How often so far. */
  count: number;
  /** When last, in milliseconds. */
  lastMs: number;
  /** Whether Shift is held down, and nothing else was pressed meanwhile. */
  isHeldAlone: boolean;
}

export const NO_PRESSES: ShiftPresses = { count: 0, lastMs: 0, isHeldAlone: false };

/** A key went down or was let go. Any other key begins again, so capital letters never leave. */
export function countPress(before: ShiftPresses, key: string, way: 'down' | 'up', atMs: number): ShiftPresses {
  if (key !== 'Shift') return way === 'down' ? NO_PRESSES : before;
  if (way === 'down') return { ...before, isHeldAlone: true };
  if (!before.isHeldAlone) return before;
  const goesOn = atMs - before.lastMs <= LONGEST_PAUSE_MS;
  return { count: goesOn ? before.count + 1 : 1, lastMs: atMs, isHeldAlone: false };
}
