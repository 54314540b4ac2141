import { expect, it } from 'vitest';
import { runSheetRows } from '../../src/core/run-sheet.ts';

const steps = [
  { id: 'welcome', minutes: { 10: 1, 45: 4 } },
  { id: 'extra', minutes: { 45: 9 } },
  { id: 'close', minutes: { 10: 2, 45: 3 } },
];

it('lays the steps of a length end to end', () => {
  expect(runSheetRows(steps, 45).map(({ offset, minutes }) => [offset, minutes])).toEqual([
    [0, 4],
    [4, 9],
    [13, 3],
  ]);
});

it('leaves out a step that has no minutes at that length', () => {
  expect(runSheetRows(steps, 10).map(({ step, offset }) => [step.id, offset])).toEqual([
    ['welcome', 0],
    ['close', 1],
  ]);
});

it('is empty at a length that no step has', () => expect(runSheetRows(steps, 90)).toEqual([]));
