import type { EveningRoom } from './evening.ts';

/** A part of an evening as a bar draws it: where it begins and how wide it is, in percent of the whole. */
export interface BarShare {
  id: string;
  x: string;
  width: string;
}

const percent = (minutes: number, total: number): string => `${Number(((minutes / total) * 100).toFixed(2))}%`;

/** The bar of one room: its parts and those for everybody. Of two rooms, the bar for everybody shows the adults'. */
export function barShares(
  parts: readonly { id: string; room: EveningRoom; minutes: number }[],
  room: EveningRoom,
): BarShare[] {
  const lane = parts.filter((part) =>
    room === 'together' ? part.room !== 'children' : part.room === room || part.room === 'together',
  );
  const total = lane.reduce((sum, part) => sum + part.minutes, 0);
  let start = 0;
  return lane.map(({ id, minutes }) => {
    const share = { id, x: percent(start, total), width: percent(minutes, total) };
    start += minutes;
    return share;
  });
}
