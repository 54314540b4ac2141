import { describe, expect, it } from 'vitest';
import { formatCalendar } from '../../../src/core/calendar-file.ts';
import { emptySession, type MyWorkshop, type Session } from '../../../src/core/my-workshop/my-workshop.ts';
import { planTimeline, type TaskGroup, type TimelineTask } from '../../../src/core/my-workshop/timeline.ts';
import {
  calendarSequence,
  factsOf,
  groupHeading,
  needsOf,
  openTaskEvents,
  sessionEvents,
  withTick,
} from '../../../src/core/my-workshop/workshop-tasks.ts';
import { workshopOf } from './kit.ts';

const on = (date: string, more: Partial<Session> = {}): Session => ({ ...emptySession('s1'), date, ...more });
const task = (id: string, when: TimelineTask['when'], days = 0): TimelineTask => ({ id, when, days, order: 1 });
const plain = workshopOf([on('2027-02-09')]);
const withDetails = (details: Partial<MyWorkshop['details']>): MyWorkshop => ({
  ...plain,
  details: { ...plain.details, ...details },
});

describe('what a workshop needs', () => {
  const close = { id: 'p1', kind: 'close', title: '', minutes: 5, note: '' } as const;
  it('is a children’s room as planned, or as wished while nothing is planned', () => {
    const wished = { ...emptySession('s1').wishes, rooms: 'adults-and-children' } as const;
    expect(needsOf(workshopOf([on('', { wishes: wished })]))).toContain('children-room');
    expect(needsOf(workshopOf([on('', { wishes: wished, blocks: [{ together: close }] })]))).not.toContain(
      'children-room',
    );
    expect(needsOf(workshopOf([on(''), on('', { blocks: [{ adults: [close], children: [] }] })]))).toContain(
      'children-room',
    );
  });

  it('is food, childcare and interpreting where somebody typed them', () => {
    const empty = { food: '', childcare: '', interpreting: '', languages: [] };
    expect([...needsOf(withDetails({ ...empty, food: 'Pizza', childcare: ' ' }))]).toEqual(['food']);
    expect([...needsOf(withDetails({ ...empty, languages: ['Somali'] }))]).toEqual(['interpreting']);
  });
});

describe('the facts of the timeline', () => {
  it('take the day the plan was made, never one to come, and today where nobody knows', () => {
    const made = { ...plain, madeAtMs: new Date(2027, 0, 4, 23, 30).getTime() };
    expect(factsOf(made, '2027-01-20').madeOn).toBe('2027-01-04');
    expect(factsOf(made, '2027-01-02').madeOn).toBe('2027-01-02');
    expect(factsOf(plain, '2027-01-20').madeOn).toBe('2027-01-20');
  });
});

it('a tick is kept once, and goes again', () => {
  expect(withTick(['a'], 'a', true)).toEqual(['a']);
  expect(withTick(['a', 'b'], 'a', false)).toEqual(['b']);
});

it('a heading says how long before or after, and which session of several', () => {
  const words = { 'weeks-before': '{count} weeks before', 'day-after': '1 day after', 'on-the-day': 'On the day' };
  const group = (more: Partial<TaskGroup>): TaskGroup => ({
    when: 'before',
    count: 6,
    unit: 'weeks',
    date: '',
    session: undefined,
    rows: [],
    ...more,
  });
  expect(groupHeading(group({}), words)).toBe('6 weeks before');
  expect(groupHeading(group({ when: 'after', count: 1, unit: 'days' }), words)).toBe('1 day after');
  const second = group({ when: 'on-the-day', count: 0, session: 2 });
  expect(groupHeading(second, { ...words, session: 'session {number}' })).toBe('On the day, session 2');
});

describe('the calendar', () => {
  const words = { title: 'Family night', description: '' };

  it('has each session with its hours, place and a reminder, also past midnight', () => {
    const late = on('2027-02-09', { start: '23:30' });
    const [event] = sessionEvents({ ...plain, sessions: [late] }, 'Europe/Berlin', words);
    expect(event).toMatchObject({
      id: 'session-s1',
      when: {
        start: { day: '2027-02-09', time: 1410 },
        end: { day: '2027-02-10', time: 30 },
        zone: 'America/Chicago',
      },
      alarmMinutesBefore: 120,
    });
  });

  it('has a session without a time as a whole day, and leaves one without a day out', () => {
    const events = sessionEvents(workshopOf([on('2027-02-09'), on('')]), 'UTC', words);
    expect(events.map(({ when }) => when)).toEqual([{ day: '2027-02-09' }]);
  });

  it('takes the zone of the device where the details name none', () => {
    const timed = { ...withDetails({ timeZone: '' }), sessions: [on('2027-02-09', { start: '18:30' })] };
    expect(sessionEvents(timed, 'Europe/Berlin', words)[0]?.when).toMatchObject({ zone: 'Europe/Berlin' });
  });

  it('has the open tasks of other days; late ones stand on today', () => {
    const tasks = [task('room', 'before', 42), task('set-up', 'on-the-day'), task('thanks', 'after', 1)];
    const today = '2027-01-20';
    const timeline = planTimeline(tasks, { ...factsOf(plain, today), madeOn: '2026-12-01' });
    const events = openTaskEvents(timeline, today, ({ id }) => ({ title: id, description: '' }), 'Today');
    expect(events.map(({ title, when }) => [title, when])).toEqual([
      ['room', { day: today }],
      ['thanks', { day: '2027-02-10' }],
      ['Today', { day: '2027-02-09' }],
    ]);
  });

  it('has the open tasks of each evening as one entry with a list, which moves along with its day', () => {
    const tasks = [task('set-up', 'on-the-day'), task('signs', 'on-the-day'), task('lock-up', 'that-night')];
    const eventsOf = (days: string[], ticks: string[] = []) => {
      const workshop = { ...workshopOf(days.map((day) => on(day))), ticks };
      const timeline = planTimeline(tasks, factsOf(workshop, '2027-01-20'));
      return openTaskEvents(timeline, '2027-01-20', ({ id }) => ({ title: id, description: '' }), 'Today');
    };
    const [first, second, ...more] = eventsOf(['2027-02-09', '2027-02-16'], ['signs']);
    expect(first).toMatchObject({ when: { day: '2027-02-09' }, description: '- set-up\n- lock-up' });
    expect(second).toMatchObject({ when: { day: '2027-02-16' }, description: '- set-up\n- signs\n- lock-up' });
    expect(more).toEqual([]);
    expect(eventsOf(['2027-03-02', '2027-03-09']).map(({ id }) => id)).toEqual([first?.id, second?.id]);
    expect(eventsOf(['2027-02-09'], ['set-up', 'signs', 'lock-up'])).toEqual([]);
  });

  it('can be written for the last day there is', () => {
    const last = workshopOf([on('9999-12-31')]);
    const timeline = planTimeline([task('thanks', 'after', 1)], factsOf(last, '2027-01-01'));
    const events = [...sessionEvents(last, 'UTC', words), ...openTaskEvents(timeline, '2027-01-01', () => words, '')];
    expect(() => formatCalendar(events, { name: '', workshopId: 'w', nowMs: 0, sequence: 0 })).not.toThrow();
  });

  it('counts its versions up with every change, within 31 bits', () => {
    const now = Date.UTC(2027, 0, 1);
    expect(calendarSequence(now + 1000)).toBe(calendarSequence(now) + 1);
    expect([calendarSequence(0), calendarSequence(8.64e15)]).toEqual([0, 2 ** 31 - 1]);
  });
});
