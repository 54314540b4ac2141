import { blocksOf, lengthOf, type LiveRow, type Run } from './live-evening.ts';
import { type RowTimes, type Schedule, scheduleLive } from './live-schedule.ts';
import type { PlanChange } from './pace.ts';

/** What to shorten when an evening is behind: the smallest cuts that are enough, and shorter parts before other lengths. */

const MS_A_MINUTE = 60_000;
/** A break shorter than this is no break, and nothing else can be said in less. */
const SHORTEST_MINUTES = 5;

/** A proposal to end on time. `shortMinutes` is what it does not win back; 0 when it ends on time. */
export interface LiveCatchUp {
  changes: PlanChange[];
  savesMinutes: number;
  shortMinutes: number;
}

/** Ways to take minutes from a part, the gentlest first. */
const TRIMS = ['break', 'steps', 'talk', 'steps-left-out'] as const;
type Trim = (typeof TRIMS)[number];

/** A row that can still be shortened. */
interface OpenRow {
  row: LiveRow;
  minutes: number;
  /** Minutes it has run, without questions; 0 when it is to come. */
  elapsed: number;
}

/** The evening at one instant, and what changes of it would win back. */
interface Tonight {
  plan: readonly LiveRow[];
  changes: readonly PlanChange[];
  open: readonly OpenRow[];
  missing: number;
  saved: (more: readonly PlanChange[]) => number;
}

/**
 * What to shorten so as to end on time, by no more minutes than are missing: breaks, then steps that may be shorter, then
 * talk, then steps that may be left out. Only when that is too little, lessons at their next shorter length, the smallest
 * cut that is enough. Counts only what moves the end: cutting one of two rooms may win nothing. Half a minute late counts
 * as on time.
 */
export function proposeLiveCatchUp(plan: readonly LiveRow[], run: Run, nowMs: number): LiveCatchUp {
  const schedule = scheduleLive(plan, run, nowMs);
  const tonight = tonightOf(plan, run, schedule, nowMs);
  const { missing, saved } = tonight;
  let lengths: PlanChange[] = [];
  let changes = withTrims(tonight, lengths);
  while (saved(changes) < missing) {
    const options = lengthOptions(tonight, lengths)
      .map((option) => ({ cut: [...lengths, ...option], saves: saved([...lengths, ...option]) }))
      .filter(({ saves }) => saves > saved(lengths))
      .sort((a, b) => a.saves - b.saves)
      .map(({ cut }) => ({ cut, all: withTrims(tonight, cut) }));
    const best = options.find(({ all }) => saved(all) >= missing) ?? options.at(-1);
    if (!best) break;
    lengths = best.cut;
    changes = best.all;
  }
  changes = onlyNeeded(tonight, lastOfEach(changes));
  const savesMinutes = saved(changes);
  return { changes, savesMinutes, shortMinutes: Math.max(0, missing - savesMinutes) };
}

/** The changes without those that the others made needless: a cut in one room may have become useless beside the other. */
function onlyNeeded({ missing, saved }: Tonight, changes: readonly PlanChange[]): PlanChange[] {
  const enough = Math.min(missing, saved(changes));
  return changes.reduce<PlanChange[]>(
    (kept, change) => {
      const without = kept.filter((one) => one !== change);
      return saved(without) >= enough ? without : kept;
    },
    [...changes],
  );
}

function tonightOf(plan: readonly LiveRow[], run: Run, schedule: Schedule, nowMs: number): Tonight {
  const { behindMs, expectedEndMs, rows, rooms } = schedule;
  const endsMs = (more: readonly PlanChange[]) =>
    scheduleLive(plan, { ...run, changes: [...run.changes, ...more] }, nowMs).expectedEndMs;
  const toOpen = (times: RowTimes): OpenRow[] => {
    const { row, minutes, state } = times;
    if (state === 'done') return [];
    const leftMs = rooms.find((room) => room.times === times)?.leftMs ?? minutes * MS_A_MINUTE;
    return [{ row, minutes, elapsed: Math.ceil(minutes - leftMs / MS_A_MINUTE) }];
  };
  return {
    plan,
    changes: run.changes,
    open: run.endedAtMs === undefined ? rows.flatMap(toOpen) : [],
    missing: Math.max(0, Math.round(behindMs / MS_A_MINUTE)),
    saved: (more) => Math.round((expectedEndMs - endsMs(more)) / MS_A_MINUTE),
  };
}

