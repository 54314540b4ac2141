import type { z } from 'astro/zod';
import { agreement } from '../../content-model/agreement.ts';
import { chatScene } from '../../content-model/chat-scene.ts';
import { checklist } from '../../content-model/checklist.ts';
import { control } from '../../content-model/control.ts';
import { slipQuestion } from '../../content-model/exit-slip.ts';
import { glossary } from '../../content-model/glossary.ts';
import { guide } from '../../content-model/guide.ts';
import { handout } from '../../content-model/handout.ts';
import { helpCase } from '../../content-model/help-case.ts';
import { helpline } from '../../content-model/helpline.ts';
import { lesson } from '../../content-model/lesson.ts';
import { message } from '../../content-model/message.ts';
import { page } from '../../content-model/page.ts';
import { phraseWords } from '../../content-model/phrase-words.ts';
import { program } from '../../content-model/program.ts';
import { quiz } from '../../content-model/quiz.ts';
import { saferInternetDay } from '../../content-model/safer-internet-day.ts';
import { searchWords } from '../../content-model/search-words.ts';
import { source } from '../../content-model/source.ts';
import { framework } from '../../content-model/standards.ts';
import { timelineTask } from '../../content-model/timeline.ts';
import { topicNames } from '../../content-model/topics.ts';
import { wallWords } from '../../content-model/wall-words.ts';
import { workshop } from '../../content-model/workshop.ts';
import { HANDOUT_TAGS, LESSON_TAGS, PAGE_TAGS, type TagRule } from '../../lesson-views/authoring.ts';

interface Collection {
  readonly schema: z.ZodType;
  /** What one entry is called in messages. */
  readonly one: string;
  /** `languages`: folder/<lang>/<slug>. `folder`: folder/<slug>. `list`: one file at the top holding all entries. */
  readonly layout: 'languages' | 'folder' | 'list';
  /** `md` is plain text with placeholders. */
  readonly extension: 'mdx' | 'md' | 'yaml';
  /** Tags its text may use. */
  readonly tags?: Readonly<Record<string, TagRule>>;
}

/** Where each kind of content lives and what it must look like; mirrors src/content.config.ts. Only the search index reads `search-words`. */
export const COLLECTIONS = {
  lessons: { schema: lesson, one: 'lesson', layout: 'languages', extension: 'mdx', tags: LESSON_TAGS },
  guides: { schema: guide, one: 'guide', layout: 'languages', extension: 'mdx' },
  checklists: { schema: checklist, one: 'checklist', layout: 'languages', extension: 'mdx' },
  handouts: { schema: handout, one: 'handout', layout: 'languages', extension: 'mdx', tags: HANDOUT_TAGS },
  agreements: { schema: agreement, one: 'family agreement', layout: 'languages', extension: 'yaml' },
  quizzes: { schema: quiz, one: 'quiz', layout: 'languages', extension: 'yaml' },
  'chat-scenes': { schema: chatScene, one: 'chat scene', layout: 'languages', extension: 'yaml' },
  help: { schema: helpCase, one: 'help case', layout: 'languages', extension: 'yaml' },
  messages: { schema: message, one: 'message', layout: 'languages', extension: 'md' },
  pages: { schema: page, one: 'page', layout: 'languages', extension: 'mdx', tags: PAGE_TAGS },
  workshops: { schema: workshop, one: 'workshop', layout: 'folder', extension: 'yaml' },
  programs: { schema: program, one: 'program', layout: 'folder', extension: 'yaml' },
  controls: { schema: control, one: 'control card', layout: 'folder', extension: 'yaml' },
  glossary: { schema: glossary, one: 'glossary', layout: 'folder', extension: 'yaml' },
  topics: { schema: topicNames, one: 'list of topics', layout: 'folder', extension: 'yaml' },
  'phrase-words': { schema: phraseWords, one: 'list of words', layout: 'folder', extension: 'yaml' },
  'search-words': { schema: searchWords, one: 'word list', layout: 'folder', extension: 'yaml' },
  'wall-words': { schema: wallWords, one: 'list of words', layout: 'folder', extension: 'yaml' },
  helplines: { schema: helpline, one: 'helpline', layout: 'list', extension: 'yaml' },
  sources: { schema: source, one: 'source', layout: 'list', extension: 'yaml' },
  standards: { schema: framework, one: 'framework of standards', layout: 'list', extension: 'yaml' },
  'exit-slip': { schema: slipQuestion, one: 'question', layout: 'list', extension: 'yaml' },
  timeline: { schema: timelineTask, one: 'task', layout: 'list', extension: 'yaml' },
  'safer-internet-day': { schema: saferInternetDay, one: 'year', layout: 'list', extension: 'yaml' },
} as const satisfies Record<string, Collection>;
export type CollectionName = keyof typeof COLLECTIONS;

/** The rules of one collection, with the optional parts visible. */
export function collectionRules(name: CollectionName): Collection {
  return COLLECTIONS[name];
}

/** True for the name of a folder or list that the kit reads. */
export function isCollection(name: string): name is CollectionName {
  return Object.hasOwn(COLLECTIONS, name);
}
