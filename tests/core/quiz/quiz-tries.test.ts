import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addTry, formatTries, readTries, type Tries } from '../../../src/core/quiz/quiz-tries.ts';

const ONE = { day: '2026-11-22', found: 4, of: 6 };
const shape = (quizzes: unknown) => JSON.stringify({ version: 1, quizzes });

describe('readTries', () => {
  it('is off where nothing is kept: no text is no wish', () => expect(readTries(null)).toEqual({ state: 'off' }));

  it('is on with an empty list, so that the wish is kept before the first try', () =>
    expect(readTries(formatTries(new Map()))).toEqual({ state: 'on', tries: new Map() }));

  it('reads what formatTries wrote', () => {
    const tries = addTry(new Map(), 'kind-or-not', ONE);
    expect(readTries(formatTries(tries))).toEqual({ state: 'on', tries });
  });

  it.each([
    '',
    '{',
    '[]',
    'null',
    '{"version":2,"quizzes":[]}',
    shape({}),
    shape([{ quiz: '<b>', tries: [] }]),
    shape([{ quiz: 'a', tries: [{ ...ONE, day: 'today' }] }]),
    shape([{ quiz: 'a', tries: [{ ...ONE, found: 7 }] }]),
    shape([{ quiz: 'a', tries: [{ ...ONE, of: 1e9 }] }]),
    shape([{ quiz: 'a', tries: Array.from({ length: 6 }, () => ONE) }]),
  ])('takes %j as damaged', (text) => expect(readTries(text)).toEqual({ state: 'damaged' }));

  it('takes any text, and never throws', () =>
    fc.assert(fc.property(fc.oneof(fc.string(), fc.json()), (text) => readTries(text).state !== 'off')));
});

it('keeps the last five tries of a quiz, and those of others as they are', () => {
  let tries: Tries = addTry(new Map(), 'other', ONE);
  for (let found = 0; found <= 6; found++) tries = addTry(tries, 'kind-or-not', { ...ONE, found });
  expect(tries.get('kind-or-not')?.map(({ found }) => found)).toEqual([2, 3, 4, 5, 6]);
  expect(tries.get('other')).toEqual([ONE]);
});
