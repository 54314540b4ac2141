import { z } from 'astro/zod';
import { day, slug, webAddress, words } from './common.ts';

/** Countries the kit has lines for, by ISO 3166 code; INTL works anywhere. */
export const country = z.enum(['US', 'CA', 'GB', 'IE', 'AU', 'NZ', 'INTL']);
export type Country = z.infer<typeof country>;

/**
 * How the entry was confirmed. `official`: on the operator's own page. `official-partner`: on a government's,
 * regulator's or platform's page about it. `official-text`: the operator's own text on another site.
 * `unverified`: anything less; it is kept for the next checker and never printed.
 */
export const verification = z.enum(['official', 'official-partner', 'official-text', 'unverified']);

export const helpline = z
  .strictObject({
    /** Country code in small letters and a short name: "us-988". */
    id: slug,
    /** Where it works. */
    country,
    /** What people call it. */
    name: words,
    /** Who runs it. */
    operator: words,
    /** emergency, report (to authorities), support (somebody to talk to) or image-removal. */
    kind: z.enum(['emergency', 'report', 'support', 'image-removal']),
    /** What it is for, in plain words, one or two short sentences. */
    whatFor: words.max(240),
    /** What it does not do, if people often get that wrong. */
    doesNot: words.max(240).optional(),
    /** Who may use it. */
    whoMayUse: words.max(160),
    /** The number as people say and dial it. */
    phone: z
      .string()
      .regex(/^\+?\d(?:[ -]?\d){2,14}$/, 'write the number in digits, with spaces or dashes between')
      .optional(),
    /** How to text it, as in "text CONNECT to 686868". */
    text: words.optional(),
    /** The web address. */
    url: webAddress.optional(),
    /** When somebody answers. Leave it out when that is not confirmed. */
    hours: words.optional(),
    /** Languages spoken. Leave it out when that is not confirmed. */
    languages: words.optional(),
    /** Whether it stands on the wallet cards of its country: few lines, and those a child may call. */
    walletCard: z.boolean().default(false),
    /** How it was confirmed; see above. */
    verification,
    /** Pages that say so. */
    sources: z.array(z.strictObject({ url: webAddress, says: words })).min(1),
    /** The day it was last checked. */
    checked: day,
    /** From this day on it no longer prints until somebody checks it again. */
    expires: day,
  })
  .superRefine((entry, context) => {
    if (!entry.phone && !entry.text && !entry.url)
      context.addIssue({
        code: 'custom',
        path: [],
        message: 'nobody can reach this line; give a phone, a text or a url',
      });
    if (entry.expires <= entry.checked)
      context.addIssue({
        code: 'custom',
        path: ['expires'],
        message: `expires ${entry.expires} is not after checked ${entry.checked}; write a later day`,
      });
  });
export type Helpline = z.infer<typeof helpline>;

/** True when the line may be shown on this day (as 2026-11-21): confirmed, and not past its date. */
export function isPrintable(line: Pick<Helpline, 'verification' | 'expires'>, today: string): boolean {
  return line.verification !== 'unverified' && today < line.expires;
}
