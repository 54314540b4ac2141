import { z } from 'astro/zod';
import { day, slug, status, words } from './common.ts';

/** A plain page of the kit itself: about, privacy, accessibility, licence, "it starts in 8 minutes". */
export const page = z
  .strictObject({
    /** The heading of the page. */
    title: words.max(80),
    /** One sentence that says what the page tells. */
    summary: words.max(200),
    /** The day somebody last read it whole and found it right. */
    reviewed: day,
    /** Ids from content/sources.yaml, when the page states facts: each stands in one of them. Goes with `status`. */
    sources: z.array(slug).min(1).optional(),
    /** `draft` until an expert has read it; then `reviewed`. For pages with advice on children, not for those about the kit. */
    status: status.optional(),
  })
  .refine(({ sources, status }) => sources === undefined || status !== undefined, {
    path: ['sources'],
    error: 'a page with sources says how far it has been checked; add "status: draft"',
  });
export type Page = z.infer<typeof page>;
