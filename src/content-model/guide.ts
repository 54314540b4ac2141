import { z } from 'astro/zod';
import { ageBand, slug, words, written } from './common.ts';

export const guide = z.strictObject({
  ...written,
  /** The one thing to remember if a parent reads nothing else. One or two short sentences. */
  mainMessage: words.max(160),
  /** What to do tonight: two to five orders, each under 20 words. */
  tonight: z.array(words).min(2).max(5),
  /** Words to open a talk, by age. Written as they are said, without quote marks. */
  starters: z.array(z.strictObject({ ages: ageBand, say: words })).min(2),
  /** What if they refuse? Two to four answers. `they`: what the child says. `you`: what to say or do then, kindly. */
  refuse: z
    .array(z.strictObject({ they: words.max(80), you: words.max(260) }))
    .min(2)
    .max(4),
  /** The checklist that belongs to it, by slug. */
  checklist: slug.optional(),
  /** Handouts that belong to it, by slug. */
  handouts: z.array(slug),
});
export type Guide = z.infer<typeof guide>;
