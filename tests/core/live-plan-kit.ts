import { type EveningBlock, layOutEvening } from '../../src/core/evening.ts';
import type { LiveRow } from '../../src/core/live-evening.ts';

/** A minute in milliseconds. */
export const MIN = 60_000;
/** When the evenings of these tests begin: 6:30 PM. */
export const START = Date.UTC(2027, 1, 9, 18, 30);

/** Puts parts on the clock. A lesson of more than 20 or 10 minutes can be cut to that, and has these savings; "break" is one. */
export const planOf = (blocks: EveningBlock[], savings?: LiveRow['savings']): LiveRow[] =>
  layOutEvening(blocks).map(({ title, room, offset, minutes }) => ({
    id: title,
    room,
    offset,
    minutes,
    isBreak: title === 'break',
    shorter: [20, 10].filter((length) => title.startsWith('lesson') && length < minutes),
    savings: title.startsWith('lesson') ? savings : undefined,
  }));
