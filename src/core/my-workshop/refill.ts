import type { Length } from '../lengths.ts';
import type { Catalogue } from './catalogue.ts';
import { lengthsToTry, minutesMoreFor, packInto } from './fill-time.ts';
import {
  freePartId,
  type OtherPart,
  type PartKind,
  type PlanBlock,
  type PlanPart,
  partsOfBlock,
  type Session,
} from './my-workshop.ts';
import {
  frameFor,
  LONGEST_STRETCH,
  otherPart,
  type PartNames,
  type PartWords,
  type Surroundings,
  surround,
} from './session-frame.ts';

/** A part of a session that found no place, and how many minutes longer the session would have to be. */
export interface LeftOut {
  partId: string;
  lesson: string;
  /** Undefined when no session of a sensible length could hold it, and for all but the first few. */
  minutesMore: number | undefined;
}

export interface RefilledSession {
  session: Session;
  /** Minutes that nothing could fill. */
  leftOver: number;
  /** Lessons that are no longer in the plan, because it would take longer than wished. */
  leftOut: LeftOut[];
}

/** Lengths in order; a lesson that the catalogue does not know keeps the length it has. */
type Offered = (part: PlanPart) => readonly Length[];

/** A block of the session that may last different times. */
interface Unit {
  block: PlanBlock;
  minutes: number[];
  /** The block at one of these times. */
  at: (minutes: number) => PlanBlock;
}

/** Costs more than any number of minutes gains: everything that can be packed is packed. */
const LEFT_OUT_COST = 100_000;

/**
 * Chooses the lengths of the lessons that a session has, in their order, so that the wished minutes are used well. What
 * it cannot hold is left out and named, the last first. Ids, titles and notes of arriving, breaks and the close stay;
 * breaks go where they are needed.
 */
export function refill(session: Session, catalogue: Catalogue, names: PartNames): RefilledSession {
  const { minutes } = session.wishes;
  const lessons = new Map(catalogue.lessons.map((lesson) => [lesson.slug, lesson.lengths]));
  const offered: Offered = (part) => ('lesson' in part ? lengthsToTry(lessons.get(part.lesson) ?? [part.length]) : []);
  const freshId = idsAfter(session.blocks);
  const { inner, around } = takeSurroundings(session, freshId, names);
  const units = inner.map((block) => toUnit(block, offered, freshId, names)).filter((unit) => unit.minutes.length > 0);
  const things = units.map((unit, index) => ({ ...unit, skipCost: LEFT_OUT_COST + units.length - index }));
  const frame = frameFor(minutes);
  const places = packInto(things, frame, minutes, false);
  const stretches = frame.stretches.map((_, stretch) =>
    units.flatMap((unit, index) => {
      const place = places[index];
      return place?.stretch === stretch ? [unit.at(place.minutes)] : [];
    }),
  );
  const { blocks, leftOver } = surround(stretches, frame, minutes, around);
  const isPlaced = units.map((_, index) => places[index] !== undefined);
  return { session: { ...session, blocks }, leftOver, leftOut: nameLeftOut(units, isPlaced, minutes) };
}

/** Ids that no part of these blocks has, one after the other. */
function idsAfter(blocks: readonly PlanBlock[]): () => string {
  let next = Number(freePartId(blocks).slice(1));
  return () => `p${next++}`;
}

const isKind = (block: PlanBlock | undefined, kind: PartKind): boolean =>
  block !== undefined && 'together' in block && 'kind' in block.together && block.together.kind === kind;

/** Takes arriving, the breaks for everybody and the close off a session, to put them around it again. */
function takeSurroundings(session: Session, freshId: () => string, names: PartNames) {
  const { blocks } = session;
  const arrive = isKind(blocks[0], 'arrive') ? blocks[0] : undefined;
  const close = isKind(blocks.at(-1), 'close') ? blocks.at(-1) : undefined;
  const pauses = blocks.filter((block) => isKind(block, 'break'));
  const inner = blocks.filter((block) => block !== arrive && block !== close && !pauses.includes(block));
  const again = (block: PlanBlock | undefined, kind: PartKind, words: PartWords, minutes: number): PlanPart =>
    block && 'together' in block && 'kind' in block.together
      ? { ...block.together, minutes }
      : { ...otherPart(kind, words, minutes), id: freshId() };
  const around: Surroundings<PlanPart> = {
    arrive: (minutes) => again(arrive, 'arrive', names.arrive, minutes),
    pause: (minutes, index) => again(pauses[index], 'break', names.break, minutes),
    close: (minutes) => again(close, 'close', names.close, minutes),
  };
  return { inner, around };
}

