import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { MyWorkshop } from '../../../src/core/my-workshop/my-workshop.ts';
import { LOGO_LIMIT, type Reading } from '../../../src/core/my-workshop/read-workshop.ts';
import {
  exportText,
  FILE_LIMIT,
  parseCollection,
  parseMyWorkshop,
  serializeCollection,
} from '../../../src/core/my-workshop/saved-workshop.ts';
import { anyText, anyWorkshop, catalogueOf, details, lesson, session, workshopOf } from './kit.ts';

const catalogue = catalogueOf(
  lesson('kindness', { pillar: 'connect' }),
  lesson('sleep', { pillar: 'reflect', lengths: [20, 45] }),
  lesson('locks', { pillar: 'protect', rooms: ['adults', 'children'] }),
);
const reading: Reading = { lessons: catalogue.lessons, freshId: 'fresh' };
const plain = workshopOf([
  session([{ together: { id: 'p1', lesson: 'kindness', length: 20 } }], { date: '2027-02-09' }),
]);

const file = (workshop: unknown, more: object = {}) =>
  JSON.stringify({ kind: 'family-night-kit.my-workshop', version: 1, workshop, ...more });

/** Reads what must be readable. */
function read(text: string): { workshop: MyWorkshop; notes: unknown[] } {
  const result = parseMyWorkshop(text, reading);
  if ('refusal' in result) throw new Error(`Refused: ${result.refusal}.`);
  return result;
}
const withDetails = (more: object) => file({ ...plain, details: { ...details, ...more } });
const withSession = (more: object) => file({ ...plain, sessions: [{ ...plain.sessions[0], ...more }] });

describe('a file', () => {
  it('comes back as the same plan', () => expect(read(exportText(plain))).toEqual({ workshop: plain, notes: [] }));
  it('comes back as the same plan, whatever the plan', () =>
    fc.assert(
      fc.property(anyWorkshop(catalogue), (workshop) => {
        expect(read(exportText(workshop))).toEqual({ workshop, notes: [] });
      }),
    ));
  it.each([
    ['not-json', 'Dear families,'],
    ['not-json', exportText(plain).slice(0, 200)],
    ['not-json', ''],
    ['too-large', ' '.repeat(FILE_LIMIT + 1)],
    ['too-deep', '['.repeat(100_000)],
    ['too-deep', `{"a":${'{"a":'.repeat(40)}1${'}'.repeat(41)}`],
    ['wrong-kind', '[]'],
    ['wrong-kind', 'null'],
    ['wrong-kind', file(plain, { kind: 'recipe' })],
    ['wrong-kind', file(plain, { version: '1' })],
    ['wrong-kind', file(plain, { version: 0.5 })],
    ['future-version', file(plain, { version: 2 })],
    ['nothing-useful', file({})],
    ['nothing-useful', file(null)],
    ['nothing-useful', file({ sessions: [{}] })],
  ])('is refused as %s', (refusal, text) => expect(parseMyWorkshop(text, reading)).toEqual({ refusal }));
  it('may begin with a byte-order mark and hold brackets in its texts', () => {
    const brackets = workshopOf(plain.sessions, { details: { ...details, school: `"${'['.repeat(90)}\\` } });
    expect(read(`\ufeff${exportText(brackets)}`).workshop).toEqual(brackets);
  });
  it('with texts from elsewhere never throws', () =>
    fc.assert(
      fc.property(anyText, (text) => {
        expect(parseMyWorkshop(text, reading)).toHaveProperty('refusal');
      }),
    ));
  it('with any data in any field never throws and comes back clean', () =>
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), fc.jsonValue(), (a, b, c) => {
        const texts = [
          file(a),
          file({ ...plain, details: a, sessions: b, ticks: c }),
          file({
            ...plain,
            sessions: [{ ...plain.sessions[0], blocks: [a, { together: b }, { adults: c, children: a }] }],
          }),
          file({ ...plain, details: { ...details, school: a, families: b, logo: c, languages: a, timeZone: b } }),
          file({ ...plain, slips: { a, b, c } }),
        ];
        for (const text of texts) {
          const result = parseMyWorkshop(text, reading);
          if ('refusal' in result) continue;
          expect(read(exportText(result.workshop))).toEqual({ workshop: result.workshop, notes: [] });
        }
      }),
      { numRuns: 300 },
    ));
});

