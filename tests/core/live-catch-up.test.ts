import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { proposeLiveCatchUp } from '../../src/core/live-catch-up.ts';
import { actLive, type LiveEvening, type LiveRow, newLiveEvening } from '../../src/core/live-evening.ts';
import { scheduleLive } from '../../src/core/live-schedule.ts';
import { type PlanChange, stepSavings } from '../../src/core/pace.ts';
import { MIN, planOf, START } from './live-plan-kit.ts';

/** What the steps of every lesson here give up: 3 minutes from minute 4, 2 from minute 10, and a step of 4 from minute 14. */
const SAVINGS = [
  { fromMinute: 4, minutes: 3, isDrop: false },
  { fromMinute: 10, minutes: 2, isDrop: false },
  { fromMinute: 14, minutes: 4, isDrop: true },
];

const plain = planOf(
  [
    { together: { title: 'welcome', minutes: 5 } },
    { together: { title: 'lesson-a', minutes: 45 } },
    { together: { title: 'break', minutes: 10 } },
    { together: { title: 'close', minutes: 10 } },
  ],
  SAVINGS,
);
const parallel = planOf(
  [
    { together: { title: 'welcome', minutes: 5 } },
    { adults: [{ title: 'lesson-adults', minutes: 45 }], children: [{ title: 'lesson-children', minutes: 45 }] },
    { together: { title: 'close', minutes: 5 } },
  ],
  SAVINGS,
);

const begun = (plan: readonly LiveRow[], minute: number): LiveEvening =>
  actLive(plan, newLiveEvening('test'), { type: 'start', plannedStartMs: START }, START + minute * MIN);
const at = (plan: readonly LiveRow[], state: LiveEvening, minute: number) => {
  const { changes, ...rest } = proposeLiveCatchUp(plan, state.run, START + minute * MIN);
  return { ...rest, cuts: Object.fromEntries(changes.map(({ stepId, minutes }) => [stepId, minutes])) };
};
const late = (plan: readonly LiveRow[], minutes: number) => at(plan, begun(plan, minutes), minutes);

describe('an evening that is behind', () => {
  it('has nothing to propose on time', () =>
    expect(late(plain, 0)).toEqual({ cuts: {}, savesMinutes: 0, shortMinutes: 0 }));

  it.each([
    ['the break, to no less than five minutes', 5, { break: 5 }],
    ['steps that may be shorter', 7, { break: 5, 'lesson-a': 43 }],
    ['talk, to no less than half', 12, { break: 5, 'lesson-a': 40, close: 8 }],
    ['steps that may be left out', 16, { break: 5, 'lesson-a': 39, close: 5 }],
  ])('trims first %s', (_what, minutes, cuts) =>
    expect(late(plain, minutes)).toEqual({ cuts, savesMinutes: minutes, shortMinutes: 0 }),
  );

  it('takes a lesson at its next shorter length only when trims are too little, and trims the less', () => {
    expect(late(plain, 20)).toEqual({ cuts: { 'lesson-a': 20 }, savesMinutes: 25, shortMinutes: 0 });
    expect(late(plain, 28)).toEqual({ cuts: { 'lesson-a': 20, break: 7 }, savesMinutes: 28, shortMinutes: 0 });
  });

  it('says how much it cannot win back', () =>
    expect(late(plain, 60)).toEqual({
      cuts: { 'lesson-a': 10, break: 5, close: 5 },
      savesMinutes: 45,
      shortMinutes: 15,
    }));

  it('trims both rooms where one alone wins nothing, and no further than both can', () => {
    expect(late(parallel, 1).cuts).toEqual({ 'lesson-adults': 44, 'lesson-children': 44 });
    expect(late(parallel, 12).cuts).toEqual({ 'lesson-adults': 20, 'lesson-children': 20 });
  });

  it('trims the lesson that is on by steps that are still to come, and never changes its length', () => {
    const on = (minute: number) =>
      at(parallel, actLive(parallel, begun(parallel, 0), { type: 'done', room: 'together' }, START + 9 * MIN), minute);
    expect(on(9)).toMatchObject({ cuts: { 'lesson-adults': 41, 'lesson-children': 41 }, shortMinutes: 0 });
    const paused = actLive(parallel, begun(parallel, 0), { type: 'done', room: 'together' }, START + 20 * MIN);
    // Eleven minutes in, the first two steps that could give are over.
    expect(at(parallel, paused, 31)).toEqual({
      cuts: { 'lesson-adults': 41, 'lesson-children': 41 },
      savesMinutes: 4,
      shortMinutes: 11,
    });
  });

  it('trims again what it trimmed before, and a lesson that was cut to another length no more', () => {
    const first = begun(plain, 6);
    const { changes } = proposeLiveCatchUp(plain, first.run, START + 6 * MIN);
    const trimmed = actLive(plain, first, { type: 'change-plan', changes }, START + 6 * MIN);
    expect(at(plain, trimmed, 6 + 5 + 2).cuts).toEqual({ 'lesson-a': 42 });
    const cut = actLive(plain, first, { type: 'change-plan', changes: [{ stepId: 'lesson-a', minutes: 20 }] }, START);
    expect(at(plain, cut, 40).cuts).toEqual({ break: 5, close: 5 });
  });
});

