import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LONGEST_PATH, nameProblems } from '../../src/core/kit-names.ts';

describe('a name that some stick or system refuses', () => {
  it.each([
    ['con.html', 'is the name of a device'],
    ['lessons/AUX/x.html', 'is the name of a device'],
    ['lpt1', 'is the name of a device'],
    ['com².txt', 'is the name of a device'],
    ['lessons./x.html', 'ends with a dot or a space'],
    ['x.html ', 'ends with a dot or a space'],
    [' x.html', 'begins with a space'],
    ['what?.html', 'holds one of'],
    ['a:b', 'holds one of'],
    ['a\\b', 'holds one of'],
    ['bell\u0007', 'control character'],
    ['a//b', 'is not a name'],
    ['../b', 'is not a name'],
    ['nin\u0303os.html', 'accent as a letter of its own'],
    [`${'a/'.repeat(100)}b`, 'is 201 characters long'],
  ])('%j is told', (path, problem) => {
    const told = nameProblems([path]);
    expect(told).toHaveLength(1);
    expect(told[0]).toContain(problem);
  });

  it.each([
    [['Lessons/a.html', 'lessons/b.html'], 'lessons: differs from Lessons only in capitals'],
    [['ñ.html', 'Ñ.html'], 'Ñ.html: differs from ñ.html only in capitals'],
    [['readme', 'README/x'], 'README: differs from readme only in capitals'],
  ])('%j clash', (paths, problem) => expect(nameProblems(paths)).toEqual([problem]));
});

it.each(['console.html', 'aux-lessons/con1.html', 'niños.html', '.well-known/x', '_headers', 'a'.repeat(LONGEST_PATH)])(
  '%s is accepted',
  (path) => expect(nameProblems([path])).toEqual([]),
);

it('accepts every set of plain names, and tells every one that is spoilt by capitals', () =>
  fc.assert(
    fc.property(fc.uniqueArray(fc.stringMatching(/^x[a-z]{1,8}$/), { minLength: 1 }), (names) => {
      expect(nameProblems(names)).toEqual([]);
      expect(nameProblems([...names, ...names.map((name) => name.toUpperCase())])).toHaveLength(names.length);
    }),
  ));
