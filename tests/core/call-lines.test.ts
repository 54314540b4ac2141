import { expect, it } from 'vitest';
import { countriesOf, linesToCall, parseCallLines } from '../../src/core/call-lines.ts';

const line = (country: string, name: string, kind = 'support') => ({ country, kind, name, phone: '1' });
const calls = parseCallLines({
  lines: [
    line('US', 'us-now', 'emergency'),
    line('US', 'us-a'),
    line('US', 'us-b'),
    line('GB', 'gb-now', 'emergency'),
    line('GB', 'gb-a'),
    line('INTL', 'any'),
    ...[1, 2, 3, 4, 5, 6].map((n) => line('CA', `ca-${n}`)),
    line('CA', 'ca-now', 'emergency'),
  ],
  cases: { hurt: [0, 2, 1, 4, 5], scam: [1], much: [6, 7, 8, 9, 10, 11, 5] },
});
const names = (helpCase: string, country: string): string[] =>
  linesToCall(calls, helpCase, country).map(({ name }) => name);

it('names the lines of the country in the order of the case, then those that work anywhere', () =>
  expect(names('hurt', 'US')).toEqual(['us-now', 'us-b', 'us-a', 'any']));
it('names the emergency number last where the case does not name it', () => {
  expect(names('hurt', 'GB')).toEqual(['gb-a', 'any', 'gb-now']);
  expect(names('scam', 'GB')).toEqual(['gb-now']);
});
it('names six at most, the emergency number among them', () =>
  expect(names('much', 'CA')).toEqual(['ca-1', 'ca-2', 'ca-3', 'ca-4', 'ca-5', 'ca-now']));
it('knows the countries that have lines', () => expect(countriesOf(calls)).toEqual(['US', 'GB', 'CA']));

it.each([
  undefined,
  {},
  { lines: [{}], cases: {} },
  { lines: [{ country: 'US', kind: 'support' }], cases: {} },
  { lines: [], cases: { hurt: 'us-a' } },
])('refuses a damaged file: %j', (value) => expect(() => parseCallLines(value)).toThrow(/lines to call/));
it('leaves out an address that is none', () => {
  const lines = [{ ...line('US', 'a'), url: 'javascript:alert(1)' }];
  expect(parseCallLines({ lines, cases: {} }).lines[0]?.url).toBeUndefined();
});
