import { getCollection } from 'astro:content';
import type { PhraseWords } from '../content-model/phrase-words.ts';
import { DEFAULT_LANGUAGE, type Language } from '../i18n/languages.ts';

/** The words to draw from, and their sources; in English where nobody has made a list yet. */
export async function phraseWordsOf(lang: Language): Promise<PhraseWords> {
  const lists = await getCollection('phraseWords');
  const list = lists.find(({ id }) => id === lang) ?? lists.find(({ id }) => id === DEFAULT_LANGUAGE);
  if (!list) throw new Error('There is no content/phrase-words/en.yaml.');
  return list.data;
}
