import { describe, expect, it } from 'vitest';
import { parsePublicAddress, publicPage, shortAddress } from '../../src/core/public-address.ts';

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
    'https://school.example/kit/guides/kind-words',
    'school.example/kit/guides/kind-words',
  ]);
});
