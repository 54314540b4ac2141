import { describe, expect, it } from 'vitest';
import { parseByteRange } from '../../../src/core/offline/byte-range.ts';
import { cacheName } from '../../../src/core/offline/kept-names.ts';
import type { KitFile } from '../../../src/core/offline/kit-list.ts';
import { readSavedNote, savedState } from '../../../src/core/offline/saved-state.ts';
import { filesForInstall, keptOf } from '../../../src/core/offline/update-plan.ts';

describe('a range of bytes', () => {
  it.each([
    ['bytes=0-', { start: 0, end: 100 }],
    ['bytes=10-19', { start: 10, end: 20 }],
    ['bytes=90-400', { start: 90, end: 100 }],
    ['bytes=-5', { start: 95, end: 100 }],
    ['bytes=-500', { start: 0, end: 100 }],
    ['bytes=100-', 'outside'],
    ['bytes=-0', 'outside'],
    ['bytes=20-10', 'none'],
    ['bytes=-', 'none'],
    ['bytes=0-1,5-6', 'none'],
    ['lines=1-2', 'none'],
  ])('%s of 100', (header, range) => expect(parseByteRange(header, 100)).toEqual(range));
});

it('two kits on one host have two caches', () => {
  expect(cacheName('/')).not.toBe(cacheName('/kit/'));
});

describe('a new version', () => {
  const file = (url: string, hash: string, core = false): KitFile => ({ url, hash, bytes: 1, core, needs: [] });
  const old = [file('index.html', '1', true), file('a.html', '1'), file('b.html', '1')];
  const next = [file('index.html', '1', true), file('a.html', '2'), file('b.html', '1'), file('c.html', '1')];
  const urls = (files: readonly KitFile[]) => files.map(({ url }) => url);

  it('on a first visit is only the core', () => expect(urls(filesForInstall(next, [], []))).toEqual(['index.html']));

  it('has all that was kept, in its new form', () => {
    expect(filesForInstall(next, old.slice(0, 2), [old])).toEqual([next[0], next[1]]);
  });

  it('is whole when the old one was whole', () => expect(filesForInstall(next, old, [old])).toBe(next));

  it('counts as kept only what has the right hash', () =>
    expect(urls(keptOf(next, old))).toEqual(['index.html', 'b.html']));
});

describe('what is said about saved pages', () => {
  const count = (files: number) => ({ files, allFiles: 10, pages: files, allPages: 10 });
  const note = { checkedMs: 1_800_000_000_000, version: 'v1', pages: 10 };
  it.each([
    ['ready', count(10), note, 'v1'],
    ['ready-unchecked', count(10), undefined, 'v1'],
    ['some', count(3), undefined, 'v1'],
    ['cleared', count(3), note, 'v1'],
    ['outdated', count(9), note, 'v2'],
  ])('%s', (state, saved, kept, version) => expect(savedState(saved, kept, version)).toBe(state));

  it.each([
    null,
    '',
    'x',
    '{}',
    '{"checkedMs":"now","version":"a","pages":1}',
    '{"checkedMs":1,"version":1,"pages":1}',
  ])('a damaged note is none: %s', (text) => expect(readSavedNote(text)).toBeUndefined());

  it('a note comes back as it was kept', () => expect(readSavedNote(JSON.stringify(note))).toEqual(note));
});
