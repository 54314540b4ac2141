/** When a paper of a workshop is needed. */
export const PAPER_GROUPS = ['before', 'night', 'after'] as const;

/** The papers of a workshop, in the order to print them, with the pages each fills on Letter and A4. */
export const PAPERS = [
  { slug: 'flyer', group: 'before', pages: 1 },
  { slug: 'flyer-big-type', group: 'before', pages: 1 },
  { slug: 'flyer-tear-off', group: 'before', pages: 1 },
  { slug: 'sign-in', group: 'night', pages: 1 },
  { slug: 'head-count', group: 'night', pages: 1 },
  { slug: 'agenda', group: 'night', pages: 1 },
  { slug: 'run-sheet', group: 'night', pages: 1 },
  { slug: 'name-tags', group: 'night', pages: 1 },
  { slug: 'volunteer-roles', group: 'night', pages: 1 },
  { slug: 'signs', group: 'night', pages: 9 },
  { slug: 'certificate', group: 'after', pages: 1 },
  { slug: 'thank-you', group: 'after', pages: 1 },
] as const satisfies readonly { slug: string; group: (typeof PAPER_GROUPS)[number]; pages: number }[];
export type PaperSlug = (typeof PAPERS)[number]['slug'];
