import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { EveningRoom } from '../../src/core/evening.ts';
import {
  actLive,
  lastInstantMs,
  lengthOf,
  type LiveAction,
  type LiveEvening,
  type LiveRow,
  newLiveEvening,
  openRows,
} from '../../src/core/live-evening.ts';
import { scheduleLive } from '../../src/core/live-schedule.ts';
import { parseLiveEvening } from '../../src/core/saved-live-evening.ts';
import { MIN, planOf, START } from './live-plan-kit.ts';

const plain = planOf([
  { together: { title: 'welcome', minutes: 5 } },
  { together: { title: 'lesson-a', minutes: 20 } },
  { together: { title: 'break', minutes: 10 } },
  { together: { title: 'lesson-b', minutes: 20 } },
  { together: { title: 'close', minutes: 5 } },
]);

/** Adults and children side by side between a welcome and a close for everybody. */
const parallel = planOf([
  { together: { title: 'welcome', minutes: 5 } },
  {
    adults: [
      { title: 'lesson-adults', minutes: 20 },
      { title: 'talk', minutes: 10 },
    ],
    children: [
      { title: 'lesson-children', minutes: 20 },
      { title: 'game', minutes: 10 },
    ],
  },
  { together: { title: 'close', minutes: 5 } },
]);

type Press = [
  minute: number,
  action: LiveAction | 'done' | 'pause' | 'resume' | 'back' | 'add-minute',
  room?: EveningRoom,
];

/** Presses buttons at minutes after the planned start. */
function press(plan: readonly LiveRow[], presses: readonly Press[], from = newLiveEvening('test')): LiveEvening {
  return presses.reduce((state, [minute, what, room = 'together']) => {
    const action: LiveAction = typeof what === 'string' ? { type: what, room } : what;
    return actLive(plan, state, action, START + minute * MIN);
  }, from);
}

const start: LiveAction = { type: 'start', plannedStartMs: START };
const open = (state: LiveEvening) => openRows(state.run).map((entry) => entry.rowId);
const schedule = (plan: readonly LiveRow[], state: LiveEvening, minute: number) =>
  scheduleLive(plan, state.run, START + minute * MIN);
const behind = (plan: readonly LiveRow[], state: LiveEvening, minute: number) =>
  schedule(plan, state, minute).behindMs / MIN;

describe('an evening for everybody together', () => {
  it('is on time when it starts on time', () => {
    const state = press(plain, [[0, start]]);
    expect(open(state)).toEqual(['welcome']);
    expect(behind(plain, state, 0)).toBe(0);
    expect(schedule(plain, state, 2).rooms[0]).toMatchObject({ leftMs: 3 * MIN, isPaused: false });
  });

  it('waits for a planned start that is still to come', () => {
    const state = press(plain, [[-10, start]]);
    expect(schedule(plain, state, -10).rooms[0]?.leftMs).toBe(5 * MIN);
    expect(behind(plain, state, -10)).toBe(0);
  });

  it('is behind by what it starts late', () => expect(behind(plain, press(plain, [[7, start]]), 7)).toBe(7));

  it('is ahead when a part ends early and behind when it takes too long', () => {
    expect(
      behind(
        plain,
        press(plain, [
          [0, start],
          [3, 'done'],
        ]),
        3,
      ),
    ).toBe(-2);
    expect(behind(plain, press(plain, [[0, start]]), 9)).toBe(4);
  });

  it('stands still while a question is answered, and the end moves', () => {
    const state = press(plain, [
      [0, start],
      [1, 'pause'],
    ]);
    expect(schedule(plain, state, 4).rooms[0]).toMatchObject({ leftMs: 4 * MIN, isPaused: true });
    expect(behind(plain, state, 4)).toBe(3);
    const after = press(plain, [[4, 'resume']], state);
    expect(schedule(plain, after, 6).rooms[0]).toMatchObject({ leftMs: 2 * MIN, isPaused: false });
  });

  it('gives a part one minute more', () => {
    const state = press(plain, [
      [0, start],
      [1, 'add-minute'],
    ]);
    expect(schedule(plain, state, 1).rooms[0]?.leftMs).toBe(5 * MIN);
    expect(behind(plain, state, 1)).toBe(1);
  });

  it('keeps what was planned beside what it really took', () => {
    const state = press(plain, [
      [0, start],
      [7, 'done'],
      [25, 'done'],
    ]);
    const [welcome, lesson] = schedule(plain, state, 26).rows;
    expect(welcome).toMatchObject({ state: 'done', realMinutes: 7, plannedMs: START });
    expect(lesson).toMatchObject({ state: 'done', realMinutes: 18, expectedMs: START + 7 * MIN });
  });

  it('goes back to the part before as if nothing had been pressed', () => {
    const before = press(plain, [[0, start]]);
    const after = press(
      plain,
      [
        [3, 'done'],
        [4, 'back'],
      ],
      before,
    );
    expect(after.run).toEqual(before.run);
  });

  it('ends after the last part, and counts no further', () => {
    const all: Press[] = [5, 25, 35, 55, 62].map((minute) => [minute, 'done']);
    const state = press(plain, [[0, start], ...all]);
    expect(state.run.endedAtMs).toBe(START + 62 * MIN);
    expect(behind(plain, state, 500)).toBe(2);
  });

  it('changes nothing by what means nothing now', () => {
    const fresh = newLiveEvening('test');
    expect(
      press(
        plain,
        [
          [0, 'done'],
          [0, { type: 'undo' }],
          [0, { type: 'end' }],
          [0, 'back'],
        ],
        fresh,
      ),
    ).toBe(fresh);
    const begun = press(plain, [[0, start]]);
    expect(
      press(
        plain,
        [
          [1, start],
          [1, 'resume'],
          [1, 'back'],
          [1, 'done', 'adults'],
        ],
        begun,
      ),
    ).toBe(begun);
  });
});

