import { describe, expect, it } from 'vitest';
import {
  addMinutes,
  formatClockTime,
  formatCountdown,
  formatFromStart,
  formatInstant,
  parseClockTime,
} from '../../src/core/clock-time.ts';

describe('parseClockTime', () => {
  it.each([
    ['18:30', 1110],
    ['6:30 pm', 1110],
    ['6:30PM', 1110],
    ['6 p.m.', 1080],
    ['12 am', 0],
    ['12:05 pm', 725],
    ['18.30', 1110],
    [' 00:00 ', 0],
  ])('reads %s', (text, minutes) => expect(parseClockTime(text)).toBe(minutes));

  it.each(['', 'soon', '25:00', '18:75', '13 pm', '0 am', '18', '6:30 m', '18:30<script>', '-1:00'])(
    'takes %j as no time',
    (text) => expect(parseClockTime(text)).toBeUndefined(),
  );
});

describe('clock times', () => {
  it('go on past midnight', () => expect(addMinutes(23 * 60 + 50, 20)).toBe(10));
  it('go back before midnight', () => expect(addMinutes(5, -10)).toBe(1435));
  it('are written as people of that country write them', () => {
    expect(formatClockTime(1110, 'en-US').replace(/\s/g, ' ')).toBe('6:30 PM');
    expect(formatClockTime(1110, 'en-GB')).toBe('18:30');
  });
  it('count from the start in hours and minutes', () =>
    expect([0, 5, 70].map(formatFromStart)).toEqual(['0:00', '0:05', '1:10']));
});

it('counts down in minutes and seconds, and shows a second until it is over', () =>
  expect([380_000, 379_001, 59_900, 0].map(formatCountdown)).toEqual(['6:20', '6:20', '1:00', '0:00']));

it('writes an instant as the clock on the wall shows it', () =>
  expect(formatInstant(new Date(2027, 1, 9, 19, 5).getTime(), 'en').replace(/\s/g, ' ')).toBe('7:05 PM'));
