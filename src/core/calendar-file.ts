import { addDays } from './safer-internet-day.ts';
import { instantOf, isDay, type LocalTime } from './zoned-time.ts';

/** An event that fills some hours, by the clock of one place, or a whole day. */
export type EventTime = { start: LocalTime; end: LocalTime; zone: string } | { day: string };

interface EventFacts {
  /** Names the event within its workshop, and stays when the event is moved: "evening-1", "book-room". */
  id: string;
  title: string;
  description?: string;
  location?: string;
  /** A reminder this many minutes before the start. Negative: after it, so -540 is nine o'clock of a whole day. */
  alarmMinutesBefore?: number;
}

export interface CalendarEvent extends EventFacts {
  when: EventTime;
}

/** An event that fills a whole day. */
export interface DayEvent extends EventFacts {
  when: { day: string };
}

export interface CalendarFacts {
  /** What the calendar is called. */
  name: string;
  /** Names the workshop, on this device and in an exported file. */
  workshopId: string;
  /** When this file is made, in milliseconds since 1970. */
  nowMs: number;
  /** 0 for the first file made of a workshop. Higher each time, or calendars keep the older version of an event. */
  sequence: number;
}

const LINE_OCTETS = 75;

/**
 * Writes events as an iCalendar file (RFC 5545), for a download named .ics.
 *
 * Hours are written as UTC instants, worked out here from the local time and the IANA zone. Google, Apple and Outlook
 * all show those at the right local hour. The other form, TZID with a VTIMEZONE, serves events that repeat over a change
 * of the clocks; ours never repeat, and some calendars ignore or misread a VTIMEZONE. The price: when a country changes
 * its rules after the file was made, the file has to be made again. Whole days have no zone, and so never drift.
 * There is no METHOD: with one, Outlook takes the file for an invitation. An id is made from the workshop and the event
 * alone, so that opening a newer file moves the events of the older one.
 * @throws RangeError for a day, time or zone that does not exist, or an end that is not after its start
 */
export const formatCalendar = (events: readonly CalendarEvent[], facts: CalendarFacts): string =>
  writeCalendar(events, facts, timeLines);

/**
 * The same for whole days alone, for a page that has no room for what hours need.
 * @throws RangeError for a day that does not exist
 */
export const formatDays = (events: readonly DayEvent[], facts: CalendarFacts): string =>
  writeCalendar(events, facts, ({ day }) => dayLines(day));

/** The file of events of any kind; `linesOf` writes when one is. */
function writeCalendar<When>(
  events: readonly (EventFacts & { when: When })[],
  facts: CalendarFacts,
  linesOf: (when: When) => string[],
): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Family Night Kit//My workshop//EN',
    'CALSCALE:GREGORIAN',
    `X-WR-CALNAME:${escapeText(facts.name)}`,
    ...events.flatMap((event) => eventLines(event, linesOf(event.when), facts)),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${foldLine(line)}\r\n`).join('');
}

function eventLines(event: EventFacts, when: readonly string[], facts: CalendarFacts): string[] {
  const { title, description, location, alarmMinutesBefore } = event;
  return [
    'BEGIN:VEVENT',
    `UID:${eventUid(facts.workshopId, event.id)}`,
    `DTSTAMP:${formatUtc(facts.nowMs)}`,
    `SEQUENCE:${facts.sequence}`,
    ...when,
    `SUMMARY:${escapeText(title)}`,
    ...(description ? [`DESCRIPTION:${escapeText(description)}`] : []),
    ...(location ? [`LOCATION:${escapeText(location)}`] : []),
    ...(alarmMinutesBefore === undefined ? [] : alarmLines(title, alarmMinutesBefore)),
    'END:VEVENT',
  ];
}

/** The same for the same workshop and event, whenever and wherever it is made; different for any two others. */
export const eventUid = (workshopId: string, eventId: string): string =>
  [workshopId, eventId, 'family-night-kit'].map((part) => encodeURIComponent(withoutHalves(part))).join('/');

/** A whole day leaves the person free; its end is the day after, which is how RFC 5545 (3.6.1) counts. */
function dayLines(day: string): string[] {
  if (!isDay(day)) throw new RangeError(`There is no day "${day}".`);
  const dates = [day, addDays(day, 1)].map((one) => one.replaceAll('-', ''));
  return [`DTSTART;VALUE=DATE:${dates[0]}`, `DTEND;VALUE=DATE:${dates[1]}`, 'TRANSP:TRANSPARENT'];
}

function timeLines(when: EventTime): string[] {
  if ('day' in when) return dayLines(when.day);
  const startMs = instantOf(when.start, when.zone);
  return [`DTSTART:${formatUtc(startMs)}`, `DTEND:${formatUtc(endOf(when, startMs))}`];
}

/** Near a change of the clocks a later local time can be an earlier instant: then the event keeps its planned length. */
function endOf({ start, end, zone }: { start: LocalTime; end: LocalTime; zone: string }, startMs: number): number {
  const plannedMs = instantOf(end, 'UTC') - instantOf(start, 'UTC');
  if (plannedMs <= 0) throw new RangeError('The event ends before it starts.');
  const endMs = instantOf(end, zone);
  return endMs > startMs ? endMs : startMs + plannedMs;
}

const alarmLines = (title: string, minutesBefore: number): string[] => [
  'BEGIN:VALARM',
  'ACTION:DISPLAY',
  `DESCRIPTION:${escapeText(title)}`,
  `TRIGGER:${minutesBefore > 0 ? '-' : ''}PT${Math.abs(Math.trunc(minutesBefore))}M`,
  'END:VALARM',
];

/** An instant in milliseconds as 20261121T183000Z. */
const formatUtc = (instantMs: number): string => new Date(instantMs).toISOString().replace(/[-:]|\.\d+/g, '');

/** Half of a character that takes two units of UTF-16, left by a careless cut, has no bytes in UTF-8. */
const withoutHalves = (text: string): string => text.replace(/\p{Cs}/gu, '\uFFFD');

/** A text value (RFC 5545, 3.3.11). Every kind of line break becomes \n; other control characters are left out. */
function escapeText(text: string): string {
  return withoutHalves(text)
    .replace(/[\\;,]/g, '\\$&')
    .replace(/\r\n|[\n\r\u0085\u2028\u2029]/g, '\\n')
    .replace(/\t/g, ' ')
    .replace(/\p{Cc}/gu, '');
}

/** Breaks a long line at 75 octets of UTF-8, never inside a character (RFC 5545, 3.1). */
function foldLine(line: string): string {
  let folded = '';
  let octets = 0;
  for (const character of line) {
    const more = octetsOf(character);
    if (octets + more > LINE_OCTETS) {
      folded += '\r\n ';
      octets = 1;
    }
    folded += character;
    octets += more;
  }
  return folded;
}

/** How many bytes one character takes in UTF-8. */
function octetsOf(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x1_0000 ? 3 : 4;
}
