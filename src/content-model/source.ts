import { z } from 'astro/zod';
import { day, slug, webAddress, words } from './common.ts';

/** A year, a month or a day. YAML readers may hand over a number or a Date; both become text. */
const published = z
  .union([z.string(), z.number(), z.date()])
  .transform((value) => (value instanceof Date ? value.toISOString().slice(0, 10) : String(value)))
  .pipe(z.string().regex(/^\d{4}(-\d{2}){0,2}$/, 'write 2016, 2016-06 or 2016-06-13'));

export const source = z.strictObject({
  /** Short name to cite it by: "aasm-2016". */
  id: slug,
  /** Who published it. */
  publisher: words,
  /** What it is called. */
  title: words,
  /** Where it was read. */
  url: webAddress,
  /** When it was published: 2016, 2016-06 or 2016-06-13. */
  published: published.optional(),
  /** How it was read: `official` on the publisher's own page, `quoted` in their words elsewhere, `third-party` in somebody else's. */
  seen: z.enum(['official', 'quoted', 'third-party']),
  /** The day it was last read. */
  checked: day,
});
export type Source = z.infer<typeof source>;
