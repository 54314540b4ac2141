import { expect, test } from 'vitest';
import { problemsWith } from './a-kit.ts';

test('finds nothing wrong in a kit with nothing wrong', () => {
  expect(problemsWith({})).toEqual([]);
});
