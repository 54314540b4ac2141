import fc from 'fast-check';
import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import {
  type CalendarEvent,
  type CalendarFacts,
  eventUid,
  formatCalendar,
  formatDays,
} from '../../src/core/calendar-file.ts';

const FACTS: CalendarFacts = {
  name: 'Family night',
  workshopId: 'lincoln-2027',
  nowMs: Date.UTC(2027, 0, 2, 3, 4, 5, 678),
  sequence: 0,
};
const EVENING: CalendarEvent = {
  id: 'evening-1',
  title: 'Family night',
  when: {
    start: { day: '2027-03-16', time: 18 * 60 + 30 },
    end: { day: '2027-03-16', time: 20 * 60 },
    zone: 'America/New_York',
  },
};
const TASK: CalendarEvent = { id: 'book-room', title: 'Book the room', when: { day: '2027-02-28' } };

/** What an independent parser finds in the file. */
function readBack(events: readonly CalendarEvent[], facts = FACTS): ICAL.Event[] {
  const calendar = new ICAL.Component(ICAL.parse(formatCalendar(events, facts)));
  return calendar.getAllSubcomponents('vevent').map((event) => new ICAL.Event(event));
}

const readOne = (event: CalendarEvent): ICAL.Event => {
  const [read] = readBack([event]);
  if (!read) throw new Error('no event was found');
  return read;
};
const local = (startClock: number, endClock: number, day = '2027-03-14', zone = 'America/New_York') => ({
  start: { day, time: startClock },
  end: { day, time: endClock },
  zone,
});
const instants = ({ startDate, endDate }: ICAL.Event) =>
  [startDate, endDate].map((date) => date.toJSDate().toISOString().slice(0, 16));

describe('a calendar file', () => {
  it('reads as it is written, in lines that end with CR LF', () => {
    const text = formatCalendar([{ ...EVENING, location: 'Gym; east door', alarmMinutesBefore: 60 }, TASK], FACTS);
    expect(text.split('\r\n')).toEqual([
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//Family Night Kit//My workshop//EN',
      'CALSCALE:GREGORIAN',
      'X-WR-CALNAME:Family night',
      'BEGIN:VEVENT',
      'UID:lincoln-2027/evening-1/family-night-kit',
      'DTSTAMP:20270102T030405Z',
      'SEQUENCE:0',
      'DTSTART:20270316T223000Z',
      'DTEND:20270317T000000Z',
      'SUMMARY:Family night',
      'LOCATION:Gym\\; east door',
      'BEGIN:VALARM',
      'ACTION:DISPLAY',
      'DESCRIPTION:Family night',
      'TRIGGER:-PT60M',
      'END:VALARM',
      'END:VEVENT',
      'BEGIN:VEVENT',
      'UID:lincoln-2027/book-room/family-night-kit',
      'DTSTAMP:20270102T030405Z',
      'SEQUENCE:0',
      'DTSTART;VALUE=DATE:20270228',
      'DTEND;VALUE=DATE:20270301',
      'TRANSP:TRANSPARENT',
      'SUMMARY:Book the room',
      'END:VEVENT',
      'END:VCALENDAR',
      '',
    ]);
  });

  it('holds no event that nobody gave', () => expect(readBack([])).toEqual([]));

  it('can set a reminder for nine o’clock of a whole day', () => {
    const text = formatCalendar([{ ...TASK, alarmMinutesBefore: -540 }], FACTS);
    expect(text).toContain('\r\nTRIGGER:PT540M\r\n');
    const alarm = readOne({ ...TASK, alarmMinutesBefore: -540 }).component.getFirstSubcomponent('valarm');
    const trigger = alarm?.getFirstPropertyValue('trigger');
    expect(trigger instanceof ICAL.Duration && trigger.toSeconds()).toBe(9 * 3600);
  });
});

