import { expect, it } from 'vitest';
import { layOutEvening } from '../../src/core/evening.ts';

const part = (title: string, minutes: number) => ({ title, minutes });

it('puts parts end to end on one clock', () => {
  const rows = layOutEvening([{ together: part('Welcome', 5) }, { together: part('Lesson', 20) }]);
  expect(rows.map(({ title, offset, room }) => [title, offset, room])).toEqual([
    ['Welcome', 0, 'together'],
    ['Lesson', 5, 'together'],
  ]);
});

it('starts rooms side by side and goes on when the longer one ends', () => {
  const rows = layOutEvening([
    { together: part('Welcome', 5) },
    { adults: [part('A1', 10), part('A2', 15)], children: [part('C', 20)] },
    { together: part('Close', 5) },
  ]);
  expect(rows.map(({ title, offset }) => [title, offset])).toEqual([
    ['Welcome', 0],
    ['A1', 5],
    ['A2', 15],
    ['C', 5],
    ['Close', 30],
  ]);
});
