import fc from 'fast-check';
import { LENGTHS, type Length } from '../../../src/core/lengths.ts';
import type { Catalogue, CatalogueLesson } from '../../../src/core/my-workshop/catalogue.ts';
import { cleanText } from '../../../src/core/my-workshop/clean-text.ts';
import { fillTime } from '../../../src/core/my-workshop/fill-time.ts';
import {
  type Details,
  type Json,
  type MyWorkshop,
  type NewPart,
  partMinutes,
  type PlanBlock,
  type Session,
  type Wishes,
} from '../../../src/core/my-workshop/my-workshop.ts';
import type { PartNames } from '../../../src/core/my-workshop/session-frame.ts';

export const names: PartNames = {
  arrive: { title: 'Welcome', note: 'Greet people.' },
  break: { title: 'Food', note: 'Eat.' },
  close: { title: 'One promise', note: 'Say thanks.' },
  waiting: { title: 'Drawing', note: '' },
};

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

export const catalogueOf = (...lessons: CatalogueLesson[]): Catalogue => ({ lessons, handouts: [] });

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

export const details: Details = {
  title: 'Family night',
  school: 'Riverside School',
  place: 'The gym',
  street: '12 Elm Street',
  sender: 'Ana and the PTA',
  principal: 'Ms. Okafor',
  food: 'soup and bread',
  childcare: '',
  interpreting: 'Spanish',
  photos: 'no photos, please',
  contact: 'Ana, 555 0100',
  lead: 'Sam Okafor',
  address: 'https://kit.example.org/',
  families: { from: 15, to: 40 },
  languages: ['es', 'Somali'],
  timeZone: 'America/Chicago',
  logo: '',
  paper: 'letter',
  sides: 1,
};

export const workshopOf = (sessions: Session[], more: Partial<MyWorkshop> = {}): MyWorkshop => ({
  version: 1,
  id: 'w-1',
  changedAtMs: 1_790_000_000_000,
  details,
  sessions,
  ticks: [],
  slips: null,
  ...more,
});

/** Any text as people, machines and mischief write it. */
export const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: 'grapheme' }),
  fc.string({
    unit: fc.constantFrom(
      '\u200d',
      '\u200c',
      '\u202e',
      '\u2066',
      '\ufeff',
      '👩',
      '🏽',
      '\ufe0f',
      'م',
      'ا',
      'क',
      '्',
      ' ',
      '\n',
      'x',
      '\u0301',
      '\ud83d',
      '🏴',
      '\u{e0067}',
      '\u{e007f}',
      '字',
      '\u{e0100}',
    ),
  }),
);

const cleaned = (most: number, lines?: 'lines') => anyText.map((text) => cleanText(text, most, lines));

/** Any workshop as the planner itself makes and keeps it. */
export const anyWorkshop = (catalogue: Catalogue): fc.Arbitrary<MyWorkshop> => {
  const anySession = fc
    .record({
      title: cleaned(120),
      date: fc.constantFrom('', '2027-02-09', '2028-02-29'),
      start: fc.constantFrom('', '18:30', '09:05'),
      wishes: anyWishes,
    })
    .map((typed) => ({ ...typed, blocks: fillTime(typed.wishes, catalogue, names).blocks }));
  return fc.record({
    version: fc.constant(1 as const),
    id: fc.constantFrom('w-1', 'Z9'),
    changedAtMs: fc.nat(),
    details: fc.record({
      title: cleaned(120),
      school: cleaned(200),
      place: cleaned(200),
      street: cleaned(200),
      sender: cleaned(120),
      principal: cleaned(120),
      food: cleaned(120),
      childcare: cleaned(120),
      interpreting: cleaned(120),
      photos: cleaned(120),
      contact: cleaned(200),
      lead: cleaned(120).map((text) => `Lead ${text}`.trim()),
      address: fc.constantFrom('', 'https://kit.example.org/', 'school.example'),
      families: fc.record({ from: fc.nat({ max: 9999 }), to: fc.nat({ max: 9999 }) }),
      languages: fc.array(
        cleaned(50).map((text) => `L${text}`),
        { maxLength: 5 },
      ),
      timeZone: fc.constantFrom('', 'UTC', 'America/Chicago'),
      logo: fc.constantFrom('', 'data:image/png;base64,iVBORw0KGgo='),
      paper: fc.constantFrom<'letter' | 'a4'>('letter', 'a4'),
      sides: fc.constantFrom<1 | 2>(1, 2),
    }),
    sessions: fc
      .array(anySession, { minLength: 1, maxLength: 4 })
      .map((sessions) => sessions.map((one, index) => ({ ...one, id: `s${index + 1}` }))),
    ticks: fc.uniqueArray(fc.constantFrom('book-room', 'flyer:s1', 'thank-you')),
    slips: fc.constantFrom<Json>(null, { counts: [1, 2], comments: ['Good\nnight'] }),
  });
};
