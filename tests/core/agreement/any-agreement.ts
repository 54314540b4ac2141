import fc from 'fast-check';
import {
  type Agreement,
  addLine,
  type Line,
  startAgreement,
  STEPS,
  TEXT_LIMITS,
} from '../../../src/core/agreement/agreement.ts';
import { cleanText } from '../../../src/core/my-workshop/clean-text.ts';
import { anyText } from '../my-workshop/kit.ts';

export const BEGINNING = { id: 'a-1', nowMs: 1_800_000_000_000, today: '2026-11-30' };
export const TELL: Line = { id: 'tell-you', words: 'I can tell you.', answer: 'You keep your phone.' };

/** An agreement in the middle of being made. */
export const started = (more: Partial<Agreement> = {}): Agreement => ({
  ...startAgreement(BEGINNING, '8-10', [TELL]),
  ...more,
});

const cleaned = (most: number) => anyText.map((text) => cleanText(text, most));

/** Any agreement as the page itself makes and keeps it. */
export const anyAgreement: fc.Arbitrary<Agreement> = fc
  .record({
    voices: fc.record({
      like: cleaned(TEXT_LIMITS.voice),
      worry: cleaned(TEXT_LIMITS.voice),
      want: cleaned(TEXT_LIMITS.voice),
    }),
    clauses: fc.array(fc.record({ words: anyText, answer: anyText }), { maxLength: 14 }),
    repairs: fc.array(anyText, { maxLength: 8 }),
    signers: fc.array(cleaned(TEXT_LIMITS.name), { minLength: 2, maxLength: 6 }),
    reviewOn: fc.constantFrom('', '2027-02-28', '2028-02-29'),
    agreedAtMs: fc.constantFrom(0, 1_800_000_000_000),
    step: fc.constantFrom(...STEPS),
  })
  .map(({ clauses, repairs, ...rest }) => {
    const withClauses = clauses.reduce((now, line) => addLine(now, 'clauses', line), started(rest));
    return repairs.reduce((now, words) => addLine(now, 'repairs', { words, answer: '' }), withClauses);
  });
