import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { searchWords } from '../../src/content-model/search-words.ts';
import { filtersOf, readHints, topicOf, withoutHints } from '../../src/core/search-hints.ts';
import { projectFolder } from '../support/project.ts';

const { hints: words, ignore } = searchWords.parse(
  parse(readFileSync(join(projectFolder, 'content/search-words/en.yaml'), 'utf8')),
);
const heard = (text: string) => filtersOf(readHints(text, words));
const rest = (text: string) => withoutHints(text, readHints(text, words));

it('reads a whole sentence, and leaves its topic', () => {
  const text = 'something on group chats for 11-year-olds, 20 minutes, no materials';
  expect(heard(text)).toEqual({ age: '11-13', minutes: '20', needs: 'nothing' });
  expect(rest(text)).toBe('something on group chats');
});

describe('minutes', () => {
  it.each([
    ['20 minutes', '20'],
    ['I have 25min', '20'],
    ['half an hour', '20'],
    ['a quarter of an hour', '10'],
    ['one hour', '45'],
    ['2 hours', '90'],
    ['90 min', '90'],
  ])('%s: at most %s', (text, minutes) => expect(heard(text).minutes).toBe(minutes));
  it.each(['it starts in 8 minutes', 'minutes', '20', 'twenty people', 'a min'])('none in “%s”', (text) =>
    expect(heard(text)).toEqual({}),
  );
});

describe('age', () => {
  it.each([
    ['my 9 year old', '8-10'],
    ['age 9', '8-10'],
    ['ages 6 to 8', '5-7'],
    ['6-8 year olds', '5-7'],
    ['kids of 6 to 8', '5-7'],
    ['aged 12 and 13', '11-13'],
    ['11yo', '11-13'],
    ['teenagers', '14-17'],
  ])('%s: %s', (text, age) => expect(heard(text).age).toBe(age));
  it.each(['3 year old', 'age 40', 'old age', '2fa', 'grade'])('none in “%s”', (text) =>
    expect(heard(text)).toEqual({}),
  );
});

it.each(['no materials', 'nothing to print', 'without materials', 'needs nothing', 'no prep'])(
  'hears in “%s” that nothing is to be brought',
  (text) => expect(heard(text)).toEqual({ needs: 'nothing' }),
);
it.each([
  ['for parents', 'parents'],
  ['a game for my class', 'teachers'],
  ['teachers', 'teachers'],
])('hears in “%s” who reads it', (text, audience) => expect(heard(text)).toEqual({ audience }));

it('takes out one hint alone, with the words and commas around it', () => {
  const text = 'Kindness, for about 20 minutes, for my 9-year-old?';
  const [minutes, age] = readHints(text, words);
  expect(minutes && withoutHints(text, [minutes])).toBe('Kindness for my 9-year-old?');
  expect(age && withoutHints(text, [age])).toBe('Kindness, for about 20 minutes');
});
it('hears the first of two that ask for the same', () => {
  expect(heard('20 minutes or 45 minutes')).toEqual({ minutes: '20' });
  expect(rest('20 minutes or 45 minutes')).toBe('or 45 minutes');
});
it('leaves words in quotes alone', () => expect(heard('"20 minutes"')).toEqual({}));
it('finds no topic where nothing but idle words is left', () => {
  const topic = (text: string) => topicOf(text, readHints(text, words), ignore);
  expect(topic('something for 8 year olds')).toBe('');
  expect(topic('sleep for 8 year olds')).toBe('sleep');
});

it('never throws, hears each filter once, and leaves no more than there was', () =>
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'binary', maxLength: 100 }), fc.lorem({ maxCount: 12 })), (text) => {
      const hints = readHints(text, words);
      expect(withoutHints(text, hints).length).toBeLessThanOrEqual(text.length);
      expect(new Set(hints.map(({ name }) => name)).size).toBe(hints.length);
    }),
    { numRuns: 15 },
  ));
