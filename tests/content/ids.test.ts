import { describe, expect, test } from 'vitest';
import { expectProblems, GUIDE, HANDOUT, HELP, LESSON, PAGE, problemsWith, swap, WORKSHOP } from './a-kit.ts';

describe('an id that names nothing', () => {
  test.each<[string, string, string, string, string]>([
    [
      'a handout',
      LESSON,
      'handouts: [kind-cards]',
      'handouts: [kind-card]',
      'there is no handout "kind-card"; did you mean kind-cards?',
    ],
    [
      'a guide',
      LESSON,
      'guides: [kind-words-online]',
      'guides: [sleep]',
      'there is no guide "sleep"; add content/guides/en/sleep.mdx, or remove the name here',
    ],
    [
      'a checklist',
      LESSON,
      'checklists: [chat-check]',
      'checklists: [chat-chek]',
      'there is no checklist "chat-chek"; did you mean chat-check?',
    ],
    [
      'a checklist of a guide',
      GUIDE,
      'checklist: chat-check',
      'checklist: chat',
      'there is no checklist "chat"; add content/checklists/en/chat.mdx, or remove the name here',
    ],
    [
      'a handout of a guide',
      GUIDE,
      'handouts: [kind-cards]',
      'handouts: [cards]',
      'there is no handout "cards"; add content/handouts/en/cards.mdx, or remove the name here',
    ],
    [
      'one of the sheets that a lesson does not need',
      LESSON,
      'standards: []',
      'standards: []\nmoreHandouts: [cards]',
      'there is no handout "cards"; add content/handouts/en/cards.mdx, or remove the name here',
    ],
    [
      'a quiz',
      LESSON,
      'standards: []',
      'standards: []\nquiz: kind-quiz',
      'there is no quiz "kind-quiz"; add content/quizzes/en/kind-quiz.yaml, or remove the name here',
    ],
    [
      'a source',
      HELP,
      'sources: [cdc-2024]',
      'sources: [cdc-2024, aap-2024]',
      'there is no source "aap-2024"; add it to content/sources.yaml, or remove the name here',
    ],
    [
      'a source of a plain page',
      PAGE,
      'reviewed: 2026-11-21',
      'reviewed: 2026-11-21\nstatus: draft\nsources: [cdc-2025]',
      'there is no source "cdc-2025"; did you mean cdc-2024?',
    ],
    [
      'a helpline',
      HELP,
      'helplines: [us-line]',
      'helplines: [us-lin]',
      'there is no helpline "us-lin"; did you mean us-line?',
    ],
    [
      'a drawing',
      WORKSHOP,
      'drawing: bubbles',
      'drawing: moon',
      'there is no drawing "moon"; name a file in src/components/drawings, without ".svg"',
    ],
    [
      'a drawing in a tag',
      HANDOUT,
      '<Fill label="My name" lines="2" />',
      '<Picture drawing="bubble" shows="Two bubbles." />',
      'there is no drawing "bubble"; did you mean bubbles?',
    ],
    [
      'a handout in a tag',
      LESSON,
      '<Handout id="kind-cards" />',
      '<Handout id="kind-card" />',
      'there is no handout "kind-card"; did you mean kind-cards?',
    ],
    [
      'one of the helplines in a tag',
      LESSON,
      '<Helpline ids="us-line" />',
      '<Helpline ids="us-line uk-line" />',
      'there is no helpline "uk-line"; did you mean us-line?',
    ],
    [
      'a lesson of a workshop',
      WORKSHOP,
      'lesson: kind-words, length: 20',
      'lesson: kind-word, length: 20',
      'there is no lesson "kind-word"; did you mean kind-words?',
    ],
    [
      'a lesson in a parallel room',
      WORKSHOP,
      'lesson: kind-words, length: 10',
      'lesson: sleep, length: 10',
      'there is no lesson "sleep"; add content/lessons/en/sleep.mdx, or remove the name here',
    ],
  ])('%s', (_name, file, from, to, message) => {
    expectProblems(file, swap(from, to), [to.split('\n').at(-1) ?? '', message]);
  });

  test('is found on its own line of a list', () => {
    expectProblems(LESSON, swap('handouts: [kind-cards]', 'handouts:\n  - kind-cards\n  - posters'), [
      '- posters',
      'there is no handout "posters"; add content/handouts/en/posters.mdx, or remove the name here',
    ]);
  });
});

test('a workshop asks a lesson for a length it offers', () => {
  expect(
    problemsWith({
      [WORKSHOP]: (text) => text.replace('length: 20', 'length: 45').replace('minutes: 35', 'minutes: 60'),
    }),
  ).toEqual([`${WORKSHOP}:7: the lesson "kind-words" is not offered in 45 minutes; write 10 or 20`]);
});
