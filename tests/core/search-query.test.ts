import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LENGTHS } from '../../src/core/lengths.ts';
import { ageBand, audience, pillar, room } from '../../src/content-model/common.ts';
import {
  FILTER_NAMES,
  FILTERS,
  formatSearchQuery,
  isNarrowed,
  makeSearchQuery,
  MAX_QUERY_LENGTH,
  parseSearchQuery,
} from '../../src/core/search-query.ts';

const EVERY_FILTER = '&kind=lesson&audience=parents&pillar=connect&age=8-10&minutes=20&needs=nothing&room=together';

describe('parseSearchQuery', () => {
  it('reads text and filters', () => {
    expect(parseSearchQuery(`?q=group+chat${EVERY_FILTER}`)).toEqual({
      text: 'group chat',
      filters: {
        kind: 'lesson',
        audience: 'parents',
        pillar: 'connect',
        age: '8-10',
        minutes: '20',
        needs: 'nothing',
        room: 'together',
      },
    });
  });

  it.each(['', '?', '?q=', '?q=%20%20', '?kind=&audience=&age=', '?=x&&&'])('takes %j as an empty query', (search) =>
    expect(parseSearchQuery(search)).toEqual({ text: '', filters: {} }),
  );

  it.each([
    'kind=secret',
    'kind=Lesson',
    'audience=__proto__',
    'kind=lesson%00',
    'age=11',
    'minutes=15',
    'minutes=-10',
    'needs=something',
    'pillar=%E0%A4%A',
    'room=<script>',
    'color=red',
  ])('drops what it does not know in %j quietly', (pair) => {
    const query = parseSearchQuery(`?q=a&${pair}`);
    expect(query).toEqual({ text: 'a', filters: {} });
    expect(isNarrowed(query.filters)).toBe(false);
  });

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
    expect(formatSearchQuery(parseSearchQuery('?age=8-10&q=a+%26+b&x=y&kind=guide'))).toBe(
      '?q=a%20%26%20b&kind=guide&age=8-10',
    ));
  it('leaves half a character out', () => expect(formatSearchQuery(makeSearchQuery('a\ud83d'))).toBe('?q=a'));

  it('writes what it reads back the same, whatever is typed and chosen', () => {
    const typed = fc.array(fc.nat(0xffff)).map((codes) => String.fromCharCode(...codes));
    const filters = fc.record({
      audience: fc.constantFrom(...FILTERS.audience, undefined),
      minutes: fc.constantFrom(...FILTERS.minutes, undefined),
      age: fc.constantFrom(...FILTERS.age, undefined),
    });
    fc.assert(
      fc.property(typed, filters, (text, chosen) => {
        const query = makeSearchQuery(text, (name) => Object.entries(chosen).find(([each]) => each === name)?.[1]);
        expect(query.filters).toMatchObject(chosen);
        expect(parseSearchQuery(formatSearchQuery(query))).toEqual(query);
      }),
    );
  });
});

it('knows the values of the content model', () => {
  expect(FILTERS.audience).toEqual(audience.options);
  expect(FILTERS.pillar).toEqual(pillar.options);
  expect(FILTERS.minutes).toEqual(LENGTHS.map(String));
  expect(FILTERS.age).toEqual(ageBand.options);
  expect(FILTERS.room).toEqual(room.options);
  expect([...FILTER_NAMES].sort()).toEqual(Object.keys(FILTERS).sort());
});
