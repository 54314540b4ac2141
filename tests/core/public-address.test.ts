import { describe, expect, it } from 'vitest';
import { parsePublicAddress, previewPicture, publicPage, shortAddress } from '../../src/core/public-address.ts';

describe('parsePublicAddress', () => {
  it.each([undefined, '', '  '])('is none for %j', (text) => expect(parsePublicAddress(text)).toBeUndefined());
  it.each([
    ['https://school.example', 'https://school.example/'],
    [' https://school.example/kit ', 'https://school.example/kit/'],
    ['http://192.168.1.5:4321/kit//', 'http://192.168.1.5:4321/kit/'],
  ])('reads %j', (text, address) => expect(parsePublicAddress(text)).toBe(address));
  it.each([
    'school.example',
    'ftp://school.example',
    'javascript:alert(1)',
    'https://school.example/?x=1',
    'https://a:b@school.example',
  ])('refuses %j in a plain sentence', (text) =>
    expect(() => parsePublicAddress(text)).toThrow(/^PUBLIC_ADDRESS is ".*"; write the address of the kit/),
  );
});

it('puts pages behind it, and reads them out without the scheme', () => {
  const page = publicPage('https://school.example/kit/', '/guides/kind-words');
  expect([page, shortAddress(page)]).toEqual([
    'https://school.example/kit/guides/kind-words.html',
    'school.example/kit/guides/kind-words.html',
  ]);
});

describe('publicPage', () => {
  it.each([
    ['/', ''],
    ['/index.html', ''],
    ['/es', 'es.html'],
    ['/guides', 'guides.html'],
    ['/guides/', 'guides.html'],
    ['/guides/kind-words.html', 'guides/kind-words.html'],
    ['/help#now', 'help.html#now'],
    ['/lessons/x?minutes=20#steps', 'lessons/x.html?minutes=20#steps'],
    ['/#v1.2', '#v1.2'],
    ['/feed.xml', 'feed.xml'],
    ['/previews/index.png', 'previews/index.png'],
  ])('names the file that every host has: %s', (path, file) => {
    expect(publicPage('https://school.example/', path)).toBe(`https://school.example/${file}`);
    expect(publicPage('https://school.example/kit/', path)).toBe(`https://school.example/kit/${file}`);
  });
});

it.each([
  ['/', 'previews/index.png'],
  ['/index.html', 'previews/index.png'],
  ['/guides/kind-words.html', 'previews/guides/kind-words.png'],
  ['/guides/kind-words', 'previews/guides/kind-words.png'],
])('has one preview picture for %s', (path, picture) => expect(previewPicture(path)).toBe(picture));
