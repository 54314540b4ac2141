import { type EveningPart, type EveningRow, layOutEvening } from '../evening.ts';
import type { Length } from '../lengths.ts';
import type { CatalogueLesson } from './catalogue.ts';
import {
  freePartId,
  MOST_PARTS,
  type NewPart,
  type PlanBlock,
  type PlanPart,
  partMinutes,
  partsOf,
  type Session,
} from './my-workshop.ts';
import { minutesOfBlocks } from './session-frame.ts';

/** The shortest and longest that a part other than a lesson may last, and how far a button changes it, in minutes. */
export const OTHER_MINUTES = { least: 1, most: 120, step: 5 } as const;

export type RoomOfPlan = 'together' | 'adults' | 'children';

/** Where a part stands: the block, the room, and its position in that room. */
interface Spot {
  block: number;
  room: RoomOfPlan;
  position: number;
}

/** Where a new part goes: straight after another part, or at the beginning or end of the session or of a room. */
export type AddAt =
  | { after: string }
  | { at: 'start' | 'end' }
  /** At the end of a room of the block that holds this part. */
  | { roomWith: string; room: 'adults' | 'children' };

const roomsOf = (block: PlanBlock): { room: RoomOfPlan; parts: PlanPart[] }[] =>
  'together' in block
    ? [{ room: 'together', parts: [block.together] }]
    : [
        { room: 'adults', parts: block.adults },
        { room: 'children', parts: block.children },
      ];

function findSpot(blocks: readonly PlanBlock[], id: string): Spot | undefined {
  for (const [block, content] of blocks.entries())
    for (const { room, parts } of roomsOf(content)) {
      const position = parts.findIndex((part) => part.id === id);
      if (position >= 0) return { block, room, position };
    }
  return undefined;
}

const isEmpty = (block: PlanBlock): boolean => 'adults' in block && block.adults.length + block.children.length === 0;

/** The session with other blocks; a pair of rooms in which nothing is left goes away. */
const withBlocks = (session: Session, blocks: PlanBlock[]): Session => ({
  ...session,
  blocks: blocks.filter((block) => !isEmpty(block)),
});

/** The session with one of its parts changed. An unknown id changes nothing. */
function changePart(session: Session, id: string, change: (part: PlanPart) => PlanPart): Session {
  const spot = findSpot(session.blocks, id);
  if (!spot) return session;
  const changed = (part: PlanPart) => (part.id === id ? change(part) : part);
  const blocks = session.blocks.map((block): PlanBlock => {
    if ('together' in block) return { together: changed(block.together) };
    return { adults: block.adults.map(changed), children: block.children.map(changed) };
  });
  return { ...session, blocks };
}

/** Puts a part into a room of a block, or as a block of its own before the block at that index. */
function insertAt(blocks: readonly PlanBlock[], spot: Spot, part: PlanPart): PlanBlock[] {
  const block = blocks[spot.block];
  if (spot.room === 'together' || !block || 'together' in block)
    return blocks.toSpliced(spot.block, 0, { together: part });
  const { room } = spot;
  return blocks.with(spot.block, { ...block, [room]: block[room].toSpliced(spot.position, 0, part) });
}

/** Takes a part out. Rooms that become empty stay, so that the numbers of the blocks stay too. */
function takeOut(blocks: readonly PlanBlock[], spot: Spot): PlanBlock[] {
  const block = blocks[spot.block];
  if (!block || 'together' in block || spot.room === 'together') return blocks.toSpliced(spot.block, 1);
  const { room } = spot;
  return blocks.with(spot.block, { ...block, [room]: block[room].toSpliced(spot.position, 1) });
}

/** Removes a part. */
export function removePart(session: Session, id: string): Session {
  const spot = findSpot(session.blocks, id);
  return spot ? withBlocks(session, takeOut(session.blocks, spot)) : session;
}

/**
 * Moves a part one place earlier (-1) or later (1) on the clock. In a pair of rooms it moves within its room and, at the
 * end of it, out of the pair to be for everybody. A part for everybody changes places with its neighbour; it goes past a
 * pair of rooms as a whole, for nobody can be in two rooms. To go into a room, see `moveToRoom`.
 */
