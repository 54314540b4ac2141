import { expect, it } from 'vitest';
import { pathsOfWorkshop } from '../../../src/core/my-workshop/workshop-paths.ts';
import { session, workshopOf } from './kit.ts';

const lesson = (id: string, slug: string) => ({ id, lesson: slug, length: 20 }) as const;

it('names the pages of a workshop: each lesson once, whatever the order, in all rooms and sessions', () => {
  const first = session([
    { together: lesson('p1', 'one-good-thing') },
    { adults: [lesson('p2', 'screens-sleep-and-breaks')], children: [lesson('p3', 'doors-and-locks')] },
    { together: { id: 'p4', kind: 'break', title: 'Food', minutes: 10, note: '' } },
  ]);
  const second = session([{ together: lesson('p1', 'one-good-thing') }]);
  const paths = [
    'my-workshop',
    'lessons/doors-and-locks',
    'lessons/one-good-thing',
    'lessons/screens-sleep-and-breaks',
  ];
  expect(pathsOfWorkshop(workshopOf([first, second]))).toEqual(paths);
  expect(pathsOfWorkshop(workshopOf([second, first]))).toEqual(paths);
});

it('names the pages of My workshop when no lesson is planned yet', () => {
  expect(pathsOfWorkshop(workshopOf([session([])]))).toEqual(['my-workshop']);
});
