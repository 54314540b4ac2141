import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanText } from '../../../src/core/my-workshop/clean-text.ts';
import { anyText } from './kit.ts';

describe('cleanText', () => {
  it.each([
    ['family emoji', '👨‍👩‍👧‍👦'],
    ['skin tone and profession', '👩🏽‍🏫'],
    ['heart with its variation', '❤️ 1️⃣'],
    ['flag of Wales', '🏴󠁧󠁢󠁷󠁬󠁳󠁿'],
    ['Persian with a non-joiner', 'می‌خواهم'],
    ['Arabic school', 'مدرسة النور الابتدائية'],
    ['Malayalam with a joiner at the end', 'അവര്‍'],
    ['Devanagari with a joiner', 'क्‍ष'],
    ['Japanese name with its variation', '葛󠄀城'],
    ['Vietnamese', 'Trường Tiểu học'],
    ['markup, which is only text', '<img src=x onerror=alert(1)>'],
  ])('keeps %s', (_, text) => expect(cleanText(text, 200)).toBe(text));

  it.each([
    ['bidi overrides and isolates', 'a\u202egnp.exe\u202c \u2066b\u2069\u200f', 'agnp.exe b'],
    ['zero-width characters', 'Ri\u200bver\u2060si\u00adde\ufeff', 'Riverside'],
    ['joiners where nothing joins', 'a\u200db\u200c c\u200d', 'ab c'],
    ['a second joiner', 'می\u200c\u200cخ', 'می\u200cخ'],
    ['control characters', 'a\u0000b\u001b[31mc\u007f', 'ab[31mc'],
    ['half a pair of surrogates', 'a\ud83db', 'ab'],
    ['white space of every kind', '  a\t\u00a0b \r\n c\u2028d ', 'a b c d'],
    ['marks heaped on one letter', `a${'\u0301'.repeat(40)}b`, `a${'\u0301'.repeat(6)}b`],
    ['invisible letters', '\u3164\u115f', ''],
  ])('takes out %s', (_, text, clean) => expect(cleanText(text, 200)).toBe(clean));

  it('keeps lines where lines are wanted', () => {
    expect(cleanText('one \r\n two\n\n\n\nthree\n', 200, 'lines')).toBe('one\ntwo\n\nthree');
  });
  it('cuts between characters, never inside one', () => {
    expect(cleanText('😀😀😀', 2)).toBe('😀😀');
    expect(cleanText('👩‍👩‍👧', 2)).toBe('👩');
  });
  it('changes nothing the second time, and keeps to the limit', () =>
    fc.assert(
      fc.property(
        anyText,
        fc.nat({ max: 30 }),
        fc.constantFrom<'lines' | 'one-line'>('lines', 'one-line'),
        (text, most, lines) => {
          const once = cleanText(text, most, lines);
          expect(cleanText(once, most, lines)).toBe(once);
          expect([...once].length).toBeLessThanOrEqual(most);
          expect(once).not.toMatch(/[\u202a-\u202e\u2066-\u2069\u200b\u200e\u200f\ufeff\0]/);
        },
      ),
      { numRuns: 2000 },
    ));
});
