import { describe, expect, it } from 'vitest';
import { amountAt, paperType } from '../../src/core/paper-type.ts';

describe('amountAt', () => {
  it('counts letters and what begins a line', () =>
    expect(amountAt('<div><p>One <b>two</b><br>six</p><ul><li>ten</li></ul></div>', 10)).toEqual({
      letters: 12,
      blocks: 2,
    }));

  it('leaves out what another length shows, with all that is in it', () => {
    const html =
      '<p>all</p><div data-lengths="45 90"><p>long <b>word</b></p><img src="x"></div><p data-lengths="10">no</p>';
    expect(amountAt(html, 10)).toEqual({ letters: 5, blocks: 2 });
    expect(amountAt(html, 45)).toEqual({ letters: 11, blocks: 2 });
  });

  it('is not misled by drawings, whose tags end themselves', () =>
    expect(
      amountAt('<svg data-lengths="90"><path d="M0 0"/><g><path d="M1 1"></path></g></svg><p>ten</p>', 10),
    ).toEqual({
      letters: 3,
      blocks: 1,
    }));
});

describe('paperType', () => {
  it('is large for few words and steps down only where that spares a sheet', () => {
    expect(paperType({ letters: 900, blocks: 10 })).toBe(18);
    expect(paperType({ letters: 1700, blocks: 15 })).toBe(16);
    expect(paperType({ letters: 2000, blocks: 16 })).toBe(14);
    // Two sheets in the smallest as in the largest.
    expect(paperType({ letters: 2600, blocks: 20 })).toBe(18);
  });
});
