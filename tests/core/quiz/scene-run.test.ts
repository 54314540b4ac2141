import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  chooseStep,
  flagsFound,
  flagsIn,
  mixedOrder,
  openMessage,
  type SceneRun,
  stepDue,
  toSteps,
  UNSEEN,
} from '../../../src/core/quiz/scene-run.ts';

const MESSAGES = [{ isFlag: false }, { isFlag: true }, { isFlag: true }];
/** Stop, save, tell: telling is right at any time. */
const STEPS = [{ anytime: false }, { anytime: false }, { anytime: true }];
const choosing = toSteps(UNSEEN);

describe('looking', () => {
  it('counts flags only, and each once', () => {
    const run = [0, 1, 1, 9].reduce(openMessage, UNSEEN);
    expect(flagsFound(run, MESSAGES)).toBe(1);
    expect(flagsIn(MESSAGES)).toBe(2);
  });

  it('may end at any time, for nobody has to find them all', () => expect(choosing.phase).toBe('choosing'));
});

describe('choosing what to do', () => {
  it('takes a step in its turn, and names one that comes too early', () => {
    expect(chooseStep(choosing, STEPS, 0)).toMatchObject({ steps: [0], early: undefined });
    expect(chooseStep(choosing, STEPS, 1)).toMatchObject({ steps: [], early: 1 });
  });

  it('always takes telling somebody, first or last', () => {
    expect(chooseStep(choosing, STEPS, 2).steps).toEqual([2]);
    const rest = [0, 1].reduce((run, place) => chooseStep(run, STEPS, place), choosing);
    expect(rest.phase).toBe('choosing');
    expect(stepDue(rest, STEPS)).toBeUndefined();
    expect(chooseStep(rest, STEPS, 2)).toMatchObject({ phase: 'done', steps: [0, 1, 2] });
  });

  it('keeps the order and ends with every step taken once, whatever is tapped', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -1, max: 4 }), { maxLength: 40 }), (taps) => {
        let run: SceneRun = choosing;
        for (const tap of taps) run = chooseStep(run, STEPS, tap);
        const inOrder = run.steps.filter((place) => !STEPS[place]?.anytime);
        expect(inOrder).toEqual(inOrder.toSorted((a, b) => a - b));
        expect(new Set(run.steps).size).toBe(run.steps.length);
        expect(run.phase === 'done').toBe(run.steps.length === STEPS.length);
      }),
    );
  });
});

describe('mixedOrder', () => {
  it('is the alphabet, or its reverse when the right order is the alphabet', () => {
    expect(mixedOrder(['Stop', 'Block', 'Tell'])).toEqual([1, 0, 2]);
    expect(mixedOrder(['Block', 'Report', 'Tell'])).toEqual([2, 1, 0]);
  });

  it('holds every place once and is never the right order', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.string(), { minLength: 2, maxLength: 6 }), (texts) => {
        const places = texts.map((_, place) => place);
        const mixed = mixedOrder(texts);
        expect(mixed.toSorted((a, b) => a - b)).toEqual(places);
        expect(mixed).not.toEqual(places);
      }),
    );
  });
});
