import { file, glob } from 'astro/loaders';
import { defineCollection } from 'astro:content';
import { agreement } from './content-model/agreement.ts';
import { chatScene } from './content-model/chat-scene.ts';
import { checklist } from './content-model/checklist.ts';
import { control } from './content-model/control.ts';
import { slipQuestion } from './content-model/exit-slip.ts';
import { glossary } from './content-model/glossary.ts';
import { guide } from './content-model/guide.ts';
import { handout } from './content-model/handout.ts';
import { helpCase } from './content-model/help-case.ts';
import { helpline } from './content-model/helpline.ts';
import { lesson } from './content-model/lesson.ts';
import { message } from './content-model/message.ts';
import { page } from './content-model/page.ts';
import { phraseWords } from './content-model/phrase-words.ts';
import { program } from './content-model/program.ts';
import { quiz } from './content-model/quiz.ts';
import { saferInternetDay } from './content-model/safer-internet-day.ts';
import { source } from './content-model/source.ts';
import { framework } from './content-model/standards.ts';
import { timelineTask } from './content-model/timeline.ts';
import { topicNames } from './content-model/topics.ts';
import { wallWords } from './content-model/wall-words.ts';
import { workshop } from './content-model/workshop.ts';

const inFolder = (folder: string, extension: 'mdx' | 'md' | 'yaml') =>
  glob({ base: `./content/${folder}`, pattern: `**/*.${extension}` });

export const collections = {
  lessons: defineCollection({ loader: inFolder('lessons', 'mdx'), schema: lesson }),
  guides: defineCollection({ loader: inFolder('guides', 'mdx'), schema: guide }),
  checklists: defineCollection({ loader: inFolder('checklists', 'mdx'), schema: checklist }),
  handouts: defineCollection({ loader: inFolder('handouts', 'mdx'), schema: handout }),
  agreements: defineCollection({ loader: inFolder('agreements', 'yaml'), schema: agreement }),
  quizzes: defineCollection({ loader: inFolder('quizzes', 'yaml'), schema: quiz }),
  chatScenes: defineCollection({ loader: inFolder('chat-scenes', 'yaml'), schema: chatScene }),
  help: defineCollection({ loader: inFolder('help', 'yaml'), schema: helpCase }),
  messages: defineCollection({ loader: inFolder('messages', 'md'), schema: message }),
  pages: defineCollection({ loader: inFolder('pages', 'mdx'), schema: page }),
  workshops: defineCollection({ loader: inFolder('workshops', 'yaml'), schema: workshop }),
  controls: defineCollection({ loader: inFolder('controls', 'yaml'), schema: control }),
  glossary: defineCollection({ loader: inFolder('glossary', 'yaml'), schema: glossary }),
  topics: defineCollection({ loader: inFolder('topics', 'yaml'), schema: topicNames }),
  wallWords: defineCollection({ loader: inFolder('wall-words', 'yaml'), schema: wallWords }),
  phraseWords: defineCollection({ loader: inFolder('phrase-words', 'yaml'), schema: phraseWords }),
  programs: defineCollection({ loader: inFolder('programs', 'yaml'), schema: program }),
  helplines: defineCollection({ loader: file('./content/helplines.yaml'), schema: helpline }),
  sources: defineCollection({ loader: file('./content/sources.yaml'), schema: source }),
  standards: defineCollection({ loader: file('./content/standards.yaml'), schema: framework }),
  exitSlip: defineCollection({ loader: file('./content/exit-slip.yaml'), schema: slipQuestion }),
  timeline: defineCollection({ loader: file('./content/timeline.yaml'), schema: timelineTask }),
  saferInternetDays: defineCollection({ loader: file('./content/safer-internet-day.yaml'), schema: saferInternetDay }),
};
