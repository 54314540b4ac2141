import { parseRoom } from '../core/evening.ts';
import type { LiveRow, NamedRow } from '../core/live-evening.ts';
import type { StepSaving } from '../core/pace.ts';

/** The facts of a part that `readRows` reads, as attributes of its element. */
export const rowAttributes = ({
  id,
  room,
  offset,
  minutes,
  shorter,
  isBreak,
}: Omit<LiveRow, 'isBreak'> & { isBreak?: boolean | undefined }) => ({
  'data-row': id,
  'data-room': room,
  'data-offset-minutes': offset,
  'data-minutes': minutes,
  'data-shorter': shorter.join(' '),
  'data-break': isBreak ? '' : undefined,
});

/** The plan as the page wrote it: one `[data-row]` for each part, with room, offset, minutes, shorter lengths, title and lesson. */
export function readRows(element: HTMLElement): NamedRow[] {
  return [...element.querySelectorAll<HTMLElement>('[data-row]')].map(({ dataset, textContent }) => {
    const { row: id, shorter = '', title = textContent?.trim() ?? '', lesson = '' } = dataset;
    const room = parseRoom(dataset.room);
    const offset = Number(dataset.offsetMinutes);
    const minutes = Number(dataset.minutes);
    if (!id || !room || !Number.isInteger(offset) || !Number.isInteger(minutes))
      throw new Error('a part without minutes');
    const lengths = shorter.split(' ').filter(Boolean).map(Number);
    return {
      id,
      room,
      offset,
      minutes,
      isBreak: dataset.break !== undefined,
      shorter: lengths,
      begins: dataset.begins !== undefined,
      savings: readSavings(dataset.savings),
      title,
      lesson,
    };
  });
}

/** What the steps of a lesson can give up, as `savingsText` wrote it. Undefined for a part that is no lesson. */
function readSavings(text: string | undefined): StepSaving[] | undefined {
  if (text === undefined) return undefined;
  return [...text.matchAll(/(\d+):(\d+)(d?)/g)].map(([, from, minutes, drop]) => ({
    fromMinute: Number(from),
    minutes: Number(minutes),
    isDrop: drop === 'd',
  }));
}

/** Savings as one attribute, "10:5 28:6d": the minute at which a step begins, minutes, `d` for leaving it out. */
export const savingsText = (savings: readonly StepSaving[] | undefined): string | undefined =>
  savings?.map(({ fromMinute, minutes, isDrop }) => `${fromMinute}:${minutes}${isDrop ? 'd' : ''}`).join(' ');
