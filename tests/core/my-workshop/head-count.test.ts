import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Catalogue, CatalogueMaterial } from '../../../src/core/my-workshop/catalogue.ts';
import { ASSUMPTIONS, type CountRow, headCount, isUsedUp } from '../../../src/core/my-workshop/head-count.ts';
import type { Families, Session } from '../../../src/core/my-workshop/my-workshop.ts';
import { anyWorkshop, catalogueOf, details, lesson, session, wishes } from './kit.ts';

const material = (
  item: string,
  per: CatalogueMaterial['per'],
  count: number,
  more: Partial<CatalogueMaterial> = {},
) => ({
  item,
  per,
  count,
  need: 'must' as const,
  ...more,
});

const catalogue: Catalogue = {
  ...catalogueOf(
    lesson('kindness', {
      materials: [
        material('pens', 'person', 1),
        material('paper slips', 'person', 2),
        material('tape', 'table', 1),
        material('big sheet', 'room', 1, { need: 'nice', from: 45 }),
      ],
      handouts: ['cards', 'poster'],
    }),
    lesson('locks', {
      materials: [material('Pens', 'family', 2), material('paper slips', 'person', 3), material('tape', 'table', 2)],
      handouts: ['poster'],
    }),
  ),
  handouts: [
    { slug: 'cards', title: 'Cards', pages: 3, per: 'table' },
    { slug: 'poster', title: 'Poster', pages: 1, per: 'family' },
    { slug: 'unused', title: 'Unused', pages: 1, per: 'family' },
  ],
};

const both: Session = session([
  { together: { id: 'p1', lesson: 'kindness', length: 20 } },
  { together: { id: 'p2', lesson: 'locks', length: 20 } },
]);
const apart: Session = session(
  [{ adults: [{ id: 'p1', lesson: 'locks', length: 20 }], children: [{ id: 'p2', lesson: 'kindness', length: 20 }] }],
  { wishes: wishes(60, { rooms: 'adults-and-children' }) },
);

const count = (sessions: Session[], families: Families, more: { sides?: 1 | 2 } = {}, changed = {}): CountRow[] =>
  headCount({ sessions, details: { ...details, families, ...more } }, catalogue, { sparePercent: 0, ...changed });
const rowOf = (rows: readonly CountRow[], what: string) => rows.find((row) => row.what.toLowerCase() === what);

