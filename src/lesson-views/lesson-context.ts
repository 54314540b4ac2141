import type { LessonStep } from '../content-model/lesson.ts';
import { type Length, lengthsFrom } from '../core/lengths.ts';
import type { LessonContext } from '../queries/lessons.ts';

/** The context the page has set. Without one the tag stands outside a lesson page, which is a mistake of ours. */
export function lessonContext(locals: App.Locals): LessonContext {
  if (!locals.lesson)
    throw new Error('A lesson tag was rendered outside a lesson page: set Astro.locals.lesson first.');
  return locals.lesson;
}

/** The facts of a step by its id. The content check has made sure that each <Step id> has them. */
export function stepFacts(context: LessonContext, id: string): LessonStep {
  const step = context.lesson.steps.find((candidate) => candidate.id === id);
  if (!step) throw new Error(`The lesson "${context.slug}" has no step "${id}".`);
  return step;
}

/** The lengths at which a step is part of the lesson. */
export const stepLengths = (context: LessonContext, step: LessonStep): Length[] =>
  context.lesson.lengths.filter((length) => step.minutes[length] !== undefined);

/**
 * The value for a `data-lengths` attribute: the lengths at which a thing shows, with spaces between, or undefined when
 * it always shows. The length switch hides what does not list the chosen length.
 */
export function dataLengths(shown: readonly Length[], offered: readonly Length[]): string | undefined {
  return shown.length === offered.length ? undefined : shown.join(' ');
}

/** `data-lengths` for a tag with `from`. */
export const tagLengths = (context: LessonContext, from: Length | undefined): string | undefined =>
  dataLengths(lengthsFrom(from, context.lesson.lengths), context.lesson.lengths);

/** `data-lengths` for the list of what to bring: a length that brings nothing shows no empty list. */
export function bringLengths({ lesson }: LessonContext): string | undefined {
  const first = Math.min(...lesson.materials.map(({ from }) => from ?? 0));
  return dataLengths(
    lesson.lengths.filter((length) => length >= first),
    lesson.lengths,
  );
}
