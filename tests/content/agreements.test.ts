import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { agreement } from '../../src/content-model/agreement.ts';
import { problemsWith } from './a-kit.ts';

const FILE = 'content/agreements/en/ages-8-10.yaml';

const clause = (id: string, more = '') =>
  `  - { id: ${id}, topic: kindness${more}, child: I tell you., grownUp: You keep your phone. }`;

/** A sound agreement, line by line, so that a test can break one. */
const LINES = [
  'title: Our agreement',
  'summary: A blank family agreement for ages 8 to 10, on one page.',
  'band: 8-10',
  'topics: [kindness]',
  'drawing: bubbles',
  'clauses:',
  clause('tell', ', central: true'),
  ...['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((id) => clause(id)),
  'repairs:',
  '  - { id: talk, we: We talk first. }',
  '  - { id: sorry, we: We say sorry. }',
  '  - { id: end, we: We agree on an end. }',
  'sources: [cdc-2024]',
  'reviewed: 2026-11-21',
  'status: draft',
  'largePrintPages: 2',
];
const broken = (from: string, to: string, file = FILE) => problemsWith({ [file]: LINES.join('\n').replace(from, to) });

describe('an agreement', () => {
  test('as it should be has no mistakes', () => expect(broken('', '')).toEqual([]));

  test('is named after its band', () =>
    expect(broken('', '', 'content/agreements/en/eights.yaml')).toEqual([
      'content/agreements/en/eights.yaml:3: the agreement for ages 8-10 is the file ages-8-10.yaml; rename this one',
    ]));

  test('says first that telling never costs the phone', () => {
    expect(broken(', central: true', '')).toEqual([
      `${FILE}:6: no clause is \`central\`; mark the first one, which says that telling never costs the phone`,
    ]);
    expect(broken(clause('b'), clause('b', ', central: true'))).toEqual([
      `${FILE}:9: only the first clause is \`central\`; move it up or remove this`,
    ]);
  });

  test('has each id once, also across its lists', () => {
    expect(broken('id: b,', 'id: a,')).toEqual([`${FILE}:9: the id "a" is used twice; give each its own`]);
    expect(broken('id: talk,', 'id: a,')).toEqual([`${FILE}:16: the id "a" is used twice; give each its own`]);
  });

  test('names topics that have a name', () =>
    expect(broken('id: b, topic: kindness', 'id: b, topic: kindnes')).toEqual([
      `${FILE}:9: the topic "kindnes" has no name; did you mean kindness?`,
    ]));

  test('names sources and a drawing that are there', () => {
    expect(broken('cdc-2024', 'cdc-2042')).toEqual([
      `${FILE}:19: there is no source "cdc-2042"; did you mean cdc-2024?`,
    ]);
    expect(broken('drawing: bubbles', 'drawing: bubles')).toEqual([
      `${FILE}:5: there is no drawing "bubles"; did you mean bubbles?`,
    ]);
  });

  test('tells of several mistakes at once', () => {
    const text = LINES.join('\n').replace('status: draft', 'status: ready').replace('we: We talk first.', 'we: ""');
    expect(problemsWith({ [FILE]: text.replace('  - { id: end, we: We agree on an end. }\n', '') })).toHaveLength(3);
  });
});

test('our agreements are for each age, with at least eight promises and one to choose for every part', () => {
  const folder = 'content/agreements/en';
  const all = readdirSync(folder).map((file) => agreement.parse(parse(readFileSync(`${folder}/${file}`, 'utf8'))));
  expect(all.map(({ band }) => band).toSorted()).toEqual(['11-13', '14-17', '5-7', '8-10']);
  for (const { clauses, repairs } of all) {
    expect(clauses[0]?.grownUp).toMatch(/not lose your (?:phone|screen) for telling/);
    expect(repairs.some(({ we }) => /together/.test(we))).toBe(true);
  }
});
