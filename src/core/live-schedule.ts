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
import { pausedMs } from './pace.ts';

const MS_A_MINUTE = 60_000;

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
