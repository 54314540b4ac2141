import { expect, test } from 'vitest';
import { problemsWith } from './a-kit.ts';

const FILE = 'content/programs/two-evenings.yaml';

const program = (...sessions: string[]) => `title: Two evenings
summary: Families come twice.
audiences: [pta-leaders]
drawing: bubbles
sessions:
${sessions.map((session) => `  - { ${session} }\n`).join('')}reviewed: 2026-11-21
status: draft
`;
const first = "workshop: short-evening, dayOffset: 0, start: '18:30'";

test.each([
  [first, "workshop: short-evening, dayOffset: 7, start: '18:30'", []],
  [first, "workshop: short-evening, dayOffset: 0, start: '19:30'", []],
  [
    first,
    "workshop: short-evning, dayOffset: 7, start: '18:30'",
    ['7: there is no workshop "short-evning"; did you mean short-evening?'],
  ],
  [
    first,
    "workshop: short-evening, dayOffset: 0, start: '09:00'",
    ['7: it begins before the session above it; put the sessions in the order in which they happen'],
  ],
  [
    first,
    "workshop: short-evening, dayOffset: 7, start: '6:30'",
    ['7: `start` (sessions, item 2) is "6:30"; write a time as "18:30", in quotes'],
  ],
])('a program of %s and %s', (one, two, expected) => {
  expect(problemsWith({ [FILE]: program(one, two) })).toEqual(expected.map((message) => `${FILE}:${message}`));
});

test('a program has two sessions at least', () => {
  expect(problemsWith({ [FILE]: program(first) })).toHaveLength(1);
});
