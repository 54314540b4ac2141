import fc from 'fast-check';
import ICAL from 'ical.js';
import { describe, expect, it, test } from 'vitest';
import { formatCalendar } from '../../../src/core/calendar-file.ts';
import {
  compareTasks,
  daysLate,
  planTimeline,
  TASK_PHASES,
  taskEvents,
  type Timeline,
  type TimelineFacts,
  type TimelineTask,
} from '../../../src/core/my-workshop/timeline.ts';
import { addDays, daysBetween } from '../../../src/core/safer-internet-day.ts';

// Not in order, as a collection hands them over.
const TASKS: TimelineTask[] = [
  { id: 'book-room', when: 'before', days: 42, order: 1 },
  { id: 'flyer', when: 'before', days: 14, order: 2 },
  { id: 'food', when: 'before', days: 14, order: 1, onlyWith: 'food' },
  { id: 'remind', when: 'before', days: 1, order: 1 },
  { id: 'signs', when: 'on-the-day', days: 0, order: 1 },
  { id: 'pass-on', when: 'that-night', days: 0, order: 1 },
  { id: 'thank', when: 'after', days: 2, order: 1 },
  { id: 'follow-up', when: 'after', days: 14, order: 1 },
];
const FACTS: TimelineFacts = {
  sessions: ['2027-03-16'],
  madeOn: '2027-01-10',
  today: '2027-01-10',
  needs: new Set(),
  ticked: new Set(),
};
const plan = (facts: Partial<TimelineFacts> = {}) => planTimeline(TASKS, { ...FACTS, ...facts });
const allRows = ({ doFirst, groups }: Timeline) => [...doFirst, ...groups.flatMap(({ rows }) => rows)];
const states = (facts: Partial<TimelineFacts>) =>
  Object.fromEntries(allRows(plan(facts)).map(({ key, state }) => [key, state]));

describe('the days of tasks', () => {
  it('are counted back from the workshop and on from it', () => {
    expect(plan().groups.map(({ when, count, unit, date }) => `${date} ${count} ${unit} ${when}`)).toEqual([
      '2027-02-02 6 weeks before',
      '2027-03-02 2 weeks before',
      '2027-03-15 1 days before',
      '2027-03-16 0 days on-the-day',
      '2027-03-16 0 days that-night',
      '2027-03-18 2 days after',
      '2027-03-30 2 weeks after',
    ]);
  });

  it('run across a leap day and the end of a year', () => {
    expect(plan({ sessions: ['2028-03-01'] }).groups[2]?.date).toBe('2028-02-29');
    expect(plan({ sessions: ['2027-01-01'], madeOn: '2026-01-01' }).groups[0]?.date).toBe('2026-11-20');
  });

  it('count from the first and the last day of a series, and come back on each of its days', () => {
    const { groups } = plan({ sessions: ['2027-03-30', '2027-03-16', '2027-03-16', '2027-03-23'] });
    expect(groups.map(({ date, session, rows }) => [date, session, rows.map(({ key }) => key).join(' ')])).toEqual([
      ['2027-02-02', undefined, 'book-room'],
      ['2027-03-02', undefined, 'flyer'],
      ['2027-03-15', undefined, 'remind'],
      ['2027-03-16', 1, 'signs'],
      ['2027-03-16', 1, 'pass-on'],
      ['2027-03-23', 2, 'signs-day-2'],
      ['2027-03-23', 2, 'pass-on-day-2'],
      ['2027-03-30', 3, 'signs-day-3'],
      ['2027-03-30', 3, 'pass-on-day-3'],
      ['2027-04-01', undefined, 'thank'],
      ['2027-04-13', undefined, 'follow-up'],
    ]);
  });

  it('hold only the tasks that the workshop needs, in the order of their day', () => {
    const { groups } = plan({ needs: new Set(['food'] as const) });
    expect(groups[1]?.rows.map(({ key }) => key)).toEqual(['food', 'flyer']);
  });

  it('are none without a date, or with one that is not in the calendar', () => {
    expect(plan({ sessions: [] })).toEqual({ doFirst: [], groups: [] });
    expect(plan({ sessions: ['2027-02-31', ''] })).toEqual({ doFirst: [], groups: [] });
  });
});

test('tasks without a date stand in the order to do them, however they are handed over', () => {
  const wanted = ['book-room', 'food', 'flyer', 'remind', 'signs', 'pass-on', 'thank', 'follow-up'];
  const shuffled = fc.shuffledSubarray(TASKS, { minLength: TASKS.length });
  fc.assert(
    fc.property(shuffled, (tasks) => {
      expect(tasks.toSorted(compareTasks).map(({ id }) => id)).toEqual(wanted);
      const { groups } = planTimeline(tasks, { ...FACTS, needs: new Set(['food'] as const) });
      expect(groups.flatMap(({ rows }) => rows.map(({ key }) => key))).toEqual(wanted);
    }),
  );
});

