import type { Length } from '../lengths.ts';
import type { Catalogue, CatalogueLesson } from './catalogue.ts';
import { chooseLessons, isWished } from './choose-lessons.ts';
import {
  type Block,
  type NewPart,
  type PlanBlock,
  partMinutes,
  partsOfBlock,
  type Wishes,
  withPartIds,
} from './my-workshop.ts';
import { type Packable, type Place, packTime } from './pack-time.ts';
import {
  BREAK_FROM,
  type Frame,
  frameFor,
  LONGEST_STRETCH,
  otherPart,
  type PartNames,
  plainSurroundings,
  surround,
} from './session-frame.ts';

/** A lesson that found no place, and how many minutes longer the session would have to be. */
export interface TooLong {
  lesson: string;
  /** Undefined when no session of a sensible length could hold it. */
  minutesMore: number | undefined;
}

/** A plan that fills the wished minutes as well as it can. It never takes more. */
export interface FilledPlan {
  blocks: PlanBlock[];
  /** Minutes that nothing could fill. */
  leftOver: number;
  /** What was wished for but found no place. */
  tooLong: TooLong[];
  /** Rooms for which the kit has no fitting lesson: they only wait. */
  emptyRooms: ('together' | 'adults' | 'children')[];
}

/** Short versions are for short slots: in a longer session they cost as much as six empty minutes. */
const SHORT_LENGTH = 10;
const SHORT_COST = 6;
/** Two halves around a break are worth five empty minutes. */
const STRETCH_WORTH = 5;
/** Empty minutes that are better than passing over a lesson that was wished for, or one that stands earlier. */
const WISHED_COST = 20;
const EARLIER_COST = 8;
/** How many wished lessons without a place are named, and how much longer a session is tried for them, in minutes. */
const MOST_TOO_LONG = 3;
const MOST_MORE = 240;
const MORE_STEP = 5;

/** Points for something that lasts so long in a session of so many minutes. */
export const worthIn = (sessionMinutes: number) => (minutes: number) =>
  minutes - (sessionMinutes >= BREAK_FROM && minutes <= SHORT_LENGTH ? SHORT_COST : 0);

/** Lengths without a break inside. A lesson that has no such length keeps its shortest. */
export function lengthsToTry(lengths: readonly Length[]): Length[] {
  const fitting = lengths.filter((length) => length <= LONGEST_STRETCH);
  return fitting.length > 0 ? fitting : lengths.slice(0, 1);
}

/** How many minutes longer the session must be so that all these find a place; undefined when that is out of reach. */
export function minutesMoreFor(things: readonly Pick<Packable, 'minutes'>[], minutes: number): number | undefined {
  const all = things.map((thing) => ({ ...thing, skipCost: 100_000 }));
  const shortest = all.reduce((sum, thing) => sum + Math.min(...thing.minutes), 0);
  const first = Math.max(MORE_STEP, Math.ceil((shortest - frameFor(minutes).lessons) / MORE_STEP) * MORE_STEP);
  for (let more = first; more <= MOST_MORE; more += MORE_STEP) {
    if (packInto(all, frameFor(minutes + more), minutes + more, false).every((place) => place)) return more;
  }
  return undefined;
}

/** Packs things into the stretches of a frame. */
export function packInto(things: readonly Packable[], frame: Frame, minutes: number, mayStop: boolean) {
  return packTime(things, {
    stretches: frame.stretches,
    total: frame.lessons,
    worth: worthIn(minutes),
    stretchWorth: STRETCH_WORTH,
    mayStop,
  });
}

/** Lessons with their places. */
interface Placed {
  lesson: CatalogueLesson;
  place: Place;
}

const toPackable = (lesson: CatalogueLesson, wishes: Wishes): Packable => ({
  minutes: lesson.lengths.filter((length) => length <= LONGEST_STRETCH),
  skipCost: isWished(lesson, wishes) ? WISHED_COST : EARLIER_COST,
});

const toPart = ({ lesson, place }: Placed): NewPart => ({
  lesson: lesson.slug,
  length: lesson.lengths.find((length) => length === place.minutes) ?? 10,
});

const joined = (lessons: readonly CatalogueLesson[], places: readonly (Place | undefined)[]): Placed[] =>
  lessons.flatMap((lesson, index) => {
    const place = places[index];
    return place ? [{ lesson, place }] : [];
  });

const canFill = (lesson: CatalogueLesson): boolean => lesson.lengths.some((length) => length <= LONGEST_STRETCH);

/** Enough lessons to choose from for so many minutes, and few enough to be quick. */
const enough = (minutes: number): number => (minutes < BREAK_FROM ? 6 : Math.ceil(minutes / 20) + 3);

/**
 * Fills a session with lessons of the kit: by wish, with varied pillars, at lengths that leave little time over, with a
 * welcome, breaks and a close. The same wishes and catalogue always make the same plan.
 */
export function fillTime(wishes: Wishes, catalogue: Catalogue, names: PartNames): FilledPlan {
  return wishes.rooms === 'adults-and-children'
    ? fillTwoRooms(wishes, catalogue, names)
    : fillOneRoom(wishes, wishes.rooms, catalogue, names);
}

