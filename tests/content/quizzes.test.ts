import { describe, expect, test } from 'vitest';
import { LESSON, problemsWith, swap, textOf } from './a-kit.ts';

const QUIZ = 'content/quizzes/en/kind-quiz.yaml';
const SCENE = 'content/chat-scenes/en/a-chat.yaml';

const FACTS = `summary: Practice kind words together.
pillar: connect
topics: [kindness]
audiences: [parents]
ages: [8-10]
drawing: bubbles
minutes: 5
sources: [cdc-2024]
reviewed: 2026-11-21
status: draft
next: Say one kind word.
`;

const QUIZ_TEXT = `title: Kind quiz
${FACTS}questions:
  - id: first
    ask: Which is kind?
    options:
      - { say: Hello., right: true, why: It greets. }
      - { say: Go away., why: It hurts. }
    learned: Hello is kind.
  - id: second
    ask: Which helps?
    options:
      - { say: A grin., why: It may hurt. }
      - { say: A hand., right: true, why: It helps. }
    learned: Hands help.
  - id: third
    ask: Which are warm?
    pick: several
    options:
      - { say: Thanks., right: true, why: It warms. }
      - { say: Sorry., right: true, why: It mends. }
      - { say: Meh., why: It is flat. }
    learned: Thanks and sorry are warm.
largePrintPages: 1
`;

const SCENE_TEXT = `title: A chat
${FACTS}story: Robin is ten. All of this is made up.
people: [{ name: Robin, who: age 10 }, { name: Comet, who: a player }]
messages:
  - { from: Comet, say: hi, why: A plain hello. }
  - { from: Comet, say: tell nobody, flag: A secret, why: Safe friends ask for none. }
  - { from: Robin, say: why, why: A good question. }
  - { from: Comet, say: come to my app, flag: A move, why: It is lonely there. }
  - { from: Comet, say: where is your school, flag: A private question, why: It is private. }
steps:
  - { do: Stop., why: No answer is owed. }
  - { do: Block., why: It closes the door. }
  - { do: Tell., why: It gets help., anytime: true }
say: Thank you for telling me.
help: bullied
largePrintPages: 1
`;

const inQuiz = (from: string, to: string) => problemsWith({ [QUIZ]: () => swap(from, to)(QUIZ_TEXT) });
const inScene = (from: string, to: string) => problemsWith({ [SCENE]: () => swap(from, to)(SCENE_TEXT) });

test('a whole quiz and a whole scene have nothing wrong', () =>
  expect(problemsWith({ [QUIZ]: QUIZ_TEXT, [SCENE]: SCENE_TEXT })).toEqual([]));

