import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  actLive,
  blocksOf,
  type LiveAction,
  type LiveEvening,
  newLiveEvening,
} from '../../../src/core/live-evening.ts';
import { scheduleLive } from '../../../src/core/live-schedule.ts';
import type { CatalogueLesson } from '../../../src/core/my-workshop/catalogue.ts';
import { clockRows, totalMinutes } from '../../../src/core/my-workshop/change-plan.ts';
import { type LiveLesson, type OwnPart, planInHand, planToRun } from '../../../src/core/my-workshop/live-plan.ts';
import { type PlanBlock, type PlanPart, partsOf, withPartIds } from '../../../src/core/my-workshop/my-workshop.ts';
import { serializeCollection } from '../../../src/core/my-workshop/saved-workshop.ts';
import { parseKeptPlan, parseLiveEvening } from '../../../src/core/saved-live-evening.ts';
import { anyWorkshop, catalogueOf, lesson, session, workshopOf } from './kit.ts';

const MIN = 60_000;
const START = Date.UTC(2027, 1, 9, 18, 30);
const EVENING = 'w-1.s1';

const kit = catalogueOf(
  lesson('one-good-thing', { handouts: ['cards'], handoutsFrom: 20 }),
  lesson('doors-and-locks', { lengths: [20, 45] }),
  lesson('screens-sleep-and-breaks'),
);
const toLive = ({ slug, title, lengths, handoutsFrom }: CatalogueLesson): LiveLesson => ({
  slug,
  title,
  lengths,
  handouts: lengths.map((length) => (slug === 'one-good-thing' && length >= (handoutsFrom ?? 0) ? ['Kind cards'] : [])),
  savings: lengths.map((length) => [{ fromMinute: 0, minutes: length / 5, isDrop: false }]),
});
const lessons = kit.lessons.map(toLive);

const other = (id: string, minutes: number, title = id): PlanPart => ({ id, kind: 'break', title, minutes, note: '' });
const held = (id: string, slug: string, length: 10 | 20 | 45 | 90 = 20): PlanPart => ({ id, lesson: slug, length });

/** The parts of one session of kept workshops, as the live page reads them. */
function partsIn(blocks: readonly PlanBlock[]): OwnPart[] {
  const workshop = workshopOf([session([...blocks])]);
  const plan = planInHand(serializeCollection({ openId: 'w-1', workshops: [workshop] }), lessons);
  if (typeof plan === 'string') throw new Error(plan);
  return plan.sessions[0]?.parts ?? [];
}

/** What the browser keeps of a run: the state and the plan it ran by. */
const kept = (state: LiveEvening, parts: readonly OwnPart[]): string => JSON.stringify({ ...state, rows: parts });
const start: LiveAction = { type: 'start', plannedStartMs: START };
const press = (
  parts: readonly OwnPart[],
  actions: readonly LiveAction[],
  from = newLiveEvening(EVENING),
): LiveEvening =>
  actions.reduce((state, action, index) => actLive(parts, state, action, START + (index + 1) * 7 * MIN), from);
const done = (room: 'together' | 'adults' | 'children' = 'together'): LiveAction => ({ type: 'done', room });
const follow = (fresh: OwnPart[], state: LiveEvening, ran: readonly OwnPart[]) =>
  planToRun(fresh, kept(state, ran), EVENING, START + 200 * MIN);
const draw = (parts: readonly OwnPart[]) =>
  parts.map(({ id, room, offset, minutes }) => `${id} ${room} ${offset}+${minutes}`);

const twoRooms: PlanBlock[] = [
  { together: other('p1', 5, 'Welcome') },
  { adults: [held('p2', 'screens-sleep-and-breaks'), other('p3', 10)], children: [held('p4', 'doors-and-locks', 45)] },
  { together: held('p5', 'one-good-thing', 10) },
];

