import { describe, expect, test } from 'vitest';
import { all, expectProblems, LESSON, problemsWith, swap } from './a-kit.ts';

const CARD = 'classCard: [{ step: welcome, do: Wave. }, { step: cards, do: Fill a card., say: Go. }]\n';
const card = (text: string) => swap(CARD, text);

describe('the class card of a lesson', () => {
  test('is asked for where there is a 10-minute version, with the steps it needs', () =>
    expectProblems(LESSON, card(''), [
      'lengths: [10, 20]',
      '`classCard` is missing; a lesson of 10 minutes says for each of its steps (welcome, cards) what a class does with no technology',
    ]));

  test('is not asked for without one', () =>
    expect(
      problemsWith({
        [LESSON]: all(
          card(''),
          swap('lengths: [10, 20]', 'lengths: [20]'),
          swap('{ 10: 4, 20: 4 }', '{ 20: 4 }'),
          swap('{ 10: 6, 20: 10 }', '{ 20: 10 }'),
        ),
        'content/workshops/short-evening.yaml': null,
      }),
    ).toEqual([]));

  test('names steps of that version only, and the nearest one is offered', () =>
    expectProblems(LESSON, card(CARD.replace('step: cards', 'step: card')), [
      'classCard:',
      'the 10-minute version has no step "card"; did you mean cards?',
    ]));

  test('does not name a step of a longer version', () =>
    expectProblems(LESSON, card(CARD.replace('step: cards', 'step: share')), [
      'classCard:',
      'the 10-minute version has no step "share"; write one of welcome, cards',
    ]));

  test.each([
    ['a step left out', 'classCard: [{ step: welcome, do: Wave. }]\n'],
    ['another order', 'classCard: [{ step: cards, do: Fill a card. }, { step: welcome, do: Wave. }]\n'],
  ])('tells of %s', (_, text) =>
    expectProblems(LESSON, card(text), [
      'classCard:',
      'the class card has other steps than the 10-minute version; write its steps once each, in this order: welcome, cards',
    ]),
  );

  test('fits one page', () => {
    const long = 'Fill a card with a kind word. '.repeat(10).trim();
    const steps = ['s1', 's2', 's3', 's4', 's5', 's6'];
    const frontmatter = steps.map(
      (id) => `  - { id: ${id}, title: S, kind: talk, minutes: { 10: 1 }, ifLate: keep }\n`,
    );
    const lines = problemsWith({
      [LESSON]: all(
        swap('{ 10: 4, 20: 4 }', '{ 10: 1, 20: 4 }'),
        swap(
          '{ 10: 6, 20: 10 }, ifLate: trim, trimTo: 5 }\n',
          `{ 10: 3, 20: 10 }, ifLate: keep }\n${frontmatter.join('')}`,
        ),
        card(
          `classCard: [${['welcome', 'cards', ...steps].map((step) => `{ step: ${step}, do: ${long} }`).join(', ')}]\n`,
        ),
      ),
    });
    expect(lines.filter((line) => line.includes('class card'))).toEqual([
      `${LESSON}:31: the class card fills about 32 lines, and a sheet holds 20; make some orders shorter`,
    ]);
  });
});
