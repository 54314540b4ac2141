import { describe, expect, test } from 'vitest';
import { CHECKLIST, GUIDE, HANDOUT, HELP, LESSON, problemsWith, swap, textOf, TOPICS } from './a-kit.ts';

const MORE = '- { topic: kindness, name: Kind words, about: Say a kind word. }';

describe('a topic in use', () => {
  test.each([LESSON, GUIDE, CHECKLIST, HANDOUT])('without a name is told in %s', (file) =>
    expect(problemsWith({ [file]: swap('topics: [kindness]', 'topics: [kindness, sleep]') })).toEqual([
      `${file}:5: the topic "sleep" has no name; add it to content/topics/en.yaml`,
    ]),
  );

  test('without a name is told on its own line of a help case', () =>
    expect(problemsWith({ [HELP]: swap('topics: [kindness]', 'topics:\n  - kindness\n  - scams') })).toEqual([
      `${HELP}:16: the topic "scams" has no name; add it to content/topics/en.yaml`,
    ]));

  test('misspelled is compared with the names there are', () =>
    expect(problemsWith({ [GUIDE]: swap('topics: [kindness]', 'topics: [kindnes]') })).toEqual([
      `${GUIDE}:5: the topic "kindnes" has no name; did you mean kindness?`,
    ]));

  test('has a name in its own language', () => {
    const guide = { 'content/guides/es/kind-words-online.mdx': textOf(GUIDE) };
    const strings = { 'content/ui/es.json': '{ "print": "Imprimir", "facts": { "minutes": "{minutes} minutos" } }' };
    expect(problemsWith({ ...guide, ...strings })).toEqual([
      'content/guides/es/kind-words-online.mdx:5: the topic "kindness" has no name; add it to content/topics/es.yaml',
    ]);
  });
});

describe('a named topic', () => {
  test('that nothing uses is told', () =>
    expect(problemsWith({ [TOPICS]: swap(MORE, `${MORE}\n  - { topic: sleep, name: Sleep, about: Rest. }`) })).toEqual([
      `${TOPICS}:3: nothing uses the topic "sleep"; use it or remove it`,
    ]));

  test('that is nearly one in use is told with its use', () =>
    expect(
      problemsWith({ [TOPICS]: swap(MORE, `${MORE}\n  - { topic: kindnesss, name: Kind, about: Rest. }`) }),
    ).toEqual([`${TOPICS}:3: nothing uses the topic "kindnesss"; did you mean kindness?`]));

  test('stands there once', () =>
    expect(problemsWith({ [TOPICS]: swap(MORE, `${MORE}\n  ${MORE}`) })).toEqual([
      `${TOPICS}:3: the topic "kindness" already stands in line 2; remove one of the two`,
    ]));

  test('has a name and says what it is about', () =>
    expect(problemsWith({ [TOPICS]: 'topics:\n  - { topic: kindness, name: Kind words }\n' })).toEqual([
      `${TOPICS}:2: \`about\` (topics, item 1) is missing; write one short sentence that says what it is about`,
    ]));
});
