import { expect, test } from 'vitest';
import { problemsWith } from './a-kit.ts';

const WORDS = 'content/search-words/en.yaml';
const HINTS = '{ groups: [{ filter: minutes, say: [<n> minutes] }], around: [for] }';
const words = (
  synonym: string,
  helpCase = 'bullied',
  extra = '',
  phrase = '<they> laugh',
  hints = HINTS,
) => `ignore: [how]
kinds:
  - { kind: handout, say: [worksheet] }
synonyms:
  - { say: [nudes], find: [picture] }
  - { say: [${synonym}], find: [chat] }
skip: [the]
families:
  - { name: they, words: [they, girls] }
danger:
  - { case: ${helpCase}, words: [bully, ${phrase}], together: [[<they>, mean]] }
realWords: [modest]
meanings: { first: [what is], last: [meaning] }
${extra}
hints: ${hints}`;
const check = (text: string) => problemsWith({ [WORDS]: text });

test('words of the search with nothing wrong', () => expect(check(words('dm'))).toEqual([]));
test('a word in two groups', () =>
  expect(check(words('Nudes'))).toEqual([`${WORDS}:6: "Nudes" already stands in line 5; remove one of the two`]));
test('a word without letters', () =>
  expect(check(words('"?!"'))).toEqual([`${WORDS}:6: "?!" holds nothing to look for; write a word`]));
test('a help case that does not exist', () =>
  expect(check(words('dm', 'bulied'))).toEqual([`${WORDS}:11: there is no help case "bulied"; did you mean bullied?`]));
test('a list the kit does not know', () => {
  const [problem, ...others] = check(words('dm', 'bullied', 'dangers: []'));
  expect(others).toEqual([]);
  expect(problem).toMatch(/^content\/search-words\/en\.yaml:14: .*dangers/);
});
test('a family that does not exist', () =>
  expect(check(words('dm', 'bullied', '', 'kill <thy>'))).toEqual([
    `${WORDS}:11: "kill <thy>" names the family "thy", which does not exist; did you mean they?`,
  ]));
test('a family that does not exist, in a line of words together', () =>
  expect(check(words('dm').replace('[[<they>', '[[<them>'))).toEqual([
    `${WORDS}:11: "<them>" names the family "them", which does not exist; did you mean they?`,
  ]));
test('a family that names one further down', () =>
  expect(check(words('dm').replace('girls]', '<they> all]'))).toEqual([
    `${WORDS}:9: "<they> all" names the family "they", which stands further down; move it up`,
  ]));
test.each([
  ['bullies', `"bullies" already stands in line 11; remove one of the two`],
  ['the', `"the" holds nothing to look for; write a word`],
])('a phrase of danger that is heard already, or never: %s', (phrase, problem) =>
  expect(check(words('dm', 'bullied', '', phrase))).toEqual([`${WORDS}:11: ${problem}`]),
);
test('a group of danger without words', () =>
  expect(check(words('dm').replace(/, words: \[bully.*$/mu, ' }'))).toHaveLength(1));

test.each([
  ['{ filter: minutes, say: [half an hour] }', /:15: .*says what it `is`/],
  ['{ filter: age, say: [age <n>], is: [9] }', /:15: .*says what it `is`/],
  ['{ filter: audience, say: [for parents] }', /:15: .*name an audience/],
  ['{ filter: needs, say: [no prep, No Prep] }', /:15: "No Prep" already stands in line 15/],
])('words for a filter that cannot be understood: %s', (group, problem) => {
  const [first, ...others] = check(words('dm', 'bullied', '', undefined, `{ groups: [${group}], around: [for] }`));
  expect(others).toEqual([]);
  expect(first).toMatch(problem);
});