export function movePart(session: Session, id: string, by: -1 | 1): Session {
  const { blocks } = session;
  const spot = findSpot(blocks, id);
  const block = spot && blocks[spot.block];
  if (!spot || !block) return session;
  if ('together' in block || spot.room === 'together') {
    const other = blocks[spot.block + by];
    return other ? { ...session, blocks: blocks.with(spot.block, other).with(spot.block + by, block) } : session;
  }
  const parts = block[spot.room];
  const part = parts[spot.position];
  if (!part) return session;
  const neighbour = parts[spot.position + by];
  if (!neighbour) {
    const into: Spot = { block: spot.block + (by === 1 ? 1 : 0), room: 'together', position: 0 };
    return withBlocks(session, insertAt(takeOut(blocks, spot), into, part));
  }
  const swapped = parts.with(spot.position, neighbour).with(spot.position + by, part);
  return { ...session, blocks: blocks.with(spot.block, { ...block, [spot.room]: swapped }) };
}

/** The pair of rooms nearest to a block: itself, then later ones and earlier ones by turns. */
function nearestPair(blocks: readonly PlanBlock[], from: number): number | undefined {
  const pairs = blocks.flatMap((block, index) => ('adults' in block ? [index] : []));
  return pairs.sort((a, b) => Math.abs(a - from) - Math.abs(b - from) || b - a)[0];
}

/**
 * Moves a part to a room: the other room of its pair, or from everybody into the nearest pair of rooms (at its beginning
 * when it stood before, at its end when it stood after). Without a pair of rooms nothing changes.
 */
export function moveToRoom(session: Session, id: string, room: 'adults' | 'children'): Session {
  const { blocks } = session;
  const spot = findSpot(blocks, id);
  const part = partsOf(session).find((one) => one.id === id);
  if (!spot || !part || spot.room === room) return session;
  const pair = nearestPair(blocks, spot.block);
  if (pair === undefined) return session;
  const without = takeOut(blocks, spot);
  const block = pair > spot.block && spot.room === 'together' ? pair - 1 : pair;
  const position = pair > spot.block ? 0 : Number.MAX_SAFE_INTEGER;
  return withBlocks(session, insertAt(without, { block, room, position }, part));
}

function spotFor(blocks: readonly PlanBlock[], at: AddAt): Spot | undefined {
  if ('at' in at) return { block: at.at === 'start' ? 0 : blocks.length, room: 'together', position: 0 };
  const spot = findSpot(blocks, 'after' in at ? at.after : at.roomWith);
  if (!spot) return undefined;
  if ('roomWith' in at)
    return spot.room === 'together' ? undefined : { ...spot, room: at.room, position: Number.MAX_SAFE_INTEGER };
  if (spot.room === 'together') return { ...spot, block: spot.block + 1 };
  return { ...spot, position: spot.position + 1 };
}

/** Adds a lesson, a break or another part. A place that is not there, or a full session, changes nothing. */
export function addPart(session: Session, part: NewPart, at: AddAt): Session {
  const spot = spotFor(session.blocks, at);
  if (!spot || partsOf(session).length >= MOST_PARTS) return session;
  const added: PlanPart = { ...part, id: freePartId(session.blocks) };
  return { ...session, blocks: insertAt(session.blocks, spot, added) };
}

/** The offered length nearest to some minutes; of two as near, the shorter. */
const nearestLength = (lengths: readonly Length[], minutes: number): Length | undefined =>
  [...lengths].sort((a, b) => Math.abs(a - minutes) - Math.abs(b - minutes) || a - b)[0];

/** Puts another lesson, or a lesson instead of a break, in a part's place, at the length nearest to what stood there. */
export function swapLesson(session: Session, id: string, lesson: Pick<CatalogueLesson, 'slug' | 'lengths'>): Session {
  return changePart(session, id, (part) => {
    const length = nearestLength(lesson.lengths, partMinutes(part));
    return length === undefined ? part : { id, lesson: lesson.slug, length };
  });
}

