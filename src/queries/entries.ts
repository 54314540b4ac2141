import { type CollectionEntry, getCollection } from 'astro:content';
import { LANGUAGES, type Language, languageParam } from '../i18n/languages.ts';

/** Collections whose files stand in a folder per language: content/lessons/en/one-good-thing.mdx. */
export type TranslatedCollection =
  | 'lessons'
  | 'guides'
  | 'checklists'
  | 'handouts'
  | 'quizzes'
  | 'chatScenes'
  | 'agreements'
  | 'help'
  | 'messages'
  | 'pages';

/** An entry with its language and slug taken from its id ("en/one-good-thing"). */
export interface Translated<C extends TranslatedCollection> {
  lang: Language;
  slug: string;
  entry: CollectionEntry<C>;
}

function translated<C extends TranslatedCollection>(entry: CollectionEntry<C>): Translated<C>[] {
  const [folder, ...rest] = entry.id.split('/');
  const lang = LANGUAGES.find((language) => language === folder);
  return lang ? [{ lang, slug: rest.join('/'), entry }] : [];
}

/** All entries of a collection in one language, by title. */
export async function listEntries<C extends TranslatedCollection>(
  collection: C,
  lang: Language,
): Promise<Translated<C>[]> {
  const entries: CollectionEntry<C>[] = await getCollection(collection);
  return entries
    .flatMap((entry) => translated<C>(entry))
    .filter((entry) => entry.lang === lang)
    .sort((a, b) => a.entry.data.title.localeCompare(b.entry.data.title, lang));
}

/** The entries with these slugs, in the order of the slugs. The content check has made sure that they exist. */
export async function entriesNamed<C extends TranslatedCollection>(
  collection: C,
  lang: Language,
  slugs: readonly string[],
) {
  const entries = await listEntries(collection, lang);
  return slugs.flatMap((slug) => entries.filter((entry) => entry.slug === slug));
}

/** One static path for each entry in each language: for pages/[...lang]/…/[slug].astro. */
export async function entryPaths<C extends TranslatedCollection>(collection: C) {
  const perLanguage = await Promise.all(LANGUAGES.map((lang) => listEntries(collection, lang)));
  return perLanguage.flat().map((props) => ({ params: { lang: languageParam(props.lang), slug: props.slug }, props }));
}

/** One static path for each language: for pages/[...lang]/….astro without a slug. */
export const languagePaths = () =>
  LANGUAGES.map((lang) => ({ params: { lang: languageParam(lang) }, props: { lang } }));
