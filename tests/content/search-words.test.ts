import { expect, test } from 'vitest';
import { problemsWith } from './a-kit.ts';

const WORDS = 'content/search-words/en.yaml';
const words = (synonym: string, helpCase = 'bullied', extra = '') => `ignore: [how]
kinds:
  - { kind: handout, say: [worksheet] }
synonyms:
  - { say: [nudes], find: [picture] }
  - { say: [${synonym}], find: [chat] }
danger:
  - { case: ${helpCase}, words: [bully] }
realWords: [modest]
${extra}`;
const check = (text: string) => problemsWith({ [WORDS]: text });

test('words of the search with nothing wrong', () => expect(check(words('dm'))).toEqual([]));
test('a word in two groups', () =>
  expect(check(words('Nudes'))).toEqual([`${WORDS}:6: "Nudes" already stands in line 5; remove one of the two`]));
test('a word without letters', () =>
  expect(check(words('"?!"'))).toEqual([`${WORDS}:6: "?!" has no letters; write a word`]));
test('a help case that does not exist', () =>
  expect(check(words('dm', 'bulied'))).toEqual([`${WORDS}:8: there is no help case "bulied"; did you mean bullied?`]));
test('a list the kit does not know', () => {
  const [problem, ...others] = check(words('dm', 'bullied', 'dangers: []'));
  expect(others).toEqual([]);
  expect(problem).toMatch(/^content\/search-words\/en\.yaml:10: .*dangers/);
});
