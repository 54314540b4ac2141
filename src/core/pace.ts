/**
 * Where a presentation stands in its plan: computed from a start instant, pauses and the moment now, never by counting
 * ticks, so that a reload, a closed lid or a slow computer changes nothing. All instants are milliseconds since 1970.
 */

const MS_A_MINUTE = 60_000;

/** A step of the plan at the chosen length. */
export interface PlannedStep {
  id: string;
  minutes: number;
  ifLate: 'keep' | 'trim' | 'drop';
  /** The fewest minutes that still make sense; only with `trim`. */
  trimTo?: number | undefined;
}

/** A change the presenter made to the plan on the night: new minutes for a step, 0 when it is dropped. */
export interface PlanChange {
  stepId: string;
  minutes: number;
}

/** A time when the plan stood still, for a question from the floor. Open while it has no end. */
export interface Pause {
  fromMs: number;
  toMs?: number | undefined;
}

/** What has to be remembered to know where a presentation stands. */
export interface Progress {
  startedAtMs: number;
  /** When the present step began. */
  stepStartedAtMs: number;
  stepId: string;
  pauses: readonly Pause[];
  changes: readonly PlanChange[];
}

/** Where a presentation stands. Minutes may be negative: past the end of the step, or ahead of the plan. */
export interface Pace {
  isPaused: boolean;
  /** Left of the present step. */
  leftMs: number;
  /** The clock time at which the plan ends as it was made, before questions and changes. */
  plannedEndMs: number;
  /** The clock time at which it will end if the rest goes to plan from here. */
  expectedEndMs: number;
  /** How much later than planned; negative is early. */
  behindMs: number;
}

/** The plan with the changes of the night. The last change of a step counts. */
export function changedPlan(plan: readonly PlannedStep[], changes: readonly PlanChange[]): PlannedStep[] {
  const minutes = new Map(changes.map((change) => [change.stepId, Math.max(0, change.minutes)]));
  return plan.map((step) => ({ ...step, minutes: minutes.get(step.id) ?? step.minutes }));
}

/** Milliseconds of pauses that fall between two instants. A pause without an end lasts until the second. */
export function pausedMs(pauses: readonly Pause[], fromMs: number, toMs: number): number {
  return pauses.reduce((total, pause) => {
    const start = Math.max(pause.fromMs, fromMs);
    const end = Math.min(pause.toMs ?? toMs, toMs);
    return total + Math.max(0, end - start);
  }, 0);
}

const totalMs = (steps: readonly PlannedStep[]): number =>
  steps.reduce((total, step) => total + step.minutes * MS_A_MINUTE, 0);

/**
 * Where the presentation stands now. A clock that was set back counts as no time gone by. When the present step is not
 * part of the plan (another length was chosen), the first one counts. `cutMinutes` is what the evening around the lesson
 * has taken from it: it is to end so much earlier.
 */
export function paceAt(plan: readonly PlannedStep[], progress: Progress, nowMs: number, cutMinutes = 0): Pace {
  const changed = changedPlan(plan, progress.changes);
  const index = Math.max(
    0,
    changed.findIndex((step) => step.id === progress.stepId),
  );
  const now = Math.max(nowMs, progress.stepStartedAtMs);
  const spentMs = now - progress.stepStartedAtMs - pausedMs(progress.pauses, progress.stepStartedAtMs, now);
  const leftMs = (changed[index]?.minutes ?? 0) * MS_A_MINUTE - spentMs;
  const plannedEndMs = progress.startedAtMs + totalMs(plan) - cutMinutes * MS_A_MINUTE;
  const expectedEndMs = now + Math.max(0, leftMs) + totalMs(changed.slice(index + 1));
  return {
    isPaused: progress.pauses.some((pause) => pause.toMs === undefined),
    leftMs,
    plannedEndMs,
    expectedEndMs,
    behindMs: expectedEndMs - plannedEndMs,
  };
}

/** One way to win back time: a step of the rest, its new minutes (0: leave it out) and what that saves. */
export interface Saving extends PlanChange {
  savesMinutes: number;
}

