import { TASK_NEEDS, TASK_PHASES, type TimelineTask } from '../core/my-workshop/timeline.ts';
import { partOf } from './element-parts.ts';

/** A task as the page shows it. */
export interface ShownTask extends TimelineTask {
  title: string;
  description: string;
  row: HTMLElement;
  /** A row of its own for one day. */
  copy: () => HTMLElement;
}

const textOf = (row: HTMLElement, name: string): string => partOf(row, name).textContent?.trim() ?? '';

/** Reads the tasks from the page: one `[data-task]` for each, with data-when, data-days and data-order. */
export const readTasks = (root: HTMLElement): ShownTask[] =>
  [...root.querySelectorAll<HTMLElement>('[data-task]')].map((row) => {
    const { task: id, days, order, onlyWith } = row.dataset;
    const when = TASK_PHASES.find((phase) => phase === row.dataset.when);
    if (!id || !when) throw new Error('workshop-tasks: expected data-task and data-when on each task.');
    const pattern = row.cloneNode(true);
    return {
      id,
      when,
      days: Number(days),
      order: Number(order),
      onlyWith: TASK_NEEDS.find((need) => need === onlyWith),
      title: textOf(row, 'do'),
      description: `${textOf(row, 'why')} ${textOf(row, 'how')}`,
      row,
      copy: () => copyOf(pattern),
    };
  });

function copyOf(pattern: Node): HTMLElement {
  const copy = pattern.cloneNode(true);
  if (!(copy instanceof HTMLElement)) throw new Error('workshop-tasks: expected an element for each task.');
  return copy;
}
