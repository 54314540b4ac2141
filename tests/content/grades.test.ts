import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { splitWords } from '../../src/core/readability.ts';
import { allTexts } from '../../src/integrations/content-check/fields.ts';
import { gradeKit } from '../../src/integrations/content-check/grade-kit.ts';
import { parseBody } from '../../src/integrations/content-check/parse-body.ts';
import { readContent } from '../../src/integrations/content-check/read-content.ts';
import { GRADES, gradedTexts, readTexts } from '../../src/integrations/content-check/reading-texts.ts';
import { folderWith } from '../support/folder.ts';

/** All kinds that have a grade, but for what presenters read to themselves. */
const FAMILY_KINDS = Object.keys(GRADES).filter((name) => name !== 'lessons');
const grades = gradeKit('.');
const forFamilies = grades.filter(({ collection }) => FAMILY_KINDS.includes(collection));

test('no page for families is harder than grade 8, and on average they are at most grade 7', () => {
  expect(forFamilies.filter(({ grade }) => grade > 8)).toEqual([]);
  const mean = forFamilies.reduce((sum, { grade }) => sum + grade, 0) / forFamilies.length;
  expect(mean).toBeLessThanOrEqual(7);
});

test('every page for families is measured', () => {
  const files = FAMILY_KINDS.flatMap((kind) =>
    readdirSync(join('content', kind), { recursive: true, encoding: 'utf8' })
      .filter((name) => /(?:^|en[\\/])[^\\/]+\.(?:mdx|md|yaml)$/.test(name))
      .map((name) => `content/${kind}/${name.replaceAll('\\', '/')}`),
  );
  expect(files.length).toBeGreaterThan(40);
  expect(forFamilies.map(({ file }) => file).sort()).toEqual(files.sort());
});

/** Facts that are names, and no sentences to read. */
const NAMES = [
  'title',
  'flag',
  'name',
  'path',
  'where',
  'source',
  'sources',
  'helplines',
  'subject',
  'answerKey',
  'needs',
  'word',
  'also',
  'notInTexts',
];

test('no sentence for families stands in a field that is not measured', () => {
  const { content } = readContent('.', '');
  const unmeasured = content.entries
    .filter(({ collection, language }) => collection !== 'lessons' && GRADES[collection] && (language ?? 'en') === 'en')
    .flatMap((entry) => {
      const read = new Set(readTexts({ ...entry, tree: undefined }).map(({ text }) => text));
      return [...allTexts(entry.data)]
        .filter(({ path }) => !NAMES.some((name) => path.includes(name)))
        .filter(({ text }) => splitWords(text).length >= 5 && !read.has(text))
        .map(({ text, path }) => `${entry.file} ${path.join('.')}: ${text}`);
    });
  expect(unmeasured).toEqual([]);
});

test('a hard text has a high grade, and its longest sentence is named', () => {
  const hard = 'Technological communication necessitates responsible parental supervision, particularly initially.';
  const guide = `---\ntitle: A\n---\n\nBe kind.\n\n${hard}\n`;
  const root = folderWith({ 'content/guides/en/a.mdx': guide });
  const [first, ...others] = gradeKit(root);
  expect(others).toEqual([]);
  expect(first).toMatchObject({ file: 'content/guides/en/a.mdx', words: 10, most: 7, longestSentence: hard });
  // 10 words in 2 sentences, 36 syllables.
  expect(first?.grade).toBeCloseTo(0.39 * 5 + 11.8 * 3.6 - 15.59, 5);
});

test('a presenter is graded by what is said and known, not by the slides', () => {
  const { content } = readContent('.', '');
  const lesson = content.entries.find(({ collection }) => collection === 'lessons');
  if (!lesson) throw new Error('expected a lesson');
  const whole = { ...lesson, tree: parseBody(lesson).tree };
  expect(gradedTexts(whole).length).toBeGreaterThan(10);
  expect(gradedTexts(whole).length).toBeLessThan(readTexts(whole).length);
});
