import { z } from 'astro/zod';
import { CONTROL_KINDS } from '../core/controls.ts';
import { ageBand, day, drawing, slug, status, topic, words } from './common.ts';

/** One way through the menus. A menu path stands nowhere else in the kit. */
export const menuSteps = z.strictObject({
  /** Where it begins, as in "On the parent’s phone". */
  where: words.max(60),
  /** What to tap, in order, each as the screen calls it. */
  path: z.array(words.max(60)).min(1).max(9),
  /**
   * `verified`: read in the maker’s own words, on its page or in a copy of it. `unverified`: anything less. It is kept
   * for the next person who checks, and never shown.
   */
  status: z.enum(['verified', 'unverified']),
  /** Where it was read: an id from content/sources.yaml. Verified steps need one. */
  source: slug.optional(),
  /** The day it was last checked. */
  checked: day,
  /** From this day on it is not shown until somebody checks it again; at most a year after `checked`. */
  expires: day,
});

export const control = z.strictObject({
  /** The service or device and what its tool is called, as in "TikTok: Family Pairing". */
  name: words.max(60),
  /** One sentence that answers "is this what I need?". Shown in lists and in search. */
  summary: words.min(50).max(160),
  /** What it is for: phone (and computer), app, console (and game), network, or idea: something no service owns. */
  kind: z.enum(CONTROL_KINDS),
  /** Everyday topics, as slugs from content/topics. Related things are found by these. */
  topics: z.array(topic).min(1),
  /** The ages it suits: 5-7, 8-10, 11-13, 14-17. */
  ages: z.array(ageBand).min(1),
  /** Who may have an account, and from which age. */
  who: words.max(160),
  /** The drawing that goes with it. */
  drawing,
  /** What to say to the child before anything is switched on. Written as it is said, without quote marks. */
  talk: words.max(180),
  /** What it can do, one short line each. */
  can: z.array(words.max(140)).min(1).max(7),
  /** What it cannot do, and what it needs. */
  cannot: z.array(words.max(160)).min(1).max(6),
  /** What it costs in privacy: who gets to see what. */
  privacy: words.max(260),
  /** Ways through the menus. None where each maker has its own. */
  steps: z.array(menuSteps).max(4),
  /** What to look for when the steps are out of date or missing. */
  principle: words.max(260),
  /** What to do tonight: two to five orders. Only an idea has them; the other cards share the same four. */
  tonight: z.array(words.max(120)).min(2).max(5).optional(),
  /** Guides that say more, by slug. */
  guides: z.array(slug).optional(),
  /** Ids from content/sources.yaml. Every fact on the card is in one of them. */
  sources: z.array(slug).min(1),
  /** The day somebody last read it whole and found it right. */
  reviewed: day,
  /** `draft` until an expert has read it; then `reviewed`. */
  status,
});
export type Control = z.infer<typeof control>;