describe('the time of an event', () => {
  it('is the same hour on the wall before and after the clocks change', () => {
    const onDay = (day: string) => instants(readOne({ ...EVENING, when: local(1110, 1200, day) }))[0];
    expect(onDay('2027-03-13')).toBe('2027-03-13T23:30');
    expect(onDay('2027-03-14')).toBe('2027-03-14T22:30');
    expect(onDay('2027-11-06')).toBe('2027-11-06T22:30');
    expect(onDay('2027-11-07')).toBe('2027-11-07T23:30');
  });

  it('is an hour later when it starts in the hour that does not exist', () => {
    expect(instants(readOne({ ...EVENING, when: local(150, 240) }))).toEqual(['2027-03-14T07:30', '2027-03-14T08:00']);
  });

  it('keeps its length when its end would come before its start', () => {
    expect(instants(readOne({ ...EVENING, when: local(165, 180) }))).toEqual(['2027-03-14T07:45', '2027-03-14T08:00']);
  });

  it('is the first of an hour that exists twice', () => {
    const [start] = instants(readOne({ ...EVENING, when: local(90, 150, '2027-11-07') }));
    expect(start).toBe('2027-11-07T05:30');
  });

  it('may run past midnight and past the end of a year', () => {
    const when = {
      start: { day: '2026-12-31', time: 1380 },
      end: { day: '2027-01-01', time: 60 },
      zone: 'Europe/Madrid',
    };
    expect(instants(readOne({ ...EVENING, when }))).toEqual(['2026-12-31T22:00', '2027-01-01T00:00']);
  });

  it('of whole days alone is the same file', () => {
    const day = { id: 'review', title: 'Look again', when: { day: '2028-02-29' }, alarmMinutesBefore: -540 };
    expect(formatDays([day], FACTS)).toBe(formatCalendar([day], FACTS));
    expect(() => formatDays([{ ...day, when: { day: '2027-02-31' } }], FACTS)).toThrow('There is no day');
  });

  it('is a date without a zone for a whole day', () => {
    const { startDate, endDate } = readOne({ ...TASK, when: { day: '2028-02-29' } });
    expect([startDate.isDate, startDate.toString(), endDate.toString()]).toEqual([true, '2028-02-29', '2028-03-01']);
  });

  it('is refused when it cannot be', () => {
    expect(() => readOne({ ...TASK, when: { day: '2027-02-31' } })).toThrow('There is no day "2027-02-31".');
    expect(() => readOne({ ...EVENING, when: local(1110, 1110) })).toThrow('The event ends before it starts.');
    expect(() => readOne({ ...EVENING, when: local(1110, 1200, '2027-02-31') })).toThrow(
      'There is no day "2027-02-31".',
    );
  });
});

describe('the identity of an event', () => {
  it('stays when a newer file moves and renames it', () => {
    const [first] = readBack([EVENING]);
    const [second] = readBack([{ ...EVENING, title: 'Moved', when: { day: '2027-04-01' } }], {
      ...FACTS,
      nowMs: FACTS.nowMs + 86_400_000,
      sequence: 3,
    });
    expect(second?.uid).toBe(first?.uid);
    expect([first?.sequence, second?.sequence]).toEqual([0, 3]);
  });

  it('differs between any two events and any two workshops', () => {
    const ids = fc.tuple(fc.string(), fc.string());
    fc.assert(
      fc.property(ids, ids, (one, other) => {
        expect(eventUid(...one) === eventUid(...other)).toBe(one.join('\0') === other.join('\0'));
      }),
      {
        examples: [
          [
            ['a/b', 'c'],
            ['a', 'b/c'],
          ],
        ],
      },
    );
  });
});

describe('any words', () => {
  const words = fc.string({ unit: 'binary', maxLength: 120 });
  const typed = fc.oneof(
    words,
    fc.string({ unit: fc.constantFrom('a', 'é', '✓', '👩‍👧', ';', ',', '\\', ':', '"', ' ') }),
  );
  /** What is left of a text: its line breaks as one kind, without control characters. */
  const kept = (text: string) =>
    text
      .replace(/\r\n|[\r\u0085\u2028\u2029]/g, '\n')
      .replace(/\t/g, ' ')
      .replace(/(?!\n)\p{Cc}/gu, '');

  it('come back from the parser as they were typed', () => {
    fc.assert(
      fc.property(typed, typed, typed, (title, description, location) => {
        const read = readOne({ ...EVENING, title, description, location });
        expect([read.summary, read.description ?? '', read.location ?? '']).toEqual(
          [title, description, location].map(kept),
        );
      }),
      { numRuns: 300, examples: [['BEGIN:VEVENT\r\nUID:x', 'a\\nb', '<img onerror=alert(1)>']] },
    );
  });

  it('never make a line longer than 75 octets, nor cut a character, nor begin a line of their own', () => {
    fc.assert(
      fc.property(typed, (title) => {
        const lines = formatCalendar([{ ...TASK, title: title.repeat(5) }], FACTS).split('\r\n');
        expect(lines.filter((line) => Buffer.byteLength(line) > 75)).toEqual([]);
        expect(lines.join('').includes('\uFFFD')).toBe(title.includes('\uFFFD'));
        expect(lines.filter((line) => /^[A-Z]/.test(line)).length).toBe(15);
        expect(lines.some((line) => /[\r\n]/.test(line))).toBe(false);
      }),
    );
  });

  it('may hold half a character', () => {
    expect(readOne({ ...TASK, title: 'a\uD83D' }).summary).toBe('a\uFFFD');
    expect(eventUid('\uD83D', 'a')).toBe('%EF%BF%BD/a/family-night-kit');
  });
});
