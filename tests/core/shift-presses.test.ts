import { expect, it } from 'vitest';
import { countPress, NO_PRESSES, SHIFT_PRESSES } from '../../src/core/shift-presses.ts';

type Press = [held: string, atMs: number];

/** Each press holds keys in turn and lets them go in the other order: "Shift A" is a capital letter. */
const countAfter = (presses: readonly Press[]): number =>
  presses.reduce((before, [held, atMs]) => {
    const keys = held.split(' ');
    const down = keys.reduce((now, key) => countPress(now, key, 'down', atMs), before);
    return keys.reverse().reduce((now, key) => countPress(now, key, 'up', atMs), down);
  }, NO_PRESSES).count;

it.each<[string, Press[], number]>([
  [
    'three in a row',
    [
      ['Shift', 10_000],
      ['Shift', 10_300],
      ['Shift', 10_600],
    ],
    SHIFT_PRESSES,
  ],
  [
    'three with the longest pause',
    [
      ['Shift', 10_000],
      ['Shift', 15_000],
      ['Shift', 20_000],
    ],
    3,
  ],
  [
    'two, and one too late',
    [
      ['Shift', 10_000],
      ['Shift', 10_300],
      ['Shift', 15_301],
    ],
    1,
  ],
  [
    'capital letters',
    [
      ['Shift A', 10_000],
      ['Shift B', 10_100],
      ['Shift C', 10_200],
    ],
    0,
  ],
  [
    'a capital letter and two presses',
    [
      ['Shift A', 10_000],
      ['Shift', 10_300],
      ['Shift', 10_600],
    ],
    2,
  ],
  [
    'two presses around a small letter',
    [
      ['Shift', 10_000],
      ['a', 10_300],
      ['Shift', 10_600],
    ],
    1,
  ],
  ['the first key of a page', [['Shift', 1]], 1],
])('counts %s', (_, presses, count) => {
  expect(countAfter(presses)).toBe(count);
});
