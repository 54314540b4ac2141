import type { EveningRoom } from './evening.ts';
import type { Pause, PlanChange, StepSaving } from './pace.ts';

/**
 * An evening while it runs: what was entered when, what was changed, and what each button does to it. Rooms may run side
 * by side, so a row is current per room. All instants are milliseconds since 1970 and come from outside.
 */

/** A row of the evening as it was planned. `offset` and `minutes` are in minutes. */
export interface LiveRow {
  id: string;
  room: EveningRoom;
  offset: number;
  minutes: number;
  isBreak: boolean;
  /** The shorter lengths its lesson is offered in, longest first. */
  shorter: readonly number[];
  /** Whether the other room must be done before it begins. Where rooms and order say so too, it need not be told. */
  begins?: boolean;
  /** What the steps of its lesson can give up at the planned length. Only of a lesson. */
  savings?: readonly StepSaving[] | undefined;
}

/** A row that was entered. It is on as long as it has no end. */
export interface LoggedRow {
  rowId: string;
  fromMs: number;
  toMs?: number | undefined;
  pauses: readonly Pause[];
}

/** One run of an evening. Without a planned start it has not begun. */
export interface Run {
  /** The instant from which the planned times count. */
  plannedStartMs?: number | undefined;
  log: readonly LoggedRow[];
  /** New minutes of rows; the last change of a row counts. */
  changes: readonly PlanChange[];
  endedAtMs?: number | undefined;
}

/** What is kept on the device. Of two states the higher revision is the newer one. */
export interface LiveEvening {
  version: 1;
  evening: string;
  revision: number;
  run: Run;
  /** The run before each of the last actions, newest last. */
  undo: readonly Run[];
}

export type LiveAction =
  | { type: 'start'; plannedStartMs: number }
  | { type: 'done' | 'back' | 'pause' | 'resume' | 'add-minute'; room: EveningRoom }
  | { type: 'change-plan'; changes: readonly PlanChange[] }
  | { type: 'undo' }
  | { type: 'end' }
  | { type: 'clear' };

type RoomAction = Extract<LiveAction, { room: EveningRoom }>;

/** A row with what a page says of it. It is kept with the run of an evening that somebody planned and may still change. */
export interface NamedRow extends LiveRow {
  title: string;
  /** The slug of its lesson; '' for any other part. */
  lesson: string;
}

const MOST_UNDO = 20;
/** A run that nobody has touched for this long is over, whether or not somebody pressed "End". */
const FORGOTTEN_MS = 18 * 60 * 60_000;
export const NOT_BEGUN: Run = { log: [], changes: [] };

/** An evening that has not begun. */
export const newLiveEvening = (evening: string): LiveEvening => ({
  version: 1,
  evening,
  revision: 0,
  run: NOT_BEGUN,
  undo: [],
});

/** The rows that run side by side, by room, block after block. A row for everybody is a block of its own. */
export function blocksOf<Row extends LiveRow>(plan: readonly Row[]): Row[][][] {
  const blocks: Row[][][] = [];
  let before: Row | undefined;
  for (const row of plan) {
    const begins =
      row.room === 'together' ||
      before === undefined ||
      before.room === 'together' ||
      (row.room === 'adults' && before.room === 'children') ||
      row.begins === true;
    const lanes = blocks.at(-1);
    const lane = lanes?.find(([first]) => first?.room === row.room);
    if (begins || !lanes) blocks.push([[row]]);
    else if (lane) lane.push(row);
    else lanes.push([row]);
    before = row;
  }
  return blocks;
}

/** The rows that are on, at most one for each room. */
export const openRows = (run: Run): LoggedRow[] =>
  run.endedAtMs === undefined ? run.log.filter((entry) => entry.toMs === undefined) : [];

/** The minutes of a row with the changes of the night. */
export const minutesOf = (row: LiveRow, run: Run): number =>
  run.changes.findLast((change) => change.stepId === row.id)?.minutes ?? row.minutes;

/**
 * The length at which the lesson of a row is held tonight. A change to a shorter length that is offered changes it; a
 * trim or a minute more does not.
 */
export const lengthOf = (row: LiveRow, changes: readonly PlanChange[]): number =>
  changes
    .filter((change) => change.stepId === row.id)
    .reduce(
      (length, { minutes }) => Math.min(length, row.shorter.find((one) => one === minutes) ?? length),
      row.minutes,
    );

/** The last instant of a run. What happens next happens no earlier, even when the system's clock was set back. */
export function lastInstantMs({ log, endedAtMs = 0 }: Run): number {
  const instants = log.flatMap(({ fromMs, toMs = 0, pauses }) => [
    fromMs,
    toMs,
    ...pauses.flatMap((pause) => [pause.fromMs, pause.toMs ?? 0]),
  ]);
  return Math.max(endedAtMs, ...instants);
}

/** Whether a run was left open so long ago that it cannot be still on. */
export const isForgotten = (run: Run, nowMs: number): boolean =>
  run.plannedStartMs !== undefined && run.endedAtMs === undefined && nowMs - lastInstantMs(run) > FORGOTTEN_MS;

/** The evening after an action. An action that means nothing now changes nothing; any other raises the revision. */
export function actLive(plan: readonly LiveRow[], state: LiveEvening, action: LiveAction, nowMs: number): LiveEvening {
  if (action.type === 'undo') {
    const run = state.undo.at(-1);
    return run ? { ...state, run, undo: state.undo.slice(0, -1), revision: state.revision + 1 } : state;
  }
  const run = runAfter(plan, state.run, action, Math.max(nowMs, lastInstantMs(state.run)));
  if (run === state.run) return state;
  return { ...state, run, undo: [...state.undo, state.run].slice(-MOST_UNDO), revision: state.revision + 1 };
}

