/** A room on the clock of an evening. Adults and children may run side by side. */
export type EveningRoom = 'together' | 'adults' | 'children';

const ROOMS: readonly EveningRoom[] = ['together', 'adults', 'children'];

/** A room out of what a page or the memory of a browser says, or undefined. */
export const parseRoom = (value: unknown): EveningRoom | undefined => ROOMS.find((room) => room === value);

/** One part of an evening before it is on the clock. */
export interface EveningPart {
  title: string;
  minutes: number;
  /** What the presenter does then. */
  note?: string | undefined;
  /** A pause, when nobody presents. */
  isBreak?: boolean;
  /** The lesson that fills this part. */
  lesson?: { slug: string; length: number; pillar: 'connect' | 'reflect' | 'protect' } | undefined;
}

/** A part on the clock: `offset` is in minutes after the start. */
export interface EveningRow extends EveningPart {
  room: EveningRoom;
  offset: number;
}

/** Either one part for everybody or two rooms side by side. */
export type EveningBlock = { together: EveningPart } | { adults: EveningPart[]; children: EveningPart[] };

/** Puts an evening on one clock. Rooms side by side start together; the clock goes on when the longer one ends. */
export function layOutEvening(blocks: readonly EveningBlock[]): EveningRow[] {
  const rows: EveningRow[] = [];
  const layOut = (parts: readonly EveningPart[], room: EveningRoom, start: number): number =>
    parts.reduce((offset, part) => {
      rows.push({ ...part, room, offset });
      return offset + part.minutes;
    }, start);
  blocks.reduce((clock, block) => {
    if ('together' in block) return layOut([block.together], 'together', clock);
    return Math.max(layOut(block.adults, 'adults', clock), layOut(block.children, 'children', clock));
  }, 0);
  return rows;
}
