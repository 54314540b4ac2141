import { expect, it } from 'vitest';
import { formatDay, localDay } from '../../src/core/dates.ts';
import { isInstant } from '../../src/core/read-json.ts';

it.each([1, Date.UTC(2026, 10, 22), Date.UTC(2255, 0, 1)])('%d is an instant, and its day has a name', (value) => {
  expect(isInstant(value)).toBe(true);
  expect(formatDay(localDay(value), 'en')).toMatch(/^\w+ \d{1,2}, \d{4}$/);
});

it.each([0, -1, Number.NaN, Number.POSITIVE_INFINITY, 1e300, 8.64e15, Date.UTC(10_000, 0, 1), '1800000000000', null])(
  '%j is none: a page could not say its day',
  (value) => expect(isInstant(value)).toBe(false),
);
