import { z } from 'astro/zod';
import { day, drawing, slug, status, topic, words } from './common.ts';

export const helpCase = z.strictObject({
  /** What happened, in a parent's own words, to follow "My child was just…". No full stop. */
  title: words.max(80),
  /** Where it stands in the list, 1 first. */
  order: z.int().min(1),
  /** Everyday topics, as slugs from content/topics. Related things are found by these. */
  topics: z.array(topic).min(1),
  /** The drawing that goes with it. */
  drawing,
  /** What to say to the child first. Written as it is said, without quote marks. */
  say: words.max(160),
  /** The next ten minutes, in order: what to do, and why in a few words. */
  now: z
    .array(z.strictObject({ do: words.max(80), why: words.max(220) }))
    .min(3)
    .max(8),
  /** What not to do. */
  dont: z.array(words.max(160)).min(1),
  /** Helplines to show, by id; the page shows those of the chosen country. */
  helplines: z.array(slug).min(1),
  /** Ids from content/sources.yaml. */
  sources: z.array(slug).min(1),
  /** The day somebody last read it whole and found it right. */
  reviewed: day,
  /** `draft` until an expert has read it; then `reviewed`. */
  status,
});
export type HelpCase = z.infer<typeof helpCase>;
