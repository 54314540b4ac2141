// npm run bench:plan: how long planning takes in a kit of 200 lessons, for a program of five hours and for longer days.
// Needs no build. Figures for a person to read, not a test: they depend on the machine.
import { LENGTHS, type Length } from '../src/core/lengths.ts';
import type { Catalogue, CatalogueLesson } from '../src/core/my-workshop/catalogue.ts';
import { chooseLessons } from '../src/core/my-workshop/choose-lessons.ts';
import { fillTime } from '../src/core/my-workshop/fill-time.ts';
import { partsOf, type Session, type Wishes } from '../src/core/my-workshop/my-workshop.ts';
import { refill } from '../src/core/my-workshop/refill.ts';
import { percentile } from './percentile.ts';

const LESSONS = 200;
const FIVE_HOURS = 300;
const WANTED_MS = 50;
const WARM_UP = 5;
const ROUNDS = 60;
const named = (title: string) => ({ title, note: '' });
const NAMES = { arrive: named('Welcome'), break: named('Break'), close: named('Close'), waiting: named('Games') };
type Rooms = CatalogueLesson['rooms'];

const PILLARS = ['connect', 'reflect', 'protect'] as const;
const ROOMS: readonly [Rooms, ...Rooms[]] = [['children'], ['adults', 'children'], ['together', 'adults']];
const TOPICS = ['kindness', 'sleep', 'scams', 'passwords', 'photos', 'games', 'news'];

/** The entry of a list that follows around in a circle. */
const around = <Entry>(list: readonly [Entry, ...Entry[]], index: number): Entry =>
  list[index % list.length] ?? list[0];

/** A lesson like those of the kit: every one offers some lengths, and each differs from its neighbors. */
function lesson(index: number): CatalogueLesson {
  const lengths: Length[] = LENGTHS.filter((_, place) => (index * 7 + place * 3) % 5 > 0);
  return {
    slug: `lesson-${index}`,
    title: `Lesson ${index}`,
    pillar: around(PILLARS, index),
    topics: TOPICS.filter((_, place) => (index + place) % TOPICS.length === 0),
    ages: index % 3 === 0 ? ['8-10'] : ['8-10', '11-13'],
    audiences: ['parents'],
    rooms: around(ROOMS, index),
    lengths,
    materials: [],
    handouts: [],
  };
}

const catalogue: Catalogue = {
  lessons: Array.from({ length: LESSONS }, (_, index) => lesson(index)),
  handouts: [],
};

const wishes = (more: Partial<Wishes> = {}): Wishes => ({
  minutes: FIVE_HOURS,
  rooms: 'together',
  topics: ['kindness', 'sleep'],
  ages: ['8-10'],
  audiences: ['parents'],
  ...more,
});

/** A session whose time was filled once, and that now lasts so many minutes. */
function filledSession(minutes: number, wished: Wishes): Session {
  const { blocks } = fillTime(wished, catalogue, NAMES);
  return { id: 's1', title: '', date: '2027-02-09', start: '18:30', wishes: { ...wished, minutes }, blocks };
}

/** A session of five hours into which somebody put far too many lessons. */
const overfull: Session = {
  ...filledSession(FIVE_HOURS, wishes()),
  blocks: catalogue.lessons
    .slice(0, 60)
    .map(({ slug, lengths: [length = 20] }, index) => ({ together: { id: `p${index + 1}`, lesson: slug, length } })),
};

/** Milliseconds of each round, after some that only warm the engine up. */
function measure(run: () => unknown): number[] {
  for (let round = 0; round < WARM_UP; round += 1) run();
  return Array.from({ length: ROUNDS }, () => {
    const before = performance.now();
    run();
    return performance.now() - before;
  });
}

const evening = filledSession(FIVE_HOURS - 60, wishes());
const twoRooms = filledSession(FIVE_HOURS - 60, wishes({ rooms: 'adults-and-children' }));
const CASES: readonly (readonly [string, () => unknown])[] = [
  ['choose 18 lessons', () => chooseLessons(catalogue.lessons, 'together', wishes(), 18)],
  ['fill 5 hours, one room', () => fillTime(wishes(), catalogue, NAMES)],
  ['fill 5 hours, no topic wished', () => fillTime(wishes({ topics: [] }), catalogue, NAMES)],
  ['fill 5 hours, every topic wished', () => fillTime(wishes({ topics: TOPICS }), catalogue, NAMES)],
  ['fill 5 hours, two rooms', () => fillTime(wishes({ rooms: 'adults-and-children' }), catalogue, NAMES)],
  ['fill 8 hours, two rooms', () => fillTime(wishes({ minutes: 480, rooms: 'adults-and-children' }), catalogue, NAMES)],
  ['refill 4 hours, one room', () => refill(evening, catalogue, NAMES)],
  ['refill 4 hours, two rooms', () => refill(twoRooms, catalogue, NAMES)],
  ['refill 5 hours, 60 lessons in it', () => refill(overfull, catalogue, NAMES)],
];

const inMs = (value: number): string => `${value.toFixed(1).padStart(6)} ms`;

console.log(`${LESSONS} lessons, ${ROUNDS} rounds each; wanted: under ${WANTED_MS} ms`);
console.log(`(a plan of ${partsOf(evening).length} parts, and one of ${partsOf(twoRooms).length} in two rooms)`);
for (const [name, run] of CASES) {
  const times = measure(run);
  const slow = percentile(times, 95) > WANTED_MS ? '  too slow' : '';
  console.log(`${name.padEnd(34)} median ${inMs(percentile(times, 50))}  95th ${inMs(percentile(times, 95))}${slow}`);
}
