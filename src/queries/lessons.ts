import type { Lesson } from '../content-model/lesson.ts';
import type { Language } from '../i18n/languages.ts';
import { entriesNamed, type Translated } from './entries.ts';

/** What a tag inside a lesson needs to know about the lesson around it. */
export interface LessonContext {
  lang: Language;
  slug: string;
  lesson: Lesson;
  /** Titles of the handouts the lesson uses, by slug. */
  handoutTitles: Readonly<Record<string, string>>;
}

/** Gathers what the tags of a lesson need, for Astro.locals.lesson. */
export async function loadLessonContext({ lang, slug, entry }: Translated<'lessons'>): Promise<LessonContext> {
  const handouts = await entriesNamed('handouts', lang, entry.data.handouts);
  const handoutTitles = Object.fromEntries(handouts.map((handout) => [handout.slug, handout.entry.data.title]));
  return { lang, slug, lesson: entry.data, handoutTitles };
}