const withinMinutes = (minutes: number): number =>
  Math.min(OTHER_MINUTES.most, Math.max(OTHER_MINUTES.least, Math.round(minutes)));

/**
 * Lengthens (1) or shortens (-1) a part: a lesson to its next offered length, anything else by five minutes. At the end
 * of the scale nothing changes. `offered` are the lengths of the part's lesson.
 */
export function changeLength(session: Session, id: string, by: -1 | 1, offered: readonly Length[]): Session {
  return changePart(session, id, (part) => {
    if (!('lesson' in part)) return { ...part, minutes: withinMinutes(part.minutes + by * OTHER_MINUTES.step) };
    const further = offered.filter((length) => (length - part.length) * by > 0);
    return { ...part, length: nearestLength(further, part.length) ?? part.length };
  });
}

/** Sets the minutes of a part; a lesson takes the offered length nearest to them. What is no number changes nothing. */
export function setMinutes(session: Session, id: string, minutes: number, offered: readonly Length[]): Session {
  if (!Number.isFinite(minutes)) return session;
  return changePart(session, id, (part) =>
    'lesson' in part
      ? { ...part, length: nearestLength(offered, minutes) ?? part.length }
      : { ...part, minutes: withinMinutes(minutes) },
  );
}

/** Gives a break, or any part that is no lesson, another title or note. */
export function describePart(session: Session, id: string, words: { title?: string; note?: string }): Session {
  return changePart(session, id, (part) =>
    'lesson' in part ? part : { ...part, title: words.title ?? part.title, note: words.note ?? part.note },
  );
}

/** Splits a part for everybody into two rooms: the part goes to the adults, the children's room waits to be filled. */
export function splitIntoRooms(session: Session, id: string): Session {
  const spot = findSpot(session.blocks, id);
  const block = spot && session.blocks[spot.block];
  if (!block || !('together' in block)) return session;
  return { ...session, blocks: session.blocks.with(spot.block, { adults: [block.together], children: [] }) };
}

/** Brings the two rooms around a part together again: first what the adults had, then what the children had. */
export function joinRooms(session: Session, id: string): Session {
  const spot = findSpot(session.blocks, id);
  const block = spot && session.blocks[spot.block];
  if (!block || 'together' in block) return session;
  const joined = [...block.adults, ...block.children].map((part): PlanBlock => ({ together: part }));
  return { ...session, blocks: session.blocks.toSpliced(spot.block, 1, ...joined) };
}

/** A part on the clock: `offset` is in minutes after the start. */
export type ClockRow = EveningRow & { id: string };

/** Every part with the minutes after the start at which it begins. Titles of lessons come from the catalogue. */
export function clockRows(
  session: Pick<Session, 'blocks'>,
  lessons: readonly Pick<CatalogueLesson, 'slug' | 'title' | 'pillar'>[],
): ClockRow[] {
  const named = new Map(lessons.map((lesson) => [lesson.slug, lesson]));
  const toRow = (part: PlanPart): EveningPart => {
    const minutes = partMinutes(part);
    if ('kind' in part)
      return { title: part.title, minutes, note: part.note || undefined, isBreak: part.kind === 'break' };
    const lesson = named.get(part.lesson);
    return {
      title: lesson?.title ?? part.lesson,
      minutes,
      lesson: lesson && { slug: part.lesson, length: part.length, pillar: lesson.pillar },
    };
  };
  const rows = layOutEvening(
    session.blocks.map((block) =>
      'together' in block
        ? { together: toRow(block.together) }
        : { adults: block.adults.map(toRow), children: block.children.map(toRow) },
    ),
  );
  return partsOf(session).flatMap((part, index) => {
    const row = rows[index];
    return row ? [{ ...row, id: part.id }] : [];
  });
}

/** Minutes of the whole session; of two rooms the longer one counts. */
export const totalMinutes = (session: Pick<Session, 'blocks'>): number => minutesOfBlocks(session.blocks);

/** Minutes that the plan takes more than was wished; negative when time is left. */
export const overBy = (session: Session): number => totalMinutes(session) - session.wishes.minutes;
