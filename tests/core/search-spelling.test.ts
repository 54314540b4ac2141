import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countSlips } from '../../src/core/letter-slips.ts';
import { countWords, didYouMean, isKnown, isListed } from '../../src/core/search-spelling.ts';

const LIST = ['sleep', 'password', 'slept', 'phones', 'bedtime', 'the'];

it.each([
  ['sleep', 'sleep', 0],
  ['slepe', 'sleep', 1],
  ['pasword', 'password', 1],
  ['paswrod', 'password', 2],
  ['', 'ab', 2],
  ['abc', 'xyz', 3],
])('counts from %j to %j', (a, b, slips) => {
  expect(countSlips(a, b, 3)).toBe(slips);
  expect(countSlips(b, a, 3)).toBe(slips);
});
it('stops counting', () => expect(countSlips('abcdef', 'uvwxyz', 2)).toBe(3));

describe('didYouMean', () => {
  it.each([
    ['slepe', 'sleep'],
    ['my paswrod', 'my password'],
    ['bedtme for phnes', 'bedtime for phones'],
  ])('puts %j right', (text, meant) => expect(didYouMean(text, [...LIST, 'for'])).toBe(meant));
  it('takes the commoner of two as close', () => expect(didYouMean('sleet', ['slept', 'sleep'])).toBe('slept'));
  it.each(['', 'sleep', 'sleeping', 'passw', 'xyz', 'th', 'zzzxqw', '2fa2', '🙂'])('leaves %j alone', (text) =>
    expect(didYouMean(text, LIST)).toBeUndefined(),
  );
  it('never throws, and finds nothing more to put right', () =>
    fc.assert(
      fc.property(
        fc.oneof(fc.string({ unit: 'binary', maxLength: 5000 }), fc.constantFrom('slepe', 'pasword')),
        (text) => {
          const meant = didYouMean(text, LIST);
          if (meant !== undefined) expect(didYouMean(meant, LIST)).toBeUndefined();
        },
      ),
      { numRuns: 50 },
    ));
});

it('knows a word in another ending', () => expect(isKnown('Phone', LIST)).toBe(true));
it.each([
  ['bed', true],
  ['tv', false],
  ['2fa', false],
])('says whether %j can stand in the list', (word, is) => expect(isListed(word)).toBe(is));
it('lists common words first, each class by the alphabet', () =>
  expect(countWords(['sleep phone '.repeat(16), 'Phones, a bed in 2026'])).toEqual([
    'phone',
    'sleep',
    'bed',
    'phones',
  ]));