describe('whatever the evening', () => {
  const step = fc.record({
    id: fc.constant('step'),
    minutes: fc.integer({ min: 1, max: 8 }),
    ifLate: fc.constantFrom('keep' as const, 'trim' as const, 'drop' as const),
    trimTo: fc.integer({ min: 1, max: 8 }),
  });
  const part = (title: string) => fc.integer({ min: 3, max: 45 }).map((minutes) => ({ title, minutes }));
  const parts = (room: string) =>
    fc.tuple(part(`lesson-${room}-1`), part(`talk-${room}`)).map(([lesson, talk]) => [lesson, talk]);
  const blocks = fc.tuple(
    part('welcome'),
    part('lesson-1'),
    part('break'),
    parts('adults'),
    parts('children'),
    part('close'),
  );
  const evenings = fc
    .tuple(blocks, fc.array(step, { maxLength: 5 }))
    .map(([[welcome, lesson, pause, adults, children, close], steps]) =>
      planOf(
        [{ together: welcome }, { together: lesson }, { together: pause }, { adults, children }, { together: close }],
        stepSavings(steps),
      ),
    );
  const behind = (plan: readonly LiveRow[], state: LiveEvening, changes: readonly PlanChange[], nowMs: number) =>
    scheduleLive(plan, { ...state.run, changes: [...state.run.changes, ...changes] }, nowMs).behindMs / MIN;
  const nights = fc.tuple(evenings, fc.nat(40), fc.nat(50));

  it('ends on time or says by how much not, cuts no minute too many, and undo restores the plan', () => {
    fc.assert(
      fc.property(nights, ([plan, startLate, then]) => {
        const nowMs = START + (startLate + then) * MIN;
        const state = begun(plan, startLate);
        const { changes, savesMinutes, shortMinutes } = proposeLiveCatchUp(plan, state.run, nowMs);
        const before = behind(plan, state, [], nowMs);
        const after = behind(plan, state, changes, nowMs);
        expect(after).toBe(before - savesMinutes);
        expect(shortMinutes).toBe(Math.max(0, after));
        const isTrim = ({ stepId, minutes }: PlanChange) => {
          const row = plan.find(({ id }) => id === stepId);
          return row !== undefined && !row.shorter.includes(minutes);
        };
        for (const change of changes) {
          const without = changes.filter((one) => one !== change);
          expect(behind(plan, state, without, nowMs), 'a change that wins nothing').toBeGreaterThan(Math.max(0, after));
          if (!isTrim(change)) continue;
          const less = [...without, { ...change, minutes: change.minutes + 1 }];
          expect(behind(plan, state, less, nowMs), 'a minute too many').toBeGreaterThan(Math.max(0, after));
        }
        if (after < 0) expect(changes.some((change) => !isTrim(change))).toBe(true);
        if (changes.length === 0) return;
        const done = actLive(plan, state, { type: 'change-plan', changes }, nowMs);
        expect(actLive(plan, done, { type: 'undo' }, nowMs).run).toEqual(state.run);
      }),
    );
  });

  it('leaves every part that is shortened at least five minutes, and what has run of it', () => {
    fc.assert(
      fc.property(nights, ([plan, startLate, then]) => {
        const state = begun(plan, startLate);
        for (const { stepId, minutes } of proposeLiveCatchUp(plan, state.run, START + (startLate + then) * MIN).changes)
          expect(minutes).toBeGreaterThanOrEqual(
            stepId === 'welcome' ? Math.max(5, then) : stepId.startsWith('lesson') ? 1 : 5,
          );
      }),
    );
  });
});
