import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addLine, agree, MOST_LINES, TEXT_LIMITS, withVoice } from '../../../src/core/agreement/agreement.ts';
import {
  agreementFile,
  FILE_LIMIT,
  MOST_AGREEMENTS,
  parseAgreementFile,
  parseAgreements,
  serializeAgreements,
  withAgreement,
  withoutAgreement,
} from '../../../src/core/agreement/kept-agreements.ts';
import { anyAgreement, started } from './any-agreement.ts';

const one = started();
const two = agree(started({ id: 'a-2' }), 1_800_000_900_000);
const file = (agreement: unknown) => JSON.stringify({ kind: 'family-night-kit.agreement', version: 1, agreement });
const kept = (agreements: unknown, openId: unknown = '') =>
  JSON.stringify({ kind: 'family-night-kit.agreements', version: 1, openId, agreements });

describe('what a device keeps', () => {
  it('is nothing at first', () => expect(parseAgreements(null)).toEqual({ openId: '', agreements: [], lost: 0 }));

  it('comes back as it was, whatever is in it', () =>
    fc.assert(
      fc.property(fc.array(anyAgreement, { maxLength: 4 }), (list) => {
        const agreements = list.map((agreement, index) => ({ ...agreement, id: `a-${index}` }));
        const all = { openId: agreements[0]?.id ?? '', agreements };
        expect(parseAgreements(serializeAgreements(all))).toEqual({ ...all, lost: 0 });
      }),
      { seed: 11, numRuns: 150 },
    ));

  it.each([3e14, 9e15, 1e300])('drops an instant whose day nobody could write: %d', (agreedAtMs) => {
    expect(parseAgreements(kept([{ ...one, agreedAtMs }]))).toMatchObject({ agreements: [{ agreedAtMs: 0 }] });
  });

  it.each([
    ['{"kind":"family-night-kit.agreem', 'not-json'],
    ['[]', 'wrong-kind'],
    [file(one), 'wrong-kind'],
    [kept({}), 'wrong-kind'],
    [kept([]).replace('"version":1', '"version":2'), 'future-version'],
    [kept([]).replace('"version":1', '"version":"1"'), 'wrong-kind'],
  ])('is refused when it is %s', (text, refusal) => expect(parseAgreements(text)).toEqual({ refusal }));

  it('tells how much of it could not be read', () => {
    const found = parseAgreements(kept([one, 7, null, { ...one, voices: { like: 4 } }]));
    // Two are none at all, and one has the id of another.
    expect(found).toMatchObject({ agreements: [one], lost: 3 });
  });

  it('forgets an open one that is not there', () =>
    expect(parseAgreements(kept([one], 'x'))).toMatchObject({ openId: '' }));

  it('never reads more than it may hold', () => {
    const many = Array.from({ length: MOST_AGREEMENTS + 3 }, (_, index) => ({ ...one, id: `a-${index}` }));
    expect(parseAgreements(kept(many))).toMatchObject({ lost: 3 });
  });

  it('gets and loses one without touching the others', () => {
    const both = withAgreement({ openId: 'a-1', agreements: [one] }, two);
    expect(both).toEqual({ openId: 'a-2', agreements: [one, two] });
    expect(withAgreement(both, { ...one, band: '5-7' }).agreements).toEqual([two, { ...one, band: '5-7' }]);
    expect(withoutAgreement(both, 'a-2')).toEqual({ openId: '', agreements: [one] });
    expect(withoutAgreement(both, 'a-1')).toEqual({ openId: 'a-2', agreements: [two] });
  });
});

describe('a file', () => {
  it('carries any agreement there and back', () =>
    fc.assert(
      fc.property(anyAgreement, (agreement) => {
        expect(parseAgreementFile(agreementFile(agreement), 'fresh')).toEqual({ agreement, changes: 0 });
      }),
      { seed: 11, numRuns: 150 },
    ));

  it('may begin with the mark of an editor', () =>
    expect(parseAgreementFile(`\ufeff${agreementFile(one)}`, 'fresh')).toEqual({ agreement: one, changes: 0 }));

  it.each([
    ['', 'not-json'],
    ['Dear school', 'not-json'],
    ['{}', 'wrong-kind'],
    [kept([one]), 'wrong-kind'],
    [file({}), 'nothing-useful'],
    [file({ signers: ['Mia'] }), 'nothing-useful'],
    [`${file(one)}${' '.repeat(FILE_LIMIT)}`, 'too-large'],
  ])('that begins "%.12s" and is none is refused', (text, refusal) =>
    expect(parseAgreementFile(text, 'fresh')).toEqual({ refusal }),
  );

  it('has huge and hidden texts cut, counted, and taken as text', () => {
    const mean = {
      ...one,
      id: '../../etc',
      voices: { like: '<img src=x onerror=alert(1)>', worry: 'x'.repeat(10_000), want: 'me\u202egpj.exe' },
      clauses: Array.from({ length: 40 }, () => ({ id: 'same', words: 'Be kind', answer: { toString: 1 } })),
      signers: ['مریم', 7, {}],
      band: { toString: 1 },
      reviewOn: '2027-02-31',
    };
    const read = parseAgreementFile(file(mean), 'fresh');
    if ('refusal' in read) throw new Error(read.refusal);
    const { agreement, changes } = read;
    expect(agreement.id).toBe('fresh');
    expect(agreement.voices.like).toBe('<img src=x onerror=alert(1)>');
    expect(agreement.voices.worry).toHaveLength(TEXT_LIMITS.voice);
    expect(agreement.voices.want).toBe('megpj.exe');
    expect(agreement.clauses).toHaveLength(MOST_LINES.clauses);
    expect(new Set(agreement.clauses.map(({ id }) => id)).size).toBe(MOST_LINES.clauses);
    expect(agreement).toMatchObject({ band: '', reviewOn: '', signers: ['مریم', '', ''] });
    expect(changes).toBeGreaterThan(30);
  });

  it('never makes the reader fall, whatever it holds', () =>
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(() => parseAgreementFile(file(value), 'fresh')).not.toThrow();
        expect(() => parseAgreements(kept([value]))).not.toThrow();
      }),
      { seed: 11, numRuns: 300 },
    ));

  it('of the longest agreement is well under the limit', () => {
    const longest = Array.from({ length: 12 }).reduce<typeof one>(
      (now, _, index) => addLine(now, 'clauses', { words: `${index}${'🎈'.repeat(200)}`, answer: '🎈'.repeat(200) }),
      withVoice({ ...one, clauses: [] }, 'like', '🎈'.repeat(300)),
    );
    expect(agreementFile(longest).length).toBeLessThan(FILE_LIMIT / 5);
  });
});
