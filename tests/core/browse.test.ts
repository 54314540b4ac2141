import { describe, expect, test } from 'vitest';
import {
  type Browsable,
  countTopics,
  groupByKind,
  longestFit,
  nearTopics,
  neighboursOf,
  pillarOfTopics,
} from '../../src/core/browse.ts';

const PILLARS = ['connect', 'reflect', 'protect'];
const thing = (kind: Browsable['kind'], slug: string, topics: string[], ...pillars: string[]): Browsable => ({
  kind,
  slug,
  title: slug,
  topics,
  ages: [],
  pillars,
  minutes: [],
});

test('things stand by kind, in the order of the kinds, and empty kinds do not', () => {
  const things = [thing('help', 'a', []), thing('guide', 'c', []), thing('lesson', 'z', []), thing('guide', 'b', [])];
  expect(groupByKind(things).map((group) => [group.kind, ...group.things.map(({ slug }) => slug)])).toEqual([
    ['lesson', 'z'],
    ['guide', 'c', 'b'],
    ['help', 'a'],
  ]);
});

test.each([
  [[10, 20, 45, 90], 45, 45],
  [[10, 20, 45, 90], 60, 45],
  [[20], 20, 20],
  [[45, 90], 20, undefined],
  [[], 90, undefined],
])('of %j minutes, %i hold %s', (minutes, limit, fit) => expect(longestFit(minutes, limit)).toBe(fit));

test('a topic is counted once for each thing', () =>
  expect([...countTopics([thing('guide', 'a', ['sleep', 'sleep']), thing('help', 'b', ['sleep', 'scams'])])]).toEqual([
    ['sleep', 2],
    ['scams', 1],
  ]));

describe('a topic', () => {
  test('belongs to the pillar most things on it have', () => {
    const things = [
      thing('guide', 'a', ['privacy'], 'connect'),
      thing('guide', 'b', ['privacy'], 'protect'),
      thing('lesson', 'c', ['privacy'], 'protect'),
    ];
    expect(pillarOfTopics(things, PILLARS).get('privacy')).toBe('protect');
  });

  test('belongs to the first pillar when two are equal', () => {
    const things = [thing('guide', 'a', ['privacy'], 'protect'), thing('guide', 'b', ['privacy'], 'connect')];
    expect(pillarOfTopics(things, PILLARS).get('privacy')).toBe('connect');
  });

  test('belongs to none when only help cases and evenings have it', () => {
    const things = [thing('help', 'a', ['scams']), thing('workshop', 'b', ['scams'], 'connect')];
    expect(pillarOfTopics(things, PILLARS).has('scams')).toBe(false);
  });

  test('is near those that share most things with it', () => {
    const things = [
      thing('guide', 'a', ['sleep', 'phones', 'play']),
      thing('lesson', 'b', ['sleep', 'phones', 'breaks']),
      thing('guide', 'c', ['scams']),
      thing('workshop', 'd', ['sleep', 'scams']),
    ];
    expect(nearTopics(things, 'sleep', 2)).toEqual(['phones', 'breaks']);
  });
});

test('neighbors end where the list ends, and somebody who is not in it has none', () => {
  const list = ['a', 'b', 'c'].map((slug) => ({ slug }));
  const slugs = (slug: string) => Object.values(neighboursOf(list, slug)).map((neighbour) => neighbour?.slug);
  expect(slugs('a')).toEqual([undefined, 'b']);
  expect(slugs('b')).toEqual(['a', 'c']);
  expect(slugs('c')).toEqual(['b', undefined]);
  expect(slugs('x')).toEqual([undefined, undefined]);
});
