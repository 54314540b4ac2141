import { z } from 'astro/zod';
import { TASK_NEEDS, TASK_PHASES } from '../core/my-workshop/timeline.ts';
import { slug, words } from './common.ts';

const taskWords = z.strictObject({
  /** The order, as one short sentence without a full stop. */
  do: words.max(80),
  /** Why it helps, in a sentence or two. */
  why: words.max(220),
  /** How to do it, in a sentence or two. */
  how: words.max(260),
});

const isOnTheDay = (when: string) => when === 'on-the-day' || when === 'that-night';

export const timelineTask = z
  .strictObject({
    /** A short name. Ticks and calendar entries are kept under it, so never change it. */
    id: slug,
    /** before (the first day), on-the-day, that-night (still worth doing later), after (the last day). */
    when: z.enum(TASK_PHASES),
    /** How many weeks before or after. Not together with `days`. */
    weeks: z.int().min(1).max(26).optional(),
    /** How many days before or after. Not together with `weeks`. */
    days: z.int().min(1).max(180).optional(),
    /** Where it stands among the tasks of its day, 1 first. */
    order: z.int().min(1),
    /** Who does it. */
    who: z.enum(['organizer', 'safeguarding-lead', 'presenter', 'helpers']),
    /** The task is shown only when the workshop has this. Leave it out when every workshop needs the task. */
    onlyWith: z.enum(TASK_NEEDS).optional(),
    /** A page of the kit that helps, as in /handouts. */
    link: z.string().startsWith('/', 'begin it with /, as in /handouts').optional(),
    /** The message to send, by file name in content/messages. */
    message: slug.optional(),
    /** Ids from content/sources.yaml, where a fact is stated. */
    sources: z.array(slug).min(1).optional(),
    /** The words in English. */
    en: taskWords,
    /** The words in Spanish, when somebody has written them. */
    es: taskWords.optional(),
  })
  .superRefine(({ when, weeks, days }, context) => {
    const given = [weeks, days].filter((count) => count !== undefined).length;
    if (isOnTheDay(when) && given > 0)
      context.addIssue({
        code: 'custom',
        path: [weeks === undefined ? 'days' : 'weeks'],
        message: `a task of ${when} is on the day itself; remove \`weeks\` and \`days\``,
      });
    if (!isOnTheDay(when) && given !== 1)
      context.addIssue({
        code: 'custom',
        path: ['when'],
        message: `a task ${when} the workshop says how long; write \`weeks\` or \`days\`, one of the two`,
      });
  });
export type TimelineTaskEntry = z.infer<typeof timelineTask>;
