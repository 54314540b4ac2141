import type { Length } from './lengths.ts';

/** One line of a run sheet: when it begins, in minutes after the start, and how long it takes. */
export interface RunSheetRow<Step> {
  step: Step;
  /** Minutes after the start. */
  offset: number;
  minutes: number;
}

/** Lays the steps of a lesson end to end at one length; a step without minutes at that length is left out. */
export function runSheetRows<Step extends { minutes: Readonly<Partial<Record<Length, number | undefined>>> }>(
  steps: readonly Step[],
  length: Length,
): RunSheetRow<Step>[] {
  let offset = 0;
  return steps.flatMap((step) => {
    const minutes = step.minutes[length];
    if (minutes === undefined) return [];
    const row = { step, offset, minutes };
    offset += minutes;
    return [row];
  });
}
