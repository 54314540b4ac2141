import { type Block, type NewPart, type OtherPart, type PartKind, partMinutes } from './my-workshop.ts';

/** Nobody sits longer than this without a break, in minutes. The kit's own rule of thumb. */
export const LONGEST_STRETCH = 60;
/** From this many minutes on, a session has a break. */
export const BREAK_FROM = 60;
export const BREAK_MINUTES = 10;
/** From this many minutes on, one break is long enough for a meal. */
const MEAL_FROM = 240;
const MEAL_MINUTES = 30;
/** Shorter sessions begin and end inside their lesson, which has a welcome and a close of its own. */
const ARRIVE_FROM = 25;
const CLOSE_FROM = 30;
const SHORT = 5;
const LONG = 10;
const LONG_FROM = 120;
/** How much a break may grow to take up what is left over, in minutes. */
const BREAK_GROWS = 5;
const ENDS_GROW_TO = 10;

/** What a part is called, and what the presenter does then. */
export type PartWords = Pick<OtherPart, 'title' | 'note'>;

/** What the planner says of the parts it puts in, in the language of the page. */
export interface PartNames {
  arrive: PartWords;
  break: PartWords;
  close: PartWords;
  /** What one room does while it waits for the other: "Games and drawing". */
  waiting: PartWords;
}

/** Everything around the lessons: minutes of arriving and closing (0: none) and of each break. */
export interface Frame {
  arrive: number;
  close: number;
  breaks: number[];
  /** Minutes from one break to the next that lessons may take: one more than there are breaks. */
  stretches: number[];
  /** Minutes that lessons may take in all. */
  lessons: number;
}

/** The frame of a session that lasts so many minutes: as few breaks as keep every stretch within the longest. */
export function frameFor(minutes: number): Frame {
  const ends = minutes >= LONG_FROM ? LONG : SHORT;
  const arrive = minutes >= ARRIVE_FROM ? ends : 0;
  const close = minutes >= CLOSE_FROM ? ends : 0;
  const hasMeal = minutes >= MEAL_FROM;
  let count = minutes >= BREAK_FROM ? 1 : 0;
  const pause = () => count * BREAK_MINUTES + (hasMeal ? MEAL_MINUTES - BREAK_MINUTES : 0);
  while (minutes - pause() > (count + 1) * LONGEST_STRETCH) count++;
  const breaks = Array.from({ length: count }, (_, index) =>
    hasMeal && index === Math.floor(count / 2) ? MEAL_MINUTES : BREAK_MINUTES,
  );
  const stretches = Array.from(
    { length: count + 1 },
    (_, index) => LONGEST_STRETCH - (index === 0 ? arrive : 0) - (index === count ? close : 0),
  );
  return { arrive, close, breaks, stretches, lessons: Math.max(0, minutes - pause() - arrive - close) };
}

/** A part that is no lesson. */
export const otherPart = (kind: PartKind, words: PartWords, minutes: number): OtherPart => ({
  kind,
  ...words,
  minutes,
});

/** What is in each stretch of a session, and what stands around it. `Part` may carry ids already. */
export interface Surroundings<Part> {
  arrive: (minutes: number) => Part;
  pause: (minutes: number, index: number) => Part;
  close: (minutes: number) => Part;
}

const blockMinutes = (block: Block<NewPart>): number => {
  const sum = (parts: readonly NewPart[]) => parts.reduce((total, part) => total + partMinutes(part), 0);
  return 'together' in block ? partMinutes(block.together) : Math.max(sum(block.adults), sum(block.children));
};

/** Minutes of blocks on the clock, one after the other. */
export const minutesOfBlocks = (blocks: readonly Block<NewPart>[]): number =>
  blocks.reduce((total, block) => total + blockMinutes(block), 0);

/** Puts arriving, breaks and the close around the stretches, and lets them grow a little where minutes are left over. */
export function surround<Part extends NewPart>(
  stretches: readonly Block<Part>[][],
  frame: Frame,
  minutes: number,
  around: Surroundings<Part>,
): { blocks: Block<Part>[]; leftOver: number } {
  const used = stretches.filter((stretch) => stretch.length > 0);
  const inside = used.map(minutesOfBlocks);
  const pauses = frame.breaks.slice(0, Math.max(used.length - 1, minutes >= BREAK_FROM ? 1 : 0));
  let { arrive, close } = frame;
  let left = minutes - [...inside, ...pauses, arrive, close].reduce((sum, one) => sum + one, 0);
  const grow = (now: number, most: number): number => {
    const by = now > 0 ? Math.max(0, Math.min(left, most - now)) : 0;
    left -= by;
    return now + by;
  };
  const spare = (index: number) => LONGEST_STRETCH - (inside[index] ?? 0);
  const isSingle = used.length < 2 && pauses.length === 0;
  arrive = grow(arrive, Math.min(ENDS_GROW_TO, spare(0) - (isSingle ? close : 0)));
  close = grow(close, Math.min(ENDS_GROW_TO, isSingle ? spare(0) - arrive : spare(pauses.length)));
  const grown = pauses.map((pause) => grow(pause, Math.max(BREAK_MINUTES, pause) + BREAK_GROWS));
  const blocks: Block<Part>[] = [];
  if (arrive > 0) blocks.push({ together: around.arrive(arrive) });
  for (let index = 0; index < Math.max(used.length, grown.length); index++) {
    blocks.push(...(used[index] ?? []));
    const pause = grown[index];
    if (pause !== undefined) blocks.push({ together: around.pause(pause, index) });
  }
  if (close > 0) blocks.push({ together: around.close(close) });
  return { blocks, leftOver: left };
}

/** The parts that the planner itself puts around lessons. */
export const plainSurroundings = (names: PartNames): Surroundings<NewPart> => ({
  arrive: (minutes) => otherPart('arrive', names.arrive, minutes),
  pause: (minutes) => otherPart('break', names.break, minutes),
  close: (minutes) => otherPart('close', names.close, minutes),
});
