import { expect, test } from 'vitest';
import { CHECKLIST, expectProblems, problemsWith, swap } from './a-kit.ts';

const item = (id: number, why: string) => `  - { id: more-${id}, do: Ask who is in it., why: ${why} }\n`;
const withItems = (count: number, why: string) =>
  swap('next: Look', `${Array.from({ length: count }, (_, id) => item(id, why)).join('')}next: Look`);

test('a checklist of twelve short things fits its sheet', () =>
  expect(problemsWith({ [CHECKLIST]: withItems(9, 'Names help.') })).toEqual([]));

test('a checklist too long for its sheet is told', () =>
  expectProblems(CHECKLIST, withItems(12, 'Names help a lot. '.repeat(9).trim()), [
    'items:',
    'on paper this fills about 48 lines, and a sheet holds 33; make some texts shorter, or leave one out',
  ]));
