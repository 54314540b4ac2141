import { describe, expect, test } from 'vitest';
import { expectProblems, GUIDE, HELP, LESSON, PAGE, problemsWith, swap, textOf, TOPICS } from './a-kit.ts';

const TWENTY_FIVE = `${'one two three four five '.repeat(5).trim()}.`;
const TWENTY_SIX = `Now ${TWENTY_FIVE}`;

describe('a sentence of more than 25 words', () => {
  test('is a warning on its own line of a paragraph', () => {
    expectProblems(PAGE, swap('made it.', `made it.\nIt is good.\n${TWENTY_SIX} It ends.`), [
      'Now one',
      'warning: a sentence has 26 words; cut it to 25 or fewer, or make it two',
    ]);
  });

  test('is a warning in the facts and in lists', () => {
    expectProblems(HELP, swap('why: It calms.', `why: ${TWENTY_SIX}`), [
      'why: Now',
      'warning: a sentence has 26 words; cut it to 25 or fewer, or make it two',
    ]);
    expectProblems(LESSON, swap('Hand out the cards.', TWENTY_SIX), [
      '1. Now',
      'warning: a sentence has 26 words; cut it to 25 or fewer, or make it two',
    ]);
  });

  test('is not one of 25, nor two short ones', () => {
    expectProblems(PAGE, swap('made it.', `made it. ${TWENTY_FIVE} ${TWENTY_FIVE}`));
  });
});

/** 8 words and 34 syllables: 0.39 × 8 + 11.8 × 34/8 − 15.59 = 37.68. */
const hard = (times: number) =>
  Array.from(
    { length: times },
    () => 'Technological communication necessitates responsible parental supervision, particularly initially.',
  ).join(' ');
const easy = (times: number) => Array.from({ length: times }, () => 'We can say one kind word to the dog.').join(' ');

describe('a text that is hard to read', () => {
  test('is a warning that points at the hardest part', () => {
    expectProblems(GUIDE, swap('Kind words last.', `${easy(6)}\n\n${hard(8)}`), [
      'Technological',
      'warning: this guide has reading grade 14.5; aim at 6 with shorter words and sentences, beginning here, at the hardest part',
    ]);
  });

  test('is not one that is short, or easy', () => {
    expectProblems(GUIDE, swap('Kind words last.', hard(2)));
    expectProblems(GUIDE, swap('Kind words last.', easy(20)));
  });

  test('may be harder for presenters, and only what they say and know counts', () => {
    const middling = Array.from({ length: 12 }, () => 'Every family can decide together about passwords.').join(' ');
    expect(problemsWith({ [GUIDE]: swap('Kind words last.', middling) })).toHaveLength(1);
    expectProblems(LESSON, swap('Good evening, and welcome.', middling));
    expectProblems(LESSON, swap('1. Hand out the cards.', `1. ${hard(20)}`));
    expectProblems(LESSON, swap('Good evening, and welcome.', hard(20)), [
      'Technological',
      'warning: what the presenter reads (<Say> and <Note>) has reading grade 37.7; aim at 8 with shorter words and sentences, beginning here, at the hardest part',
    ]);
  });

  test('is not judged in other languages', () => {
    const strings = '{ "print": "Imprimir", "facts": { "minutes": "{minutes} minutos" } }';
    const hardGuide = swap('Kind words last.', hard(20))(textOf(GUIDE));
    expect(problemsWith({ [GUIDE]: hardGuide })).toHaveLength(1);
    expect(
      problemsWith({
        'content/ui/es.json': strings,
        'content/topics/es.yaml': textOf(TOPICS),
        'content/guides/es/kind-words-online.mdx': hardGuide,
      }),
    ).toEqual([]);
  });
});
