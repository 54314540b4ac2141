import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addPart,
  changeLength,
  clockRows,
  describePart,
  joinRooms,
  movePart,
  moveToRoom,
  overBy,
  removePart,
  setMinutes,
  splitIntoRooms,
  swapLesson,
  totalMinutes,
} from '../../../src/core/my-workshop/change-plan.ts';
import { fillTime } from '../../../src/core/my-workshop/fill-time.ts';
import { type PlanBlock, partsOf, type Session } from '../../../src/core/my-workshop/my-workshop.ts';
import { anyCatalogue, anyWishes, draw, lesson, names, session } from './kit.ts';

const part = (id: string, slug: string, length: 10 | 20 | 45 | 90 = 20) => ({ id, lesson: slug, length });
const pause = (id: string, minutes = 10) => ({ id, kind: 'break' as const, title: 'Food', minutes, note: '' });

const evening = session([
  { together: { id: 'p1', kind: 'arrive', title: 'Welcome', minutes: 5, note: 'Smile.' } },
  { adults: [part('p2', 'locks'), part('p3', 'sleep')], children: [part('p4', 'kindness', 45)] },
  { together: pause('p5') },
  { together: part('p6', 'chats') },
]);

describe('moving', () => {
  it('changes places with the neighbour', () => {
    expect(draw(movePart(evening, 'p6', -1).blocks).slice(2)).toEqual(['chats 20', 'break 10']);
  });
  it('goes past a pair of rooms as a whole', () => {
    expect(draw(movePart(evening, 'p5', -1).blocks).slice(1, 3)).toEqual([
      'break 10',
      'locks 20, sleep 20 | kindness 45',
    ]);
  });
  it('stays in its room while there is a neighbour, then comes out', () => {
    const down = movePart(evening, 'p2', 1);
    expect(draw(down.blocks)[1]).toBe('sleep 20, locks 20 | kindness 45');
    expect(draw(movePart(down, 'p2', 1).blocks).slice(1, 3)).toEqual(['sleep 20 | kindness 45', 'locks 20']);
    expect(draw(movePart(evening, 'p2', -1).blocks).slice(0, 3)).toEqual([
      'arrive 5',
      'locks 20',
      'sleep 20 | kindness 45',
    ]);
  });
  it('leaves no empty pair of rooms behind', () => {
    const one = session([{ adults: [part('p1', 'locks')], children: [] }]);
    expect(movePart(one, 'p1', 1).blocks).toEqual([{ together: part('p1', 'locks') }]);
  });
  it('stops at both ends', () => {
    expect(movePart(evening, 'p1', -1)).toBe(evening);
    expect(movePart(evening, 'p6', 1)).toBe(evening);
  });
  it('goes to the other room, or from everybody into one', () => {
    expect(draw(moveToRoom(evening, 'p3', 'children').blocks)[1]).toBe('locks 20 | kindness 45, sleep 20');
    expect(draw(moveToRoom(evening, 'p6', 'children').blocks)).toEqual([
      'arrive 5',
      'locks 20, sleep 20 | kindness 45, chats 20',
      'break 10',
    ]);
    expect(draw(moveToRoom(evening, 'p1', 'adults').blocks)[0]).toBe('arrive 5, locks 20, sleep 20 | kindness 45');
  });
});

describe('adding, removing and swapping', () => {
  it('adds after a part, at an end, and to an empty room', () => {
    expect(draw(addPart(evening, { lesson: 'new', length: 10 }, { after: 'p2' }).blocks)[1]).toBe(
      'locks 20, new 10, sleep 20 | kindness 45',
    );
    expect(draw(addPart(evening, { lesson: 'new', length: 10 }, { after: 'p5' }).blocks)[3]).toBe('new 10');
    expect(draw(addPart(evening, { lesson: 'new', length: 10 }, { at: 'end' }).blocks).at(-1)).toBe('new 10');
    const split = splitIntoRooms(evening, 'p6');
    expect(draw(addPart(split, { lesson: 'new', length: 10 }, { roomWith: 'p6', room: 'children' }).blocks)[3]).toBe(
      'chats 20 | new 10',
    );
  });
  it('gives a new part an id that none has', () => {
    const added = addPart(removePart(evening, 'p2'), { lesson: 'new', length: 10 }, { at: 'start' });
    expect(partsOf(added).map(({ id }) => id)).toEqual(['p7', 'p1', 'p3', 'p4', 'p5', 'p6']);
  });
  it('swaps a lesson at the length nearest to what stood there', () => {
    const swapped = swapLesson(evening, 'p4', lesson('scams', { lengths: [10, 20, 90] }));
    expect(draw(swapped.blocks)[1]).toBe('locks 20, sleep 20 | scams 20');
    expect(partsOf(swapped).map(({ id }) => id)).toEqual(partsOf(evening).map(({ id }) => id));
  });
});