it('holds a lesson at a shorter length once it was cut to it, and at the same when it only lost or won minutes', () => {
  const [, lesson] = plain;
  if (!lesson) throw new Error('The plan has a lesson.');
  const after = (...minutes: number[]) =>
    lengthOf(
      lesson,
      minutes.map((one) => ({ stepId: lesson.id, minutes: one })),
    );
  expect([after(), after(18), after(21), after(10), after(10, 11), after(17, 10)]).toEqual([20, 20, 20, 10, 10, 10]);
});

describe('rooms side by side', () => {
  const split = press(parallel, [
    [0, start],
    [5, 'done'],
  ]);

  it('begin together on one clock', () => {
    expect(open(split)).toEqual(['lesson-adults', 'lesson-children']);
    expect(schedule(parallel, split, 5).rooms.map(({ room, next }) => [room, next?.row.id])).toEqual([
      ['adults', 'talk'],
      ['children', 'game'],
    ]);
  });

  it('go on each by itself, pause each by itself, and wait for the slower one', () => {
    const state = press(
      parallel,
      [
        [22, 'done', 'adults'],
        [23, 'pause', 'children'],
        [30, 'done', 'adults'],
      ],
      split,
    );
    expect(open(state)).toEqual(['lesson-children']);
    expect(schedule(parallel, state, 33).rooms[0]?.leftMs).toBe(2 * MIN);
    const joined = press(
      parallel,
      [
        [35, 'done', 'children'],
        [44, 'done', 'children'],
      ],
      state,
    );
    expect(open(joined)).toEqual(['close']);
  });

  it('are behind by the slower one', () => {
    const state = press(
      parallel,
      [
        [20, 'done', 'adults'],
        [31, 'done', 'children'],
      ],
      split,
    );
    expect(behind(parallel, state, 31)).toBe(6);
  });

  it('come back from waiting, and back to before the split while neither has gone on', () => {
    const waiting = press(
      parallel,
      [
        [22, 'done', 'adults'],
        [30, 'done', 'adults'],
      ],
      split,
    );
    expect(open(press(parallel, [[31, 'back', 'adults']], waiting)).sort()).toEqual(['lesson-children', 'talk']);
    expect(open(press(parallel, [[6, 'back', 'children']], split))).toEqual(['welcome']);
    expect(press(parallel, [[31, 'back', 'children']], waiting)).toBe(waiting);
  });
});

const room = fc.constantFrom<EveningRoom>('together', 'adults', 'children');
const action = fc.oneof(
  { weight: 8, arbitrary: fc.record({ type: fc.constantFrom('done', 'back', 'pause', 'resume', 'add-minute'), room }) },
  {
    weight: 2,
    arbitrary: fc.record({ type: fc.constant('start'), plannedStartMs: fc.nat(20).map((m) => START + m * MIN) }),
  },
  { weight: 1, arbitrary: fc.record({ type: fc.constantFrom('undo', 'end', 'clear') }) },
  {
    weight: 1,
    arbitrary: fc.record({
      type: fc.constant('change-plan'),
      changes: fc.constantFrom([{ stepId: 'lesson-a', minutes: 10 }], [{ stepId: 'lesson-adults', minutes: 10 }]),
    }),
  },
) satisfies fc.Arbitrary<LiveAction>;
/** Presses with a clock that may also be set back. */
const night = fc.array(fc.tuple(fc.integer({ min: -30, max: 300 }), action), { maxLength: 40 });
const plans = fc.constantFrom(plain, parallel);