describe('a plan that is to be run', () => {
  it('has the parts, rooms, times and minutes of the plan', () =>
    expect(draw(partsIn(twoRooms))).toEqual([
      'p1 together 0+5',
      'p2 adults 5+20',
      'p3 adults 25+10',
      'p4 children 5+45',
      'p5 together 50+10',
    ]));

  it('knows how a lesson can be shortened, what its steps can give up, and what its length hands out', () => {
    const parts = partsIn([
      { together: held('p1', 'one-good-thing', 90) },
      { together: held('p2', 'one-good-thing', 10) },
    ]);
    expect(parts.map(({ shorter, savings, handouts }) => [shorter, savings?.[0]?.minutes, handouts])).toEqual([
      [[45, 20, 10], 18, ['Kind cards']],
      [[], 2, []],
    ]);
  });

  it('leaves out a lesson that the kit does not have, and names it', () => {
    const blocks: PlanBlock[] = [{ together: held('p1', 'gone-lesson') }, { together: other('p2', 5) }];
    const text = serializeCollection({ openId: 'w-1', workshops: [workshopOf([session(blocks)])] });
    const plan = planInHand(text, lessons);
    expect(plan).toMatchObject({ sessions: [{ unknown: ['gone-lesson'], parts: [{ id: 'p2', offset: 0 }] }] });
  });

  it.each([
    [null, 'none'],
    ['', 'unreadable'],
    ['{"workshops":', 'unreadable'],
    ['[]', 'unreadable'],
    ['{"workshops":{}}', 'unreadable'],
    ['{"workshops":[]}', 'none'],
    ['{"openId":"w-1","workshops":[null,7,{"id":"w-2"}]}', 'none'],
    ['{"openId":"w-1","workshops":[{"id":"w-1","sessions":"x"}]}', { id: 'w-1', title: '', sessions: [] }],
    [
      '{"openId":"w-1","workshops":[{"id":"w-1","sessions":[null,{"id":"s1","blocks":[{"together":{"id":"p1\\"]","minutes":5}},{"adults":7,"children":[{"id":"p2","minutes":-1}]}]}]}]}',
      { id: 'w-1', title: '', sessions: [{ id: 's1', title: '', date: '', start: '', parts: [], unknown: [] }] },
    ],
  ])('of the kept text %s reads %s', (text, expected) => expect(planInHand(text, lessons)).toEqual(expected));
});

const anyPart = fc.oneof(
  fc.record({
    lesson: fc.constantFrom('one-good-thing', 'screens-sleep-and-breaks'),
    length: fc.constantFrom(10, 20, 45, 90),
  }),
  fc.record({
    kind: fc.constantFrom('arrive', 'break', 'close'),
    title: fc.string({ maxLength: 8 }).map((text) => text.trim()),
    minutes: fc.integer({ min: 1, max: 120 }),
    note: fc.constant(''),
  }),
);
const room = fc.array(anyPart, { maxLength: 3 });
/** Any plan, also with rooms in which nothing is planned yet, in any order. */
const anyBlocks = fc
  .array(fc.oneof(fc.record({ together: anyPart }), fc.record({ adults: room, children: room })), {
    minLength: 1,
    maxLength: 7,
  })
  .map((blocks) => withPartIds(blocks))
  .filter((blocks) => partsOf({ blocks }).length > 0);

describe('whatever is planned', () => {
  it('the evening has the same parts in the same order, rooms and minutes, and takes as long', () => {
    fc.assert(
      fc.property(anyBlocks, (blocks) => {
        const parts = partsIn(blocks);
        const rows = clockRows({ blocks }, kit.lessons);
        expect(draw(parts)).toEqual(rows.map((row) => `${row.id} ${row.room} ${row.offset}+${row.minutes}`));
        expect(parts.map(({ title }) => title)).toEqual(rows.map(({ title }) => title || '–'));
        const { expectedEndMs, plannedEndMs } = scheduleLive(
          parts,
          { log: [], changes: [], plannedStartMs: START },
          START,
        );
        expect((plannedEndMs - START) / MIN).toBe(totalMinutes({ blocks }));
        expect(expectedEndMs).toBe(plannedEndMs);
      }),
    );
  });

  it('is read as the planner keeps it, every session', () => {
    const known = catalogueOf(...Array.from({ length: 8 }, (_, index) => lesson(`lesson-${index + 1}`)));
    fc.assert(
      fc.property(anyWorkshop(known), (workshop) => {
        const text = serializeCollection({ openId: workshop.id, workshops: [workshop] });
        const plan = planInHand(text, known.lessons.map(toLive));
        if (typeof plan === 'string') throw new Error(plan);
        expect(plan.sessions.map(({ id, date, parts }) => [id, date, parts.map((part) => part.id)])).toEqual(
          workshop.sessions.map((one) => [one.id, one.date, partsOf(one).map((part) => part.id)]),
        );
      }),
      { numRuns: 20 },
    );
  });

  it('every part has its turn when each room is done with each', () => {
    fc.assert(
      fc.property(anyBlocks, (blocks) => {
        const parts = partsIn(blocks);
        const presses = parts.flatMap(() => [done(), done('adults'), done('children')]);
        const { run } = press(parts, [start, ...presses]);
        expect(run.log.map(({ rowId }) => rowId).sort()).toEqual(parts.map(({ id }) => id).sort());
        expect(run.endedAtMs).toBeDefined();
      }),
    );
  });
});

