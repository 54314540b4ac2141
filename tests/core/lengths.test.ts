import { describe, expect, it } from 'vitest';
import { readFileSync } from 'node:fs';
import { askedMinutes, defaultLength, LENGTHS, lengthsFrom, parseLength } from '../../src/core/lengths.ts';

describe('parseLength', () => {
  it('takes a length that is offered', () => expect(parseLength('20', LENGTHS)).toBe(20));
  it.each([null, undefined, '', ' ', '17.5', 'abc', '1e1000', '-20', '20; drop'])(
    'falls back quietly from %j',
    (text) => expect(parseLength(text, LENGTHS)).toBe(45),
  );
  it.each([
    ['30', 20],
    ['17', 20],
    ['0', 10],
    ['60', 45],
    ['999', 90],
  ])('takes the length nearest to %s, of two the shorter', (text, length) =>
    expect(parseLength(text, LENGTHS)).toBe(length),
  );
  it('takes the nearest that this lesson offers', () => expect(parseLength('90', [10, 20])).toBe(20));
});

it('knows what was asked for, offered or not', () => {
  expect(['30', ' 45 ', 'abc', '', '12345', null].map(askedMinutes)).toEqual([
    30,
    45,
    undefined,
    undefined,
    undefined,
    undefined,
  ]);
});

describe('defaultLength', () => {
  it('is 45 minutes where that is offered', () => expect(defaultLength(LENGTHS)).toBe(45));
  it('is the only length when all are longer', () => expect(defaultLength([90])).toBe(90));
});

it('shows a tag at the length it names and at every longer one', () => {
  expect(lengthsFrom(45, LENGTHS)).toEqual([45, 90]);
  expect(lengthsFrom(undefined, [10, 20])).toEqual([10, 20]);
});

it('has a rule in styles/lengths.css for each length and no other', () => {
  const css = readFileSync('src/styles/lengths.css', 'utf8');
  const ruled = [...css.matchAll(/\[value='(\d+)'\]:checked\) \[data-lengths\]:not\(\[data-lengths~='(\d+)'\]\)/g)];
  expect(ruled.map((match) => Number(match[1]))).toEqual([...LENGTHS]);
  expect(ruled.map((match) => Number(match[2]))).toEqual([...LENGTHS]);
});
