import { lesson as lessonSchema, practiceShare } from '../../content-model/lesson.ts';
import type { Length } from '../../core/lengths.ts';
import type { CollectionName } from './collections.ts';
import { type Content, entriesOf, type Entry } from './content.ts';
import { listField } from './fields.ts';
import { gradeKit, type PageGrade } from './grade-kit.ts';
import { parseBody } from './parse-body.ts';
import { readContent } from './read-content.ts';
import { countWords } from './rules/slides.ts';
import { tagsNamed } from './tree.ts';
import { parseYaml } from './yaml-document.ts';

/** What a presenter asks of one lesson, counted. */
export interface ListedLesson {
  readonly file: string;
  readonly title: string;
  readonly pillar: string;
  readonly ages: readonly string[];
  /** Each length in minutes, with the minutes that people practice in it and their share in whole percent. */
  readonly lengths: readonly { readonly length: Length; readonly practice: number; readonly share: number }[];
  readonly slides: number;
  /** Words on its fullest slide. */
  readonly mostWords: number;
  readonly whatIfs: number;
  readonly sources: number;
  readonly handouts: number;
  readonly standards: number;
}

/** The table of contents of a kit. */
export interface KitList {
  /** How many entries there are in English, or in no language, of each kind that has any. */
  readonly counts: ReadonlyMap<CollectionName, number>;
  /** Words of the English glossary. */
  readonly glossaryWords: number;
  /** In the order of their files. A lesson whose facts are wrong is left out: the content check names it. */
  readonly lessons: readonly ListedLesson[];
  /** The reading grade of every page that is graded, hardest first. */
  readonly grades: readonly PageGrade[];
}

const isEnglish = ({ language }: Entry): boolean => (language ?? 'en') === 'en';

function listLesson(entry: Entry): ListedLesson[] {
  const facts = lessonSchema.safeParse(entry.data);
  const { tree } = parseBody(entry);
  if (!facts.success || !tree) return [];
  const { title, pillar, ages, lengths, steps, sources, handouts, standards } = facts.data;
  const slides = tagsNamed(tree, 'Slide').map(countWords);
  return [
    {
      file: entry.file,
      title,
      pillar,
      ages,
      lengths: lengths.map((length) => ({ length, ...practiceShare(steps, length) })),
      slides: slides.length,
      mostWords: Math.max(0, ...slides),
      whatIfs: tagsNamed(tree, 'WhatIf').length,
      sources: sources.length,
      handouts: handouts.length,
      standards: standards.length,
    },
  ];
}

function countKinds({ entries }: Content): Map<CollectionName, number> {
  const counts = new Map<CollectionName, number>();
  for (const { collection } of entries.filter(isEnglish)) counts.set(collection, (counts.get(collection) ?? 0) + 1);
  return counts;
}

/** The glossary is one file, so its words are counted, not its entries. */
function countGlossary({ files }: Content): number {
  const glossary = files.find(({ file }) => file === 'content/glossary/en.yaml');
  return glossary ? listField(parseYaml(glossary.file, glossary.text).data, 'words').length : 0;
}

/**
 * Lists what a kit holds, with the figures an organizer or an editor asks for: counts, practice, slides, reading grades.
 * @param root the folder that holds content/
 */
export function listKit(root: string): KitList {
  // Nothing here depends on the day.
  const { content } = readContent(root, '');
  return {
    counts: countKinds(content),
    glossaryWords: countGlossary(content),
    lessons: entriesOf(content, 'lessons').filter(isEnglish).flatMap(listLesson),
    grades: gradeKit(root),
  };
}
