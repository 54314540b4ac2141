import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fitLines, LINE_HEIGHT } from '../../../src/core/my-workshop/fit-lines.ts';
import { anyText } from './kit.ts';

/** Every letter as wide as half its size. */
const measure = (text: string, size: number) => [...text].length * size * 0.5;

describe('a text in a box', () => {
  it('stays large while it fits', () =>
    expect(fitLines('Family night', { width: 400, height: 100 }, 60, measure)).toEqual({
      lines: ['Family night'],
      size: 60,
    }));
  it('goes on to further lines, and shrinks when there are too many', () => {
    expect(fitLines('Family night', { width: 200, height: 200 }, 60, measure).lines).toEqual(['Family', 'night']);
    const { lines, size } = fitLines('Family night', { width: 200, height: 60 }, 60, measure);
    expect(lines.length * size * LINE_HEIGHT).toBeLessThanOrEqual(60);
  });
  it('loses no letter of any text, and goes past no edge', () =>
    fc.assert(
      fc.property(anyText, (text) => {
        const { lines, size } = fitLines(text, { width: 300, height: 120 }, 50, measure);
        expect(lines.join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
        for (const line of lines.filter((one) => [...new Intl.Segmenter().segment(one)].length > 1))
          expect(measure(line, size)).toBeLessThanOrEqual(300);
      }),
    ));
});
