import { getCollection } from 'astro:content';
import { pillar as pillars, type Pillar } from '../content-model/common.ts';
import type { TopicNames } from '../content-model/topics.ts';
import { type Browsable, countTopics, pillarOfTopics } from '../core/browse.ts';
import { DEFAULT_LANGUAGE, type Language } from '../i18n/languages.ts';
import { listEntries } from './entries.ts';

/** How many topics are offered. */
const MANY = 12;

/** A topic as people read it: "group-chats" is "Group chats". */
export type NamedTopic = TopicNames['topics'][number];

/** The names of all topics, by topic; in English where nobody has translated the list yet. */
export async function namedTopics(lang: Language): Promise<ReadonlyMap<string, NamedTopic>> {
  const lists = await getCollection('topics');
  const list = lists.find(({ id }) => id === lang) ?? lists.find(({ id }) => id === DEFAULT_LANGUAGE);
  return new Map(list?.data.topics.map((named) => [named.topic, named]));
}

/** Topics with their names, by name. The content check has made sure that every topic has one. */
export async function nameTopics(topics: Iterable<string>, lang: Language): Promise<NamedTopic[]> {
  const names = await namedTopics(lang);
  return [...new Set(topics)]
    .flatMap((topic) => names.get(topic) ?? [])
    .sort((a, b) => a.name.localeCompare(b.name, lang));
}

/** The names of the topics that most lessons, guides and checklists share: "Group chats". */
export async function commonTopics(lang: Language): Promise<string[]> {
  const entries = await Promise.all(
    (['lessons', 'guides', 'checklists'] as const).map((kind) => listEntries(kind, lang)),
  );
  const counts = new Map<string, number>();
  for (const { entry } of entries.flat())
    for (const topic of entry.data.topics) counts.set(topic, (counts.get(topic) ?? 0) + 1);
  const names = await namedTopics(lang);
  return [...counts]
    .sort(([a, more], [b, less]) => less - more || a.localeCompare(b, lang))
    .slice(0, MANY)
    .flatMap(([topic]) => names.get(topic)?.name ?? []);
}

/** Topics that belong to one pillar, or with none those that only help cases have. */
export interface TopicGroup {
  pillar: Pillar | undefined;
  /** By name; `count` is how many things are on the topic. */
  topics: (NamedTopic & { count: number })[];
}

/** The topics of these things by pillar; groups without a topic are left out. */
export async function topicGroups(things: readonly Browsable[], lang: Language): Promise<TopicGroup[]> {
  const counts = countTopics(things);
  const pillarOf = pillarOfTopics(things, pillars.options);
  const topics = (await nameTopics(counts.keys(), lang)).map((named) => ({
    ...named,
    count: counts.get(named.topic) ?? 0,
  }));
  return [...pillars.options, undefined]
    .map((pillar) => ({ pillar, topics: topics.filter(({ topic }) => pillarOf.get(topic) === pillar) }))
    .filter((group) => group.topics.length > 0);
}
