import { lastInstantMs, lengthOf, type LiveRow, type Run } from './live-evening.ts';
import { type RowTimes, type Schedule, scheduleLive } from './live-schedule.ts';

/** A lesson inside a running evening. All instants are milliseconds since 1970. */
export interface EveningPartTimes {
  /** How much later than planned the evening will end; negative is early. Only while it runs. */
  behindMs?: number | undefined;
  /** When this part should end. Only while the evening runs and the part is not over. */
  endMs?: number | undefined;
  /** Minutes that were taken from this part, when its lesson keeps its length. Only while the evening runs, and never 0. */
  cutMinutes?: number | undefined;
  /** The id of the part that follows for the same people, and when it begins. Without an evening that runs, no instant. */
  next?: { id: string; startMs?: number | undefined } | undefined;
}

/**
 * Where the part of an evening that is a lesson stands: `ids` are its rows, more than one when the lesson is held twice.
 * The one that is on counts, else the first to come, else the last that is over.
 */
export function eveningPartAt(
  plan: readonly LiveRow[],
  run: Run,
  ids: readonly string[],
  nowMs: number,
): EveningPartTimes {
  const schedule = scheduleLive(plan, run, nowMs);
  const own = schedule.rows.filter(({ row }) => ids.includes(row.id));
  const inState = (state: RowTimes['state']) => own.filter((times) => times.state === state);
  const part = inState('now')[0] ?? inState('to-come')[0] ?? own.at(-1);
  if (!part || run.endedAtMs !== undefined) return {};
  const next = nextAfter(schedule.rows, part);
  if (run.plannedStartMs === undefined) return { next: next && { id: next.row.id } };
  const cutMinutes = lengthOf(part.row, run.changes) - part.minutes;
  return {
    behindMs: schedule.behindMs,
    endMs: endOf(schedule, part, Math.max(nowMs, lastInstantMs(run))),
    cutMinutes: cutMinutes > 0 ? cutMinutes : undefined,
    next: next && { id: next.row.id, startMs: next.expectedMs },
  };
}

/** The next part for the same people that is not over. */
function nextAfter(rows: readonly RowTimes[], part: RowTimes): RowTimes | undefined {
  const isForSame = ({ row }: RowTimes) =>
    part.row.room === 'together' || row.room === 'together' || row.room === part.row.room;
  return rows.slice(rows.indexOf(part) + 1).find((times) => isForSame(times) && times.state !== 'done');
}

/** A part that is on ends when its minutes are over, also when that was a while ago. */
function endOf({ rooms }: Schedule, part: RowTimes, nowMs: number): number | undefined {
  const on = rooms.find(({ times }) => times === part);
  if (on) return nowMs + on.leftMs;
  return part.state === 'to-come' ? part.expectedEndMs : undefined;
}
