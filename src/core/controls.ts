/** Kinds of control cards, in the order in which they are listed. An idea belongs to no service. */
export const CONTROL_KINDS = ['phone', 'app', 'console', 'network', 'idea'] as const;
export type ControlKind = (typeof CONTROL_KINDS)[number];

/** One way through the menus, as its author wrote it down. Days are written as 2026-11-21. */
export interface MenuSteps {
  /** Where it begins: "On the parent’s phone". */
  where: string;
  /** What to tap, in order. */
  path: readonly string[];
  status: 'verified' | 'unverified';
  /** The day it was last checked. */
  checked: string;
  /** From this day on it is not shown. */
  expires: string;
}

/** What a page may show of it. Steps that are out of date, or were never confirmed, have no path to show. */
export type ShownSteps =
  | { state: 'current'; where: string; path: readonly string[]; checked: string; expires: string }
  | { state: 'expired' | 'unverified'; where: string; checked: string };

/** True from the day on which something expires; both days are written as 2026-11-21. */
export const hasExpired = (expires: string, today: string): boolean => today >= expires;

/** What may be shown of menu steps on a day (as 2026-11-21): all of it, or only why not. */
export function shownSteps({ where, path, status, checked, expires }: MenuSteps, today: string): ShownSteps {
  if (status === 'unverified') return { state: 'unverified', where, checked };
  return hasExpired(expires, today)
    ? { state: 'expired', where, checked }
    : { state: 'current', where, path, checked, expires };
}
