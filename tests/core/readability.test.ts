import { describe, expect, test } from 'vitest';
import {
  countSyllables,
  countText,
  fleschKincaidGrade,
  gradeOfCounts,
  splitSentences,
  splitWords,
} from '../../src/core/readability.ts';

describe('sentences', () => {
  const texts = (paragraph: string) => splitSentences(paragraph).map(({ text }) => text);

  test.each<[string, string[]]>([
    ['One. Two! Three?', ['One.', 'Two!', 'Three?']],
    [
      'Dr. Lee met Mrs. Ortiz at 7 p.m. in the U.S. last year.',
      ['Dr. Lee met Mrs. Ortiz at 7 p.m. in the U.S. last year.'],
    ],
    ['Bring pens, cards, etc. Then begin.', ['Bring pens, cards, etc.', 'Then begin.']],
    ['It ends at 8 p.m. Then we go.', ['It ends at 8 p.m.', 'Then we go.']],
    ['Use a phrase, e.g. a line of a song.', ['Use a phrase, e.g. a line of a song.']],
    ['It took 2.5 hours. We slept.', ['It took 2.5 hours.', 'We slept.']],
    ['“Stop!” she said. He did.', ['“Stop!” she said.', 'He did.']],
    ['She said, “No.” Then she left.', ['She said, “No.”', 'Then she left.']],
    ['Wait… then go on. Good.', ['Wait… then go on.', 'Good.']],
    ['J. R. Smith wrote it.', ['J. R. Smith wrote it.']],
    ['So do I. You do too.', ['So do I.', 'You do too.']],
    ['No full stop at the end', ['No full stop at the end']],
    ['', []],
    ['…', []],
  ])('of "%s"', (paragraph, expected) => {
    expect(texts(paragraph)).toEqual(expected);
  });

  test('know where they begin', () => {
    expect(splitSentences('One. \n Two.').map(({ start }) => start)).toEqual([0, 7]);
  });
});

test('words are what stands between spaces, dashes and slashes', () => {
  expect(splitWords('It’s a well-known rule — and/or not, 5 times!')).toEqual([
    ...['It’s', 'a', 'well-known', 'rule', 'and', 'or', 'not,', '5', 'times!'],
  ]);
});

describe('syllables', () => {
  const COUNTED = {
    1: 'the I cat file files times gives phone shared asked quick friend friends screen night cried three blue guide house choose worked don’t',
    2: 'table tables handled wanted boxes pages safety safely homework homeless bedtime careful quiet question going being player saying people password message picture agree argue science every lonely',
    3: 'together remember family video media easier earlier influence previous decision computer idea area reported chatroom’s-end',
    4: 'information usually reliable society anxiety apologize experience everybody',
  };
  const cases = Object.entries(COUNTED).flatMap(([count, words]) =>
    words.split(' ').map((word): [string, number] => [word, Number(count)]),
  );

  test.each(cases)('of "%s": %i', (word, count) => {
    expect(countSyllables(word)).toBe(count);
  });

  test('of nothing: 0', () => {
    expect(countSyllables('')).toBe(0);
    expect(countSyllables('123')).toBe(0);
  });
});

describe('the Flesch-Kincaid grade', () => {
  test.each([
    // By hand: 0.39 × 100/10 + 11.8 × 150/100 − 15.59 = 3.9 + 17.7 − 15.59
    { words: 100, sentences: 10, syllables: 150, grade: 6.01 },
    // 0.39 × 15 + 11.8 × 1.4 − 15.59 = 5.85 + 16.52 − 15.59
    { words: 150, sentences: 10, syllables: 210, grade: 6.78 },
    // 0.39 × 6 + 11.8 × 1 − 15.59 = 2.34 + 11.8 − 15.59
    { words: 6, sentences: 1, syllables: 6, grade: -1.45 },
  ])('of $words words in $sentences sentences with $syllables syllables is $grade', ({ grade, ...counts }) => {
    expect(gradeOfCounts(counts)).toBeCloseTo(grade, 2);
  });

  test('of "The cat sat on the mat." is −1.45', () => {
    expect(fleschKincaidGrade(['The cat sat on the mat.'])).toBeCloseTo(-1.45, 2);
  });

  test('of two sentences counted by hand', () => {
    // put a note on ev-ery door: 6 words, 7 syllables. Then ask your fam-i-ly to read it: 7 words, 9 syllables.
    const text = 'Put a note on every door. Then ask your family to read it.';
    expect(countText([text])).toEqual({ words: 13, sentences: 2, syllables: 16 });
    expect(fleschKincaidGrade([text])).toBeCloseTo(0.39 * (13 / 2) + 11.8 * (16 / 13) - 15.59, 6);
  });

  test('leaves out names and numbers', () => {
    expect(countText(['We met Alexandria at 10:30 on the bus.'])).toEqual({ words: 6, sentences: 1, syllables: 6 });
    expect(countText(['I said I’m here.'])).toMatchObject({ words: 4 });
  });

  test('ends a sentence where a paragraph ends', () => {
    expect(countText(['Turn it off', 'Go to bed'])).toMatchObject({ sentences: 2 });
  });

  test('of nothing is nothing', () => {
    expect(fleschKincaidGrade([])).toBeUndefined();
    expect(fleschKincaidGrade(['123'])).toBeUndefined();
  });
});
