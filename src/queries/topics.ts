import type { Language } from '../i18n/languages.ts';
import { listEntries } from './entries.ts';

/** How many topics are offered. */
const MANY = 12;

/** The topics that most lessons, guides and checklists share, as words: "group chats". */
export async function commonTopics(lang: Language): Promise<string[]> {
  const entries = await Promise.all(
    (['lessons', 'guides', 'checklists'] as const).map((kind) => listEntries(kind, lang)),
  );
  const counts = new Map<string, number>();
  for (const { entry } of entries.flat())
    for (const topic of entry.data.topics) counts.set(topic, (counts.get(topic) ?? 0) + 1);
  return [...counts]
    .sort(([a, more], [b, less]) => less - more || a.localeCompare(b, lang))
    .slice(0, MANY)
    .map(([topic]) => topic.replaceAll('-', ' '));
}
