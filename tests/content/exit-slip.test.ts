import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'astro/zod';
import { slipQuestion } from '../../src/content-model/exit-slip.ts';
import { problemsWith } from './a-kit.ts';

const FILE = 'content/exit-slip.yaml';
const BOXES = '[{ id: a, en: A }, { id: b, en: B }, { id: c, en: C }]';

describe('the exit slip file', () => {
  test.each([
    [`kind: one-answer; answers: ${BOXES}; en: { ask: Yes? }`, []],
    [`kind: before-and-now; answers: ${BOXES}; en: { ask: How sure?, before: Before, now: Now }`, []],
    ['kind: own-words; en: { ask: What else? }', []],
    ['kind: own-words; en: { aks: What else? }', ['4: `aks` (en) is not a known field; did you mean ask?']],
    ['kind: one-answer; en: { ask: Yes? }', ['3: a question of one-answer has boxes; write three to five `answers`']],
    [`kind: own-words; answers: ${BOXES}; en: { ask: Yes? }`, ['4: own words have no boxes; remove `answers`']],
    [
      `kind: one-answer; answers: ${BOXES.replace('id: c', 'id: a')}; en: { ask: Yes? }`,
      ['4: the answer "a" is there twice; give it another id'],
    ],
    [
      `kind: before-and-now; answers: ${BOXES}; en: { ask: How sure?, before: Before }`,
      ['5: a question of before-and-now, and no other, has `before` and `now`; write both or remove both'],
    ],
  ])('%s', (lines, expected) => {
    const text = `- id: sure\n  order: 1\n  ${lines.replaceAll('; ', '\n  ')}\n`;
    expect(problemsWith({ [FILE]: text })).toEqual(expected.map((message) => `${FILE}:${message}`));
  });
});

test('our exit slip is short: two to four questions with boxes, and one for own words', () => {
  const kinds = z
    .array(slipQuestion)
    .parse(parse(readFileSync(FILE, 'utf8')))
    .map(({ kind }) => kind);
  const withBoxes = kinds.filter((kind) => kind !== 'own-words');
  expect(withBoxes.length).toBeGreaterThanOrEqual(2);
  expect(withBoxes.length).toBeLessThanOrEqual(4);
  expect(withBoxes).toContain('before-and-now');
  expect(kinds.filter((kind) => kind === 'own-words')).toHaveLength(1);
});
