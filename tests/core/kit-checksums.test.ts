import { describe, expect, it } from 'vitest';
import { compareKit, kitFolder, readChecksums, writeChecksums } from '../../src/core/kit-checksums.ts';

const [A, B] = ['a'.repeat(64), 'b'.repeat(64)];

describe('a list of checksums', () => {
  it('is written in one order and read again, with Windows line ends and the star of binary mode too', () => {
    const text = writeChecksums(new Map([['lessons/b.html', B], ['a file.html', A]])); // prettier-ignore
    expect(text).toBe(`${A}  a file.html\n${B}  lessons/b.html\n`);
    expect(readChecksums(text.replaceAll('\n', '\r\n').replace('  ', ' *'))).toEqual(
      new Map([
        ['a file.html', A],
        ['lessons/b.html', B],
      ]),
    );
  });

  it.each(['', 'no list', `${A.slice(1)}  short`, `${A}  a\n<html>`])('%j is refused', (text) =>
    expect(() => readChecksums(text)).toThrow(SyntaxError),
  );
});

describe('a copy', () => {
  const expected = new Map([
    ['index.html', A],
    ['lessons/x.html', B],
    ['icon.svg', A],
  ]);

  it('is whole when each file is as listed, whatever the system left beside them', () => {
    const left = ['.DS_Store', 'lessons/Thumbs.db', 'System Volume Information/x', '._index.html', '__MACOSX/a'];
    const found = new Map([...expected, ...left.map((path): [string, string] => [path, B])]);
    expect(compareKit(expected, found)).toEqual({ missing: [], changed: [], extra: [] });
  });

  it('tells what is missing, changed and extra', () => {
    const found = new Map([
      ['index.html', B],
      ['icon.svg', A],
      ['autorun.inf', A],
      ['lessons/.hidden', A],
    ]);
    expect(compareKit(expected, found)).toEqual({
      missing: ['lessons/x.html'],
      changed: ['index.html'],
      extra: ['autorun.inf', 'lessons/.hidden'],
    });
  });
});

describe('the folder of the kit', () => {
  it.each([
    [['index.html', 'SHA256SUMS', 'lessons/index.html'], ''],
    [
      ['stick/photo.jpg', 'stick/kit/SHA256SUMS', 'stick/kit/index.html', 'stick/kit/download/SHA256SUMS'],
      'stick/kit/',
    ],
    [['USB stick ñ #1/index.html'], 'USB stick ñ #1/'],
    [['__MACOSX/index.html', 'kit/index.html'], 'kit/'],
    [['photo.jpg'], undefined],
    [['download/SHA256SUMS'], undefined],
  ])('of %j is %j', (paths, folder) => expect(kitFolder(paths)).toBe(folder));
});
