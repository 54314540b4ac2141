import type { Length } from '../core/lengths.ts';
import type { PlannedStep } from '../core/pace.ts';

/** A step of the plan with the words people know it by. */
export interface TitledStep extends PlannedStep {
  title: string;
}

const IF_LATE = ['keep', 'trim', 'drop'] as const;

/** Reads the steps of a length from the attributes that lesson-views/presenter/Step.astro writes. */
export function readPlan(steps: readonly HTMLElement[], length: Length): TitledStep[] {
  return steps.flatMap((step) => {
    const { stepId, title, minutes = '', ifLate, trimTo } = step.dataset;
    const at = new Map(minutes.split(' ').map((pair) => [Number(pair.split(':')[0]), Number(pair.split(':')[1])]));
    const planned = at.get(length);
    if (!stepId || !title || planned === undefined) return [];
    return [
      {
        id: stepId,
        title,
        minutes: planned,
        ifLate: IF_LATE.find((known) => known === ifLate) ?? 'keep',
        ...(trimTo && { trimTo: Number(trimTo) }),
      },
    ];
  });
}
