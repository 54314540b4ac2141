import { z } from 'astro/zod';
import { LENGTHS, type Length } from '../core/lengths.ts';
import { room, slug, words, written } from './common.ts';
import { standardCodes } from './standards.ts';

/** What people do in a step. Activity, discuss and reflect count as practice. */
export const stepKind = z.enum(['talk', 'activity', 'discuss', 'reflect', 'quiz', 'close']);
export type StepKind = z.infer<typeof stepKind>;

/** Kinds of step in which the room does something. Design section 4. */
export const PRACTICE_KINDS: readonly StepKind[] = ['activity', 'discuss', 'reflect'];

const minute = z.int('write whole minutes').min(1, 'write at least 1 minute').max(90);

const stepMinutes = z
  .strictObject({ 10: minute.optional(), 20: minute.optional(), 45: minute.optional(), 90: minute.optional() })
  .refine(
    (minutes) => Object.keys(minutes).length > 0,
    'give the minutes for at least one length, as in { 20: 5, 45: 8 }',
  );

export const lessonStep = z
  .strictObject({
    /** Joins this step to its <Step id="…"> in the text below. */
    id: slug,
    /** What the run sheet calls it. */
    title: words.max(60),
    /** What people do: talk, activity, discuss, reflect, quiz or close. */
    kind: stepKind,
    /** Minutes at each length, as { 10: 1, 20: 2, 45: 5, 90: 10 }. Leave a length out and the step is left out. */
    minutes: stepMinutes,
    /** When time runs short: keep it, trim it to `trimTo` minutes, or drop it. */
    ifLate: z.enum(['keep', 'trim', 'drop']),
    /** Only with `ifLate: trim`: the fewest minutes that still make sense. */
    trimTo: minute.optional(),
  })
  .superRefine((step, context) => {
    if (step.ifLate === 'trim' && step.trimTo === undefined)
      context.addIssue({
        code: 'custom',
        path: ['trimTo'],
        message: 'ifLate is trim, but trimTo is missing; add trimTo with the fewest minutes',
      });
    if (step.ifLate !== 'trim' && step.trimTo !== undefined)
      context.addIssue({
        code: 'custom',
        path: ['trimTo'],
        message: `ifLate is ${step.ifLate}; remove trimTo or write ifLate: trim`,
      });
  });
export type LessonStep = z.infer<typeof lessonStep>;

export const material = z.strictObject({
  /** What to bring: "sticky notes". */
  item: words.max(60),
  /** One set for each person, family, table, or for the whole room. */
  per: z.enum(['person', 'family', 'table', 'room']),
  /** How many in each set. */
  count: z.int().min(1).max(500),
  /** `must`: the lesson does not work without it. `nice`: it helps. */
  need: z.enum(['must', 'nice']),
  /** The shortest length that needs it, as in `from: 45`. Leave it out when every length does. */
  from: z.literal([...LENGTHS]).optional(),
  /** The steps that use it, by id, as in `steps: [cards, wall]`: the presenter is reminded when each begins. */
  steps: z.array(slug).min(1).optional(),
});
export type Material = z.infer<typeof material>;

/** A step of the 10-minute version as a teacher runs it in class with no technology. Title and minutes are the step's own. */
export const classCardStep = z.strictObject({
  /** A step of the lesson, by id. */
  step: slug,
  /** What the class does, in a few short orders. */
  do: words.max(300),
  /** What the teacher says, word for word, without quote marks around it. */
  say: words.max(200).optional(),
});
export type ClassCardStep = z.infer<typeof classCardStep>;

/** Minutes of the lesson at one length, and how many of them people spend practising. */
export function minutesAt(steps: readonly Pick<LessonStep, 'minutes' | 'kind'>[], length: Length) {
  const at = (step: Pick<LessonStep, 'minutes'>) => step.minutes[length] ?? 0;
  const sum = (list: readonly Pick<LessonStep, 'minutes'>[]) => list.reduce((total, step) => total + at(step), 0);
  return { total: sum(steps), practice: sum(steps.filter((step) => PRACTICE_KINDS.includes(step.kind))) };
}