describe('whatever is pressed, and however the clock jumps', () => {
  it('times never run backwards', () => {
    fc.assert(
      fc.property(plans, night, fc.integer({ min: -30, max: 400 }), (plan, presses, lookAt) => {
        const state = press(plan, presses);
        for (const { fromMs, toMs, pauses } of state.run.log) {
          expect(toMs ?? fromMs).toBeGreaterThanOrEqual(fromMs);
          for (const pause of pauses) expect(pause.toMs ?? pause.fromMs).toBeGreaterThanOrEqual(pause.fromMs);
        }
        const { rows, expectedEndMs } = schedule(plan, state, lookAt);
        for (const { expectedMs, expectedEndMs: endMs } of rows) expect(endMs).toBeGreaterThanOrEqual(expectedMs);
        for (const one of ['adults', 'children'] as const) {
          const own = rows.filter(({ row }) => row.room === 'together' || row.room === one);
          own.slice(1).forEach((times, index) => {
            expect(times.expectedMs).toBeGreaterThanOrEqual(own[index]?.expectedEndMs ?? 0);
          });
        }
        expect(expectedEndMs).toBeGreaterThanOrEqual(lastInstantMs(state.run));
      }),
    );
  });

  it('undo restores what was there before, and the revision still rises', () => {
    fc.assert(
      fc.property(plans, night, action, (plan, presses, last) => {
        const before = press(plan, presses);
        const after = press(plan, [[400, last]], before);
        if (after === before || last.type === 'undo') return;
        const undone = press(plan, [[401, { type: 'undo' }]], after);
        expect(undone.run).toEqual(before.run);
        expect(undone.revision).toBe(before.revision + 2);
      }),
    );
  });

  it('is the same after a reload', () => {
    fc.assert(
      fc.property(plans, night, (plan, presses) => {
        const state = press(plan, presses);
        expect(parseLiveEvening(JSON.stringify(state), 'test', plan, START + 300 * MIN)).toEqual(state);
      }),
    );
  });

  it('somebody is always on until the end', () => {
    fc.assert(
      fc.property(plans, night, (plan, presses) => {
        const { run } = press(plan, presses);
        expect(openRows(run).length > 0).toBe(run.plannedStartMs !== undefined && run.endedAtMs === undefined);
      }),
    );
  });
});

describe('what was kept', () => {
  const state = press(plain, [
    [0, start],
    [5, 'done'],
    [6, 'pause'],
    [7, 'add-minute'],
  ]);
  const read = (text: string | null) => parseLiveEvening(text, 'test', plain, START + 10 * MIN);
  const withRun = (run: object) => JSON.stringify({ ...state, run: { ...state.run, ...run } });

  it('comes back whole', () => expect(read(JSON.stringify(state))).toEqual(state));

  it.each([
    ['nothing', null],
    ['damaged text', '{"version":1,'],
    ['a list', '[]'],
    ['another version', JSON.stringify({ ...state, version: 2 })],
    ['another evening', JSON.stringify({ ...state, evening: 'other' })],
    ['a revision that is no count', JSON.stringify({ ...state, revision: -1 })],
    ['undo that is no list', JSON.stringify({ ...state, undo: {} })],
    ['a part that is not in the plan', withRun({ log: [{ rowId: 'x', fromMs: START, pauses: [] }] })],
    ['a part twice', withRun({ log: [...state.run.log, ...state.run.log] })],
    ['a time that is no number', withRun({ log: [{ rowId: 'welcome', fromMs: 'now', pauses: [] }] })],
    ['an end before its start', withRun({ log: [{ rowId: 'welcome', fromMs: START, toMs: START - 1, pauses: [] }] })],
    [
      'two parts on in one room',
      withRun({ log: state.run.log.map(({ rowId, fromMs }) => ({ rowId, fromMs, pauses: [] })) }),
    ],
    ['an end that left a part on', withRun({ endedAtMs: START })],
    ['a log without a start', withRun({ plannedStartMs: undefined })],
    ['a damaged pause', withRun({ log: [{ rowId: 'welcome', fromMs: START, pauses: [{ fromMs: 5, toMs: 1 }] }] })],
    ['a change of minutes that is no count', withRun({ changes: [{ stepId: 'break', minutes: 1.5 }] })],
    ['the day after tomorrow', withRun({ log: [{ rowId: 'welcome', fromMs: START + 2 * 24 * 60 * MIN, pauses: [] }] })],
  ])('is refused when it is %s', (_name, text) => expect(read(text)).toBeUndefined());
});
