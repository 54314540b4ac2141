import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  changedPlan,
  paceAt,
  pausedMs,
  type PlannedStep,
  type Progress,
  possibleSavings,
  proposeCatchUp,
} from '../../src/core/pace.ts';

const MIN = 60_000;
const START = Date.UTC(2027, 1, 9, 18, 30);

const plan: PlannedStep[] = [
  { id: 'welcome', minutes: 2, ifLate: 'keep' },
  { id: 'cards', minutes: 8, ifLate: 'trim', trimTo: 5 },
  { id: 'gallery', minutes: 4, ifLate: 'drop' },
  { id: 'promise', minutes: 4, ifLate: 'trim', trimTo: 3 },
  { id: 'close', minutes: 2, ifLate: 'keep' },
];

const at = (stepId: string, minutesIn: number, more: Partial<Progress> = {}): Progress => ({
  startedAtMs: START,
  stepStartedAtMs: START + minutesIn * MIN,
  stepId,
  pauses: [],
  changes: [],
  ...more,
});

describe('paceAt', () => {
  it('is on time at the start', () => {
    expect(paceAt(plan, at('welcome', 0), START)).toEqual({
      isPaused: false,
      leftMs: 2 * MIN,
      plannedEndMs: START + 20 * MIN,
      expectedEndMs: START + 20 * MIN,
      behindMs: 0,
    });
  });
  it('counts down the step and goes below zero', () => {
    expect(paceAt(plan, at('cards', 2), START + 5 * MIN).leftMs).toBe(5 * MIN);
    expect(paceAt(plan, at('cards', 2), START + 12 * MIN).leftMs).toBe(-2 * MIN);
  });
  it('is behind by what a step takes too long', () =>
    expect(paceAt(plan, at('cards', 2), START + 12 * MIN).behindMs).toBe(2 * MIN));
  it('is ahead when a step ends early', () =>
    expect(paceAt(plan, at('cards', 1), START + 1 * MIN).behindMs).toBe(-1 * MIN));
  it('stops the step while a question is answered, and the end moves', () => {
    const asked = at('cards', 2, { pauses: [{ fromMs: START + 4 * MIN }] });
    const pace = paceAt(plan, asked, START + 7 * MIN);
    expect(pace.isPaused).toBe(true);
    expect(pace.leftMs).toBe(6 * MIN);
    expect(pace.behindMs).toBe(3 * MIN);
  });
  it('takes a clock that was set back as no time gone by', () =>
    expect(paceAt(plan, at('cards', 2), START - 60 * MIN).leftMs).toBe(8 * MIN));
  it('takes the first step when the present one is not in the plan', () =>
    expect(paceAt(plan, at('gone', 0), START).leftMs).toBe(2 * MIN));
  it('is at its end on an empty plan', () => expect(paceAt([], at('welcome', 0), START).behindMs).toBe(0));
});

it('counts only the part of a pause between two instants', () =>
  expect(pausedMs([{ fromMs: 0, toMs: 10 }, { fromMs: 20 }], 5, 30)).toBe(15));

describe('proposeCatchUp', () => {
  const late = (minutes: number) => proposeCatchUp(plan, at('welcome', 0), START + (2 + minutes) * MIN);
  it('proposes nothing on time or early', () => {
    expect(late(0)).toEqual({ savings: [], shortMinutes: 0 });
    expect(proposeCatchUp(plan, at('cards', 0), START)).toEqual({ savings: [], shortMinutes: 0 });
  });
  it('trims before it drops, and only as much as is missing', () =>
    expect(late(2).savings).toEqual([{ stepId: 'cards', minutes: 6, savesMinutes: 2 }]));
  it('drops the smallest step that is enough, and then trims less', () =>
    expect(late(6)).toEqual({
      savings: [
        { stepId: 'cards', minutes: 6, savesMinutes: 2 },
        { stepId: 'gallery', minutes: 0, savesMinutes: 4 },
      ],
      shortMinutes: 0,
    }));
  it('ends earlier by the minutes that the evening took from the lesson', () => {
    expect(paceAt(plan, at('welcome', 0), START, 3)).toMatchObject({
      plannedEndMs: START + 17 * MIN,
      behindMs: 3 * MIN,
    });
    expect(proposeCatchUp(plan, at('welcome', 0), START, 3)).toEqual({
      savings: [{ stepId: 'cards', minutes: 5, savesMinutes: 3 }],
      shortMinutes: 0,
    });
  });
  it('says by how much it stays short', () => expect(late(11).shortMinutes).toBe(3));
  it('leaves kept steps, the present one and the past alone', () =>
    expect(possibleSavings(plan, at('gallery', 10)).map(({ stepId }) => stepId)).toEqual(['promise']));
});

describe('whatever the plan', () => {
  const step = fc.record({
    id: fc.uuid(),
    minutes: fc.integer({ min: 1, max: 30 }),
    ifLate: fc.constantFrom('keep' as const, 'trim' as const, 'drop' as const),
    trimTo: fc.integer({ min: 1, max: 30 }),
  });
  const plans = fc.uniqueArray(step, { minLength: 1, maxLength: 12, selector: ({ id }) => id });

  it('the expected end never runs backwards as time goes by', () => {
    fc.assert(
      fc.property(plans, fc.nat(90), fc.nat(90), (steps, first, more) => {
        const progress = at(steps[0]?.id ?? '', 0);
        const ends = [first, first + more].map(
          (minutes) => paceAt(steps, progress, START + minutes * MIN).expectedEndMs,
        );
        expect(ends[1]).toBeGreaterThanOrEqual(ends[0] ?? 0);
      }),
    );
  });

  it('a proposal ends on time, or says by how much not', () => {
    fc.assert(
      fc.property(plans, fc.nat(90), (steps, lateMinutes) => {
        const progress = at(steps[0]?.id ?? '', 0);
        const now = START + ((steps[0]?.minutes ?? 0) + lateMinutes) * MIN;
        const { savings, shortMinutes } = proposeCatchUp(steps, progress, now);
        const after = paceAt(steps, { ...progress, changes: savings }, now);
        if (shortMinutes > 0) expect(after.behindMs).toBe(shortMinutes * MIN);
        else expect(after.behindMs).toBeLessThanOrEqual(0);
        // Early only when dropping alone wins back more than is missing.
        if (after.behindMs < 0) expect(savings.every(({ minutes }) => minutes === 0)).toBe(true);
        for (const { minutes } of changedPlan(steps, savings)) expect(minutes).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  it('taking the changes back restores the plan', () => {
    fc.assert(
      fc.property(plans, (steps) => {
        const { savings } = proposeCatchUp(steps, at(steps[0]?.id ?? '', 0), START + 60 * MIN);
        expect(changedPlan(changedPlan(steps, savings), [])).toEqual(changedPlan(steps, savings));
        expect(changedPlan(steps, [])).toEqual(steps);
      }),
    );
  });
});
