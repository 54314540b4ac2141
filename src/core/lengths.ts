/** The lengths a lesson can be offered in, in minutes. Everything that switches length reads this list. */
export const LENGTHS = [10, 20, 45, 90] as const;
export type Length = (typeof LENGTHS)[number];

/** The length shown when nobody has chosen: 45 minutes, or the longest one offered below it. */
export function defaultLength(offered: readonly Length[]): Length {
  const fitting = offered.filter((length) => length <= 45);
  return fitting.at(-1) ?? offered[0] ?? 45;
}

/**
 * Reads a length that a visitor or a link supplied: that length, or the nearest one offered, of two the shorter. What is
 * no number of minutes falls back to the default.
 */
export function parseLength(text: string | null | undefined, offered: readonly Length[]): Length {
  const asked = askedMinutes(text);
  if (asked === undefined) return defaultLength(offered);
  const [nearest] = offered.toSorted((a, b) => Math.abs(a - asked) - Math.abs(b - asked) || a - b);
  return nearest ?? defaultLength(offered);
}

/** The minutes a visitor or a link asks for, offered or not, or undefined when it asks for none. */
export function askedMinutes(text: string | null | undefined): number | undefined {
  return /^\d{1,4}$/.test(text?.trim() ?? '') ? Number(text) : undefined;
}

/** The lengths at which a tag with `from={…}` appears: that length and every longer one. */
export function lengthsFrom(from: Length | undefined, offered: readonly Length[]): Length[] {
  return offered.filter((length) => length >= (from ?? 0));
}
