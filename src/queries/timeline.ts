import { getCollection } from 'astro:content';
import type { TimelineTaskEntry } from '../content-model/timeline.ts';
import { compareTasks, type TimelineTask } from '../core/my-workshop/timeline.ts';
import type { Language } from '../i18n/languages.ts';

const DAYS_A_WEEK = 7;

/** A task of a workshop, with its words in one language. */
export interface WordedTask extends TimelineTask {
  who: TimelineTaskEntry['who'];
  do: string;
  why: string;
  how: string;
  /** A page of the kit, as in /handouts. */
  link?: string;
  /** The message to send, by slug. */
  message?: string;
}

/** Every task of a workshop, in the order to do them; in English where nobody has translated it yet. */
export async function timelineTasks(lang: Language): Promise<WordedTask[]> {
  const tasks = (await getCollection('timeline')).map(({ data }) => data);
  const worded = tasks.map(({ id, when, order, weeks = 0, days = 0, who, onlyWith, link, message, ...words }) => ({
    id,
    when,
    order,
    days: weeks * DAYS_A_WEEK + days,
    who,
    ...(onlyWith && { onlyWith }),
    ...(link && { link }),
    ...(message && { message }),
    ...(words[lang] ?? words.en),
  }));
  return worded.sort(compareTasks);
}
