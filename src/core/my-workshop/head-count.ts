import type { Length } from '../lengths.ts';
import type { Catalogue, CatalogueLesson, CatalogueMaterial, Per } from './catalogue.ts';
import type { Families, LessonPart, MyWorkshop, PlanPart, Session } from './my-workshop.ts';

/**
 * What a family, a table and a helper stand for. All of it is the kit's own suggestion, to be overridden by who knows
 * their families and their school's rules; none of it is a legal ratio.
 */
export interface Assumptions {
  adultsPerFamily: Families;
  childrenPerFamily: Families;
  peoplePerTable: number;
  /** Copies more than are needed, in percent. */
  sparePercent: number;
  familiesPerSignInSheet: number;
  slipsPerSheet: number;
  familiesPerWelcomer: number;
  tablesPerFloater: number;
  /** However few children there are, two adults are in their room. */
  leastAdultsWithChildren: number;
  childrenPerAdult: number;
}

export const ASSUMPTIONS: Assumptions = {
  adultsPerFamily: { from: 1, to: 2 },
  childrenPerFamily: { from: 1, to: 2 },
  peoplePerTable: 8,
  sparePercent: 10,
  familiesPerSignInSheet: 20,
  slipsPerSheet: 4,
  familiesPerWelcomer: 20,
  tablesPerFloater: 4,
  leastAdultsWithChildren: 2,
  childrenPerAdult: 10,
};

export type CountKind = 'handout' | 'material' | 'furniture' | 'paper' | 'volunteer';
/** What is counted besides handouts (by slug) and materials (by name). */
export type CountedThing =
  | 'tables'
  | 'chairs'
  | 'name-tags'
  | 'sign-in-sheets'
  | 'feedback-slips'
  | 'sheets-of-paper'
  | 'welcome'
  | 'presenter'
  | 'floater'
  | 'children-room'
  | 'interpreter'
  | 'timekeeper'
  | 'safeguarding-lead';

/** One line of the head count: between so many and so many. */
export interface CountRow {
  kind: CountKind;
  /** The slug of a handout, the name of a material, or a counted thing. */
  what: string;
  from: number;
  to: number;
  /** Sheets of paper for the copies, on one or both sides as the details say. */
  sheets?: Families;
  need: 'must' | 'nice';
  /** The lessons that use a material, by slug, and the languages that people interpret. */
  usedFor?: readonly string[];
}

/** The families at one end of the range, as people. */
interface Crowd {
  families: number;
  adults: number;
  children: number;
}

type RoomOfPlan = 'together' | 'adults' | 'children';
type Counts = Record<RoomOfPlan, number>;

/** What one end of the range comes to. */
interface Tally {
  row: Omit<CountRow, 'from' | 'to' | 'sheets'>;
  count: number;
  sheets?: number;
}

/** Words for things that are used again, although each person or family has one. English, as the kit's lessons are. */
const USED_AGAIN = /\b(?:pens?|pencils?|crayons?|markers?|scissors|phones?|clipboards?)\b/i;

/**
 * Whether a material is gone after its lesson, so that two lessons need twice as much. The lesson may say so; otherwise
 * what every person or family gets is used up, writing tools excepted, and what a table or the room has is used again.
 */
export const isUsedUp = ({ usedUp, per, item }: CatalogueMaterial): boolean =>
  usedUp ?? ((per === 'person' || per === 'family') && !USED_AGAIN.test(item));

const peopleIn = (room: RoomOfPlan, session: Session, crowd: Crowd): number => {
  const who = room === 'together' ? session.wishes.rooms : room;
  if (who === 'adults') return crowd.adults;
  return who === 'children' ? crowd.children : crowd.adults + crowd.children;
};

/** How many groups of at most that size; a size below one counts as one. */
const groups = (count: number, size: number): number => Math.ceil(count / Math.max(1, size));
const tablesFor = (people: number, { peoplePerTable }: Assumptions): number => groups(people, peoplePerTable);

/** How many sets one room needs of something that is for each person, family or table, or once for the room. */
function setsIn(room: RoomOfPlan, per: Per, session: Session, crowd: Crowd, assumptions: Assumptions): number {
  if (per === 'room') return 1;
  if (per === 'family') return crowd.families;
  const people = peopleIn(room, session, crowd);
  return per === 'person' ? people : tablesFor(people, assumptions);
}

/** The lessons of a session with the room they are given in. */
function lessonsOf(session: Session): { room: RoomOfPlan; part: LessonPart }[] {
  const inRoom = (room: RoomOfPlan, parts: readonly PlanPart[]) =>
    parts.flatMap((part) => ('lesson' in part ? [{ room, part }] : []));
  return session.blocks.flatMap((block) =>
    'together' in block
      ? inRoom('together', [block.together])
      : [...inRoom('adults', block.adults), ...inRoom('children', block.children)],
  );
}