/** A part that lasts so many minutes. */
const lasting = (part: PlanPart, minutes: number, lengths: readonly Length[]): PlanPart =>
  'lesson' in part
    ? { ...part, length: lengths.find((length) => length === minutes) ?? part.length }
    : { ...part, minutes };

function toUnit(block: PlanBlock, offered: Offered, freshId: () => string, names: PartNames): Unit {
  if ('adults' in block) return toRoomsUnit(block, offered, freshId, names);
  const part = block.together;
  const minutes = 'lesson' in part ? [...offered(part)] : [part.minutes];
  return { block, minutes, at: (lasts) => ({ together: lasting(part, lasts, offered(part)) }) };
}

/** What the parts of a room can add up to, each sum with the minutes of every part. */
function sumsOf(parts: readonly PlanPart[], offered: Offered): Map<number, number[]> {
  return parts.reduce(
    (sums, part) => {
      const next = new Map<number, number[]>();
      const options = 'lesson' in part ? [...offered(part)].reverse() : [part.minutes];
      for (const [sum, lasts] of sums)
        for (const minutes of options) if (!next.has(sum + minutes)) next.set(sum + minutes, [...lasts, minutes]);
      return next;
    },
    new Map<number, number[]>([[0, []]]),
  );
}

/** Two rooms take the same time. The room with less to do waits, in a break at its end. */
function toRoomsUnit(
  block: { adults: PlanPart[]; children: PlanPart[] },
  offered: Offered,
  freshId: () => string,
  names: PartNames,
): Unit {
  const rooms = { adults: roomOf(block.adults, offered), children: roomOf(block.children, offered) };
  const shortest = Math.max(rooms.adults.shortest, rooms.children.shortest);
  const sums = [...new Set([...rooms.adults.sums.keys(), ...rooms.children.sums.keys()])];
  const possible = sums.filter((sum) => sum >= shortest && sum > 0).sort((a, b) => a - b);
  const within = possible.filter((sum) => sum <= LONGEST_STRETCH);
  const fill = (room: Room, minutes: number): PlanPart[] => {
    const sum = Math.max(...[...room.sums.keys()].filter((one) => one <= minutes));
    const parts = room.parts.map((part, index) => lasting(part, room.sums.get(sum)?.[index] ?? 0, offered(part)));
    if (sum === minutes) return parts;
    const waiting = room.waiting ?? { ...otherPart('break', names.waiting, 0), id: freshId() };
    return [...parts, { ...waiting, minutes: minutes - sum }];
  };
  return {
    block,
    minutes: within.length > 0 ? within : possible.slice(0, 1),
    at: (minutes) => ({ adults: fill(rooms.adults, minutes), children: fill(rooms.children, minutes) }),
  };
}

interface Room {
  parts: PlanPart[];
  waiting: (OtherPart & { id: string }) | undefined;
  sums: Map<number, number[]>;
  shortest: number;
}

/** A room without the break at its end, in which it only waits for the other one. */
function roomOf(parts: readonly PlanPart[], offered: Offered): Room {
  const last = parts.at(-1);
  const waiting = last && 'kind' in last && last.kind === 'break' ? last : undefined;
  const busy = waiting ? parts.slice(0, -1) : [...parts];
  const sums = sumsOf(busy, offered);
  return { parts: busy, waiting, sums, shortest: Math.min(...sums.keys()) };
}

/** For how many blocks the minutes are worked out. With more left out than that, minutes help nobody. */
const MOST_WITH_MINUTES = 3;

/** Names the lessons of every block without a place, and how much longer the session must be for it. */
function nameLeftOut(units: readonly Unit[], isPlaced: readonly boolean[], minutes: number): LeftOut[] {
  const left = units.filter((_, index) => !isPlaced[index]);
  return left.flatMap((unit, order) => {
    const things = units.filter((other, index) => other === unit || isPlaced[index]);
    const minutesMore = order < MOST_WITH_MINUTES ? minutesMoreFor(things, minutes) : undefined;
    return partsOfBlock(unit.block).flatMap((part) =>
      'lesson' in part ? [{ partId: part.id, lesson: part.lesson, minutesMore }] : [],
    );
  });
}
