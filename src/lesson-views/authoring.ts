/**
 * The tags an author may write, and nothing else. The content check enforces this list, every view of a lesson maps
 * every lesson tag, and content/README.md explains it to authors.
 */

/** What an attribute may hold. `from` is the one braced value: a length, as in from={45}. */
type AttributeRule =
  | { readonly type: 'text' }
  | { readonly type: 'choice'; readonly choices: readonly string[] }
  | { readonly type: 'count'; readonly min: number; readonly max: number }
  | { readonly type: 'id'; readonly of: 'step' | 'handouts' | 'helplines' | 'drawings' }
  | { readonly type: 'length' }
  | { readonly type: 'page' };

export interface TagRule {
  readonly attributes: Readonly<Record<string, AttributeRule & { readonly required?: true }>>;
  /** What may stand inside: nothing, running text, running text with one heading, or only the named tags. */
  readonly holds: 'nothing' | 'text' | 'text-with-heading' | readonly string[];
  /** The tags it must stand directly inside; none means the top level. */
  readonly inside?: readonly string[];
  /** How many of one tag it holds, neither more nor fewer, because the paper has that many places. */
  readonly exactly?: { readonly tag: string; readonly count: number };
}

const from = { type: 'length' } as const;
const text = { type: 'text' } as const;
const required = { required: true } as const;
const inStep = ['Step'] as const;

export const SLIDE_KINDS = ['idea', 'activity', 'hands', 'quote', 'close'] as const;
export type SlideKind = (typeof SLIDE_KINDS)[number];

export const LESSON_TAGS = {
  Step: {
    attributes: { id: { type: 'id', of: 'step', ...required } },
    holds: ['Slide', 'Say', 'Note', 'Activity', 'NoTech', 'WhatIf', 'Handout', 'Helpline'],
  },
  Slide: {
    attributes: {
      from,
      kind: { type: 'choice', choices: SLIDE_KINDS },
      points: { type: 'choice', choices: ['one-by-one'] },
      link: { type: 'page' },
    },
    holds: 'text-with-heading',
    inside: inStep,
  },
  Say: { attributes: { from }, holds: 'text', inside: inStep },
  Note: { attributes: { from }, holds: 'text', inside: inStep },
  Activity: { attributes: { from, who: { ...text, ...required } }, holds: 'text', inside: inStep },
  NoTech: { attributes: { from }, holds: 'text', inside: inStep },
  WhatIf: { attributes: { from, q: { ...text, ...required } }, holds: 'text', inside: inStep },
  Handout: { attributes: { from, id: { type: 'id', of: 'handouts', ...required } }, holds: 'nothing', inside: inStep },
  Helpline: {
    attributes: { from, ids: { type: 'id', of: 'helplines', ...required } },
    holds: 'nothing',
    inside: inStep,
  },
} as const satisfies Record<string, TagRule>;
export type LessonTag = keyof typeof LESSON_TAGS;

export const HANDOUT_TAGS = {
  Orders: { attributes: {}, holds: 'text' },
  Cards: {
    attributes: {
      columns: { type: 'count', min: 1, max: 3 },
      tall: { type: 'choice', choices: ['short', 'medium', 'tall'] },
    },
    holds: ['Card'],
  },
  Card: { attributes: { title: text, write: text }, holds: 'text', inside: ['Cards'] },
  Columns: { attributes: { count: { type: 'count', min: 2, max: 3 } }, holds: ['Box', 'Fill', 'Ticks'] },
  Box: { attributes: { title: text }, holds: 'text', inside: ['', 'Columns'] },
  Fill: {
    attributes: { label: { ...text, ...required }, lines: { type: 'count', min: 1, max: 12 } },
    holds: 'nothing',
    inside: ['', 'Columns', 'Panel'],
  },
  Ticks: { attributes: { title: text }, holds: 'text', inside: ['', 'Columns'] },
  Big: { attributes: { size: { type: 'choice', choices: ['huge'] } }, holds: 'text' },
  Space: {
    attributes: { label: text, size: { type: 'choice', choices: ['small', 'medium', 'large'] } },
    holds: 'nothing',
  },
  Picture: {
    attributes: {
      drawing: { type: 'id', of: 'drawings', ...required },
      shows: { ...text, ...required },
      size: { type: 'choice', choices: ['medium'] },
    },
    holds: 'nothing',
  },
  Booklet: { attributes: {}, holds: ['Panel'], exactly: { tag: 'Panel', count: 4 } },
  Panel: { attributes: { title: text }, holds: 'text', inside: ['Booklet'] },
  Bingo: { attributes: {}, holds: ['Square'], exactly: { tag: 'Square', count: 16 } },
  Square: { attributes: { kind: { type: 'choice', choices: ['free'] } }, holds: 'text', inside: ['Bingo'] },
  Week: { attributes: {}, holds: ['Day'], exactly: { tag: 'Day', count: 7 } },
  Day: {
    attributes: { title: { ...text, ...required }, write: text },
    holds: 'text',
    inside: ['Week'],
  },
} as const satisfies Record<string, TagRule>;
export type HandoutTag = keyof typeof HANDOUT_TAGS;

/** What a plain page may hold besides words. */
export const PAGE_TAGS = {
  /** What the kit may keep in the browser, out of the list that the code uses. */
  KeptThings: { attributes: {}, holds: 'nothing' },
} as const satisfies Record<string, TagRule>;
export type PageTag = keyof typeof PAGE_TAGS;
