import { z } from 'astro/zod';
import { day, webAddress, words } from './common.ts';

export const saferInternetDay = z.strictObject({
  /** The year, as text: "2027". */
  id: z.string().regex(/^\d{4}$/, 'write the year as four digits in quotes'),
  /** The day it is held. */
  date: day,
  /** `held` or `announced` by the organisers, or `estimate` by the rule of thumb (Tuesday from 5 to 11 February). */
  status: z.enum(['held', 'announced', 'estimate']),
  /** The global slogan, in the organisers' words, if there was one. */
  slogan: words.optional(),
  /** Where the date was read. Not for an estimate. */
  source: webAddress.optional(),
});
export type SaferInternetDay = z.infer<typeof saferInternetDay>;
