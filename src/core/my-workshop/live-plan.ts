import type { EveningRoom } from '../evening.ts';
import { blocksOf, isForgotten, type NamedRow, type Run } from '../live-evening.ts';
import type { StepSaving } from '../pace.ts';
import { isCount, isFields, parseJson } from '../read-json.ts';
import { parseKeptPlan, parseLiveEvening } from '../saved-live-evening.ts';

/** What the live page of My workshop knows of a lesson. */
export interface LiveLesson {
  slug: string;
  title: string;
  /** Minutes offered, shortest first. */
  lengths: readonly number[];
  /** What its steps can give up, at each of these lengths. */
  savings: readonly (readonly StepSaving[])[];
  /** Titles of what it hands out at each of these lengths. */
  handouts: readonly (readonly string[])[];
}

/** A part of a plan on the clock, with all that its live page says of it. */
export interface OwnPart extends NamedRow {
  /** What the presenter does then; '' when nothing is said. */
  note?: string;
  /** Titles of what its lesson hands out. */
  handouts?: readonly string[] | undefined;
}

/** A session of the workshop in hand. */
export interface OwnSession {
  id: string;
  title: string;
  /** A day as 2026-11-21, or ''. */
  date: string;
  /** A time of day as 18:30, or ''. */
  start: string;
  parts: OwnPart[];
  /** Lessons that the kit does not have, by slug. */
  unknown: string[];
}

/** The workshop in hand, as far as running it needs. */
export interface OwnPlan {
  id: string;
  title: string;
  sessions: OwnSession[];
}

/** No part lasts longer, in minutes. */
const MOST_MINUTES = 480;

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');
const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);

/** A row of the plan, the slug of a lesson that is not known, or undefined. Its place on the clock comes later. */
function readPart(value: unknown, room: EveningRoom, lessons: readonly LiveLesson[]): OwnPart | string | undefined {
  if (!isFields(value)) return undefined;
  const { id, lesson: slug, length, minutes, title, note, kind } = value;
  if (typeof id !== 'string' || !/^p\d{1,9}$/.test(id)) return undefined;
  const part = { id, room, offset: 0, isBreak: kind === 'break' };
  if (slug === undefined)
    return isCount(minutes, MOST_MINUTES)
      ? { ...part, minutes, shorter: [], title: textOf(title) || '–', lesson: '', note: textOf(note) }
      : undefined;
  const lesson = lessons.find((one) => one.slug === slug);
  if (!lesson) return textOf(slug);
  // As the planner does: the length that was kept, or the offered one nearest to it.
  const distance = (one: number) => Math.abs(one - Number(length));
  const [takes = MOST_MINUTES] = lesson.lengths.toSorted((a, b) => distance(a) - distance(b));
  const at = lesson.lengths.indexOf(takes);
  return {
    ...part,
    minutes: takes,
    shorter: lesson.lengths.filter((one) => one < takes).toReversed(),
    title: lesson.title,
    lesson: lesson.slug,
    savings: lesson.savings[at],
    handouts: lesson.handouts[at],
  };
}

function readSession(value: unknown, lessons: readonly LiveLesson[]): OwnSession[] {
  if (!isFields(value)) return [];
  const { id, title, date, start } = value;
  const unknown: string[] = [];
  const lane = (list: unknown[], room: EveningRoom): OwnPart[] =>
    list.flatMap((one) => {
      const part = readPart(one, room, lessons);
      if (typeof part === 'string') unknown.push(part);
      return typeof part === 'object' ? [part] : [];
    });
  const blocks = listOf(value.blocks)
    .filter(isFields)
    .map((block) => [
      lane([block.together], 'together'),
      lane(listOf(block.adults), 'adults'),
      lane(listOf(block.children), 'children'),
    ]);
  return [
    { id: textOf(id), title: textOf(title), date: textOf(date), start: textOf(start), parts: layOut(blocks), unknown },
  ];
}

/**
 * The workshop in hand out of the text that My workshop kept; 'none' when there is none, 'unreadable' when the text makes
 * no sense. My workshop cleans all it keeps (read-workshop.ts), so this reads little and takes few bytes.
 */
