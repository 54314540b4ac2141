import { describe, expect, it } from 'vitest';
import {
  filesOfPages,
  findFile,
  formatKitList,
  type KitFile,
  parseKitList,
} from '../../../src/core/offline/kit-list.ts';

const file = (url: string, needs: string[] = []): KitFile => ({
  url,
  hash: 'a'.repeat(64),
  bytes: 3,
  core: false,
  needs,
});

const FILES = [
  file('_astro/1.css'),
  file('_astro/2.css'),
  file('guides/ñ.html'),
  file('index.html', ['_astro/1.css']),
  file('lessons.html'),
  file('lessons/one.html', ['_astro/2.css']),
  file('lessons/one/slides.html'),
  file('lessons/one-more.html'),
];
const byPath = new Map(FILES.map((each) => [each.url, each]));

describe('the list of files', () => {
  it('comes back from its text as it was', () => {
    const files = [{ ...file('index.html', ['a.css']), core: true, title: 'Home "now"' }, file('a.css')];
    expect(parseKitList(formatKitList(files))).toEqual(files);
  });

  it.each([
    '',
    '<html>Log in</html>',
    '{}',
    '{"files":[{"url":"x"}]}',
    '{"files":[{"url":1,"hash":"","bytes":1}]}',
    '[]',
  ])('is not read from %s', (text) => expect(parseKitList(text)).toBeUndefined());
});

describe('an address of the kit', () => {
  it.each([
    ['', 'index.html'],
    ['index.html', 'index.html'],
    ['lessons', 'lessons.html'],
    ['lessons/one', 'lessons/one.html'],
    ['lessons/one/slides.html', 'lessons/one/slides.html'],
    ['guides/%C3%B1.html', 'guides/ñ.html'],
    ['_astro/1.css', '_astro/1.css'],
  ])('"%s" is the file %s', (path, url) => expect(findFile(path, byPath)).toEqual({ file: byPath.get(url) }));

  it.each([
    ['lessons/', 'lessons.html'],
    ['lessons/one//', 'lessons/one.html'],
  ])('"%s" goes to %s, where its links are right', (path, goTo) => expect(findFile(path, byPath)).toEqual({ goTo }));

  it.each(['lessons/two', '%E0%A4%A', '404.html', 'toString', '/'])('"%s" is none of ours', (path) =>
    expect(findFile(path, byPath)).toBeUndefined(),
  );
});

it('the pages of a lesson are its own and all below it, with what they need', () => {
  const urls = filesOfPages(FILES, ['lessons/one']).map(({ url }) => url);
  expect(urls).toEqual(['_astro/2.css', 'lessons/one.html', 'lessons/one/slides.html']);
});
