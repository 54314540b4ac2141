import { expect, it } from 'vitest';
import { ageSpan } from '../../src/core/ages.ts';
import { dayParts, formatDay, formatPublished } from '../../src/core/dates.ts';
import { readingMinutes } from '../../src/core/reading-time.ts';

it('spans age bands from the youngest to the oldest', () =>
  expect(ageSpan(['8-10', '5-7', '14-17'])).toEqual({ from: 5, to: 17 }));

it('writes a day in a person’s words, whatever the time zone', () => {
  expect(formatDay('2026-11-21', 'en')).toBe('November 21, 2026');
  expect(formatDay('2027-02-09', 'en', true)).toBe('Tuesday, February 9, 2027');
  expect(dayParts('2027-02-09', 'en')).toEqual({ monthYear: 'February 2027', day: '9', weekday: 'Tuesday' });
});

it('writes a publication date as exactly as it is known', () =>
  expect(['2016', '2016-06', '2016-06-13'].map((date) => formatPublished(date, 'en'))).toEqual([
    '2016',
    'June 2016',
    'June 13, 2016',
  ]));

it('counts reading time by words, never below a minute', () => {
  expect(readingMinutes(['word '.repeat(600)])).toBe(3);
  expect(readingMinutes(['<Tag attribute="x">', 'two words'])).toBe(1);
});