describe('a plan that is changed while it runs', () => {
  const ran = partsIn(twoRooms);
  const inRooms = press(ran, [start, done()]);

  it('is the plan that was run, and says nothing, when it was not changed', () =>
    expect(follow(ran, inRooms, ran)).toMatchObject({ isChanged: false, parts: ran.map(({ id }) => ({ id })) }));

  it('keeps what was done although it is no longer planned, and follows the rest', () => {
    const fresh = partsIn([
      {
        adults: [held('p2', 'screens-sleep-and-breaks')],
        children: [held('p4', 'doors-and-locks', 20), other('p7', 15)],
      },
      { together: other('p6', 30) },
    ]);
    const { parts, isChanged } = follow(fresh, inRooms, ran);
    expect(isChanged).toBe(true);
    expect(draw(parts)).toEqual([
      'p1 together 0+5',
      'p2 adults 5+20',
      'p4 children 5+20',
      'p7 children 25+15',
      'p6 together 40+30',
    ]);
    expect(parts[0]).toMatchObject({ title: 'Welcome' });
  });

  it('keeps the minutes and words of what is done, and takes over those of what is on', () => {
    const state = press(partsIn([{ together: other('p1', 5) }, { together: other('p2', 10) }]), [start, done()]);
    const fresh = partsIn([{ together: other('p1', 30, 'Dinner') }, { together: other('p2', 15, 'Games') }]);
    const { parts } = follow(fresh, state, partsIn([{ together: other('p1', 5) }, { together: other('p2', 10) }]));
    expect(parts.map(({ title, minutes }) => `${title} ${minutes}`)).toEqual(['p1 5', 'Games 15']);
  });

  it('leaves out steps back to a part that is no more', () => {
    const state = press(ran, [start, done(), { type: 'back', room: 'adults' }]);
    const { parts } = follow(partsIn([{ together: other('p1', 5) }]), state, ran);
    const read = parseLiveEvening(kept(state, parts), EVENING, parts, START + 200 * MIN);
    expect(read?.run).toEqual(state.run);
    expect([state.undo.length, read?.undo.length]).toEqual([3, 2]);
  });

  it('goes on with a part that was taken out while it was on', () => {
    const fresh = partsIn([{ together: held('p5', 'one-good-thing', 10) }]);
    const { parts } = follow(fresh, inRooms, ran);
    expect(draw(parts)).toEqual(['p1 together 0+5', 'p2 adults 5+20', 'p4 children 5+45', 'p5 together 50+10']);
    expect(parseLiveEvening(kept(inRooms, parts), EVENING, parts, START + 200 * MIN)?.run).toEqual(inRooms.run);
  });

  it('lets a room that is done have a part that was planned for it since', () => {
    const waiting = press(ran, [start, done(), done('adults'), done('adults')]);
    const fresh = partsIn([
      { together: other('p1', 5, 'Welcome') },
      {
        adults: [held('p2', 'screens-sleep-and-breaks'), other('p3', 10), other('p8', 7)],
        children: [held('p4', 'doors-and-locks', 45)],
      },
    ]);
    const { parts } = follow(fresh, waiting, ran);
    const state = parseLiveEvening(kept(waiting, parts), EVENING, parts, START + 200 * MIN);
    const after = press(parts, [done('children'), done('adults')], state);
    expect(after.run.log.map(({ rowId }) => rowId)).toContain('p8');
  });

  it('is the plan that was run once it has ended, and the new one before it begins', () => {
    const ended = press(ran, [start, { type: 'end' }]);
    const fresh = partsIn([{ together: other('p9', 5) }]);
    expect(draw(follow(fresh, ended, ran).parts)).toEqual(draw(ran));
    expect(follow(fresh, newLiveEvening(EVENING), ran)).toEqual({ parts: fresh, isChanged: false });
  });

  it('is the new plan when a run was left open the day before', () => {
    const fresh = partsIn([{ together: other('p9', 5) }]);
    expect(planToRun(fresh, kept(inRooms, ran), EVENING, START + 24 * 60 * MIN)).toEqual({
      parts: fresh,
      isChanged: false,
    });
  });

  it('forgets what was shortened of a part that is no more, and keeps the run', () => {
    const shortened = press(ran, [start, { type: 'change-plan', changes: [{ stepId: 'p5', minutes: 5 }] }]);
    const { parts } = follow(partsIn([{ together: other('p1', 5) }]), shortened, ran);
    const read = parseLiveEvening(kept(shortened, parts), EVENING, parts, START + 200 * MIN);
    expect(read?.run).toEqual({ ...shortened.run, changes: [] });
  });

  const presses = fc.array(
    fc.record({
      type: fc.constantFrom('done', 'back', 'pause', 'resume', 'add-minute'),
      room: fc.constantFrom('together', 'adults', 'children'),
    }),
    { maxLength: 12 },
  ) satisfies fc.Arbitrary<LiveAction[]>;

  it('never loses a part that was begun or is still planned, and the run goes on to the end', () => {
    fc.assert(
      fc.property(anyBlocks, anyBlocks, presses, (before, after, pressed) => {
        const planned = partsIn(before);
        const state = press(planned, [start, ...pressed]);
        const fresh = partsIn(after);
        const { parts } = follow(fresh, state, planned);
        if (state.run.endedAtMs !== undefined) {
          expect(draw(parts)).toEqual(draw(planned));
          return;
        }
        const begun = state.run.log.map(({ rowId }) => rowId);
        const ids = new Set([...begun, ...fresh.map(({ id }) => id)]);
        expect(parts.map(({ id }) => id).sort()).toEqual([...ids].sort());
        const again = parseLiveEvening(kept(state, parts), EVENING, parts, START + 300 * MIN);
        expect(again?.run.log).toEqual(state.run.log);
        const turns = parts.flatMap(() => [done(), done('adults'), done('children')]);
        const { run } = press(parts, turns, again);
        expect(run.log.map(({ rowId }) => rowId).sort()).toEqual([...ids].sort());
        expect(run.endedAtMs).toBeDefined();
      }),
      { numRuns: 500 },
    );
  });

  it('is itself when it was not changed, whatever was pressed', () => {
    fc.assert(
      fc.property(anyBlocks, presses, (blocks, pressed) => {
        const planned = partsIn(blocks);
        const { parts, isChanged } = follow(planned, press(planned, [start, ...pressed]), planned);
        expect(isChanged).toBe(false);
        expect(blocksOf(parts).map((lanes) => lanes.map((lane) => lane.map(({ id }) => id)))).toEqual(
          blocksOf(planned).map((lanes) => lanes.map((lane) => lane.map(({ id }) => id))),
        );
      }),
    );
  });
});

describe('the plan that was kept with a run', () => {
  const rows = partsIn(twoRooms);
  const read = (change: object) => parseKeptPlan(JSON.stringify({ rows: [{ ...rows[0], ...change }] }));

  it('comes back whole', () =>
    expect(parseKeptPlan(JSON.stringify({ rows }))).toEqual(
      rows.map(({ note: _, handouts: __, savings: ___, ...row }) => row),
    ));

  it.each([
    ['no list', '{"rows":{}}'],
    ['nothing', null],
  ])('is none when it is %s', (_name, text) => expect(parseKeptPlan(text)).toBeUndefined());

  it.each([
    [{ id: 'p1"]' }],
    [{ room: 'hall' }],
    [{ offset: -1 }],
    [{ minutes: 1.5 }],
    [{ title: 7 }],
    [{ lesson: 7 }],
  ])('is none with a part that has %j', (change) => expect(read(change)).toBeUndefined());
});
