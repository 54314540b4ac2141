import { expect, test } from 'vitest';
import { listKit } from '../../src/integrations/content-check/list-kit.ts';
import { folderWith } from '../support/folder.ts';
import { LESSON, textOf } from './a-kit.ts';

const [lesson, small] = [textOf(LESSON), textOf('content/handouts/en/kind-cards.mdx')];

test('a lesson is listed with what was counted in it', () => {
  const { lessons, counts } = listKit(folderWith({ [LESSON]: lesson, 'content/handouts/en/kind-cards.mdx': small }));
  expect([...counts]).toEqual([
    ['handouts', 1],
    ['lessons', 1],
  ]);
  expect(lessons).toEqual([
    {
      file: LESSON,
      title: 'Kind words',
      pillar: 'connect',
      ages: ['8-10'],
      // 6 minutes of cards in ten; 10 of cards and 6 of talk in twenty.
      lengths: [
        { length: 10, practice: 6, share: 60 },
        { length: 20, practice: 16, share: 80 },
      ],
      slides: 3,
      // "Fill a card", "Take a card.", "Write one kind word."
      mostWords: 10,
      whatIfs: 4,
      sources: 1,
      handouts: 1,
      standards: 0,
    },
  ]);
});

test('a share is rounded to whole percent', () => {
  const odd = lesson
    .replace('minutes: { 10: 4, 20: 4 }', 'minutes: { 10: 4, 45: 15 }')
    .replace('minutes: { 10: 6, 20: 10 }', 'minutes: { 10: 6, 45: 20 }')
    .replace('minutes: { 20: 6 }', 'minutes: { 45: 10 }')
    .replace('lengths: [10, 20]', 'lengths: [10, 45]');
  // 30 of 45.
  expect(listKit(folderWith({ [LESSON]: odd })).lessons[0]?.lengths[1]).toEqual({
    length: 45,
    practice: 30,
    share: 67,
  });
});

test('the glossary is counted in words, and a translation is not counted again', () => {
  const glossary = 'words:\n  - { id: a, word: A }\n  - { id: b, word: B }\n';
  const root = folderWith({
    'content/glossary/en.yaml': glossary,
    [LESSON]: lesson,
    [LESSON.replace('/en/', '/es/')]: lesson,
  });
  const { glossaryWords, counts, lessons } = listKit(root);
  expect([glossaryWords, counts.get('lessons'), lessons.length]).toEqual([2, 1, 1]);
  expect(listKit(folderWith({ [LESSON]: lesson })).glossaryWords).toBe(0);
});

test('of the kit’s own lessons none is left out', { timeout: 60_000 }, () => {
  const { lessons, counts, grades } = listKit('.');
  expect(lessons.length).toBeGreaterThan(10);
  expect(lessons.length).toBe(counts.get('lessons'));
  expect(lessons.filter(({ file }) => !grades.some((page) => page.file === file))).toEqual([]);
});