/** A proposal to end on time. `shortMinutes` is what it does not win back; 0 when it ends on time. */
export interface CatchUp {
  savings: Saving[];
  shortMinutes: number;
}

/** What one step of a lesson can give up. */
export interface StepSaving {
  /** When the step begins, in minutes after the lesson. */
  fromMinute: number;
  minutes: number;
  /** Whether the step is left out, and not only shorter. */
  isDrop: boolean;
}

/** What the steps of a lesson can give up by what its author marked, in order. */
export function stepSavings(plan: readonly PlannedStep[]): StepSaving[] {
  let fromMinute = 0;
  return plan.flatMap((step) => {
    const begins = fromMinute;
    fromMinute += step.minutes;
    const minutes = step.minutes - leastOf(step);
    return minutes > 0 ? [{ fromMinute: begins, minutes, isDrop: step.ifLate === 'drop' }] : [];
  });
}

/** The fewest minutes that the author of a step allows. */
function leastOf({ minutes, ifLate, trimTo = minutes }: PlannedStep): number {
  if (ifLate === 'keep') return minutes;
  return ifLate === 'drop' ? 0 : Math.min(minutes, trimTo);
}

/** What each step after the present one could give up, by what its author marked. Kept and spent steps give nothing. */
export function possibleSavings(plan: readonly PlannedStep[], progress: Progress): Saving[] {
  const changed = changedPlan(plan, progress.changes);
  const index = Math.max(
    0,
    changed.findIndex((step) => step.id === progress.stepId),
  );
  return changed.slice(index + 1).flatMap((step) => {
    const minutes = leastOf(step);
    const savesMinutes = step.minutes - minutes;
    return savesMinutes > 0 ? [{ stepId: step.id, minutes, savesMinutes }] : [];
  });
}

/**
 * Which steps to trim or leave out so as to end on time: trims before drops, because a shorter step is better than none,
 * and no more than needed: what a drop wins back too much, the trims give back. Half a minute late counts as on time.
 */
export function proposeCatchUp(
  plan: readonly PlannedStep[],
  progress: Progress,
  nowMs: number,
  cutMinutes = 0,
): CatchUp {
  const missingAtFirst = Math.round(paceAt(plan, progress, nowMs, cutMinutes).behindMs / MS_A_MINUTE);
  const possible = possibleSavings(plan, progress);
  const trims = possible.filter((saving) => saving.minutes > 0);
  const drops = possible.filter((saving) => saving.minutes === 0);
  const smallEnough = drops.toSorted((a, b) => a.savesMinutes - b.savesMinutes);
  let missing = Math.max(0, missingAtFirst);
  const trimmed: Saving[] = [];
  const dropped: Saving[] = [];
  for (const trim of trims) {
    if (missing === 0) break;
    const savesMinutes = Math.min(trim.savesMinutes, missing);
    trimmed.push(savingLess(trim, trim.savesMinutes - savesMinutes));
    missing -= savesMinutes;
  }
  while (missing > 0 && smallEnough.length > 0) {
    const fitting = smallEnough.findIndex((drop) => drop.savesMinutes >= missing);
    const [drop] = smallEnough.splice(fitting === -1 ? smallEnough.length - 1 : fitting, 1);
    if (!drop) break;
    dropped.push(drop);
    missing -= drop.savesMinutes;
  }
  return { savings: [...giveBack(trimmed, -missing), ...dropped], shortMinutes: Math.max(0, missing) };
}

const savingLess = ({ stepId, minutes, savesMinutes }: Saving, less: number): Saving => ({
  stepId,
  minutes: minutes + less,
  savesMinutes: savesMinutes - less,
});

/** The trims without so many minutes, the last given back first. */
function giveBack(trims: readonly Saving[], minutes: number): Saving[] {
  let left = Math.max(0, minutes);
  const kept = trims.toReversed().map((trim) => {
    const back = Math.min(left, trim.savesMinutes);
    left -= back;
    return savingLess(trim, back);
  });
  return kept.toReversed().filter((trim) => trim.savesMinutes > 0);
}
