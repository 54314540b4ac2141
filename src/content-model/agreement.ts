import { z } from 'astro/zod';
import { ageBand, day, drawing, largePrintPages, slug, status, topic, words } from './common.ts';

export const agreementClause = z.strictObject({
  /** Never change or reuse it: agreements on people's phones name it. */
  id: slug,
  /** What it is about, as a slug from content/topics. */
  topic,
  /** True for the one clause that stands in every agreement: telling never costs the phone. */
  central: z.literal(true).optional(),
  /** What the child says, first. One promise as a child of that age would say it. */
  child: words.max(80),
  /** What the grown-up promises in return. */
  grownUp: words.max(80),
});
export type AgreementClause = z.infer<typeof agreementClause>;

const repair = z.strictObject({
  /** Never change or reuse it: agreements on people's phones name it. */
  id: slug,
  /** What everybody does when a promise is broken, or something goes wrong. Agreed together; no threat. */
  we: words.max(80),
});

/** Compares ids and clauses even when other fields are wrong, so that an author hears of everything at once. */
const listed = z.object({
  clauses: z.array(z.object({ id: z.string(), central: z.unknown().optional() })),
  repairs: z.array(z.object({ id: z.string() })),
});
const whenListed = { when: ({ value }: { value: unknown }) => listed.safeParse(value).success };

export const agreement = z
  .strictObject({
    /** The name of the blank paper, with its ages. */
    title: words.max(80),
    /** One sentence that answers "is this what I need?". 50 to 160 letters. */
    summary: words.min(50).max(160),
    /** The one age band it is for. */
    band: ageBand,
    /** Everyday topics, as slugs. */
    topics: z.array(topic).min(1),
    /** The drawing on the paper. */
    drawing,
    /** How many sheets of paper the blank one fills in large print. The tests print it and count. */
    largePrintPages,
    /** The promises to choose from. The central one stands first; the first eight print on the blank paper. */
    clauses: z.array(agreementClause).min(8).max(12),
    /** What to do when it goes wrong, to choose from. The first four print on the blank paper. */
    repairs: z.array(repair).min(3).max(6),
    /** Ids from content/sources.yaml. */
    sources: z.array(slug).min(1),
    /** The day somebody last read it whole and found it right. */
    reviewed: day,
    /** `draft` until an expert has read it; then `reviewed`. */
    status,
  })
  .superRefine(({ clauses, repairs }, context) => {
    const stop = (path: (string | number)[], message: string) => context.addIssue({ code: 'custom', path, message });
    const lists = { clauses, repairs };
    const ids = [...clauses, ...repairs].map(({ id }) => id);
    for (const [name, lines] of Object.entries(lists))
      lines.forEach(({ id }, index) => {
        const place = name === 'clauses' ? index : clauses.length + index;
        if (ids.indexOf(id) !== place) stop([name, index, 'id'], `the id "${id}" is used twice; give each its own`);
      });
    const central = clauses.flatMap((clause, index) => (clause.central ? [index] : []));
    if (central.length === 0)
      stop(['clauses'], 'no clause is `central`; mark the first one, which says that telling never costs the phone');
    for (const index of central)
      if (index > 0)
        stop(['clauses', index, 'central'], 'only the first clause is `central`; move it up or remove this');
  }, whenListed);
export type AgreementEntry = z.infer<typeof agreement>;
