import type { LessonContext } from '../lesson-views/lesson-context.ts';
import { entriesNamed, type Translated } from './entries.ts';

/** What the tags of a lesson need, gathered for Astro.locals.lesson. */
export async function loadLessonContext({ lang, slug, entry }: Translated<'lessons'>): Promise<LessonContext> {
  const handouts = await entriesNamed('handouts', lang, entry.data.handouts);
  const handoutTitles = Object.fromEntries(handouts.map((handout) => [handout.slug, handout.entry.data.title]));
  return { lang, slug, lesson: entry.data, handoutTitles };
}