describe('minutes', () => {
  it('takes the next offered length of a lesson', () => {
    expect(draw(changeLength(evening, 'p6', 1, [10, 20, 90]).blocks)[3]).toBe('chats 90');
    expect(draw(changeLength(evening, 'p6', -1, [10, 20, 90]).blocks)[3]).toBe('chats 10');
    expect(draw(changeLength(evening, 'p6', 1, [10, 20]).blocks)[3]).toBe('chats 20');
  });
  it('changes a break by five minutes, never below one', () => {
    expect(draw(changeLength(evening, 'p5', 1, []).blocks)[2]).toBe('break 15');
    expect(draw(setMinutes(evening, 'p5', -3, []).blocks)[2]).toBe('break 1');
    expect(draw(setMinutes(evening, 'p5', 12.4, []).blocks)[2]).toBe('break 12');
    expect(setMinutes(evening, 'p5', Number.NaN, [])).toBe(evening);
  });
  it('sets a lesson to the nearest offered length', () =>
    expect(draw(setMinutes(evening, 'p6', 40, [10, 20, 45]).blocks)[3]).toBe('chats 45'));
  it('counts the longer of two rooms', () => {
    expect(totalMinutes(evening)).toBe(80);
    expect(overBy(evening)).toBe(20);
  });
  it('puts every part on the clock', () => {
    const rows = clockRows(evening, [lesson('locks', { title: 'Doors and locks', pillar: 'protect' })]);
    expect(rows.map(({ id, title, offset, room }) => [id, title, offset, room])).toEqual([
      ['p1', 'Welcome', 0, 'together'],
      ['p2', 'Doors and locks', 5, 'adults'],
      ['p3', 'sleep', 25, 'adults'],
      ['p4', 'kindness', 5, 'children'],
      ['p5', 'Food', 50, 'together'],
      ['p6', 'chats', 60, 'together'],
    ]);
    expect(rows[1]?.lesson).toEqual({ slug: 'locks', length: 20, pillar: 'protect' });
  });
});

describe('words and rooms', () => {
  it('renames a break and leaves lessons alone', () => {
    expect(partsOf(describePart(evening, 'p5', { title: 'Pizza' }))[4]).toMatchObject({ title: 'Pizza', note: '' });
    expect(describePart(evening, 'p6', { title: 'No' })).toEqual(evening);
  });
  it('splits and joins again', () => {
    const split = splitIntoRooms(evening, 'p6');
    expect(draw(split.blocks)[3]).toBe('chats 20 | ');
    expect(joinRooms(split, 'p6')).toEqual(evening);
    expect(draw(joinRooms(evening, 'p4').blocks)).toEqual([
      'arrive 5',
      'locks 20',
      'sleep 20',
      'kindness 45',
      'break 10',
      'chats 20',
    ]);
  });
});

const anyId = fc.integer({ min: 0, max: 30 }).map((number) => `p${number}`);
const by = fc.constantFrom<-1 | 1>(-1, 1);
const room = fc.constantFrom<'adults' | 'children'>('adults', 'children');

/** Edits that neither bring a part nor take one away. */
const quietEdit: fc.Arbitrary<(plan: Session) => Session> = fc.oneof(
  fc.tuple(anyId, by).map(
    ([id, way]) =>
      (plan: Session) =>
        movePart(plan, id, way),
  ),
  fc.tuple(anyId, room).map(
    ([id, to]) =>
      (plan: Session) =>
        moveToRoom(plan, id, to),
  ),
  fc.tuple(anyId, by).map(
    ([id, way]) =>
      (plan: Session) =>
        changeLength(plan, id, way, [10, 20, 45, 90]),
  ),
  fc.tuple(anyId, fc.double()).map(
    ([id, minutes]) =>
      (plan: Session) =>
        setMinutes(plan, id, minutes, [10, 45]),
  ),
  anyId.map((id) => (plan: Session) => swapLesson(plan, id, lesson('other'))),
  anyId.map((id) => (plan: Session) => splitIntoRooms(plan, id)),
  anyId.map((id) => (plan: Session) => joinRooms(plan, id)),
  anyId.map((id) => (plan: Session) => describePart(plan, id, { title: 'Tea' })),
);
const anyPlan = fc
  .tuple(anyWishes, anyCatalogue)
  .map(([wished, catalogue]) => session(fillTime(wished, catalogue, names).blocks, { wishes: wished }));
const idsOf = (plan: Session) => partsOf(plan).map(({ id }) => id);
const isWhole = (block: PlanBlock) => 'together' in block || block.adults.length + block.children.length > 0;

describe('any row of edits', () => {
  it('keeps every part, once', () =>
    fc.assert(
      fc.property(anyPlan, fc.array(quietEdit, { maxLength: 40 }), (plan, edits) => {
        const after = edits.reduce((now, edit) => edit(now), plan);
        expect(idsOf(after).sort()).toEqual(idsOf(plan).sort());
        expect(after.blocks.every(isWhole)).toBe(true);
      }),
    ));
  it('adds and removes one part at a time', () =>
    fc.assert(
      fc.property(anyPlan, anyId, (plan, id) => {
        const without = removePart(plan, id);
        expect(idsOf(without)).toEqual(idsOf(plan).filter((one) => one !== id));
        const more = addPart(plan, { lesson: 'new', length: 10 }, { after: id });
        expect(new Set(idsOf(more)).size).toBe(idsOf(more).length);
        expect(idsOf(more).length - idsOf(plan).length).toBe(idsOf(plan).includes(id) ? 1 : 0);
      }),
    ));
  it('is the same plan for an id that nothing has', () => {
    const edits = [
      (plan: Session) => movePart(plan, 'x', 1),
      (plan: Session) => moveToRoom(plan, 'x', 'adults'),
      (plan: Session) => removePart(plan, 'x'),
      (plan: Session) => addPart(plan, { lesson: 'new', length: 10 }, { after: 'x' }),
      (plan: Session) => swapLesson(plan, 'x', lesson('new')),
      (plan: Session) => changeLength(plan, 'x', 1, [10]),
      (plan: Session) => setMinutes(plan, 'x', 5, [10]),
      (plan: Session) => describePart(plan, 'x', { title: 'New' }),
      (plan: Session) => splitIntoRooms(plan, 'x'),
      (plan: Session) => joinRooms(plan, 'x'),
    ];
    for (const edit of edits) expect(edit(evening)).toBe(evening);
  });
});
