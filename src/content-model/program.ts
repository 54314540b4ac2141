import { z } from 'astro/zod';
import { audience, drawing, slug, status, day, words } from './common.ts';

const session = z.strictObject({
  /** Which ready-made workshop it is, by slug. */
  workshop: slug,
  /** Days after the first session: 0 for the same day, 7 for one week later. */
  dayOffset: z.int().min(0).max(365),
  /** When it usually begins, as "18:30". */
  start: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'write a time as "18:30", in quotes'),
});

/** Sorts sessions by day and time. */
const beginsAt = ({ dayOffset, start }: z.infer<typeof session>): string =>
  `${String(dayOffset).padStart(3, '0')} ${start}`;

export const program = z
  .strictObject({
    /** The name of the whole: "Three evenings". */
    title: words.max(80),
    /** One sentence: who it is for and what happens. */
    summary: words.max(200),
    /** Who runs it. */
    audiences: z.array(audience).min(1),
    /** The drawing that goes with it. */
    drawing,
    /** The sessions in the order in which they happen: two or more ready-made workshops. */
    sessions: z.array(session).min(2).max(12),
    /** The day somebody last read it whole and found it right. */
    reviewed: day,
    /** `draft` until an expert has read it; then `reviewed`. */
    status,
  })
  .superRefine(({ sessions }, context) => {
    sessions.forEach((session, index) => {
      const before = sessions[index - 1];
      if (!before || beginsAt(session) > beginsAt(before)) return;
      context.addIssue({
        code: 'custom',
        path: ['sessions', index],
        message: 'it begins before the session above it; put the sessions in the order in which they happen',
      });
    });
  });
export type Program = z.infer<typeof program>;
