import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { audience } from '../../src/content-model/common.ts';
import {
  formatSearchQuery,
  makeSearchQuery,
  MAX_QUERY_LENGTH,
  parseSearchQuery,
  SEARCH_AUDIENCES,
} from '../../src/core/search-query.ts';

describe('parseSearchQuery', () => {
  it('reads text, kind and audience', () => {
    expect(parseSearchQuery('?q=group+chat&kind=lesson&audience=parents')).toEqual({
      text: 'group chat',
      kind: 'lesson',
      audience: 'parents',
    });
  });

  it.each(['', '?', '?q=', '?q=%20%20', '?kind=&audience=', '?=x&&&'])('takes %j as an empty query', (search) =>
    expect(parseSearchQuery(search)).toEqual({ text: '', kind: undefined, audience: undefined }),
  );

  it.each(['?q=a&kind=secret', '?q=a&kind=Lesson', '?q=a&audience=__proto__', '?q=a&kind=lesson%00'])(
    'drops what it does not know in %j quietly',
    (search) => expect(parseSearchQuery(search)).toEqual({ text: 'a', kind: undefined, audience: undefined }),
  );

  it('drops text that is not well encoded', () => expect(parseSearchQuery('?q=%E0%A4%A').text).toBe(''));
  it('keeps the first of two values', () => expect(parseSearchQuery('?q=one&q=two').text).toBe('one'));
  it('keeps an equals sign in the text', () => expect(parseSearchQuery('?q=1+1=2').text).toBe('1 1=2'));
  it('leaves one space between words', () => expect(parseSearchQuery('?q=%09a%0A%20b%C2%A0').text).toBe('a b'));

  it('cuts a text that nobody has typed, between whole characters', () => {
    const { text } = parseSearchQuery(`?q=${encodeURIComponent('👪'.repeat(500))}`);
    expect(text).toBe('👪'.repeat(MAX_QUERY_LENGTH));
  });
});

describe('formatSearchQuery', () => {
  it('writes nothing for an empty query', () => expect(formatSearchQuery(makeSearchQuery('  '))).toBe(''));
  it('writes only what is chosen', () =>
    expect(formatSearchQuery(makeSearchQuery('a & b', 'guide'))).toBe('?q=a%20%26%20b&kind=guide'));
  it('leaves half a character out', () => expect(formatSearchQuery(makeSearchQuery('a\ud83d'))).toBe('?q=a'));

  it('writes what it reads back the same, whatever is typed', () => {
    const typed = fc.array(fc.nat(0xffff)).map((codes) => String.fromCharCode(...codes));
    fc.assert(
      fc.property(typed, fc.constantFrom(...SEARCH_AUDIENCES, undefined), (text, reader) => {
        const query = makeSearchQuery(text, 'help', reader);
        expect(parseSearchQuery(formatSearchQuery(query))).toEqual(query);
      }),
    );
  });
});

it('knows the audiences of the content model', () => expect(SEARCH_AUDIENCES).toEqual(audience.options));
