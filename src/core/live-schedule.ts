import type { EveningRoom } from './evening.ts';
import {
  blocksOf,
  lastInstantMs,
  type LiveRow,
  type LoggedRow,
  minutesOf,
  openRows,
  type Run,
} from './live-evening.ts';
import { pausedMs, type PlanChange } from './pace.ts';

const MS_A_MINUTE = 60_000;
/** A break shorter than this is no break. */
const SHORTEST_BREAK_MINUTES = 5;

/** A row on the clock: as planned, and as it went or will go. */
export interface RowTimes {
  row: LiveRow;
  /** Its minutes with the changes of the night. */
  minutes: number;
  plannedMs: number;
  /** When it began, or will begin if all goes to plan from here. */
  expectedMs: number;
  /** When it ended, or will end. */
  expectedEndMs: number;
  /** How long it really took. Only of a row that is over. */
  realMinutes?: number | undefined;
  state: 'to-come' | 'now' | 'done';
}

/** A row that is on. */
export interface RoomNow {
  room: EveningRoom;
  times: RowTimes;
  /** Left of the row; negative past its end. */
  leftMs: number;
  isPaused: boolean;
  /** What comes next for this room. */
  next?: RowTimes | undefined;
}

export interface Schedule {
  rows: RowTimes[];
  rooms: RoomNow[];
  plannedEndMs: number;
  expectedEndMs: number;
  /** How much later than planned; negative is early. */
  behindMs: number;
}

/** When everything happens. Nothing lies before what has happened already, whatever the system's clock says. */
export function scheduleLive(plan: readonly LiveRow[], run: Run, nowMs: number): Schedule {
  const startMs = run.plannedStartMs ?? nowMs;
  const now = run.endedAtMs ?? Math.max(nowMs, lastInstantMs(run));
  const logged = new Map(run.log.map((entry) => [entry.rowId, entry]));
  const rows: RowTimes[] = [];
  const layOut = (row: LiveRow, fromMs: number): number => {
    const times = timesOf(row, run, logged.get(row.id), startMs, fromMs, now);
    rows.push(times);
    return times.expectedEndMs;
  };
  const layOutBlock = (fromMs: number, lanes: LiveRow[][]): number =>
    Math.max(...lanes.map((lane) => lane.reduce((clock, row) => layOut(row, clock), fromMs)));
  const lastMs = blocksOf(plan).reduce(layOutBlock, startMs);
  const plannedEndMs = Math.max(...plan.map((row) => startMs + (row.offset + row.minutes) * MS_A_MINUTE));
  const expectedEndMs = run.endedAtMs ?? lastMs;
  const rooms = roomsNow(rows, run, now);
  return { rows, rooms, plannedEndMs, expectedEndMs, behindMs: expectedEndMs - plannedEndMs };
}

/** Left of a row that is on. A pause stands still. */
const leftOfMs = (entry: LoggedRow, minutes: number, nowMs: number): number =>
  minutes * MS_A_MINUTE - (nowMs - entry.fromMs - pausedMs(entry.pauses, entry.fromMs, nowMs));

function timesOf(
  row: LiveRow,
  run: Run,
  entry: LoggedRow | undefined,
  startMs: number,
  fromMs: number,
  nowMs: number,
): RowTimes {
  const minutes = minutesOf(row, run);
  const times = { row, minutes, plannedMs: startMs + row.offset * MS_A_MINUTE };
  if (!entry) return { ...times, state: 'to-come', expectedMs: fromMs, expectedEndMs: fromMs + minutes * MS_A_MINUTE };
  const { toMs } = entry;
  if (toMs === undefined) {
    const expectedEndMs = nowMs + Math.max(0, leftOfMs(entry, minutes, nowMs));
    return { ...times, state: 'now', expectedMs: entry.fromMs, expectedEndMs };
  }
  const realMinutes = Math.round((toMs - entry.fromMs) / MS_A_MINUTE);
  return { ...times, state: 'done', expectedMs: entry.fromMs, expectedEndMs: toMs, realMinutes };
}

function roomsNow(rows: readonly RowTimes[], run: Run, nowMs: number): RoomNow[] {
  return openRows(run).flatMap((entry) => {
    const times = rows.find(({ row }) => row.id === entry.rowId);
    if (!times) return [];
    const { room } = times.row;
    const comesNext = ({ row, state }: RowTimes) =>
      state === 'to-come' && (room === 'together' || row.room === room || row.room === 'together');
    return {
      room,
      times,
      leftMs: leftOfMs(entry, times.minutes, nowMs),
      isPaused: entry.pauses.some((pause) => pause.toMs === undefined),
      next: rows.find(comesNext),
    };
  });
}

/** A proposal to end on time. `shortMinutes` is what it does not win back; 0 when it ends on time. */
export interface LiveCatchUp {
  changes: PlanChange[];
  savesMinutes: number;
  shortMinutes: number;
}

/**
 * What to shorten so as to end on time: breaks first, by no more than needed, then whole lessons to their next shorter
 * length, the one that fits best. Counts only what moves the end: cutting one of two rooms may win nothing.
 */
export function proposeLiveCatchUp(plan: readonly LiveRow[], run: Run, nowMs: number): LiveCatchUp {
  const endsMs = (changes: readonly PlanChange[]) =>
    scheduleLive(plan, { ...run, changes: [...run.changes, ...changes] }, nowMs).expectedEndMs;
  const { behindMs, expectedEndMs, rows } = scheduleLive(plan, run, nowMs);
  const missing = Math.max(0, Math.round(behindMs / MS_A_MINUTE));
  const ahead = rows.filter(({ state }) => state === 'to-come');
  let changes: PlanChange[] = [];
  const saved = (more: readonly PlanChange[] = []) =>
    Math.round((expectedEndMs - endsMs([...changes, ...more])) / MS_A_MINUTE);

  for (const { row, minutes } of ahead.filter((times) => times.row.isBreak)) {
    const cut = Math.min(minutes - SHORTEST_BREAK_MINUTES, missing - saved());
    const change = { stepId: row.id, minutes: minutes - cut };
    if (cut > 0 && saved([change]) > saved()) changes = [...changes, change];
  }
  while (saved() < missing) {
    const options = lessonOptions(plan, ahead, changes).map((option) => ({ option, saves: saved(option) }));
    const useful = options.filter(({ saves }) => saves > saved()).sort((a, b) => a.saves - b.saves);
    const best = useful.find(({ saves }) => saves >= missing) ?? useful.at(-1);
    if (!best) break;
    changes = [...changes, ...best.option];
  }
  const savesMinutes = saved();
  return { changes, savesMinutes, shortMinutes: Math.max(0, missing - savesMinutes) };
}

/** Each lesson to come at its next shorter length, alone or with one in the room beside it. */
function lessonOptions(
  plan: readonly LiveRow[],
  ahead: readonly RowTimes[],
  changes: readonly PlanChange[],
): PlanChange[][] {
  const shorter = ahead.flatMap(({ row, minutes }) => {
    const now = changes.findLast((change) => change.stepId === row.id)?.minutes ?? minutes;
    const next = row.shorter.find((length) => length < now);
    return next === undefined ? [] : [{ row, change: { stepId: row.id, minutes: next } }];
  });
  const pairs = blocksOf(plan).flatMap((lanes) =>
    shorter.flatMap((one) =>
      shorter
        .filter((other) => lanes[0]?.includes(one.row) && lanes[1]?.includes(other.row))
        .map((other) => [one.change, other.change]),
    ),
  );
  return [...shorter.map(({ change }) => [change]), ...pairs];
}
