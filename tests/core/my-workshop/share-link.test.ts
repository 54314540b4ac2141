import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromBase64Url, fromUtf8, toBase64Url, toUtf8 } from '../../../src/core/my-workshop/base64url.ts';
import { type MyWorkshop, type PlanBlock, withPartIds } from '../../../src/core/my-workshop/my-workshop.ts';
import {
  fromShareLink,
  isShareLink,
  LINK_LIMIT,
  toShareLink,
  withWhatLinksLack,
} from '../../../src/core/my-workshop/share-link.ts';
import { anyText, anyWorkshop, catalogueOf, details, lesson, session, workshopOf } from './kit.ts';

const catalogue = catalogueOf(lesson('kindness'), lesson('sleep'), lesson('locks', { rooms: ['adults', 'children'] }));
const reading = { lessons: catalogue.lessons, freshId: 'fresh' };
const plain = workshopOf(
  [session([{ together: { id: 'p1', lesson: 'kindness', length: 20 } }], { date: '2027-02-09' })],
  {
    details: { ...details, school: 'Escuela Año Nuevo 🌟 مدرسة', logo: 'data:image/png;base64,AAAA' },
    ticks: ['flyer'],
    slips: { a: 1 },
  },
);

/** What a link carries of a workshop. */
const shared = (workshop: MyWorkshop): MyWorkshop => ({
  ...workshop,
  details: { ...workshop.details, logo: '' },
  sessions: workshop.sessions.map((one) => ({ ...one, blocks: withPartIds(one.blocks) })),
  ticks: [],
  slips: null,
});

async function linkOf(workshop: MyWorkshop): Promise<string> {
  const made = await toShareLink(workshop);
  if ('refusal' in made) throw new Error(`Too long: ${made.characters} characters.`);
  return made.hash;
}

/** Stands in for CompressionStream: every byte turned over. */
const turnOver = async (bytes: Uint8Array) => bytes.map((byte) => byte ^ 0xff);

describe('a link', () => {
  it('carries the plan, but no logo, ticks or slips', async () => {
    const hash = await linkOf(plain);
    expect(hash).toMatch(/^#plan=1\.[\w-]+$/);
    expect(isShareLink(hash)).toBe(true);
    expect(await fromShareLink(hash, reading)).toEqual({ workshop: shared(plain), notes: [] });
  });
  it('carries when the workshop was begun, if that is known', async () => {
    const begun = { ...plain, madeAtMs: 1_800_000_000_000 };
    expect(await fromShareLink(await linkOf(begun), reading)).toMatchObject({ workshop: { madeAtMs: begun.madeAtMs } });
    expect(await fromShareLink(await linkOf(plain), reading)).toEqual({ workshop: shared(plain), notes: [] });
  });
  it('put in the place of the plan it came from leaves logo, ticks and slips', async () => {
    const opened = shared({ ...plain, details: { ...plain.details, school: 'New name' } });
    expect(withWhatLinksLack(opened, plain)).toEqual({ ...plain, details: { ...plain.details, school: 'New name' } });
  });
  it('is short', async () => expect((await linkOf(plain)).length).toBeLessThan(700));
  it('carries any plan there and back', async () =>
    fc.assert(
      fc.asyncProperty(anyWorkshop(catalogue), async (workshop) => {
        const made = await toShareLink(workshop);
        if ('refusal' in made) return expect(made.characters).toBeGreaterThan(LINK_LIMIT);
        const read = await fromShareLink(made.hash, reading);
        expect(read).toEqual({ workshop: shared(workshop), notes: [] });
      }),
      { numRuns: 60 },
    ));
  it('goes through a compressor that is handed in', async () => {
    const made = await toShareLink(plain, turnOver);
    const hash = 'hash' in made ? made.hash : '';
    expect(hash).toMatch(/^#plan=2\./);
    expect(await fromShareLink(hash, reading, turnOver)).toEqual({ workshop: shared(plain), notes: [] });
    expect(await fromShareLink(hash, reading)).toEqual({ refusal: 'damaged-link' });
    const fails = () => Promise.reject(new Error('too much came out'));
    expect(await fromShareLink(hash, reading, fails)).toEqual({ refusal: 'damaged-link' });
  });
  it('that would be too long is refused with its length', async () => {
    const note = 'x'.repeat(400);
    const parts = Array.from({ length: 30 }, (_, index): PlanBlock => ({
      together: { id: `p${index + 1}`, kind: 'break', title: 'Tea', minutes: 5, note },
    }));
    const made = await toShareLink(workshopOf([session(parts)]));
    expect(made).toMatchObject({ refusal: 'too-long' });
  });
  it.each([
    ['too-large', `#plan=1.${'A'.repeat(LINK_LIMIT)}`],
    ['damaged-link', '#plan=1.*'],
    ['damaged-link', '#plan=1.AAAAA'],
    ['damaged-link', `#plan=1.${toBase64Url(Uint8Array.of(255, 254))}`],
    ['damaged-link', '#plan=3.AAAA'],
    ['damaged-link', '#top'],
    ['damaged-link', `#plan=1.${toBase64Url(toUtf8('[1,{'))}`],
    ['too-deep', `#plan=1.${toBase64Url(toUtf8('['.repeat(5000)))}`],
    ['wrong-kind', `#plan=1.${toBase64Url(toUtf8('{}'))}`],
    ['future-version', `#plan=1.${toBase64Url(toUtf8('[2,{}]'))}`],
    ['nothing-useful', `#plan=1.${toBase64Url(toUtf8('[1,{}]'))}`],
  ])('is refused as %s', async (refusal, hash) => expect(await fromShareLink(hash, reading)).toEqual({ refusal }));
  it('of any kind never rejects', async () =>
    fc.assert(
      fc.asyncProperty(anyText, fc.jsonValue(), async (text, value) => {
        expect(await fromShareLink(`#plan=1.${text}`, reading)).toHaveProperty('refusal');
        const hash = `#plan=1.${toBase64Url(toUtf8(JSON.stringify([1, value])))}`;
        expect(await fromShareLink(hash, reading)).toBeDefined();
      }),
    ));
  it('from before still opens', async () => {
    const old =
      '#plan=1.WzEseyJpIjoidy0xIiwiZCI6eyJzYyI6IlJpdmVyc2lkZSJ9LCJzIjpbeyJiIjpbeyJlIjp7ImwiOiJzbGVlcCIsImciOjIwfX1dfV19XQ';
    expect(await fromShareLink(old, reading)).toMatchObject({
      workshop: {
        id: 'w-1',
        details: { school: 'Riverside' },
        sessions: [{ blocks: [{ together: { id: 'p1', lesson: 'sleep', length: 20 } }] }],
      },
    });
  });
});

describe('base64url', () => {
  it('is what Node makes of the same bytes, and back', () =>
    fc.assert(
      fc.property(fc.uint8Array(), (bytes) => {
        expect(toBase64Url(bytes)).toBe(Buffer.from(bytes).toString('base64url'));
        expect(fromBase64Url(toBase64Url(bytes))).toEqual(bytes);
      }),
    ));
  it('carries any sound text as UTF-8', () =>
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(toUtf8(text)).toEqual(new TextEncoder().encode(text));
        expect(fromUtf8(toUtf8(text))).toBe(text);
      }),
    ));
});
