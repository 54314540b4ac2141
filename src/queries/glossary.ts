import { type CollectionEntry, getCollection } from 'astro:content';
import type { Glossary, GlossaryWord } from '../content-model/glossary.ts';
import type { BrowseKind } from '../core/browse.ts';
import { type ReadPage, wordsOnPages } from '../core/glossary.ts';
import { pageName } from '../core/related.ts';
import { DEFAULT_LANGUAGE, type Language } from '../i18n/languages.ts';
import { listControls } from './controls.ts';
import { listEntries, type TranslatedCollection } from './entries.ts';

/** The words explained; in English where nobody has translated them yet. */
export async function readGlossary(lang: Language): Promise<Glossary> {
  const lists = await getCollection('glossary');
  const list = lists.find(({ id }) => id === lang) ?? lists.find(({ id }) => id === DEFAULT_LANGUAGE);
  if (!list) throw new Error(`There is no content/glossary/${DEFAULT_LANGUAGE}.yaml.`);
  return list.data;
}

/** More would be a list to read, and no longer a hint. */
const MOST_WORDS = 8;

const kept = new Map<Language, Promise<Map<string, GlossaryWord[]>>>();

/**
 * The words of the glossary that the text of a page uses, at most eight, those that say most about it first. None on
 * lesson plans and evenings: their texts are for one presenter, and their pages hold all they may (docs/decisions/007).
 */
export async function wordsOnPage(lang: Language, page: { kind: BrowseKind; slug: string }): Promise<GlossaryWord[]> {
  const found = kept.get(lang) ?? readWordsOnPages(lang);
  if (import.meta.env.PROD) kept.set(lang, found);
  return (await found).get(pageName(page)) ?? [];
}

/** The words of the glossary that belong to a topic. */
export const wordsOnTopic = async (lang: Language, topic: string): Promise<GlossaryWord[]> =>
  (await readGlossary(lang)).words.filter(({ topics }) => topics.includes(topic));

async function readWordsOnPages(lang: Language): Promise<Map<string, GlossaryWord[]>> {
  const { words } = await readGlossary(lang);
  const pages = [
    ...(await textsOf('guides', 'guide', lang, guideTexts)),
    ...(await textsOf('checklists', 'checklist', lang, checklistTexts)),
    ...(await textsOf('quizzes', 'quiz', lang, quizTexts)),
    ...(await textsOf('chatScenes', 'scene', lang, sceneTexts)),
    ...(await textsOf('handouts', 'handout', lang, ({ body }) => [body ?? ''])),
    ...(await textsOf('help', 'help', lang, helpTexts)).map((page) => ({
      ...page,
      own: wordsOfCase(words, page.name),
    })),
    ...(await controlTexts()),
  ];
  return wordsOnPages(words, pages, MOST_WORDS);
}

/** A help page speaks plainly. The words that lead to it are those which others use for what happened. */
const wordsOfCase = (words: readonly GlossaryWord[], name: string): string[] =>
  words.filter(({ help }) => help && pageName({ kind: 'help', slug: help }) === name).map(({ id }) => id);

async function textsOf<C extends TranslatedCollection>(
  collection: C,
  kind: BrowseKind,
  lang: Language,
  texts: (entry: CollectionEntry<C>) => readonly string[],
): Promise<ReadPage[]> {
  const entries = await listEntries(collection, lang);
  return entries.map(({ slug, entry }) => ({ name: pageName({ kind, slug }), text: texts(entry).join('\n\n') }));
}

const guideTexts = ({ data, body }: CollectionEntry<'guides'>): string[] => [
  data.mainMessage,
  ...data.tonight,
  ...data.starters.map(({ say }) => say),
  ...data.refuse.flatMap(({ they, you }) => [they, you]),
  body ?? '',
];

const checklistTexts = ({ data, body }: CollectionEntry<'checklists'>): string[] => [
  body ?? '',
  ...data.items.flatMap((item) => [item.do, item.why, item.how ?? '']),
  data.next,
];

const quizTexts = ({ data }: CollectionEntry<'quizzes'>): string[] => [
  ...data.questions.flatMap(({ ask, options, learned }) => [
    ask,
    ...options.flatMap(({ say, why }) => [say, why]),
    learned,
  ]),
  data.next,
];

const sceneTexts = ({ data }: CollectionEntry<'chatScenes'>): string[] => [
  data.story,
  ...data.messages.flatMap(({ say, why }) => [say, why]),
  ...data.steps.flatMap((step) => [step.do, step.why]),
  data.say,
  data.next,
];

const helpTexts = ({ data }: CollectionEntry<'help'>): string[] => [
  data.say,
  ...data.now.flatMap((step) => [step.do, step.why]),
  ...data.dont,
];

async function controlTexts(): Promise<ReadPage[]> {
  const cards = await listControls();
  return cards.map(({ slug, entry: { data } }) => ({
    name: pageName({ kind: 'control', slug }),
    text: [
      data.who,
      data.talk,
      ...data.can,
      ...data.cannot,
      data.privacy,
      data.principle,
      ...(data.tonight ?? []),
    ].join('\n\n'),
  }));
}