/** Rooms side by side need their things at the same time; what everybody uses together can be the same things. */
const atOnce = ({ together, adults, children }: Counts): number => Math.max(together, adults + children);
const inAll = ({ together, adults, children }: Counts): number => together + adults + children;

/** How much of one thing each session uses in each room, by the id of the session. */
type Uses = Map<string, Counts>;

function addUse(uses: Uses, sessionId: string, room: RoomOfPlan, amount: number, how: 'add' | 'most'): void {
  const counts = uses.get(sessionId) ?? { together: 0, adults: 0, children: 0 };
  counts[room] = how === 'add' ? counts[room] + amount : Math.max(counts[room], amount);
  uses.set(sessionId, counts);
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);
const most = (numbers: readonly number[]): number => Math.max(0, ...numbers);
const withSpare = (count: number, { sparePercent }: Assumptions): number =>
  Math.ceil((count * (100 + sparePercent)) / 100);

/** What the counting works with. */
interface Counting {
  sessions: readonly Session[];
  lessons: ReadonlyMap<string, CatalogueLesson>;
  catalogue: Catalogue;
  crowd: Crowd;
  assumptions: Assumptions;
  sides: 1 | 2;
  languages: readonly string[];
}

/** A family needs a handout once in a session, however many of its lessons use it; other sessions need new copies. */
function countHandouts({ sessions, lessons, catalogue, crowd, assumptions, sides }: Counting): Tally[] {
  return catalogue.handouts.flatMap((handout) => {
    const uses: Uses = new Map();
    for (const session of sessions)
      for (const { room, part } of lessonsOf(session))
        if (usesHandout(lessons.get(part.lesson), handout.slug, part.length))
          addUse(uses, session.id, room, setsIn(room, handout.per, session, crowd, assumptions), 'most');
    if (uses.size === 0) return [];
    const count = withSpare(sum([...uses.values()].map(atOnce)), assumptions);
    const sheets = count * Math.ceil(handout.pages / sides);
    return [{ row: { kind: 'handout', what: handout.slug, need: 'must' }, count, sheets }];
  });
}

/** Whether a lesson hands out this sheet at this length. */
const usesHandout = (lesson: CatalogueLesson | undefined, slug: string, length: Length): boolean =>
  lesson !== undefined && length >= (lesson.handoutsFrom ?? 0) && lesson.handouts.includes(slug);

