import type { Length } from '../lengths.ts';

/** Minutes of a session that a person may ask for: the shortest slot in a meeting to a whole school day. */
export const SESSION_MINUTES = { least: 10, most: 480 } as const;
/** How long a session is when nobody has said. */
export const USUAL_MINUTES = 60;
/** A school day with an evening, or a series of evenings; nobody runs more than this under one name. */
export const MOST_SESSIONS = 12;
/** Parts of one session. A school day of ten-minute lessons in two rooms has fewer. */
export const MOST_PARTS = 120;
/** The most families that can be written down. Whether so many are likely is for check-details to say. */
export const MOST_FAMILIES = 9999;

/** Who sits where in a session. With `adults-and-children` the two rooms run side by side. */
export const SESSION_ROOMS = ['together', 'adults', 'children', 'adults-and-children'] as const;
export type SessionRooms = (typeof SESSION_ROOMS)[number];

export const PART_KINDS = ['arrive', 'break', 'close'] as const;
export type PartKind = (typeof PART_KINDS)[number];

/** A lesson of the kit at one of its lengths. */
export interface LessonPart {
  lesson: string;
  length: Length;
}

/** Anything else that takes time: arriving, a break, the close. */
export interface OtherPart {
  kind: PartKind;
  title: string;
  minutes: number;
  /** What the presenter does then; '' when nothing is said. */
  note: string;
}

/** What a part of a plan is before it has an id. */
export type NewPart = LessonPart | OtherPart;

/** A part of a plan. Its id is its own in the session and stays while the part is moved or changed. */
export type PlanPart = (LessonPart | OtherPart) & { id: string };

/** Either one part for everybody or two rooms side by side. A room may be empty while somebody plans. */
export type Block<Part> = { together: Part } | { adults: Part[]; children: Part[] };
export type PlanBlock = Block<PlanPart>;

/** What a person wishes for in one session. Empty lists mean that anything is welcome. */
export interface Wishes {
  /** Minutes from the first word to the last. */
  minutes: number;
  rooms: SessionRooms;
  topics: string[];
  /** Age bands of the children, as in '8-10'. */
  ages: string[];
  /** Who runs or attends it, as in 'parents'. */
  audiences: string[];
}

/** One meeting of people: an evening, a school day, one of a series. */
export interface Session {
  id: string;
  title: string;
  /** A day as 2026-11-21, or '' while nobody has chosen one. */
  date: string;
  /** A time of day as 18:30, or ''. */
  start: string;
  wishes: Wishes;
  blocks: PlanBlock[];
}

/** How many families may come, at least and at most. */
export interface Families {
  from: number;
  to: number;
}

/** What a person typed once and every paper shows. '' means not typed yet. */
export interface Details {
  title: string;
  school: string;
  place: string;
  /** Street and town. */
  street: string;
  /** A name and a phone number or e-mail address, in one line. */
  contact: string;
  /** The safeguarding lead. */
  lead: string;
  /** Who sends the messages: "Ana and the PTA". */
  sender: string;
  principal: string;
  /** What is offered, each as one short phrase; '' for nothing, and then no paper promises it. */
  food: string;
  childcare: string;
  interpreting: string;
  /** The photo rule, as one short phrase. */
  photos: string;
  /** The public web address of the kit, which the QR code holds. */
  address: string;
  families: Families;
  /** Languages wanted, in the person's own words or as tags: 'es', 'Somali'. */
  languages: string[];
  /** An IANA name such as 'America/Chicago'; '' when the device does not say. */
  timeZone: string;
  /** A picture as a data: address; '' without one. */
  logo: string;
  paper: 'letter' | 'a4';
  /** Whether handouts are copied on one side of the sheet or on both. */
  sides: 1 | 2;
}

/** The details that are one line of text each. */
export const TEXT_DETAILS = [
  'title',
  'school',
  'place',
  'street',
  'contact',
  'lead',
  'sender',
  'principal',
  'food',
  'childcare',
  'interpreting',
  'photos',
  'address',
] as const satisfies readonly (keyof Details)[];
export type TextDetail = (typeof TEXT_DETAILS)[number];

/** Any value that JSON can hold. */
export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/** Everything a person typed or chose for one workshop. It is kept on their device and in files they export. */
export interface MyWorkshop {
  version: 1;
  id: string;
  /** When it last changed, in milliseconds since 1970. */
  changedAtMs: number;
  /** When it was begun, in milliseconds since 1970; not known of one that came by a link. */
  madeAtMs?: number | undefined;
  details: Details;
  /** One at least, in the order in which they happen. */
  sessions: Session[];
  /** Ids of the tasks of the timeline that are done. */
  ticks: string[];
  /** Counted exit slips as the module of the slips keeps them; only that module knows their shape. Null: none yet. */
  slips: Json;
}

/** What only the device knows when a workshop begins. */
export interface Beginning {
  /** An id that no other workshop on this device has. */
  id: string;
  nowMs: number;
  timeZone: string;
  paper: Details['paper'];
  /** The day of the first session, if it is known already. */
  date?: string | undefined;
}

/** A session in which nothing is planned yet. */
export const emptySession = (id: string): Session => ({
  id,
  title: '',
  date: '',
  start: '',
  wishes: { minutes: USUAL_MINUTES, rooms: 'together', topics: [], ages: [], audiences: [] },
  blocks: [],
});

/** Minutes of one part: a lesson takes its length, anything else says its own. */
export const partMinutes = (part: NewPart): number => ('lesson' in part ? part.length : part.minutes);

/** The parts of one block, adults before children. */
export const partsOfBlock = <Part>(block: Block<Part>): Part[] =>
  'together' in block ? [block.together] : [...block.adults, ...block.children];

/** Every part of a session, in the order of the clock, adults before children. */
export const partsOf = (session: Pick<Session, 'blocks'>): PlanPart[] => session.blocks.flatMap(partsOfBlock);

const idNumber = (id: string): number => Number(/^p([1-9]\d{0,8})$/.exec(id)?.[1] ?? 0);

/** An id that no part of these blocks has: p1, p2 and so on. */
export function freePartId(blocks: readonly PlanBlock[]): string {
  const highest = blocks.flatMap(partsOfBlock).reduce((most, { id }) => Math.max(most, idNumber(id)), 0);
  return `p${highest + 1}`;
}

/** Gives every part of new blocks its id, in order. */
export function withPartIds(blocks: readonly Block<NewPart>[]): PlanBlock[] {
  let count = 0;
  const named = (part: NewPart): PlanPart => ({ ...part, id: `p${++count}` });
  return blocks.map((block) =>
    'together' in block
      ? { together: named(block.together) }
      : { adults: block.adults.map(named), children: block.children.map(named) },
  );
}

/** Last year's workshop for a new year: another id, no dates, nothing ticked or counted yet. */
export function duplicate(workshop: MyWorkshop, begin: Pick<Beginning, 'id' | 'nowMs'>): MyWorkshop {
  const sessions = workshop.sessions.map((session) => ({ ...session, date: '' }));
  return {
    ...workshop,
    id: begin.id,
    changedAtMs: begin.nowMs,
    madeAtMs: begin.nowMs,
    sessions,
    ticks: [],
    slips: null,
  };
}
