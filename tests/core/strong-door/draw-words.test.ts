import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  DICE_COUNT,
  diceWords,
  drawPlace,
  drawWords,
  PAGE_COUNT,
  phraseBits,
} from '../../../src/core/strong-door/draw-words.ts';

/** Hands out these numbers in turn. */
function numbers(...list: number[]): () => number {
  return () => {
    const next = list.shift();
    if (next === undefined) throw new Error('asked for more numbers than there are');
    return next;
  };
}

describe('drawPlace', () => {
  it('gives every place exactly as many of the 65,536 numbers', () => {
    const counts = new Map<number, number>();
    for (let number = 0; number < 65_536; number++) {
      const place = drawPlace(1296, numbers(number, 0));
      if (number < 50 * 1296) counts.set(place, (counts.get(place) ?? 0) + 1);
      else expect(place).toBe(0);
    }
    expect(new Set(counts.values())).toEqual(new Set([50]));
    expect(counts.size).toBe(1296);
  });

  it('throws a number beyond the last whole round away', () =>
    expect(drawPlace(1296, numbers(65_535, 64_800, 64_799))).toBe(1295));

  it.each([0, -1, 1.5, 65_537, Number.NaN])('refuses %d places', (places) =>
    expect(() => drawPlace(places, numbers(0))).toThrow(RangeError),
  );

  it('stays inside the list', () =>
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 65_536 }), fc.integer({ min: 0, max: 65_535 }), (places, number) => {
        expect(drawPlace(places, numbers(number, 0))).toBeLessThan(places);
      }),
    ));
});

it('may draw a word twice, or the bits would be too many', () =>
  expect(drawWords(['acorn', 'badge'], 3, numbers(0, 2, 3))).toEqual(['acorn', 'acorn', 'badge']));

describe('phraseBits', () => {
  it('is the known strength of six words from a list of 7,776', () =>
    expect(phraseBits(7776, 6)).toBeCloseTo(77.55, 2));

  it('is the same on the page and with dice: 24 throws', () => {
    expect(phraseBits(1296, PAGE_COUNT)).toBeCloseTo(24 * Math.log2(6), 9);
    expect(phraseBits(216, DICE_COUNT)).toBeCloseTo(phraseBits(1296, PAGE_COUNT), 9);
  });
});

it('gives three dice 216 words, each with throws of its own', () => {
  const words = diceWords(Array.from({ length: 1296 }, (_, place) => `w${place}`));
  expect(words).toHaveLength(216);
  expect(words[0]).toEqual({ throws: '1 1 1', word: 'w5' });
  expect(words[7]?.throws).toBe('1 2 2');
  expect(words.at(-1)).toEqual({ throws: '6 6 6', word: 'w1295' });
  expect(new Set(words.map(({ throws }) => throws)).size).toBe(216);
});
