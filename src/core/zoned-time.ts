import type { ClockMinutes } from './clock-time.ts';

/** A day and a time as the clock on the wall of the hall shows them. */
export interface LocalTime {
  /** Written as 2026-11-21. */
  day: string;
  time: ClockMinutes;
}

const MS_A_MINUTE = 60_000;
const MS_A_DAY = 86_400_000;

/** True for a day that is in the calendar, written as 2026-11-21: not for 2026-02-31. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const midnight = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(midnight.getTime()) && midnight.toISOString().startsWith(text);
}

/** True for a time zone this device knows, by its IANA name: "America/New_York". */
export function isTimeZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('en-US', { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}

/** What the wall clock of a zone shows at an instant, as if it were UTC, in milliseconds. */
function wallClock(zone: string): (instantMs: number) => number {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    calendar: 'gregory',
    numberingSystem: 'latn',
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  });
  return (instantMs) => {
    const parts = new Map(format.formatToParts(instantMs).map(({ type, value }) => [type, Number(value)]));
    const part = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? 0;
    return Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'), part('second'));
  };
}

/**
 * The instant, in milliseconds since 1970, at which the clocks of a zone show a local time. A time that exists twice
 * (clocks go back) is the first of the two. A time that does not exist (clocks go forward) is read with the offset
 * before the change, so that 2:30 becomes 3:30. Source of both: RFC 5545, section 3.3.5, form 3.
 * @throws RangeError for a day that is not in the calendar, a time outside 0 to 1439, or an unknown zone
 */
export function instantOf({ day, time }: LocalTime, zone: string): number {
  if (!isDay(day)) throw new RangeError(`There is no day "${day}".`);
  if (!Number.isInteger(time) || time < 0 || time >= 24 * 60) throw new RangeError(`There is no time "${time}".`);
  const wanted = Date.parse(`${day}T00:00:00Z`) + time * MS_A_MINUTE;
  const clock = wallClock(zone);
  const offsetAt = (instantMs: number) => clock(instantMs) - instantMs;
  const before = wanted - offsetAt(wanted - MS_A_DAY);
  const after = wanted - offsetAt(wanted + MS_A_DAY);
  const fitting = [before, after].filter((instantMs) => clock(instantMs) === wanted);
  return fitting.length > 0 ? Math.min(...fitting) : before;
}
