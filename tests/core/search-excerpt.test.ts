import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { densestStart, makeExcerpt, splitWords } from '../../src/core/search-excerpt.ts';

/** The excerpt with its matches in brackets. */
const excerpt = (text: string, matches: number[]): string =>
  makeExcerpt(splitWords(text), matches)
    .map((part) => (part.isMatch ? `[${part.text}]` : part.text))
    .join('');

const filler = (count: number): string => Array.from({ length: count }, (_, index) => `w${index}`).join(' ');

describe('makeExcerpt', () => {
  it('marks the words that match and leaves their quotes and stops unmarked', () =>
    expect(excerpt('Say “kind words.” Twice.', [1, 2])).toBe('Say “[kind] [words].” Twice.'));

  it('begins with the sentence that holds the match', () =>
    expect(excerpt('First one. Then phones sleep here. Last.', [4])).toBe('Then phones [sleep] here. Last.'));

  it('says where it begins and ends inside a sentence', () => {
    const shown = excerpt(filler(100), [50]);
    expect(shown).toMatch(/^… w40 .*\[w50\].* …$/);
    expect(splitWords(shown).length).toBeLessThanOrEqual(30);
  });

  it('shows the place where most matches stand together', () =>
    expect(excerpt(`sleep ${filler(60)}. Good sleep, more sleep.`, [0, 62, 64])).toBe('Good [sleep], more [sleep].'));

  it('shows the beginning when no word of the text matches', () =>
    expect(excerpt('A guide about sleep. More.', [])).toBe('A guide about sleep. More.'));

  it('leaves positions outside the text out', () => expect(excerpt('One two.', [-3, 9])).toBe('One two.'));

  it('never loses or invents words, wherever the matches are', () => {
    const words = fc.array(fc.constantFrom('a', 'b.', '“c”', '!?', '<b>'), { minLength: 1, maxLength: 80 });
    fc.assert(
      fc.property(words, fc.array(fc.nat(80)), (list, matches) => {
        const shown = makeExcerpt(list, matches)
          .map((part) => part.text)
          .join('')
          .replace(/^… | …$/g, '');
        expect(list.join(' ')).toContain(shown);
      }),
    );
  });
});

describe('densestStart', () => {
  it('is 0 without matches', () => expect(densestStart([])).toBe(0));
  it('takes the first of equals', () => expect(densestStart([90, 5])).toBe(5));
});
