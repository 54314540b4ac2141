// npm run library: the table of contents of the kit as Markdown, with counts, practice, slides and reading grades.
import { fileURLToPath } from 'node:url';
import { splitWords } from '../src/core/readability.ts';
import { type KitList, type ListedLesson, listKit } from '../src/integrations/content-check/list-kit.ts';
import type { CollectionName } from '../src/integrations/content-check/collections.ts';
import type { PageGrade } from '../src/integrations/content-check/grade-kit.ts';

/** What a whole season holds, as it was ordered. */
const ORDERED: readonly { kind: CollectionName; name: string; count: number }[] = [
  { kind: 'lessons', name: 'Lessons', count: 13 },
  { kind: 'guides', name: 'Guides', count: 20 },
  { kind: 'checklists', name: 'Checklists', count: 14 },
  { kind: 'handouts', name: 'Handouts and posters', count: 26 },
  { kind: 'quizzes', name: 'Quizzes', count: 13 },
  { kind: 'agreements', name: 'Family agreements', count: 4 },
  { kind: 'workshops', name: 'Ready-made evenings', count: 10 },
];

const row = (cells: readonly (string | number)[]): string => `| ${cells.join(' | ')} |`;

/** A Markdown table. Numbers stand in columns after the first, so those are set to the right. */
function table(head: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  const rule = head.map((_, index) => (index === 0 ? '---' : '---:'));
  return [row(head), row(rule), ...rows.map(row)].join('\n');
}

const ORDERED_WORDS = 60;

function orderedRow(name: string, there: number, ordered: number): (string | number)[] {
  return [name, there, ordered, there < ordered ? `${ordered - there} missing` : 'yes'];
}

function countRows({ counts, glossaryWords }: KitList): (string | number)[][] {
  const ordered = [
    ...ORDERED.map(({ kind, name, count }) => orderedRow(name, counts.get(kind) ?? 0, count)),
    orderedRow('Words of the glossary', glossaryWords, ORDERED_WORDS),
  ];
  const named = new Set<CollectionName>(ORDERED.map(({ kind }) => kind));
  // A list of words is one entry, which says nothing.
  const others = [...counts]
    .filter(([kind, there]) => !named.has(kind) && there > 1)
    .map(([kind, there]) => [kind, there, '', '']);
  return [...ordered, ...others];
}

const gradeOf = (grades: readonly PageGrade[], file: string): string =>
  grades.find((page) => page.file === file)?.grade.toFixed(1) ?? '';

function lessonRow(lesson: ListedLesson, grades: readonly PageGrade[]): (string | number)[] {
  const practice = lesson.lengths
    .map(({ length, practice, share }) => `${length}: ${practice} (${share}%)`)
    .join('<br>');
  const { title, pillar, ages, slides, mostWords, whatIfs, sources, handouts, standards, file } = lesson;
  const grade = gradeOf(grades, file);
  return [title, pillar, ages.join(', '), practice, slides, mostWords, whatIfs, grade, sources, handouts, standards];
}

const LESSON_HEAD = [
  'lesson',
  'pillar',
  'ages',
  'length: minutes of practice',
  'slides',
  'most words on one',
  'what-ifs',
  'grade',
  'sources',
  'handouts',
  'standards',
];

function gradeTables({ grades }: KitList): string[] {
  const kinds = [...new Set(grades.map(({ collection }) => collection))].sort();
  return kinds.map((kind) => {
    const pages = grades.filter(({ collection }) => collection === kind);
    const rows = pages.map(({ file, grade, words }) => [file.replace('content/', ''), grade.toFixed(1), words]);
    return `### ${kind}, at most ${pages[0]?.most}\n\n${table(['page', 'grade', 'words'], rows)}`;
  });
}

function longestSentence({ grades }: KitList): string {
  const longest = grades
    .map(({ file, longestSentence }) => ({ file, longestSentence, words: splitWords(longestSentence).length }))
    .sort((a, b) => b.words - a.words)[0];
  return longest ? `${longest.words} words, in ${longest.file}: “${longest.longestSentence}”` : 'none';
}

const kit = listKit(fileURLToPath(new URL('..', import.meta.url)));
console.log(
  [
    '# What is in the kit',
    table(['kind', 'there', 'ordered', 'complete'], countRows(kit)),
    '## Lessons',
    'Practice is the time of steps of kind activity, discuss and reflect. The grade is that of what the presenter says and reads.',
    table(
      LESSON_HEAD,
      kit.lessons.map((lesson) => lessonRow(lesson, kit.grades)),
    ),
    '## Reading grades, hardest first',
    `The longest sentence has ${longestSentence(kit)}`,
    ...gradeTables(kit),
  ].join('\n\n'),
);