describe('the state of a task', () => {
  it('is next on the nearest day to come, and later after that', () => {
    expect(states({})).toMatchObject({ 'book-room': 'next', flyer: 'later', 'follow-up': 'later' });
    expect(states({ ticked: new Set(['book-room']) })).toMatchObject({ 'book-room': 'done', flyer: 'next' });
  });

  it('is today on its day and overdue the day after', () => {
    expect(states({ today: '2027-02-02' })).toMatchObject({ 'book-room': 'today', flyer: 'next' });
    expect(states({ today: '2027-02-03' })).toMatchObject({ 'book-room': 'overdue', flyer: 'next' });
    const [bookRoom] = allRows(plan({ today: '2027-02-05' }));
    expect(bookRoom && daysLate(bookRoom, '2027-02-05')).toBe(3);
  });

  it('is past for preparations and signs once the evening is over, but a worry can still be passed on', () => {
    expect(states({ today: '2027-03-17' })).toEqual({
      'book-room': 'past',
      flyer: 'past',
      remind: 'past',
      signs: 'past',
      'pass-on': 'overdue',
      thank: 'next',
      'follow-up': 'later',
    });
  });

  it('is do-first when its day had gone before the plan was made, and that is nobody’s fault', () => {
    const late = plan({ madeOn: '2027-03-05', today: '2027-03-10', ticked: new Set(['flyer']) });
    expect(late.doFirst.map(({ key, state, date, due }) => [key, state, date, due])).toEqual([
      ['book-room', 'do-first', '2027-02-02', '2027-03-05'],
      ['flyer', 'done', '2027-03-02', '2027-03-05'],
    ]);
    expect(late.groups[0]?.rows[0]).toMatchObject({ key: 'remind', state: 'next' });
  });

  it('asks for nothing that is too late when the plan is made after the evening', () => {
    const { doFirst, groups } = plan({ madeOn: '2027-03-20', today: '2027-03-20' });
    expect(doFirst.map(({ key }) => key)).toEqual(['pass-on', 'thank']);
    expect(groups[0]?.rows[0]).toMatchObject({ key: 'book-room', state: 'past' });
  });
});

describe('any plan', () => {
  const day = fc.integer({ min: 0, max: 4000 }).map((days) => addDays('2024-01-01', days));
  const facts = fc.record({
    sessions: fc.array(day, { maxLength: 6 }),
    madeOn: day,
    today: day,
    needs: fc.constantFrom(new Set(['food'] as const), new Set<'food'>()),
    ticked: fc.subarray(['book-room', 'flyer', 'pass-on', 'pass-on-day-2']).map((keys) => new Set(keys)),
  });

  it('names each task once, in order of days, with the distance it asks for', () => {
    fc.assert(
      fc.property(facts, (given) => {
        const timeline = planTimeline(TASKS, given);
        const rows = allRows(timeline);
        expect(new Set(rows.map(({ key }) => key)).size).toBe(rows.length);
        const dates = timeline.groups.map(({ date }) => date);
        expect(dates).toEqual(dates.toSorted());
        const days = given.sessions.toSorted();
        for (const { task, date, due, state } of rows) {
          if (task.when === 'before') expect(daysBetween(date, days[0] ?? '')).toBe(task.days);
          if (task.when === 'after') expect(daysBetween(days.at(-1) ?? '', date)).toBe(task.days);
          expect(due >= date).toBe(true);
          if (state === 'overdue') expect(date < given.today).toBe(true);
          if (state === 'next' || state === 'later') expect(date > given.today).toBe(true);
        }
        expect(new Set(rows.filter(({ state }) => state === 'next').map(({ date }) => date)).size).toBeLessThan(2);
      }),
    );
  });

  it('keeps its keys when it moves to other days', () => {
    fc.assert(
      fc.property(facts, fc.integer({ min: -400, max: 400 }), (given, by) => {
        const moved = { ...given, sessions: given.sessions.map((session) => addDays(session, by)) };
        const keys = (which: TimelineFacts) =>
          allRows(planTimeline(TASKS, which))
            .map(({ key }) => key)
            .sort();
        expect(keys(moved)).toEqual(keys(given));
      }),
    );
  });
});

describe('tasks in the calendar', () => {
  it('are the open ones, on the day to do them, as whole days', () => {
    const timeline = plan({ madeOn: '2027-03-05', today: '2027-03-05', ticked: new Set(['flyer']) });
    const events = taskEvents(timeline, ({ id }) => ({ title: id, description: 'Why.' }));
    const text = formatCalendar(events, { name: 'Family night', workshopId: 'w', nowMs: 0, sequence: 1 });
    const read = new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').map((one) => new ICAL.Event(one));
    expect(read.map(({ uid, startDate }) => `${uid} ${startDate.toString()}`)).toEqual([
      'w/task-book-room/family-night-kit 2027-03-05',
      'w/task-remind/family-night-kit 2027-03-15',
      'w/task-signs/family-night-kit 2027-03-16',
      'w/task-pass-on/family-night-kit 2027-03-16',
      'w/task-thank/family-night-kit 2027-03-18',
      'w/task-follow-up/family-night-kit 2027-03-30',
    ]);
  });

  it('know four phases, in the order of time', () =>
    expect(TASK_PHASES).toEqual(['before', 'on-the-day', 'that-night', 'after']));
});