const lastOfEach = (changes: readonly PlanChange[]): PlanChange[] => [
  ...new Map(changes.map((change) => [change.stepId, change])).values(),
];

/** The cuts, and as many trims as are still missing with them. Where one room wins nothing alone, both are trimmed. */
function withTrims(tonight: Tonight, cuts: PlanChange[]): PlanChange[] {
  const { open, plan, missing, saved } = tonight;
  const groups = [...open.map((one) => [one]), ...pairsBeside(plan, open)];
  let changes = cuts;
  for (const trim of TRIMS)
    for (const group of groups) {
      const stillMissing = missing - saved(changes);
      const most = Math.min(stillMissing, ...group.map((one) => mostOff(tonight, one, changes, trim)));
      if (most <= 0) continue;
      const useful = saved(trimmedBy(group, changes, most)) - saved(changes);
      if (useful > 0) changes = trimmedBy(group, changes, useful);
    }
  return changes;
}

const minutesWith = ({ row, minutes }: OpenRow, changes: readonly PlanChange[]): number =>
  changes.findLast((change) => change.stepId === row.id)?.minutes ?? minutes;

const trimmedBy = (group: readonly OpenRow[], changes: readonly PlanChange[], minutes: number): PlanChange[] => [
  ...changes,
  ...group.map((one) => ({ stepId: one.row.id, minutes: minutesWith(one, changes) - minutes })),
];

/** How many minutes one kind of trim can still take from a row. */
function mostOff({ changes: before }: Tonight, one: OpenRow, changes: readonly PlanChange[], trim: Trim): number {
  const { row, elapsed } = one;
  const minutes = minutesWith(one, changes);
  if (row.isBreak) return trim === 'break' ? minutes - Math.max(SHORTEST_MINUTES, elapsed) : 0;
  if (row.savings === undefined && row.shorter.length === 0)
    return trim === 'talk' ? minutes - Math.max(SHORTEST_MINUTES, Math.ceil(row.minutes / 2), elapsed) : 0;
  const isAtPlannedLength = lengthOf(row, [...before, ...changes]) === row.minutes;
  if (!isAtPlannedLength || trim === 'break' || trim === 'talk') return 0;
  const ahead = (row.savings ?? []).filter(({ fromMinute }) => fromMinute >= elapsed);
  const counted = ahead.filter(({ isDrop }) => trim === 'steps-left-out' || !isDrop);
  const least = row.minutes - counted.reduce((sum, saving) => sum + saving.minutes, 0);
  // Exactly the next shorter length would mean the lesson at that length.
  return minutes - Math.max(least, elapsed, (row.shorter[0] ?? 0) + 1);
}

/** Rows of two rooms that run side by side. */
const pairsBeside = (plan: readonly LiveRow[], open: readonly OpenRow[]): OpenRow[][] =>
  blocksOf(plan).flatMap(([lane = [], beside = []]) =>
    open
      .filter(({ row }) => lane.includes(row))
      .flatMap((one) => open.filter(({ row }) => beside.includes(row)).map((other) => [one, other])),
  );

/** Each lesson to come at its next shorter length, alone or with one in the room beside it. */
function lengthOptions({ plan, changes: before, open }: Tonight, changes: readonly PlanChange[]): PlanChange[][] {
  const shortened = ({ row }: OpenRow): PlanChange[] => {
    const length = lengthOf(row, [...before, ...changes]);
    const next = row.shorter.find((one) => one < length);
    return next === undefined ? [] : [{ stepId: row.id, minutes: next }];
  };
  const toCome = open.filter(({ elapsed }) => elapsed <= 0);
  const pairs = pairsBeside(plan, toCome).map((pair) => pair.map(shortened));
  return [
    ...toCome.map(shortened),
    ...pairs.filter((pair) => pair.every((change) => change.length > 0)).map((pair) => pair.flat()),
  ].filter((option) => option.length > 0);
}
