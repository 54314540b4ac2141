import { expect, it } from 'vitest';
import { readSheetFile } from '../../src/core/read-sheet-file.ts';

const file = (node: unknown) => ({ version: 1, sheets: [{ isAnswers: false, node }] });

it('reads the sheets of a file', () => {
  const node = ['article', { class: 'paper-sheet' }, 'Text', ['b', {}, 'bold']];
  expect(readSheetFile(file(node))).toEqual([{ isAnswers: false, node }]);
});

it.each([
  ['nothing', undefined],
  ['a text', 'x'],
  ['another version', { version: 2, sheets: [] }],
  ['no list', { version: 1 }],
  ['a sheet without its kind', { version: 1, sheets: [{ node: 'x' }] }],
  ['a number', file(['p', {}, 7])],
  ['no attributes', file(['p', 'text'])],
  ['an attribute that is no text', file(['p', { class: 7 }])],
  ['a script', file(['article', {}, ['script', {}, 'x']])],
  ['a frame', file(['IFRAME', {}])],
  ['what runs', file(['p', { onclick: 'x' }])],
  ['what loads', file(['img', { src: 'x' }])],
])('refuses %s', (_, value) => {
  expect(() => readSheetFile(value)).toThrow('holds no sheets');
});
