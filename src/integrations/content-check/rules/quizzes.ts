import { type Entry, entriesOf, type Rule } from '../content.ts';
import { textField } from '../fields.ts';
import { errorAt, type Problem } from '../problem.ts';

/** A lesson and its quiz name each other, so that neither page leads to nothing. */
export const checkQuizzes: Rule = function* (content) {
  for (const lesson of entriesOf(content, 'lessons'))
    yield* unanswered(lesson, 'quiz', content.bySlug('quizzes'), 'lesson');
  for (const quiz of entriesOf(content, 'quizzes'))
    yield* unanswered(quiz, 'lesson', content.bySlug('lessons'), 'quiz');
};

/** Tells when an entry names another under a field, and that one does not name it back. */
function* unanswered(
  entry: Entry,
  field: 'quiz' | 'lesson',
  others: ReadonlyMap<string, readonly Entry[]>,
  back: 'quiz' | 'lesson',
): Generator<Problem> {
  const named = textField(entry.data, field);
  const other = others.get(named ?? '')?.find(({ language }) => language === entry.language);
  if (!other || textField(other.data, back) === entry.slug) return;
  yield errorAt(
    entry.file,
    entry.lineOf([field]),
    `the ${field} "${named}" does not name this ${back}; write "${back}: ${entry.slug}" in ${other.file}`,
  );
}
