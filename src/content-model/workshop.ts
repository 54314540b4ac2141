import { z } from 'astro/zod';
import { LENGTHS } from '../core/lengths.ts';
import { audience, day, drawing, slug, status, words } from './common.ts';

const lessonPart = z.strictObject({
  /** The lesson to run, by slug. */
  lesson: slug,
  /** At which of its lengths: 10, 20, 45 or 90. */
  length: z.literal([...LENGTHS]),
});

const otherPart = z.strictObject({
  /** What the run sheet calls it: "Welcome and food". */
  title: words.max(60),
  /** arrive, break or close. */
  kind: z.enum(['arrive', 'break', 'close']),
  /** How long it takes, in minutes. */
  minutes: z.int().min(1).max(120),
  /** What the presenter does or says then. One or two sentences. */
  note: words.max(400),
});

export const workshopPart = z.union([lessonPart, otherPart]);
export type WorkshopPart = z.infer<typeof workshopPart>;

const parallelParts = z.strictObject({
  /** Two rooms on one clock. Both lists must take the same minutes. */
  parallel: z.strictObject({ adults: z.array(workshopPart).min(1), children: z.array(workshopPart).min(1) }),
});

/** Minutes of one part: a lesson takes its length, anything else says its own. */
export const partMinutes = (part: WorkshopPart): number => ('lesson' in part ? part.length : part.minutes);

const total = (parts: readonly WorkshopPart[]) => parts.reduce((sum, part) => sum + partMinutes(part), 0);

const parts = z.array(z.union([workshopPart, parallelParts])).min(1);

/** Adds up the parts even when other fields are wrong, so that an author hears of everything at once. */
const addable = z.object({ minutes: z.number(), parts });
const whenPartsCanBeAdded = { when: ({ value }: { value: unknown }) => addable.safeParse(value).success };

export const workshop = z
  .strictObject({
    /** The name of the evening. */
    title: words.max(80),
    /** One sentence: who it is for and what happens. */
    summary: words.max(200),
    /** Who runs it. */
    audiences: z.array(audience).min(1),
    /** The drawing that goes with it. */
    drawing,
    /** From the first word to the last, in minutes. The parts add up to it. */
    minutes: z.int().min(5).max(480),
    /** The parts in order: lessons, breaks, and rooms in parallel. */
    parts,
    /** What to do before people come, in order. */
    before: z.array(words).min(1),
    /** What to do afterwards, in order. */
    after: z.array(words).min(1),
    /** Ids from content/sources.yaml. */
    sources: z.array(slug),
    /** The day somebody last read it whole and found it right. */
    reviewed: day,
    /** `draft` until an expert has read it; then `reviewed`. */
    status,
  })
  .superRefine((entry, context) => {
    let sum = 0;
    entry.parts.forEach((part, index) => {
      if (!('parallel' in part)) {
        sum += partMinutes(part);
        return;
      }
      const adults = total(part.parallel.adults);
      const children = total(part.parallel.children);
      if (adults !== children)
        context.addIssue({
          code: 'custom',
          path: ['parts', index, 'parallel'],
          message: `adults take ${adults} minutes and children ${children}; both rooms must take the same`,
        });
      sum += adults;
    });
    if (sum !== entry.minutes)
      context.addIssue({
        code: 'custom',
        path: ['minutes'],
        message: `the parts add up to ${sum} minutes, but minutes says ${entry.minutes}; make them the same`,
      });
  }, whenPartsCanBeAdded);
export type Workshop = z.infer<typeof workshop>;