function pickLessons(wishes: Wishes, room: CatalogueLesson['rooms'][number], catalogue: Catalogue, frame: Frame) {
  const lessons = chooseLessons(catalogue.lessons.filter(canFill), room, wishes, enough(wishes.minutes));
  const things = lessons.map((lesson) => toPackable(lesson, wishes));
  return { lessons, placed: joined(lessons, packInto(things, frame, wishes.minutes, true)) };
}

function fillOneRoom(
  wishes: Wishes,
  room: CatalogueLesson['rooms'][number],
  catalogue: Catalogue,
  names: PartNames,
): FilledPlan {
  const frame = frameFor(wishes.minutes);
  const { lessons, placed } = pickLessons(wishes, room, catalogue, frame);
  const stretches = frame.stretches.map((_, index) =>
    placed.filter(({ place }) => place.stretch === index).map((one): Block<NewPart> => ({ together: toPart(one) })),
  );
  const { blocks, leftOver } = surround(stretches, frame, wishes.minutes, plainSurroundings(names));
  return {
    blocks: withPartIds(blocks),
    leftOver,
    tooLong: nameTooLong(wishes, lessons, placed),
    emptyRooms: lessons.length === 0 ? [room] : [],
  };
}

/** The wished lessons that found no place. */
function nameTooLong(wishes: Wishes, lessons: readonly CatalogueLesson[], placed: readonly Placed[]): TooLong[] {
  const isPlaced = (lesson: CatalogueLesson) => placed.some((one) => one.lesson === lesson);
  const things = placed.map(({ lesson }) => toPackable(lesson, wishes));
  return lessons
    .filter((lesson) => isWished(lesson, wishes) && !isPlaced(lesson))
    .slice(0, MOST_TOO_LONG)
    .map((lesson) => ({
      lesson: lesson.slug,
      minutesMore: minutesMoreFor([...things, toPackable(lesson, wishes)], wishes.minutes),
    }));
}

/** The adults' room sets the clock, or the children's when the kit has nothing for adults; the other keeps to it. */
function fillTwoRooms(wishes: Wishes, catalogue: Catalogue, names: PartNames): FilledPlan {
  const frame = frameFor(wishes.minutes);
  const adults = pickLessons(wishes, 'adults', catalogue, frame);
  const lead = adults.lessons.length > 0 ? 'adults' : 'children';
  const { lessons, placed } = lead === 'adults' ? adults : pickLessons(wishes, 'children', catalogue, frame);
  const others = lead === 'adults' ? followers(wishes, catalogue, placed) : [];
  const emptyRooms: FilledPlan['emptyRooms'] = [];
  if (adults.lessons.length === 0) emptyRooms.push('adults');
  if (lead === 'adults' ? others.length === 0 : lessons.length === 0) emptyRooms.push('children');
  const stretches = frame.stretches.map((_, index): Block<NewPart>[] => {
    const leading = placed.filter(({ place }) => place.stretch === index).map(toPart);
    if (leading.length === 0) return [];
    const following = follow(others, leading, wishes, names);
    return [lead === 'adults' ? { adults: leading, children: following } : { adults: following, children: leading }];
  });
  const { blocks, leftOver } = surround(stretches, frame, wishes.minutes, plainSurroundings(names));
  const inOther = (slug: string) =>
    blocks.some((block) => partsOfBlock(block).some((part) => 'lesson' in part && part.lesson === slug));
  const tooLong = nameTooLong(wishes, lessons, placed).filter(({ lesson }) => !inOther(lesson));
  return { blocks: withPartIds(blocks), leftOver, tooLong, emptyRooms };
}

/** Lessons for the children's room: first those that the adults do not have. */
function followers(wishes: Wishes, catalogue: Catalogue, taken: readonly Placed[]): CatalogueLesson[] {
  const isTaken = (lesson: CatalogueLesson) => taken.some((one) => one.lesson === lesson);
  const lessons = catalogue.lessons.filter(canFill);
  const choose = (from: readonly CatalogueLesson[]) =>
    chooseLessons(from, 'children', wishes, enough(wishes.minutes) * 2);
  return [...choose(lessons.filter((lesson) => !isTaken(lesson))), ...choose(lessons.filter(isTaken))];
}

/**
 * Fills the minutes of the other room and takes what it used out of the list. Both rooms have the same lesson at the same
 * time only when nothing else is left.
 */
function follow(others: CatalogueLesson[], leading: readonly NewPart[], wishes: Wishes, names: PartNames): NewPart[] {
  const minutes = leading.reduce((sum, part) => sum + partMinutes(part), 0);
  const room = { stretches: [minutes], total: minutes, worth: worthIn(wishes.minutes), stretchWorth: 0, mayStop: true };
  const isLed = (lesson: CatalogueLesson) => leading.some((part) => 'lesson' in part && part.lesson === lesson.slug);
  const pack = (lessons: readonly CatalogueLesson[]) =>
    joined(
      lessons,
      packTime(
        lessons.map((lesson) => toPackable(lesson, wishes)),
        room,
      ),
    );
  const apart = pack(others.filter((lesson) => !isLed(lesson)));
  const placed = apart.length > 0 ? apart : pack(others);
  for (const { lesson } of placed) others.splice(others.indexOf(lesson), 1);
  const parts = placed.map(toPart);
  const waiting = minutes - parts.reduce((sum, part) => sum + partMinutes(part), 0);
  return waiting > 0 ? [...parts, otherPart('break', names.waiting, waiting)] : parts;
}