export function planInHand(kept: string | null, lessons: readonly LiveLesson[]): OwnPlan | 'none' | 'unreadable' {
  if (kept === null) return 'none';
  const data = parseJson(kept);
  if (!isFields(data) || !Array.isArray(data.workshops)) return 'unreadable';
  const open = data.workshops.filter(isFields).find(({ id }) => id === data.openId);
  if (!open) return 'none';
  const title = isFields(open.details) ? textOf(open.details.title) : '';
  const sessions = listOf(open.sessions).flatMap((session) => readSession(session, lessons));
  return { id: textOf(open.id), title, sessions };
}

/** The rows on one clock: rooms side by side begin together, and the clock goes on when the longer one ends. */
function layOut<Row extends NamedRow>(blocks: readonly (readonly (readonly Row[])[])[]): Row[] {
  const rows: Row[] = [];
  let clock = 0;
  for (const lanes of blocks) {
    const [first] = lanes.flat();
    const ends = lanes.map((lane) =>
      lane.reduce((offset, row) => {
        rows.push({ ...row, offset, begins: row === first });
        return offset + row.minutes;
      }, clock),
    );
    clock = Math.max(clock, ...ends);
  }
  return rows;
}

/** Each block with only some of its rows. */
const only = (blocks: readonly OwnPart[][][], isWanted: (row: OwnPart) => boolean): OwnPart[][][] =>
  blocks.map((lanes) => lanes.map((lane) => lane.filter(isWanted)));

/**
 * The plan of an evening that runs, after somebody has changed it. What was begun stays where and as it was; what is on
 * takes over new words and minutes; all other parts follow as the new plan has them. A room that is still busy goes on
 * with what the new plan puts into it.
 */
function followPlan(kept: readonly OwnPart[], run: Run, fresh: readonly OwnPart[]): OwnPart[] {
  const begun = new Set(run.log.map(({ rowId }) => rowId));
  const on = new Set(run.log.flatMap(({ rowId, toMs }) => (toMs === undefined ? [rowId] : [])));
  const asItIs = (row: OwnPart): OwnPart => {
    const now = fresh.find(({ id }) => id === row.id);
    return now && on.has(row.id) ? { ...now, room: row.room } : row;
  };
  const past = only(blocksOf(kept), ({ id }) => begun.has(id)).map((lanes) => lanes.map((lane) => lane.map(asItIs)));
  const planned = blocksOf(fresh);
  const here = planned.find((lanes) => lanes.flat().some(({ id }) => on.has(id)))?.flat() ?? [];
  const taken = new Set(begun);
  for (const lane of past.flat()) {
    const room = lane.some(({ id }) => on.has(id)) && lane[0]?.room;
    const rest = here.filter((row) => row.room === room && room !== 'together' && !taken.has(row.id));
    lane.push(...rest);
    for (const { id } of rest) taken.add(id);
  }
  return layOut([...past, ...only(planned, ({ id }) => !taken.has(id))]);
}

const saysOf = (rows: readonly NamedRow[]): string =>
  String(rows.map(({ id, room, minutes, title }) => [id, room, minutes, title]));

/**
 * The plan to run, out of the plan as it is now and the run that was kept (`text`, as the browser kept it). Before the
 * evening begins it is the plan as it is; while it runs, what was begun stays; once it has ended, the plan that was run.
 * `isChanged`: the plan is another than when a button was last pressed.
 */
export function planToRun(
  fresh: OwnPart[],
  text: string | null,
  evening: string,
  nowMs: number,
): { parts: OwnPart[]; isChanged: boolean } {
  const kept = parseKeptPlan(text) ?? [];
  const run = parseLiveEvening(text, evening, kept, nowMs)?.run;
  const isBegun = run?.plannedStartMs !== undefined && !isForgotten(run, nowMs);
  const parts = !isBegun ? fresh : run.endedAtMs === undefined ? followPlan(kept, run, fresh) : kept;
  return { parts, isChanged: isBegun && saysOf(parts) !== saysOf(kept) };
}