describe('a field', () => {
  it('that is text is cleaned and cut', () => {
    const { workshop, notes } = read(withDetails({ school: `River\u202eside ${'x'.repeat(300)}`, lead: 'S\u200bam' }));
    expect(workshop.details.school).toHaveLength(200);
    expect(workshop.details.lead).toBe('Sam');
    expect(notes).toEqual([
      { code: 'text-cut', path: 'details.school' },
      { code: 'hidden-characters', path: 'details.lead' },
    ]);
  });
  it('keeps a name of 200 characters in Arabic and in emoji', () => {
    for (const school of ['م'.repeat(200), '🏫'.repeat(200)])
      expect(read(withDetails({ school }))).toMatchObject({ workshop: { details: { school } }, notes: [] });
  });
  it('keeps markup as the text it is', () =>
    expect(read(withDetails({ school: '<img onerror=alert(1)>' })).workshop.details.school).toBe(
      '<img onerror=alert(1)>',
    ));
  it.each(['2027-02-31', '2027-13-01', '2027-2-1', 'tomorrow', 20_270_209])('refuses the date %s alone', (date) => {
    const { workshop, notes } = read(withSession({ date }));
    expect(workshop.sessions[0]).toEqual({ ...plain.sessions[0], date: '' });
    expect(notes).toMatchObject([{ code: 'impossible-date', path: 'sessions.0.date' }]);
  });
  it('refuses an impossible time alone', () =>
    expect(read(withSession({ start: '25:00' })).notes).toEqual([
      { code: 'impossible-time', path: 'sessions.0.start', value: '25:00' },
    ]));
  it('that counts is held within its limits', () => {
    const { workshop, notes } = read(withDetails({ families: { from: -3, to: 1e9 } }));
    expect(workshop.details.families).toEqual({ from: 0, to: 9999 });
    expect(notes).toHaveLength(2);
  });
  it('keeps 5,000 families, which are odd but somebody typed them', () =>
    expect(read(withDetails({ families: { from: 0, to: 5000 } })).notes).toEqual([]));
  it('that names an unknown lesson is left out and named', () => {
    const blocks = [{ together: { id: 'p1', lesson: 'gone', length: 20 } }, ...(plain.sessions[0]?.blocks ?? [])];
    const { workshop, notes } = read(withSession({ blocks }));
    expect(workshop.sessions[0]?.blocks).toEqual(plain.sessions[0]?.blocks);
    expect(notes).toEqual([{ code: 'unknown-lesson', path: 'sessions.0.blocks.0.0', value: 'gone' }]);
  });
  it('takes the nearest length when a lesson no longer offers its own', () => {
    const { workshop, notes } = read(
      withSession({ blocks: [{ together: { id: 'p1', lesson: 'sleep', length: 90 } }] }),
    );
    expect(workshop.sessions[0]?.blocks).toEqual([{ together: { id: 'p1', lesson: 'sleep', length: 45 } }]);
    expect(notes).toMatchObject([{ code: 'length-changed', value: '90' }]);
  });
  it('gives parts and sessions that share an id ids of their own', () => {
    const part = { id: 'p1', lesson: 'kindness', length: 10 };
    const one = {
      ...plain.sessions[0],
      blocks: [{ together: part }, { adults: [part], children: [{ ...part, id: 7 }] }],
    };
    const { workshop } = read(file({ ...plain, sessions: [one, one] }));
    expect(workshop.sessions.map(({ id }) => id)).toEqual(['s1', 's2']);
    expect(workshop.sessions[0]?.blocks).toMatchObject([
      { together: { id: 'p1' } },
      { adults: [{ id: 'p2' }], children: [{ id: 'p3' }] },
    ]);
  });
  it.each([
    'data:image/svg+xml;base64,PHN2Zz4=',
    'data:text/html;base64,PHN2Zz4=',
    'https://elsewhere.example/logo.png',
    'data:image/png;base64,AAAA" onerror="x',
    `data:image/png;base64,${'A'.repeat(LOGO_LIMIT)}`,
  ])('refuses the logo %.40s', (logo) => {
    const { workshop, notes } = read(withDetails({ logo }));
    expect(workshop.details.logo).toBe('');
    expect(notes).toMatchObject([{ code: 'logo-refused', path: 'details.logo' }]);
  });
  it.each(['javascript:alert(1)', 'JavaScript:alert(1)', 'file:///etc', 'data:text/html,x'])(
    'refuses the address %s',
    (address) => expect(read(withDetails({ address })).workshop.details.address).toBe(''),
  );
  it.each(['school.example', 'school.example:8080/kit', 'https://school.example'])('keeps the address %s', (address) =>
    expect(read(withDetails({ address }))).toMatchObject({ workshop: { details: { address } }, notes: [] }),
  );
  it('cannot reach what all objects inherit', () => {
    const text = file(plain).replace('"slips":null', '"slips":{"__proto__":{"polluted":1},"a":{"constructor":2}}');
    const { workshop } = read(text.replace('"version":1,', '"version":1,"__proto__":{"polluted":1},'));
    expect(workshop.slips).toEqual({ a: {} });
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
    expect(
      read(
        file({ ...plain, details: undefined }).replace(
          '"sessions"',
          '"__proto__":{"details":{"school":"x"}},"sessions"',
        ),
      ).workshop.details.school,
    ).toBe('');
  });
  it('takes a fresh id when its own is unsound', () =>
    expect(read(file({ ...plain, id: '../x' })).workshop.id).toBe('fresh'));
});