describe('headCount', () => {
  const rows = count([both], { from: 15, to: 40 });

  it('copies a handout once a family, however many lessons use it', () =>
    expect(rowOf(rows, 'poster')).toEqual({
      kind: 'handout',
      what: 'poster',
      need: 'must',
      from: 15,
      to: 40,
      sheets: { from: 15, to: 40 },
    }));
  it('counts sheets for one side and for both', () => {
    // 15 families: 30 people, 4 tables. 40 families: 160 people, 20 tables.
    expect(rowOf(rows, 'cards')).toMatchObject({ from: 4, to: 20, sheets: { from: 12, to: 60 } });
    const twoSided = count([both], { from: 15, to: 40 }, { sides: 2 });
    expect(rowOf(twoSided, 'cards')).toMatchObject({ from: 4, to: 20, sheets: { from: 8, to: 40 } });
  });
  it('leaves out what no lesson uses, and what only a longer lesson needs', () => {
    expect(rowOf(rows, 'unused')).toBeUndefined();
    expect(rowOf(rows, 'big sheet')).toBeUndefined();
    const long = session([{ together: { id: 'p1', lesson: 'kindness', length: 45 } }]);
    expect(rowOf(count([long], { from: 1, to: 1 }), 'big sheet')).toMatchObject({ from: 1, to: 1, need: 'nice' });
  });
  it('copies no handout for a lesson shorter than those that use it', () => {
    const short = lesson('kindness', { handouts: ['cards'], handoutsFrom: 45 });
    const known = { ...catalogue, lessons: [short] };
    const copiesAt = (length: 20 | 45) => {
      const sessions = [session([{ together: { id: 'p1', lesson: 'kindness', length } }])];
      return rowOf(headCount({ sessions, details }, known), 'cards')?.kind;
    };
    expect([copiesAt(20), copiesAt(45)]).toEqual([undefined, 'handout']);
  });
  it('adds up what is used up and takes the most of what is used again', () => {
    expect(rowOf(rows, 'paper slips')).toMatchObject({ from: 30 * 5, to: 160 * 5 });
    expect(rowOf(rows, 'tape')).toMatchObject({ from: 4 * 2, to: 20 * 2 });
    expect(rowOf(rows, 'pens')).toMatchObject({ from: 30, to: 160 });
  });
  it('brings things to both rooms when they are used at the same time', () => {
    const rooms = count([apart], { from: 10, to: 10 }, {}, { adultsPerFamily: { from: 1, to: 1 } });
    expect(rowOf(rooms, 'pens')).toMatchObject({ from: 2 * 10 + 10, to: 2 * 10 + 20 });
    expect(rowOf(rooms, 'paper slips')).toMatchObject({ from: 10 * 3 + 10 * 2, to: 10 * 3 + 20 * 2 });
  });
  it('names a thing once, however lessons call it, and says which lessons use it', () => {
    const known = catalogueOf(
      lesson('kindness', {
        materials: [material('pens or crayons', 'person', 1), material('scissors (or cut before)', 'table', 1)],
      }),
      lesson('locks', {
        materials: [material('pens', 'family', 1, { need: 'nice' }), material('scissors', 'room', 1)],
      }),
      lesson('sleep', { materials: [material('Coins, buttons or beans', 'person', 2, { usedUp: false })] }),
    );
    const plan = session(
      ['kindness', 'locks', 'sleep', 'locks'].map((slug, index) => ({
        together: { id: `p${index}`, lesson: slug, length: 20 },
      })),
    );
    const things = headCount({ sessions: [plan], details: { ...details, families: { from: 10, to: 10 } } }, known);
    expect(things.filter(({ kind }) => kind === 'material')).toEqual([
      { kind: 'material', what: 'pens', usedFor: ['kindness', 'locks'], from: 20, to: 40, need: 'must' },
      { kind: 'material', what: 'scissors', usedFor: ['kindness', 'locks'], from: 3, to: 5, need: 'must' },
      { kind: 'material', what: 'Coins, buttons or beans', usedFor: ['sleep'], from: 40, to: 80, need: 'must' },
    ]);
  });
  it('needs new copies and slips for another session, but no other pens', () => {
    const twice = count([both, { ...both, id: 's2' }], { from: 10, to: 10 });
    expect(rowOf(twice, 'poster')).toMatchObject({ from: 20, to: 20 });
    expect(rowOf(twice, 'feedback-slips')).toMatchObject({ from: 20, to: 40, sheets: { from: 5, to: 10 } });
    expect(rowOf(twice, 'pens')).toMatchObject({ from: 20, to: 40 });
    expect(rowOf(twice, 'tables')).toMatchObject({ from: 3, to: 5 });
  });
  it('copies some spare sheets', () =>
    expect(rowOf(count([both], { from: 15, to: 40 }, {}, { sparePercent: 10 }), 'poster')).toMatchObject({
      from: 17,
      to: 44,
    }));
  it('names helpers by role', () => {
    expect(rowOf(rows, 'welcome')).toMatchObject({ from: 1, to: 2 });
    expect(rowOf(rows, 'floater')).toMatchObject({ from: 1, to: 5 });
    expect(rowOf(rows, 'safeguarding-lead')).toMatchObject({ from: 1, to: 1 });
    expect(rowOf(rows, 'children-room')).toBeUndefined();
  });
  it('asks for somebody who interprets each language that is wanted', () => {
    expect(rowOf(rows, 'interpreter')).toMatchObject({ kind: 'volunteer', usedFor: ['es', 'Somali'], from: 2, to: 2 });
    const none = headCount({ sessions: [both], details: { ...details, languages: [] } }, catalogue);
    expect(rowOf(none, 'interpreter')).toBeUndefined();
  });
  it('always has two adults in the children’s room', () => {
    for (const families of [1, 5]) {
      const row = rowOf(count([apart], { from: families, to: families }), 'children-room');
      expect(row).toMatchObject({ from: 2, to: 2 });
    }
    const day = session(both.blocks, { wishes: wishes(60, { rooms: 'children' }) });
    expect(rowOf(count([day], { from: 1, to: 30 }), 'children-room')).toMatchObject({ from: 2, to: 6 });
    expect(rowOf(count([day], { from: 1, to: 30 }), 'feedback-slips')).toBeUndefined();
  });
  it('takes the two numbers of families in either order', () =>
    expect(count([both], { from: 40, to: 15 })).toEqual(rows));
  it('grows with the families and never turns its range around', () =>
    fc.assert(
      fc.property(
        anyWorkshop(catalogue),
        fc.tuple(fc.nat({ max: 300 }), fc.nat({ max: 300 })).map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const),
        fc.nat({ max: 50 }),
        ({ sessions }, [from, to], more) => {
          const less = count(sessions, { from, to });
          const many = count(sessions, { from: from + more, to: to + more });
          for (const row of less) {
            expect(row.from).toBeLessThanOrEqual(row.to);
            const larger = rowOf(many, row.what);
            expect(larger?.from).toBeGreaterThanOrEqual(row.from);
            expect(larger?.to).toBeGreaterThanOrEqual(row.to);
            expect(larger?.sheets?.to ?? 0).toBeGreaterThanOrEqual(row.sheets?.to ?? 0);
          }
        },
      ),
      { numRuns: 50 },
    ));
  it('stays finite when somebody overrides a size with nothing', () => {
    const none = Object.fromEntries(Object.keys(ASSUMPTIONS).map((name) => [name, 0]));
    const zero = count(
      [apart],
      { from: 1, to: 9 },
      {},
      { ...none, adultsPerFamily: { from: 1, to: 1 }, childrenPerFamily: { from: 1, to: 1 } },
    );
    expect(zero.every((row) => Number.isFinite(row.to))).toBe(true);
  });
});

describe('isUsedUp', () => {
  it.each([
    [material('slips of paper', 'person', 1), true],
    [material('pens or crayons', 'family', 1), false],
    [material('roll of tape', 'table', 1), false],
    [material('roll of tape', 'table', 1, { usedUp: true }), true],
    [material('name cards', 'person', 1, { usedUp: false }), false],
  ])('says of %o: %s', (one, gone) => expect(isUsedUp(one)).toBe(gone));
});
