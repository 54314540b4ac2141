import { z } from 'astro/zod';
import { slug, words, written } from './common.ts';
import { standardCodes } from './standards.ts';

export const quizOption = z.strictObject({
  /** The answer as people say it. */
  say: words.max(90),
  /** `right: true` marks an answer. Leave it out on the others. */
  right: z.literal(true).optional(),
  /** Why it is, or is not, an answer. Kind and useful: it never laughs at whoever chose it. */
  why: words.max(240),
});

export const quizQuestion = z.strictObject({
  /** A short name. Never change it: other pages may lead to it. */
  id: slug,
  /** The question. A small story is better than a definition. */
  ask: words.max(220),
  /** `one` answer is right, or `several` are, and people choose all of them. */
  pick: z.enum(['one', 'several']).default('one'),
  /** Two to four answers. Move the right one about. */
  options: z.array(quizOption).min(2).max(4),
  /** What somebody who found it knows now, as "A reason makes kind words warm". Said at the end. */
  learned: words.max(120),
});
export type QuizQuestion = z.infer<typeof quizQuestion>;

/** Compares ids and answers even when other fields are wrong, so that an author hears of everything at once. */
const comparable = z.object({
  questions: z.array(
    z.object({
      id: z.string(),
      pick: z.string().optional(),
      options: z.array(z.object({ right: z.unknown().optional() })),
    }),
  ),
});
const whenComparable = { when: ({ value }: { value: unknown }) => comparable.safeParse(value).success };

/** The places of the right options of a question, from 0. */
export const rightPlaces = ({ options }: { options: readonly { right?: unknown }[] }): number[] =>
  options.flatMap(({ right }, place) => (right === true ? [place] : []));

/** What is wrong with how many answers a question has, or undefined. */
function answerMistake({ pick, options }: Pick<QuizQuestion, 'pick' | 'options'>): string | undefined {
  const count = rightPlaces({ options }).length;
  if (count === 0) return 'no option is right; write "right: true" under the answer';
  if (pick === 'several')
    return count > 1 ? undefined : 'only one option is right; mark more, or remove "pick: several"';
  return count > 1 ? `${count} options are right; leave one, or write "pick: several"` : undefined;
}

export const quiz = z
  .strictObject({
    ...written,
    /** About how many minutes it takes, talking included. */
    minutes: z.int().min(1).max(60),
    /** The lesson it goes with, by slug. That lesson names the quiz too. */
    lesson: slug.optional(),
    /** A guide to read next, by slug. */
    guide: slug.optional(),
    /** Codes from content/standards.yaml, as "ISTE 1.2.b". */
    standards: standardCodes.default([]),
    /** The questions in order, easiest first. */
    questions: z.array(quizQuestion).min(3).max(8),
    /** What to do next, in a sentence or two. */
    next: words.max(240),
  })
  .superRefine(({ questions }, context) => {
    const fail = (path: (string | number)[], message: string) => context.addIssue({ code: 'custom', path, message });
    questions.forEach((question, index) => {
      if (questions.findIndex(({ id }) => id === question.id) !== index)
        fail(['questions', index, 'id'], `the question id "${question.id}" is used twice; give each question its own`);
      const mistake = answerMistake(question);
      if (mistake) fail(['questions', index, 'options'], mistake);
    });
    const places = new Set(questions.map((question) => rightPlaces(question).join()));
    if (places.size === 1 && questions.length > 2)
      fail(['questions'], 'the answer always stands in the same place; move some of them');
  }, whenComparable);
export type Quiz = z.infer<typeof quiz>;
