import { type Language, localPath } from '../i18n/languages.ts';
import { entriesNamed } from './entries.ts';

/** Plain pages that belong together, each in the order in which lists show them. tests/build/reach.test.ts misses none. */
export const PAGE_GROUPS = {
  /** What somebody reads before they stand up. */
  prepare: ['presenter-handbook', 'hard-questions', 'safeguarding'],
  /** Events that are not an evening with lessons. */
  shapes: ['panel-kit', 'pick-up-table', 'spanish-speaking-evening', 'student-led', 'kindness-challenge'],
  /** Those that happen in a class. */
  atSchool: ['kindness-challenge', 'student-led', 'panel-kit'],
} as const;

/** The pages with these slugs, as rows of a list: the title, and the summary below it. */
export async function plainPageRows(lang: Language, slugs: readonly string[]) {
  return (await entriesNamed('pages', lang, slugs)).map(({ slug, entry: { data } }) => ({
    href: localPath(lang, `/${slug}`),
    lead: data.title,
    text: '',
    note: data.summary,
  }));
}