describe('what is kept on a device', () => {
  const two = [plain, workshopOf(plain.sessions, { id: 'w-2' })];
  it('comes back as it was', () =>
    expect(parseCollection(serializeCollection({ openId: 'w-2', workshops: two }), catalogue.lessons)).toEqual({
      openId: 'w-2',
      workshops: two,
      notes: [],
      lost: 0,
    }));
  it('is empty when nothing was kept', () =>
    expect(parseCollection(null, catalogue.lessons)).toEqual({ openId: '', workshops: [], notes: [], lost: 0 }));
  it('keeps a workshop that is still empty', () => {
    const empty = { ...workshopOf([session([], { start: '' })]), details: { ...details, title: '', school: '' } };
    const text = serializeCollection({ openId: 'w-1', workshops: [empty] });
    expect(parseCollection(text, catalogue.lessons)).toMatchObject({ openId: 'w-1', workshops: [empty], lost: 0 });
  });
  it('leaves out what is no workshop and says how many', () => {
    const text = JSON.stringify({ kind: 'family-night-kit.my-workshops', version: 1, workshops: [7, plain, plain] });
    expect(parseCollection(text, catalogue.lessons)).toMatchObject({ openId: '', workshops: [plain], lost: 2 });
  });
  it.each([
    ['not-json', '{'],
    ['wrong-kind', exportText(plain)],
    ['future-version', '{"kind":"family-night-kit.my-workshops","version":9,"workshops":[]}'],
  ])('is refused as %s', (refusal, text) => expect(parseCollection(text, catalogue.lessons)).toEqual({ refusal }));
  it('never throws', () =>
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const text = JSON.stringify({ kind: 'family-night-kit.my-workshops', version: 1, workshops: value });
        expect(parseCollection(text, catalogue.lessons)).toBeDefined();
      }),
    ));
});
