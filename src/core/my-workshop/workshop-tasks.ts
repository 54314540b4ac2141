import type { CalendarEvent, EventTime } from '../calendar-file.ts';
import { addMinutes, parseClockTime } from '../clock-time.ts';
import { localDay } from '../dates.ts';
import { addDays } from '../safer-internet-day.ts';
import { isDay, type LocalTime } from '../zoned-time.ts';
import { totalMinutes } from './change-plan.ts';
import type { MyWorkshop, Session } from './my-workshop.ts';
import {
  NINE_O_CLOCK,
  type TaskGroup,
  type TaskNeed,
  type Timeline,
  type TimelineFacts,
  type TimelineTask,
  taskEvents,
} from './timeline.ts';

const MINUTES_A_DAY = 24 * 60;
/** Two hours before a session: time to pack the car. */
const REMINDER_MINUTES = 120;
/** Sequence numbers have 31 bits (RFC 5545, 3.3.8); seconds counted from here last until 2094. */
const FIRST_SEQUENCE_MS = Date.UTC(2026, 0, 1);
const LAST_SEQUENCE = 2 ** 31 - 1;

/** Whether children are in a room of their own: as planned, or as wished while nothing is planned. */
function hasChildrenRoom({ blocks, wishes }: Session): boolean {
  if (wishes.rooms === 'children') return true;
  return blocks.length > 0 ? blocks.some((block) => 'adults' in block) : wishes.rooms === 'adults-and-children';
}

/** What a workshop has that brings tasks of its own. */
export function needsOf({ details, sessions }: Pick<MyWorkshop, 'details' | 'sessions'>): Set<TaskNeed> {
  const interpreting = details.interpreting + details.languages.join('');
  const typed = (['interpreting', 'food', 'childcare'] as const).filter(
    (name) => ({ ...details, interpreting })[name].trim() !== '',
  );
  return new Set<TaskNeed>(sessions.some(hasChildrenRoom) ? ['children-room', ...typed] : typed);
}

/** What the timeline asks of a workshop, on a day of this device. One with no known beginning counts as made today. */
export function factsOf(workshop: MyWorkshop, today: string): TimelineFacts {
  const madeOn = workshop.madeAtMs === undefined ? today : localDay(workshop.madeAtMs);
  return {
    sessions: workshop.sessions.map(({ date }) => date),
    madeOn: madeOn < today ? madeOn : today,
    today,
    needs: needsOf(workshop),
    ticked: new Set(workshop.ticks),
  };
}

/** The words of the heading of a group, with {count} and {number}. */
export type GroupWords = Readonly<Record<string, string>>;

/** The heading of a group without its day: "6 weeks before", "1 day after", "That night". */
export function groupHeading({ when, count, unit, session }: TaskGroup<TimelineTask>, words: GroupWords): string {
  const name = when === 'before' || when === 'after' ? `${count === 1 ? unit.slice(0, -1) : unit}-${when}` : when;
  const heading = (words[name] ?? '').replace('{count}', String(count));
  const number = (words['session'] ?? '').replace('{number}', String(session));
  return session === undefined ? heading : `${heading}, ${number}`;
}

/** The ticks of a workshop after somebody ticked a task or took the tick away. */
export const withTick = (ticks: readonly string[], key: string, isDone: boolean): string[] => [
  ...ticks.filter((one) => one !== key),
  ...(isDone ? [key] : []),
];

/** When a session is: its hours by the clock of the place, or the whole day while nobody has said when it starts. */
function timeOf({ date, start, blocks, wishes }: Session, zone: string): EventTime {
  const begins = parseClockTime(start);
  if (begins === undefined) return { day: date };
  const ends = begins + (totalMinutes({ blocks }) || wishes.minutes);
  const end: LocalTime = {
    day: addDays(date, Math.floor(ends / MINUTES_A_DAY)),
    time: addMinutes(begins, ends - begins),
  };
  return { start: { day: date, time: begins }, end, zone };
}

/** The sessions with a day, for the calendar file. `zone` counts when the workshop names none; both are IANA names. */
export function sessionEvents(
  { details, sessions }: Pick<MyWorkshop, 'details' | 'sessions'>,
  zone: string,
  words: { title: string; description: string },
): CalendarEvent[] {
  const location = [details.place, details.street].filter(Boolean).join(', ');
  return sessions
    .filter(({ date }) => isDay(date))
    .map((session): CalendarEvent => {
      const when = timeOf(session, details.timeZone || zone);
      return {
        id: `session-${session.id}`,
        title: session.title || details.title || words.title,
        when,
        description: words.description,
        location,
        alarmMinutesBefore: 'day' in when ? NINE_O_CLOCK : REMINDER_MINUTES,
      };
    });
}

/**
 * The open tasks for the calendar file. Those of an evening itself are one entry, with a list in it: ten reminders at nine
 * o'clock help nobody. What is late stands on today, for nobody looks at yesterday.
 */
export function openTaskEvents<Task extends TimelineTask>(
  { doFirst, groups }: Timeline<Task>,
  today: string,
  wordsOf: (task: Task) => { title: string; description: string },
  dayTitle: string,
): CalendarEvent[] {
  const isOtherDay = ({ when }: TaskGroup<Task>) => when === 'before' || when === 'after';
  const others = taskEvents({ doFirst, groups: groups.filter(isOtherDay) }, wordsOf);
  const ofDays = groups.filter((group) => !isOtherDay(group));
  const events = [...new Set(ofDays.map(({ date }) => date))].flatMap((date) => {
    const groupsOfDay = ofDays.filter((group) => group.date === date);
    const open = taskEvents({ doFirst: [], groups: groupsOfDay }, wordsOf);
    const event: CalendarEvent = {
      // By its number, so that it moves along when the day does.
      id: `day-tasks-${groupsOfDay[0]?.session ?? 1}`,
      title: dayTitle,
      description: open.map(({ title }) => `- ${title}`).join('\n'),
      when: { day: date },
      alarmMinutesBefore: NINE_O_CLOCK,
    };
    return open.length > 0 ? [event] : [];
  });
  return [...others, ...events].flatMap((event) => {
    if (!('day' in event.when) || !isDay(event.when.day)) return [];
    return [event.when.day < today ? { ...event, when: { day: today } } : event];
  });
}

/** The version of a calendar file: seconds since 2026 of the last change, so that it rises with every change. */
export const calendarSequence = (changedAtMs: number): number =>
  Math.min(LAST_SEQUENCE, Math.max(0, Math.floor((changedAtMs - FIRST_SEQUENCE_MS) / 1000)));