/** What does for every lesson that asks for it in other words: of "pens or crayons" and "scissors (blunt)" the first. */
const firstNameOf = (item: string): string => item.replace(/\s*(?:[(,]|\bor\b).*$/i, '');

/** One name for both: the words themselves when they are the same, else the longer of the first names, as in "spoons". */
function nameForBoth(one: string, other: string): string {
  if (one.toLowerCase() === other.toLowerCase()) return one;
  const [name, second] = [firstNameOf(one), firstNameOf(other)];
  return second.length > name.length ? second : name;
}

function countMaterials({ sessions, lessons, crowd, assumptions }: Counting): Tally[] {
  const found = new Map<
    string,
    { item: string; need: CountRow['need']; gone: Uses; again: Uses; lessons: Set<string> }
  >();
  for (const session of sessions)
    for (const { room, part } of lessonsOf(session))
      for (const material of lessons.get(part.lesson)?.materials ?? []) {
        if (material.from !== undefined && material.from > part.length) continue;
        const key = firstNameOf(material.item).toLowerCase().replace(/s$/, '');
        const uses = found.get(key) ?? {
          item: material.item,
          need: material.need,
          gone: new Map(),
          again: new Map(),
          lessons: new Set<string>(),
        };
        uses.item = nameForBoth(uses.item, material.item);
        uses.lessons.add(part.lesson);
        if (material.need === 'must') uses.need = 'must';
        const amount = material.count * setsIn(room, material.per, session, crowd, assumptions);
        if (isUsedUp(material)) addUse(uses.gone, session.id, room, amount, 'add');
        else addUse(uses.again, session.id, room, amount, 'most');
        found.set(key, uses);
      }
  return [...found.values()].map(({ item, need, gone, again, lessons: users }) => ({
    row: { kind: 'material', what: item, need, usedFor: [...users] },
    count: sum([...gone.values()].map(inAll)) + most([...again.values()].map(atOnce)),
  }));
}

const hasRooms = (session: Session): boolean => session.blocks.some((block) => 'adults' in block);

/** Tables and chairs of the largest session. */
function countFurniture({ sessions, crowd, assumptions }: Counting): Tally[] {
  const tables = (session: Session) => {
    const all = tablesFor(peopleIn('together', session, crowd), assumptions);
    const apart = tablesFor(crowd.adults, assumptions) + tablesFor(crowd.children, assumptions);
    return hasRooms(session) ? Math.max(all, apart) : all;
  };
  const thing = (what: CountedThing, count: number): Tally => ({
    row: { kind: 'furniture', what, need: 'must' },
    count,
  });
  return [
    thing('tables', most(sessions.map(tables))),
    thing('chairs', most(sessions.map((session) => peopleIn('together', session, crowd)))),
  ];
}

/** Name tags for all, sign-in sheets, and a feedback slip for every grown-up; new ones for every session. */
function countPapers({ sessions, crowd, assumptions }: Counting, handoutSheets: number): Tally[] {
  const { familiesPerSignInSheet, slipsPerSheet } = assumptions;
  const withAdults = sessions.filter(({ wishes }) => wishes.rooms !== 'children').length;
  const signIn = sessions.length * groups(crowd.families, familiesPerSignInSheet);
  const slips = withAdults * crowd.adults;
  const slipSheets = groups(slips, slipsPerSheet);
  const thing = (what: CountedThing, count: number, sheets?: number): Tally => ({
    row: { kind: 'paper', what, need: 'must' },
    count,
    ...(sheets !== undefined && { sheets }),
  });
  return [
    thing('name-tags', sum(sessions.map((session) => peopleIn('together', session, crowd)))),
    thing('sign-in-sheets', signIn),
    thing('feedback-slips', slips, slipSheets),
    thing('sheets-of-paper', handoutSheets + signIn + slipSheets),
  ];
}

/**
 * Helpers of the largest session. Adults in the children's room are counted on their own, their presenter included; the
 * presenters counted are those of the other room.
 */
function countVolunteers({ sessions, crowd, assumptions, languages }: Counting): Tally[] {
  const { familiesPerWelcomer, tablesPerFloater, leastAdultsWithChildren, childrenPerAdult } = assumptions;
  const isForChildren = (session: Session) => session.wishes.rooms === 'children';
  const withChildren = sessions.some((session) => isForChildren(session) || hasRooms(session));
  const others = sessions.filter((session) => !isForChildren(session));
  const atTables = (session: Session) => {
    const people = hasRooms(session) ? crowd.adults : peopleIn('together', session, crowd);
    return Math.floor(tablesFor(people, assumptions) / Math.max(1, tablesPerFloater));
  };
  const role = (what: CountedThing, count: number): Tally => ({
    row: { kind: 'volunteer', what, need: 'must' },
    count,
  });
  return [
    role('welcome', Math.max(1, groups(crowd.families, familiesPerWelcomer))),
    role('presenter', others.length > 0 ? 1 : 0),
    role('floater', most(others.map(atTables))),
    role(
      'children-room',
      withChildren ? Math.max(leastAdultsWithChildren, groups(crowd.children, childrenPerAdult)) : 0,
    ),
    { row: { ...role('interpreter', 0).row, usedFor: languages }, count: languages.length },
    role('timekeeper', 1),
    role('safeguarding-lead', 1),
  ];
}

function countAll(counting: Counting): Tally[] {
  const handouts = countHandouts(counting);
  const sheets = sum(handouts.map((tally) => tally.sheets ?? 0));
  return [
    ...handouts,
    ...countMaterials(counting),
    ...countFurniture(counting),
    ...countPapers(counting, sheets),
    ...countVolunteers(counting),
  ];
}

/**
 * What to copy, bring and ask for, from the families that may come: handouts and materials of the lessons at their
 * lengths, tables, chairs, papers and helpers. The lower number goes with the fewest families, each at its smallest; the
 * higher with the most, each at its largest. Rows that come to nothing are left out.
 */
export function headCount(
  { details, sessions }: Pick<MyWorkshop, 'details' | 'sessions'>,
  catalogue: Catalogue,
  changed: Partial<Assumptions> = {},
): CountRow[] {
  const assumptions = { ...ASSUMPTIONS, ...changed };
  const { adultsPerFamily, childrenPerFamily } = assumptions;
  const lessons = new Map(catalogue.lessons.map((lesson) => [lesson.slug, lesson]));
  const count = (end: 'from' | 'to') => {
    const { from, to } = details.families;
    const families = end === 'from' ? Math.min(from, to) : Math.max(from, to);
    const adults = Math.ceil(families * adultsPerFamily[end]);
    const crowd = { families, adults, children: Math.ceil(families * childrenPerFamily[end]) };
    return countAll({
      sessions,
      lessons,
      catalogue,
      crowd,
      assumptions,
      sides: details.sides,
      languages: details.languages,
    });
  };
  const highest = count('to');
  return count('from').flatMap(({ row, count: from, sheets }, index): CountRow[] => {
    const high = highest[index];
    if (!high || high.count === 0) return [];
    if (sheets === undefined || high.sheets === undefined) return [{ ...row, from, to: high.count }];
    return [{ ...row, from, to: high.count, sheets: { from: sheets, to: high.sheets } }];
  });
}
