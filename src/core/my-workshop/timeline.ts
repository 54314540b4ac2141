import type { CalendarEvent } from '../calendar-file.ts';
import { addDays, daysBetween } from '../safer-internet-day.ts';
import { isDay } from '../zoned-time.ts';

/**
 * When a task is for. `before` counts back from the first day of the workshop, `after` on from the last. A task of
 * `on-the-day` and of `that-night` comes back on every day; that night's can still be done later, the day's cannot.
 */
export const TASK_PHASES = ['before', 'on-the-day', 'that-night', 'after'] as const;
export type TaskPhase = (typeof TASK_PHASES)[number];

/** What a workshop may have that brings tasks of its own. */
export const TASK_NEEDS = ['children-room', 'interpreting', 'food', 'childcare'] as const;
export type TaskNeed = (typeof TASK_NEEDS)[number];

export interface TimelineTask {
  id: string;
  when: TaskPhase;
  /** How many days before or after; 0 on the day itself. */
  days: number;
  /** Where it stands among the tasks of its day. */
  order: number;
  /** The task is left out of a workshop without this. */
  onlyWith?: TaskNeed;
}

/** Days are written as 2026-11-21, as the calendar of the place has them; nothing here knows a time zone. */
export interface TimelineFacts {
  /** The days of the workshop; several for a series, in any order. None while no date is chosen. */
  sessions: readonly string[];
  /** The day the plan was made. */
  madeOn: string;
  today: string;
  needs: ReadonlySet<TaskNeed>;
  /** Keys of the tasks that are done. */
  ticked: ReadonlySet<string>;
}

/**
 * done: ticked. past: too late to be of use, so nobody is told off for it. do-first: its day had gone when the plan was
 * made. overdue: its day has gone since. next: on the nearest day to come. later: after that.
 */
export type TaskState = 'done' | 'past' | 'do-first' | 'overdue' | 'today' | 'next' | 'later';

export interface DatedTask<Task extends TimelineTask = TimelineTask> {
  task: Task;
  /** Names the task on its day; ticks are kept under it. Stays when the workshop is moved to another day. */
  key: string;
  /** The day it is planned for. */
  date: string;
  /** The day to do it: the planned one, or the day the plan was made when that is later. */
  due: string;
  /** Which day of a series, from 1; undefined for what comes once. */
  session: number | undefined;
  state: TaskState;
}

/** Tasks under one heading: "6 weeks before", "1 day before", "On the night". */
export interface TaskGroup<Task extends TimelineTask = TimelineTask> {
  when: TaskPhase;
  /** 6 and `weeks`, or 1 and `days`; 0 on the day itself. */
  count: number;
  unit: 'weeks' | 'days';
  date: string;
  session: number | undefined;
  rows: DatedTask<Task>[];
}

export interface Timeline<Task extends TimelineTask = TimelineTask> {
  /** Tasks that a late start left no day for, in the order to do them. Ticked ones stay. */
  doFirst: DatedTask<Task>[];
  /** All others, by day. */
  groups: TaskGroup<Task>[];
}

const DAYS_A_WEEK = 7;

/**
 * Puts tasks on days, in the order to do them. Days that are not in the calendar are left out, and
 * a day named twice counts once; without a day there is nothing to date, and the timeline is empty.
 */
export function planTimeline<Task extends TimelineTask>(tasks: readonly Task[], facts: TimelineFacts): Timeline<Task> {
  const days = [...new Set(facts.sessions.filter(isDay))].sort();
  const wanted = tasks.filter(({ onlyWith }) => onlyWith === undefined || facts.needs.has(onlyWith));
  const dated = wanted.flatMap((task) => datesOf(task, days)).sort(inOrder);
  const nextDate = dated.find(({ key, date }) => date > facts.today && !facts.ticked.has(key))?.date;
  const rows = dated.map((row): DatedTask<Task> => {
    const due = isLateStart(row, days, facts.madeOn) ? facts.madeOn : row.date;
    return { ...row, due, state: stateOf({ ...row, due }, days, facts, nextDate) };
  });
  return {
    doFirst: rows.filter(({ date, due }) => due !== date),
    groups: groupRows(rows.filter(({ date, due }) => due === date)),
  };
}