function runAfter(
  plan: readonly LiveRow[],
  run: Run,
  action: Exclude<LiveAction, { type: 'undo' }>,
  nowMs: number,
): Run {
  if (action.type === 'clear') return NOT_BEGUN;
  if (action.type === 'start') {
    if (run.plannedStartMs !== undefined) return run;
    const { plannedStartMs } = action;
    return { ...NOT_BEGUN, plannedStartMs, log: enter(blocksOf(plan)[0] ?? [], Math.max(nowMs, plannedStartMs)) };
  }
  if (run.plannedStartMs === undefined || run.endedAtMs !== undefined) return run;
  if (action.type === 'end') return { ...run, log: run.log.map((entry) => close(entry, nowMs)), endedAtMs: nowMs };
  if (action.type === 'change-plan') {
    const changes = action.changes.filter((change) => plan.some((row) => row.id === change.stepId));
    return changes.length > 0 ? { ...run, changes: [...run.changes, ...changes] } : run;
  }
  return inRoom(plan, run, action, nowMs);
}

function inRoom(plan: readonly LiveRow[], run: Run, { type, room }: RoomAction, nowMs: number): Run {
  if (type === 'back') return goBack(plan, run, room);
  const row = plan.find((one) => one.room === room && openRows(run).some((entry) => entry.rowId === one.id));
  const entry = openRows(run).find((one) => one.rowId === row?.id);
  if (!row || !entry) return run;
  const isPaused = entry.pauses.some(isOpen);
  switch (type) {
    case 'done':
      return goOn(plan, run, row, nowMs);
    case 'pause':
      return isPaused ? run : replace(run, { ...entry, pauses: [...entry.pauses, { fromMs: nowMs }] });
    case 'resume':
      return isPaused ? replace(run, { ...entry, pauses: closePauses(entry.pauses, nowMs) }) : run;
    case 'add-minute':
      return { ...run, changes: [...run.changes, { stepId: row.id, minutes: minutesOf(row, run) + 1 }] };
  }
}

const isOpen = (pause: Pause): boolean => pause.toMs === undefined;

const closePauses = (pauses: readonly Pause[], toMs: number): Pause[] =>
  pauses.map((pause) => (isOpen(pause) ? { ...pause, toMs } : pause));

const close = (entry: LoggedRow, toMs: number): LoggedRow =>
  entry.toMs === undefined ? { ...entry, toMs, pauses: closePauses(entry.pauses, toMs) } : entry;

const replace = (run: Run, changed: LoggedRow): Run => ({
  ...run,
  log: run.log.map((entry) => (entry.rowId === changed.rowId ? changed : entry)),
});

const enter = (lanes: readonly (readonly LiveRow[])[], fromMs: number): LoggedRow[] =>
  lanes.flatMap(([first]) => (first ? [{ rowId: first.id, fromMs, pauses: [] }] : []));

/** Ends a row: its room goes on, waits for the other room, or all go on to the next block. After the last, the end. */
function goOn(plan: readonly LiveRow[], run: Run, row: LiveRow, nowMs: number): Run {
  const blocks = blocksOf(plan);
  const at = blocks.findIndex((lanes) => lanes.flat().includes(row));
  const lane = blocks[at]?.find((rows) => rows.includes(row)) ?? [];
  const log = run.log.map((entry) => (entry.rowId === row.id ? close(entry, nowMs) : entry));
  const next = lane[lane.indexOf(row) + 1];
  if (next) return { ...run, log: [...log, { rowId: next.id, fromMs: nowMs, pauses: [] }] };
  if (log.some((entry) => entry.toMs === undefined)) return { ...run, log };
  const nextBlock = blocks[at + 1];
  return nextBlock ? { ...run, log: [...log, ...enter(nextBlock, nowMs)] } : { ...run, log, endedAtMs: nowMs };
}

const reopen = ({ toMs: _ended, ...entry }: LoggedRow): LoggedRow => entry;

/** Takes back the last "Done" of a room. The start of a block can be taken back only before a room has gone on. */
function goBack(plan: readonly LiveRow[], run: Run, room: EveningRoom): Run {
  const blocks = blocksOf(plan);
  const entered = (row: LiveRow) => run.log.find((entry) => entry.rowId === row.id);
  const at = blocks.findLastIndex((lanes) => lanes.flat().some(entered));
  const lane = blocks[at]?.find(([first]) => first?.room === room)?.flatMap((row) => entered(row) ?? []);
  const last = lane?.at(-1);
  if (!lane || !last) return run;
  if (last.toMs !== undefined) return replace(run, reopen(last));
  const before = lane.at(-2);
  if (before) return replace({ ...run, log: run.log.filter((entry) => entry !== last) }, reopen(before));
  const here = (blocks[at] ?? []).flat().flatMap((row) => entered(row) ?? []);
  const earlier = (blocks[at - 1] ?? []).flat().flatMap((row) => entered(row) ?? []);
  if (earlier.length === 0 || here.length > (blocks[at] ?? []).length || here.some((entry) => entry.toMs !== undefined))
    return run;
  const endedMs = Math.max(...earlier.map((entry) => entry.toMs ?? 0));
  const log = run.log.filter((entry) => !here.includes(entry));
  return {
    ...run,
    log: log.map((entry) => (earlier.includes(entry) && entry.toMs === endedMs ? reopen(entry) : entry)),
  };
}