describe('a quiz', () => {
  test('has one right answer', () => {
    expect(inQuiz('Hello., right: true', 'Hello.')).toEqual([
      `${QUIZ}:16: no option is right; write "right: true" under the answer`,
    ]);
    expect(inQuiz('Go away.', 'Go away., right: true')).toEqual([
      `${QUIZ}:16: 2 options are right; leave one, or write "pick: several"`,
    ]);
  });

  test('has several when people pick several', () =>
    expect(inQuiz('Sorry., right: true', 'Sorry.')).toEqual([
      `${QUIZ}:29: only one option is right; mark more, or remove "pick: several"`,
    ]));

  test('has ids of their own for its questions', () =>
    expect(inQuiz('id: second', 'id: first')).toEqual([
      `${QUIZ}:20: the question id "first" is used twice; give each question its own`,
    ]));

  test('explains every option', () =>
    expect(inQuiz(', why: It hurts.', '')).toEqual([
      `${QUIZ}:18: \`why\` (questions, item 1, options, item 2) is missing; write one sentence on why it helps`,
    ]));

  test('moves the answer about', () => {
    const same = swap('{ say: A grin., why: It may hurt. }', '{ say: A grin., right: true, why: It may hurt. }');
    const text = swap('A hand., right: true', 'A hand.')(same(QUIZ_TEXT));
    const third = swap('    pick: several\n', '')(swap('Sorry., right: true', 'Sorry.')(text));
    expect(problemsWith({ [QUIZ]: third })).toEqual([
      `${QUIZ}:13: the answer always stands in the same place; move some of them`,
    ]);
  });

  test('tells everything at once', () =>
    expect(
      problemsWith({ [QUIZ]: swap('id: second', 'id: first')(swap('Hello., right: true', 'Hello.')(QUIZ_TEXT)) }),
    ).toHaveLength(2));

  test('names a lesson that names it', () => {
    expect(inQuiz('minutes: 5', 'minutes: 5\nlesson: kind-words')).toEqual([
      `${QUIZ}:9: the lesson "kind-words" does not name this quiz; write "quiz: kind-quiz" in ${LESSON}`,
    ]);
    const lesson = swap('standards: []', 'standards: []\nquiz: kind-quiz')(textOf(LESSON));
    expect(
      problemsWith({ [QUIZ]: swap('minutes: 5', 'minutes: 5\nlesson: kind-words')(QUIZ_TEXT), [LESSON]: lesson }),
    ).toEqual([]);
  });

  test('states its sources', () =>
    expect(inQuiz('sources: [cdc-2024]', 'sources: []')).toEqual([
      `${QUIZ}:9: the quiz states no sources; list at least one id from content/sources.yaml`,
    ]));

  test('has short sentences', () =>
    expect(inQuiz('It hurts.', `${'so '.repeat(25)}mean.`)).toEqual([
      `warning: ${QUIZ}:18: a sentence has 26 words; cut it to 25 or fewer, or make it two`,
    ]));

  test('fits on one side of paper', () => {
    const long = `${'A long story. '.repeat(15)}End?`;
    const question = (id: number) => `  - id: more-${id}
    ask: ${long}
    options:
      - { say: ${'yes '.repeat(20)}yes, right: true, why: It is. }
      - { say: ${'no '.repeat(20)}no, why: It is not. }
      - { say: ${'or '.repeat(20)}no, why: It is not. }
    learned: Short is good.
`;
    const text = QUIZ_TEXT.replace('largePrintPages', `${[1, 2, 3, 4, 5].map(question).join('')}largePrintPages`);
    expect(problemsWith({ [QUIZ]: text })).toEqual([
      expect.stringMatching(
        /yaml:13: on paper this fills about \d+ lines, and a sheet holds 33; make some texts shorter/,
      ),
    ]);
  });
});

describe('a chat scene', () => {
  test('is written by its people', () =>
    expect(inScene('{ from: Robin, say: why', '{ from: Robyn, say: why')).toEqual([
      `${SCENE}:18: "Robyn" is not one of the people; write Robin or Comet, or add the person`,
    ]));

  test('has at least three flags, and a message that is fine', () =>
    expect(inScene('flag: A move, ', '')).toEqual([
      `${SCENE}:15: 2 of 5 messages are flags; have at least 3, and at least one message that is fine`,
    ]));

  test('leads to a help case that is there', () =>
    expect(inScene('help: bullied', 'help: bully')).toEqual([
      `${SCENE}:26: there is no help case "bully"; add content/help/en/bully.yaml, or remove the name here`,
    ]));
});

describe('the words to draw from', () => {
  const FILE = 'content/phrase-words/en.yaml';
  const head = 'sources: [cdc-2024]\nreviewed: 2026-11-21\nstatus: draft\nwords:\n';
  const letters = 'abcdefghijklmnopqrstuvwxyz';
  const word = (place: number) =>
    [0, 1, 2]
      .map((rank) => letters[Math.floor(place / 26 ** rank) % 26])
      .join('')
      .padEnd(4, 'q');
  const list = Array.from({ length: 1296 }, (_, place) => word(place));

  test('are 1,296 different ones', () => {
    expect(problemsWith({ [FILE]: `${head}${list.map((each) => `  - ${each}\n`).join('')}` })).toEqual([]);
    expect(
      problemsWith({
        [FILE]: `${head}${list
          .slice(1)
          .map((each) => `  - ${each}\n`)
          .join('')}`,
      }),
    ).toEqual([`${FILE}:4: there are 1295 words; list 1296, as many as four dice can show`]);
    const twice = [...list.slice(0, -1), list[0]];
    expect(problemsWith({ [FILE]: `${head}${twice.map((each) => `  - ${each}\n`).join('')}` })).toEqual([
      `${FILE}:1300: the word "aaaq" is there twice; the bits would be wrong`,
    ]);
  });
});
