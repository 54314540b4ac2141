import { parseRoom } from './evening.ts';
import {
  blocksOf,
  lastInstantMs,
  type LiveEvening,
  type LiveRow,
  type LoggedRow,
  type NamedRow,
  type Run,
} from './live-evening.ts';
import type { Pause, PlanChange } from './pace.ts';
import { isCount, isFields, isInstant, parseJson, readList } from './read-json.ts';

/** Of what people press in one night, of parts of a plan and of its minutes, there are never more. */
const MOST = 100_000;
const MOST_UNDO = 20;
/** A system clock that was corrected by a few minutes is no reason to lose an evening. */
const FUTURE_MS = 24 * 60 * 60_000;

const isOptionalInstant = (value: unknown): value is number | undefined => value === undefined || isInstant(value);

function readPause(value: unknown): Pause | undefined {
  if (!isFields(value) || !isInstant(value.fromMs) || !isOptionalInstant(value.toMs)) return undefined;
  if (value.toMs !== undefined && value.toMs < value.fromMs) return undefined;
  return { fromMs: value.fromMs, ...(value.toMs !== undefined && { toMs: value.toMs }) };
}

function readChange(value: unknown): PlanChange | undefined {
  if (!isFields(value) || typeof value.stepId !== 'string') return undefined;
  return isCount(value.minutes, MOST) ? { stepId: value.stepId, minutes: value.minutes } : undefined;
}

function readEntry(value: unknown, ids: ReadonlySet<string>): LoggedRow | undefined {
  if (!isFields(value) || typeof value.rowId !== 'string' || !ids.has(value.rowId)) return undefined;
  const pauses = readList(value.pauses, MOST, readPause);
  if (!isInstant(value.fromMs) || !isOptionalInstant(value.toMs) || !pauses) return undefined;
  if (value.toMs !== undefined && value.toMs < value.fromMs) return undefined;
  return { rowId: value.rowId, fromMs: value.fromMs, pauses, ...(value.toMs !== undefined && { toMs: value.toMs }) };
}

function readRun(value: unknown, plan: readonly LiveRow[]): Run | undefined {
  const ids = new Set(plan.map((row) => row.id));
  if (!isFields(value) || !isOptionalInstant(value.plannedStartMs) || !isOptionalInstant(value.endedAtMs))
    return undefined;
  const log = readList(value.log, plan.length, (entry) => readEntry(entry, ids));
  const changes = readList(value.changes, MOST, readChange)?.filter(({ stepId }) => ids.has(stepId));
  if (!log || !changes) return undefined;
  const { plannedStartMs, endedAtMs } = value;
  const run: Run = {
    log,
    changes,
    ...(plannedStartMs !== undefined && { plannedStartMs }),
    ...(endedAtMs !== undefined && { endedAtMs }),
  };
  return isPossible(plan, run) ? run : undefined;
}

/** Whether pressing the buttons can have led here: no row twice, one open row a room, all of them in the last block. */
function isPossible(plan: readonly LiveRow[], run: Run): boolean {
  const open = run.log.filter((entry) => entry.toMs === undefined);
  const rows = open.flatMap((entry) => plan.find((row) => row.id === entry.rowId) ?? []);
  const last = blocksOf(plan).findLast((lanes) =>
    lanes.flat().some((row) => run.log.some((entry) => entry.rowId === row.id)),
  );
  const inLast = rows.every((row) => last?.flat().includes(row));
  const once = new Set(run.log.map((entry) => entry.rowId)).size === run.log.length;
  const oneARoom = new Set(rows.map((row) => row.room)).size === rows.length;
  if (run.plannedStartMs === undefined) return run.log.length === 0 && run.endedAtMs === undefined;
  return once && oneARoom && inLast && open.length > 0 === (run.endedAtMs === undefined) && run.log.length > 0;
}

function readRow(value: unknown): NamedRow | undefined {
  if (!isFields(value)) return undefined;
  const { id, offset, minutes, isBreak, title, lesson } = value;
  const room = parseRoom(value.room);
  if (typeof id !== 'string' || !/^p\d{1,9}$/.test(id) || !room) return undefined;
  if (!isCount(offset, MOST) || !isCount(minutes, MOST)) return undefined;
  if (typeof title !== 'string' || typeof lesson !== 'string') return undefined;
  return {
    id,
    room,
    offset,
    minutes,
    isBreak: isBreak === true,
    shorter: readList(value.shorter, MOST, (one) => (isCount(one, MOST) ? one : undefined)) ?? [],
    begins: value.begins === true,
    title,
    lesson,
  };
}

/**
 * The plan that was kept with the run of somebody's own evening, or undefined when there is none that makes sense. What
 * the steps of its lessons can give up is read anew from the plan as it is now.
 */
export function parseKeptPlan(text: string | null): NamedRow[] | undefined {
  const value = parseJson(text);
  return isFields(value) ? readList(value.rows, MOST, readRow) : undefined;
}

/**
 * Reads a kept run of this evening. Damaged text, another evening, a plan in which a part that was entered is no more,
 * another version and instants from the future are none: the page then starts afresh. What was shortened of a part that
 * is no more, and steps back to it, are left out.
 */
export function parseLiveEvening(
  text: string | null,
  evening: string,
  plan: readonly LiveRow[],
  nowMs: number,
): LiveEvening | undefined {
  const value = parseJson(text);
  if (!isFields(value) || value.version !== 1 || value.evening !== evening) return undefined;
  if (!isCount(value.revision, MOST)) return undefined;
  const run = readRun(value.run, plan);
  const undo = Array.isArray(value.undo)
    ? value.undo.slice(-MOST_UNDO).flatMap((one) => readRun(one, plan) ?? [])
    : undefined;
  if (!run || !undo || lastInstantMs(run) > nowMs + FUTURE_MS) return undefined;
  return { version: 1, evening, revision: value.revision, run, undo };
}