type Dated<Task extends TimelineTask> = Omit<DatedTask<Task>, 'state' | 'due'>;

function datesOf<Task extends TimelineTask>(task: Task, days: readonly string[]): Dated<Task>[] {
  const [first] = days;
  const last = days.at(-1);
  if (first === undefined || last === undefined) return [];
  if (task.when === 'before') return [{ task, key: task.id, date: addDays(first, -task.days), session: undefined }];
  if (task.when === 'after') return [{ task, key: task.id, date: addDays(last, task.days), session: undefined }];
  return days.map((date, index) => ({
    task,
    key: index === 0 ? task.id : `${task.id}-day-${index + 1}`,
    date,
    session: days.length > 1 ? index + 1 : undefined,
  }));
}

/** Days from the workshop to a task: negative before it. */
const daysFromWorkshop = ({ when, days }: TimelineTask): number => (when === 'before' ? -days : days);

/** The order to do tasks in, whatever the days of the workshop: by phase, day and place within the day. */
export function compareTasks(one: TimelineTask, other: TimelineTask): number {
  const phases = TASK_PHASES.indexOf(one.when) - TASK_PHASES.indexOf(other.when);
  return phases || daysFromWorkshop(one) - daysFromWorkshop(other) || one.order - other.order;
}

function inOrder(one: Dated<TimelineTask>, other: Dated<TimelineTask>): number {
  return one.date.localeCompare(other.date) || compareTasks(one.task, other.task);
}

/** Before tasks of a workshop that had been held, and a day's tasks when it has gone, are no work for anybody. */
function isTooLate({ task, date }: Dated<TimelineTask>, days: readonly string[], today: string): boolean {
  if (task.when === 'before') return (days[0] ?? '') < today;
  return task.when === 'on-the-day' && date < today;
}

const isLateStart = (row: Dated<TimelineTask>, days: readonly string[], madeOn: string): boolean =>
  row.date < madeOn && !isTooLate(row, days, madeOn);

function stateOf(
  row: Dated<TimelineTask> & { due: string },
  days: readonly string[],
  { today, ticked }: TimelineFacts,
  nextDate: string | undefined,
): TaskState {
  if (ticked.has(row.key)) return 'done';
  if (isTooLate(row, days, today)) return 'past';
  if (row.due !== row.date) return 'do-first';
  if (row.date < today) return 'overdue';
  if (row.date === today) return 'today';
  return row.date === nextDate ? 'next' : 'later';
}

/** Neighbors of one phase and one day stand under one heading. */
function groupRows<Task extends TimelineTask>(rows: readonly DatedTask<Task>[]): TaskGroup<Task>[] {
  const groups: TaskGroup<Task>[] = [];
  for (const row of rows) {
    const open = groups.at(-1);
    if (open && open.when === row.task.when && open.date === row.date) open.rows.push(row);
    else
      groups.push({
        when: row.task.when,
        ...countOf(row.task.days),
        date: row.date,
        session: row.session,
        rows: [row],
      });
  }
  return groups;
}

/** Whole weeks are counted in weeks, anything else in days. */
function countOf(days: number): Pick<TaskGroup, 'count' | 'unit'> {
  const inWeeks = days > 0 && days % DAYS_A_WEEK === 0;
  return inWeeks ? { count: days / DAYS_A_WEEK, unit: 'weeks' } : { count: days, unit: 'days' };
}

/** How many days late a task is; 0 when it is not. */
export const daysLate = ({ state, date }: DatedTask, today: string): number =>
  state === 'overdue' ? daysBetween(date, today) : 0;

/** Nine in the morning of a whole day, as an alarm counts it. */
export const NINE_O_CLOCK = -9 * 60;

/** The tasks that are still to be done, as whole days for the calendar file. */
export function taskEvents<Task extends TimelineTask>(
  { doFirst, groups }: Timeline<Task>,
  wordsOf: (task: Task) => { title: string; description: string },
): CalendarEvent[] {
  const rows = [...doFirst, ...groups.flatMap((group) => group.rows)];
  const open = rows.filter(({ state }) => state !== 'done' && state !== 'past');
  return open.map(({ task, key, due }) => ({
    id: `task-${key}`,
    ...wordsOf(task),
    when: { day: due },
    alarmMinutesBefore: NINE_O_CLOCK,
  }));
}
