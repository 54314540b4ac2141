import { type MyWorkshop, partsOf } from './my-workshop.ts';

/**
 * The pages that a workshop needs on its evening, without language: those of My workshop and of each of its lessons, with
 * all below them. Two plans with the same lessons have the same pages, in the same order.
 */
export function pathsOfWorkshop({ sessions }: Pick<MyWorkshop, 'sessions'>): string[] {
  const lessons = sessions.flatMap(partsOf).flatMap((part) => ('lesson' in part ? [part.lesson] : []));
  return ['my-workshop', ...[...new Set(lessons)].sort().map((lesson) => `lessons/${lesson}`)];
}
