import fc from 'fast-check';
import { LENGTHS, type Length } from '../../../src/core/lengths.ts';
import type { Catalogue, CatalogueLesson } from '../../../src/core/my-workshop/catalogue.ts';
import {
  type NewPart,
  partMinutes,
  type PlanBlock,
  type Session,
  type Wishes,
} from '../../../src/core/my-workshop/my-workshop.ts';
import type { PartNames } from '../../../src/core/my-workshop/session-frame.ts';

export const names: PartNames = { arrive: 'Welcome', break: 'Food', close: 'One promise', waiting: 'Drawing' };

export const wishes = (minutes: number, more: Partial<Wishes> = {}): Wishes => ({
  minutes,
  rooms: 'together',
  topics: [],
  ages: [],
  audiences: [],
  ...more,
});

export const lesson = (slug: string, more: Partial<CatalogueLesson> = {}): CatalogueLesson => ({
  slug,
  title: slug,
  pillar: 'connect',
  topics: [],
  ages: ['5-7', '8-10', '11-13', '14-17'],
  audiences: ['pta-leaders', 'parents', 'teachers'],
  rooms: ['together', 'adults', 'children'],
  lengths: [...LENGTHS],
  materials: [],
  handouts: [],
  ...more,
});

export const catalogueOf = (...lessons: CatalogueLesson[]): Catalogue => ({ lessons, handouts: [], readyMade: [] });

export const session = (blocks: PlanBlock[], more: Partial<Session> = {}): Session => ({
  id: 's1',
  title: '',
  date: '',
  start: '18:30',
  wishes: wishes(60),
  blocks,
  ...more,
});

/** "kindness 20" or "break 10". */
export const nameOf = (part: NewPart): string => `${'lesson' in part ? part.lesson : part.kind} ${partMinutes(part)}`;

/** One line a block, rooms side by side with a bar between them. */
export const draw = (blocks: readonly PlanBlock[]): string[] =>
  blocks.map((block) =>
    'together' in block
      ? nameOf(block.together)
      : `${block.adults.map(nameOf).join(', ')} | ${block.children.map(nameOf).join(', ')}`,
  );

const lengths = fc.subarray<Length>([...LENGTHS], { minLength: 1 }).map((some) => some.toSorted((a, b) => a - b));

/** Any lesson but its slug. */
const anyLesson = fc.record({
  pillar: fc.constantFrom<CatalogueLesson['pillar']>('connect', 'reflect', 'protect'),
  topics: fc.subarray(['sleep', 'scams', 'kindness']),
  ages: fc.subarray(['5-7', '8-10', '11-13', '14-17'], { minLength: 1 }),
  rooms: fc.subarray<CatalogueLesson['rooms'][number]>(['together', 'adults', 'children'], { minLength: 1 }),
  lengths,
});

export const anyCatalogue = fc
  .array(anyLesson, { maxLength: 25 })
  .map((list) => catalogueOf(...list.map((one, index) => lesson(`lesson-${index + 1}`, one))));

export const anyWishes: fc.Arbitrary<Wishes> = fc.record({
  minutes: fc.integer({ min: 10, max: 480 }),
  rooms: fc.constantFrom<Wishes['rooms']>('together', 'adults', 'children', 'adults-and-children'),
  topics: fc.subarray(['sleep', 'scams', 'kindness']),
  ages: fc.subarray(['5-7', '8-10', '11-13', '14-17']),
  audiences: fc.subarray(['parents', 'teachers']),
});
