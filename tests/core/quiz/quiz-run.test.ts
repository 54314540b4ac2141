import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  begin,
  choose,
  chosenAt,
  foundPlaces,
  goOn,
  isFound,
  MOST_PEOPLE,
  type QuizRun,
  READY,
  type RunQuestion,
  settle,
  turnOf,
} from '../../../src/core/quiz/quiz-run.ts';

const ONE: RunQuestion = { right: [1], several: false };
const SEVERAL: RunQuestion = { right: [0, 2], several: true };
const QUESTIONS = [ONE, SEVERAL, ONE];

describe('a question with one answer', () => {
  it('is settled by the first tap, and another tap changes nothing', () => {
    const told = choose(begin(1), QUESTIONS, 0);
    expect(told).toMatchObject({ phase: 'told', chosen: [[0]] });
    expect(choose(told, QUESTIONS, 1)).toBe(told);
  });

  it('is found when the right option was chosen', () => {
    expect(isFound(ONE, [1])).toBe(true);
    expect(isFound(ONE, [0])).toBe(false);
    expect(isFound(ONE, [])).toBe(false);
  });
});

describe('a question with several answers', () => {
  const second = goOn(choose(begin(1), QUESTIONS, 1), QUESTIONS);

  it('takes an option back at the second tap', () => {
    const twice = choose(choose(choose(second, QUESTIONS, 0), QUESTIONS, 2), QUESTIONS, 0);
    expect(chosenAt(twice, 1)).toEqual([2]);
    expect(twice.phase).toBe('asking');
  });

  it('is settled only after something was chosen', () => {
    expect(settle(second)).toBe(second);
    expect(settle(choose(second, QUESTIONS, 0)).phase).toBe('told');
  });

  it('is found with exactly the right ones, in any order', () => {
    expect(isFound(SEVERAL, [2, 0])).toBe(true);
    expect(isFound(SEVERAL, [0])).toBe(false);
    expect(isFound(SEVERAL, [0, 1, 2])).toBe(false);
  });
});

describe('taking turns', () => {
  it('goes round in the same order', () => {
    expect([0, 1, 2, 3].map((at) => turnOf({ ...begin(3), at }))).toEqual([1, 2, 3, 1]);
  });

  it.each([
    [Number.NaN, 1],
    [0, 1],
    [2.5, 1],
    [99, MOST_PEOPLE],
    [4, 4],
  ])('with %d people has a circle of %d', (people, circle) => expect(begin(people).people).toBe(circle));
});

it('passes over no question and always comes to the end, whatever is tapped', () => {
  const tap = fc.oneof(fc.integer({ min: -1, max: 4 }), fc.constantFrom('settle', 'go'));
  fc.assert(
    fc.property(fc.array(tap, { maxLength: 60 }), (taps) => {
      let run: QuizRun = begin(2);
      for (const one of taps) {
        const before = run;
        run =
          one === 'settle' ? settle(run) : one === 'go' ? goOn(run, QUESTIONS) : choose(run, QUESTIONS, Number(one));
        expect(run.at - before.at).toBeLessThanOrEqual(1);
        if (run.at > before.at || run.phase === 'end') expect(chosenAt(run, before.at).length).toBeGreaterThan(0);
        if (run.phase === 'end') expect(run.chosen).toHaveLength(QUESTIONS.length);
        expect(foundPlaces(run, QUESTIONS).every((place) => place <= run.at)).toBe(true);
      }
    }),
  );
});

it('does nothing before it has begun', () => {
  expect(choose(READY, QUESTIONS, 1)).toBe(READY);
  expect(settle(READY)).toBe(READY);
  expect(goOn(READY, QUESTIONS)).toBe(READY);
});
