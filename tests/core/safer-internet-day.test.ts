import { describe, expect, it } from 'vitest';
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import {
  addDays,
  daysBetween,
  estimateSaferInternetDay,
  nextSaferInternetDay,
} from '../../src/core/safer-internet-day.ts';

const known: { id: string; date: string; status: string }[] = parse(
  readFileSync('content/safer-internet-day.yaml', 'utf8'),
);

describe('estimateSaferInternetDay', () => {
  it('agrees with every year held from 2005 on but 2008', () => {
    const held = known.filter(({ id, status }) => status === 'held' && Number(id) >= 2005);
    expect(held.length).toBeGreaterThan(20);
    expect(held.filter(({ id, date }) => estimateSaferInternetDay(Number(id)) !== date).map(({ id }) => id)).toEqual([
      '2008',
    ]);
  });
});

describe('nextSaferInternetDay', () => {
  const facts = [
    { date: '2027-02-09', status: 'estimate' as const },
    { date: '2026-02-10', status: 'held' as const },
  ];
  it('is the first known day that has not passed', () =>
    expect(nextSaferInternetDay(facts, '2026-11-21').date).toBe('2027-02-09'));
  it('is today on the day itself', () => expect(nextSaferInternetDay(facts, '2026-02-10').date).toBe('2026-02-10'));
  it('is an estimate when nothing later is known', () =>
    expect(nextSaferInternetDay(facts, '2027-02-10')).toEqual({ date: '2028-02-08', status: 'estimate' }));
  it('needs no facts at all', () => expect(nextSaferInternetDay([], '2028-01-01').date).toBe('2028-02-08'));
});

describe('days', () => {
  it('are counted over a leap day', () => expect(daysBetween('2028-02-28', '2028-03-01')).toBe(2));
  it('are counted backwards as negative', () => expect(daysBetween('2026-03-01', '2026-02-27')).toBe(-2));
  it('can be added across a change to summer time', () => expect(addDays('2026-03-28', 2)).toBe('2026-03-30'));
});
