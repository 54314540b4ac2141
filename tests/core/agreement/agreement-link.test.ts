import { deflateRawSync, inflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Agreement, addLine } from '../../../src/core/agreement/agreement.ts';
import {
  fromAgreementLink,
  isAgreementLink,
  LINK_LIMIT,
  toAgreementLink,
} from '../../../src/core/agreement/agreement-link.ts';
import { saysTheSame } from '../../../src/core/agreement/agreement.ts';
import { anyAgreement, started } from './any-agreement.ts';

const compress = async (bytes: Uint8Array) => new Uint8Array(deflateRawSync(bytes));
const decompress = async (bytes: Uint8Array, maxOutputLength: number) =>
  new Uint8Array(inflateRawSync(bytes, { maxOutputLength }));

const lines = Array.from({ length: 9 }, (_, index) => ({
  words: `Promise ${index}: my phone sleeps outside my bedroom, and I tell you when something feels wrong.`,
  answer: `Answer ${index}: so does mine, and I listen before I say anything at all about it.`,
}));
const usual = lines.reduce<Agreement>(
  (now, line) => addLine(now, 'clauses', line),
  started({ signers: ['Mia', 'Mama'] }),
);

async function linkOf(agreement: Agreement, pack?: typeof compress): Promise<string> {
  const made = await toAgreementLink(agreement, pack);
  if ('refusal' in made) throw new Error('Too long.');
  return made.hash;
}

describe('a link', () => {
  it.each([
    ['plain', undefined],
    ['packed', compress],
  ])('%s carries what a family wrote, under an id of its own', async (_, pack) => {
    const hash = await linkOf(usual, pack);
    expect(isAgreementLink(hash)).toBe(true);
    expect(hash).toMatch(/^#agreement=[12]\.[\w-]+$/);
    const read = await fromAgreementLink(hash, 'fresh', decompress);
    if ('refusal' in read) throw new Error(read.refusal);
    expect(read.changes).toBe(0);
    expect(read.agreement.id).toBe('fresh');
    expect(saysTheSame(read.agreement, usual)).toBe(true);
  });

  it('is short when packed', async () => expect((await linkOf(usual, compress)).length).toBeLessThan(700));

  it('carries any agreement there and back, or says that it is too long', () =>
    fc.assert(
      fc.asyncProperty(anyAgreement, async (agreement) => {
        const made = await toAgreementLink(agreement, compress);
        if ('refusal' in made) return;
        const read = await fromAgreementLink(made.hash, 'fresh', decompress);
        if ('refusal' in read) expect(agreement.clauses).toEqual([]);
        else expect(saysTheSame(read.agreement, agreement)).toBe(true);
      }),
      { seed: 3, numRuns: 150 },
    ));

  it('cut anywhere is never taken for a whole one', async () => {
    for (const pack of [undefined, compress]) {
      const hash = await linkOf(usual, pack);
      for (let length = '#agreement='.length; length < hash.length; length++)
        expect(await fromAgreementLink(hash.slice(0, length), 'fresh', decompress)).toEqual({
          refusal: 'damaged-link',
        });
    }
  });

  it('that is a trap is refused', async () => {
    const bomb = `#agreement=2.${Buffer.from(deflateRawSync(Buffer.alloc(10_000_000, 32), { level: 9 })).toString('base64url')}`;
    expect(bomb.length).toBeGreaterThan(LINK_LIMIT);
    expect(await fromAgreementLink(bomb, 'fresh', decompress)).toEqual({ refusal: 'too-large' });
    const smaller = `#agreement=2.${Buffer.from(deflateRawSync(Buffer.alloc(2_000_000, 32), { level: 9 })).toString('base64url')}`;
    expect(smaller.length).toBeLessThan(LINK_LIMIT);
    expect(await fromAgreementLink(smaller, 'fresh', decompress)).toEqual({ refusal: 'damaged-link' });
  });

  it('that is too long is not made', async () => {
    const random = fc.sample(fc.string({ minLength: 160, maxLength: 160, unit: 'grapheme' }), { numRuns: 24, seed: 5 });
    const long = random.reduce<Agreement>(
      (now, words, index) => (index % 2 ? now : addLine(now, 'clauses', { words, answer: random[index + 1] ?? '' })),
      started(),
    );
    expect(await toAgreementLink(long, compress)).toEqual({ refusal: 'too-long' });
  });

  it.each([['#agreement=1.e30'], ['#agreement=3.AAAA'], ['#agreement=1.%%%'], ['#agreement=2.AAAA']])(
    '%s is refused as damaged',
    async (hash) => expect(await fromAgreementLink(hash, 'fresh', decompress)).toEqual({ refusal: 'damaged-link' }),
  );

  it('to something else is none', () => expect(isAgreementLink('#plan=1.AAAA')).toBe(false));
});