/** Minutes that people spend practising at one length, and their share of it in whole percent. */
export function practiceShare(steps: readonly Pick<LessonStep, 'minutes' | 'kind'>[], length: Length) {
  const { practice } = minutesAt(steps, length);
  return { practice, share: Math.round((practice / length) * 100) };
}

/** Adds up the steps even when other fields are wrong, so that an author hears of everything at once. */
const addable = z.object({
  lengths: z.array(z.literal([...LENGTHS])),
  steps: z.array(z.object({ id: z.string(), kind: stepKind, minutes: stepMinutes, trimTo: minute.optional() })),
});
const whenStepsCanBeAdded = { when: ({ value }: { value: unknown }) => addable.safeParse(value).success };

export const lesson = z
  .strictObject({
    ...written,
    /** Who sits in the room: together, adults, children. */
    room: z.array(room).min(1),
    /** One sentence: what people can do afterwards. Starts with a verb. */
    skill: words.max(160),
    /** Two to five things people can do by the end. Each starts with a verb. */
    objectives: z.array(words).min(2).max(5),
    /** The lengths offered, shortest first: [10, 20, 45, 90]. */
    lengths: z.array(z.literal([...LENGTHS])).min(1),
    /** The steps in order. Their minutes add up to each length. */
    steps: z.array(lessonStep).min(2),
    /** What to bring. An empty list means the lesson needs nothing. */
    materials: z.array(material),
    /** Handouts used in the lesson, by slug. */
    handouts: z.array(slug),
    /** The shortest length that uses the handouts, as in `handoutsFrom: 45`. Leave it out when every length does. */
    handoutsFrom: z.literal([...LENGTHS]).optional(),
    /** More sheets that go with it, for a class or for home, by slug. No length needs them, so nobody is told to copy them. */
    moreHandouts: z.array(slug).optional(),
    /** Guides that families take home, by slug. */
    guides: z.array(slug),
    /** Checklists that belong to it, by slug. */
    checklists: z.array(slug),
    /** The quiz that belongs to it, by slug. */
    quiz: slug.optional(),
    /** Codes from content/standards.yaml, as "ISTE 1.2.b". */
    standards: standardCodes,
    /** The class card: each step of the 10-minute version in its order. A lesson of 10 minutes has one. */
    classCard: z.array(classCardStep).min(1).optional(),
  })
  .superRefine((entry, context) => {
    const fail = (path: (string | number)[], message: string) => context.addIssue({ code: 'custom', path, message });

    const sorted = [...new Set(entry.lengths)].sort((a, b) => a - b);
    if (sorted.join() !== entry.lengths.join())
      fail(['lengths'], `lengths are doubled or out of order; list each once, shortest first: [${sorted.join(', ')}]`);

    entry.steps.forEach((step, index) => {
      if (entry.steps.findIndex((other) => other.id === step.id) !== index)
        fail(['steps', index, 'id'], `the step id "${step.id}" is used twice; give each step its own`);
      for (const length of LENGTHS) {
        const minutes = step.minutes[length];
        if (minutes === undefined) continue;
        if (!entry.lengths.includes(length))
          fail(
            ['steps', index, 'minutes'],
            `minutes for ${length} are given, but lengths does not offer ${length}; add it to lengths or remove it here`,
          );
        if (step.trimTo !== undefined && step.trimTo > minutes)
          fail(
            ['steps', index, 'trimTo'],
            `trimTo is ${step.trimTo}, longer than the ${minutes} minutes at length ${length}; make it ${minutes} or less`,
          );
      }
    });

    for (const length of sorted) {
      const { total, practice } = minutesAt(entry.steps, length);
      if (total !== length)
        fail(['steps'], `the steps add up to ${total} minutes at length ${length}; they must add up to ${length}`);
      if (length >= 20 && practice * 2 < length)
        fail(
          ['steps'],
          `only ${practice} of the ${length} minutes are activity, discuss or reflect; at least ${Math.ceil(length / 2)} must be`,
        );
    }
  }, whenStepsCanBeAdded);
export type Lesson = z.infer<typeof lesson>;
