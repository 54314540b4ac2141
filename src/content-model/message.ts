import { z } from 'astro/zod';
import { day, slug, status, words } from './common.ts';

export const message = z
  .strictObject({
    /** What the message is, as a person would say it: "Invitation by e-mail". */
    title: words.max(80),
    /** One sentence: when to send it, and to whom. */
    summary: words.max(200),
    /** Where it stands in the list, 1 first. */
    order: z.int().min(1),
    /** How it is sent: email, text, newsletter, social. */
    kind: z.enum(['email', 'text', 'newsletter', 'social']),
    /** The subject of an e-mail, with placeholders as in the text. */
    subject: words.max(90).optional(),
    /** Ids from content/sources.yaml. */
    sources: z.array(slug),
    /** The day somebody last read it whole and found it right. */
    reviewed: day,
    /** `draft` until an expert has read it; then `reviewed`. */
    status,
  })
  .superRefine(({ kind, subject }, context) => {
    if ((kind === 'email') !== (subject !== undefined))
      context.addIssue({
        code: 'custom',
        path: [kind === 'email' ? 'kind' : 'subject'],
        message: 'an e-mail, and nothing else, has a subject; write `subject` or change `kind`',
      });
  });
export type Message = z.infer<typeof message>;
