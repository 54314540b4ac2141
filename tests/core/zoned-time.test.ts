import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { instantOf, isDay, isTimeZone } from '../../src/core/zoned-time.ts';

const at = (day: string, clock: string, zone: string) => {
  const [hours = 0, minutes = 0] = clock.split(':').map(Number);
  return new Date(instantOf({ day, time: hours * 60 + minutes }, zone)).toISOString();
};

describe('instantOf', () => {
  it('knows summer and winter', () => {
    expect(at('2027-01-15', '18:30', 'America/New_York')).toBe('2027-01-15T23:30:00.000Z');
    expect(at('2027-07-15', '18:30', 'America/New_York')).toBe('2027-07-15T22:30:00.000Z');
    expect(at('2027-07-15', '18:30', 'America/Phoenix')).toBe('2027-07-16T01:30:00.000Z');
    expect(at('2027-01-15', '09:00', 'Australia/Sydney')).toBe('2027-01-14T22:00:00.000Z');
    expect(at('2027-01-15', '18:30', 'Asia/Kathmandu')).toBe('2027-01-15T12:45:00.000Z');
  });

  it('is right just before and just after the clocks change', () => {
    expect(at('2027-03-14', '01:59', 'America/New_York')).toBe('2027-03-14T06:59:00.000Z');
    expect(at('2027-03-14', '03:00', 'America/New_York')).toBe('2027-03-14T07:00:00.000Z');
    expect(at('2027-11-07', '00:59', 'America/New_York')).toBe('2027-11-07T04:59:00.000Z');
    expect(at('2027-11-07', '02:00', 'America/New_York')).toBe('2027-11-07T07:00:00.000Z');
    expect(at('2027-03-28', '18:00', 'Europe/London')).toBe('2027-03-28T17:00:00.000Z');
  });

  it('moves a time that does not exist later by the gap', () => {
    expect(at('2027-03-14', '02:30', 'America/New_York')).toBe('2027-03-14T07:30:00.000Z'); // 3:30 by the new clock
    expect(at('2026-10-04', '02:10', 'Australia/Lord_Howe')).toBe('2026-10-03T15:40:00.000Z'); // a gap of half an hour
  });

  it('takes the first of a time that exists twice', () => {
    expect(at('2027-11-07', '01:30', 'America/New_York')).toBe('2027-11-07T05:30:00.000Z');
    expect(at('2027-10-31', '01:30', 'Europe/London')).toBe('2027-10-31T00:30:00.000Z');
  });

  it('copes with a day that a country left out', () => {
    expect(at('2011-12-29', '12:00', 'Pacific/Apia')).toBe('2011-12-29T22:00:00.000Z');
    expect(at('2011-12-31', '12:00', 'Pacific/Apia')).toBe('2011-12-30T22:00:00.000Z');
  });

  it('shows the time asked for on the clock of the zone, or lies in a gap of at most a day', () => {
    const zones = [
      'America/New_York',
      'Europe/Dublin',
      'Asia/Tehran',
      'America/Sao_Paulo',
      'Pacific/Chatham',
      'Africa/Cairo',
    ];
    const anyInstant = fc.integer({ min: Date.UTC(2000, 0, 1) / 60_000, max: Date.UTC(2040, 0, 1) / 60_000 });
    fc.assert(
      fc.property(anyInstant, fc.constantFrom(...zones), (minute, zone) => {
        // Written by another road than the code's own: Swedish style is the ISO form.
        const [day = '', clock = ''] = new Date(minute * 60_000)
          .toLocaleString('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' })
          .split(' ');
        const back = Date.parse(at(day, clock, zone));
        const early = (minute * 60_000 - back) / 3_600_000;
        // The same instant, or the first of the two when the clocks went back.
        expect(early === 0 || (early > 0 && early <= 2)).toBe(true);
      }),
    );
  });

  it('says what does not exist', () => {
    expect(() => at('2026-02-31', '12:00', 'UTC')).toThrow('There is no day "2026-02-31".');
    expect(() => at('2026-02-01', '24:00', 'UTC')).toThrow('There is no time "1440".');
    expect(() => at('2026-02-01', '12:00', 'Mars/Olympus')).toThrow(RangeError);
  });
});

describe('isDay', () => {
  it.each(['2026-11-21', '2028-02-29', '1999-12-31'])('knows %s', (day) => expect(isDay(day)).toBe(true));
  it.each(['2026-02-31', '2027-02-29', '2026-13-01', '2026-00-10', '2026-1-1', '21.11.2026', '', '2026-11-21T00:00'])(
    'refuses "%s"',
    (day) => expect(isDay(day)).toBe(false),
  );
});

describe('isTimeZone', () => {
  it('knows IANA names and nothing else', () => {
    expect(isTimeZone('America/New_York')).toBe(true);
    expect(isTimeZone('Mars/Olympus')).toBe(false);
    expect(isTimeZone('')).toBe(false);
  });
});
