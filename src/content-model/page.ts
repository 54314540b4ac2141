import { z } from 'astro/zod';
import { day, words } from './common.ts';

/** A plain page of the kit itself: about, privacy, accessibility, licence, "it starts in 8 minutes". */
export const page = z.strictObject({
  /** The heading of the page. */
  title: words.max(80),
  /** One sentence that says what the page tells. */
  summary: words.max(200),
  /** The day somebody last read it whole and found it right. */
  reviewed: day,
});
export type Page = z.infer<typeof page>;
