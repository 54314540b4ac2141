import type { Length } from '../lengths.ts';
import type { Block, NewPart, SessionRooms } from './my-workshop.ts';

/** For whom one copy, or one set of a thing, is brought. */
export type Per = 'person' | 'family' | 'table' | 'room';

/** What a lesson needs on the table, as its author wrote it (content-model/lesson.ts). */
export interface CatalogueMaterial {
  item: string;
  per: Per;
  /** How many in each set. */
  count: number;
  need: 'must' | 'nice';
  /** The shortest length that needs it; without it, every length does. */
  from?: Length | undefined;
  /** Whether it is gone after the lesson, as paper slips are. Without it the head count guesses. */
  usedUp?: boolean | undefined;
}

/** A lesson as the planner knows it. */
export interface CatalogueLesson {
  slug: string;
  title: string;
  pillar: 'connect' | 'reflect' | 'protect';
  topics: readonly string[];
  /** Age bands, as in '8-10'. */
  ages: readonly string[];
  audiences: readonly string[];
  /** Who can sit in the room. */
  rooms: readonly ('together' | 'adults' | 'children')[];
  /** Minutes offered, shortest first. */
  lengths: readonly Length[];
  materials: readonly CatalogueMaterial[];
  /** Handouts used in the lesson, by slug. */
  handouts: readonly string[];
  /** The shortest length that uses them; undefined when every length does. */
  handoutsFrom?: Length | undefined;
}

/** A handout as the head count knows it (content-model/handout.ts). */
export interface CatalogueHandout {
  slug: string;
  title: string;
  /** Pages of paper it fills when printed on one side. */
  pages: number;
  per: Per;
}

/** One session of a ready-made workshop. */
export interface ReadyMadeSession {
  title: string;
  minutes: number;
  rooms: SessionRooms;
  /** Days after the first session: 0 for the first, 7 for one a week later. */
  dayOffset: number;
  /** When it usually begins, as 18:30; '' when that is open. */
  start: string;
  blocks: readonly Block<NewPart>[];
}

/** An evening, a school day with an evening, or a series, ready to take. */
export interface ReadyMadeWorkshop {
  slug: string;
  title: string;
  sessions: readonly ReadyMadeSession[];
}

/** Under this name the script with the ready-made workshops hands them over. */
export const READY_MADE = 'kitReadyMade';

/** What the planner knows of the kit. The site builds it and hands it in. */
export interface Catalogue {
  lessons: readonly CatalogueLesson[];
  handouts: readonly CatalogueHandout[];
}
