/** The lengths a lesson can be offered in, in minutes. Everything that switches length reads this list. */
export const LENGTHS = [10, 20, 45, 90] as const;
export type Length = (typeof LENGTHS)[number];

/** The length shown when nobody has chosen: 45 minutes, or the longest one offered below it. */
export function defaultLength(offered: readonly Length[]): Length {
  const fitting = offered.filter((length) => length <= 45);
  return fitting.at(-1) ?? offered[0] ?? 45;
}

/** Reads a length that a visitor or a link supplied. Anything not offered falls back to the default. */
export function parseLength(text: string | null | undefined, offered: readonly Length[]): Length {
  const wanted = Number(text?.trim() || Number.NaN);
  return offered.find((length) => length === wanted) ?? defaultLength(offered);
}

/** The lengths at which a tag with `from={…}` appears: that length and every longer one. */
export function lengthsFrom(from: Length | undefined, offered: readonly Length[]): Length[] {
  return offered.filter((length) => length >= (from ?? 0));
}
