import { getCollection } from 'astro:content';
import type { WallWords } from '../core/wall/look-over.ts';
import { DEFAULT_LANGUAGE, type Language } from '../i18n/languages.ts';

/** What the wall of good things asks about; in English where nobody has made a list for the language yet. */
export async function wallWords(lang: Language): Promise<WallWords> {
  const lists = await getCollection('wallWords');
  const list = lists.find(({ id }) => id === lang) ?? lists.find(({ id }) => id === DEFAULT_LANGUAGE);
  if (!list) throw new Error(`There is no content/wall-words/${DEFAULT_LANGUAGE}.yaml.`);
  return list.data;
}
