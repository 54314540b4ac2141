import { z } from 'astro/zod';
import { slug, words } from './common.ts';

const slipAnswer = z.strictObject({
  /** A short name. Counts are kept under it, so never change it. */
  id: slug,
  /** The answer in English, short enough for a narrow box. */
  en: words.max(24),
  /** The answer in Spanish, when somebody has written it. */
  es: words.max(32).optional(),
});

const slipWords = z.strictObject({
  /** The question, as the slip prints it. */
  ask: words.max(120),
  /** For before-and-now: what stands before the first row of boxes. */
  before: words.max(30).optional(),
  /** For before-and-now: what stands before the second row of boxes. */
  now: words.max(30).optional(),
});

export const slipQuestion = z
  .strictObject({
    /** A short name. Counts are kept under it, so never change it. */
    id: slug,
    /** Where it stands on the slip, 1 first. */
    order: z.int().min(1),
    /** one-answer, before-and-now (the same boxes twice), or own-words (lines to write on). */
    kind: z.enum(['one-answer', 'before-and-now', 'own-words']),
    /** Three to five boxes; for before-and-now from least to most. None for own-words. */
    answers: z.array(slipAnswer).min(3).max(5).optional(),
    /** The words in English. */
    en: slipWords,
    /** The words in Spanish, when somebody has written them. */
    es: slipWords.optional(),
  })
  .superRefine(({ kind, answers, en, es }, context) => {
    const stop = (path: (string | number)[], message: string) => context.addIssue({ code: 'custom', path, message });
    if (kind === 'own-words' && answers) stop(['answers'], 'own words have no boxes; remove `answers`');
    if (kind !== 'own-words' && !answers)
      stop(['kind'], `a question of ${kind} has boxes; write three to five \`answers\``);
    const ids = (answers ?? []).map(({ id }) => id);
    const twice = ids.findIndex((id, index) => ids.indexOf(id) !== index);
    if (twice >= 0) stop(['answers', twice, 'id'], `the answer "${ids[twice]}" is there twice; give it another id`);
    for (const [language, its] of Object.entries({ en, es }))
      if (its && (kind === 'before-and-now') !== (its.before !== undefined && its.now !== undefined))
        stop(
          [language],
          'a question of before-and-now, and no other, has `before` and `now`; write both or remove both',
        );
  });
export type SlipQuestionEntry = z.infer<typeof slipQuestion>;
