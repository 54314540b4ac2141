import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addItems,
  JOB_CHOICES,
  type JobItem,
  MOST_ITEMS,
  moveItem,
  paperOf,
  readAsked,
  readCopies,
  readJob,
  serializeJob,
  usualOptions,
  withOption,
} from '../../src/core/print-job.ts';

const KNOWN = new Set(['handouts/a', 'handouts/b', 'quizzes/c/paper']);
const USUAL = usualOptions('letter');
const item = (id: string, copies = 1): JobItem => ({ id, copies });

describe('a kept job', () => {
  it('comes back as it was kept', () => {
    const options = withOption(withOption(USUAL, 'sides', '2'), 'paper', 'a4');
    const items = [item('handouts/b', 42), item('handouts/a')];
    expect(readJob(serializeJob({ items, options }), KNOWN, USUAL)).toEqual({
      ...{ items, options, unknown: 0 },
      isDamaged: false,
    });
  });

  it('loses what the kit no longer has, and counts it', () => {
    const items = [item('handouts/gone'), item('handouts/a'), item('handouts/a', 9)];
    const found = readJob(serializeJob({ items, options: USUAL }), KNOWN, USUAL);
    expect([found.items, found.unknown]).toEqual([[item('handouts/a')], 1]);
  });

  it('is empty and not damaged when nothing was kept', () => {
    expect(readJob(null, KNOWN, USUAL)).toEqual({ items: [], options: USUAL, unknown: 0, isDamaged: false });
  });

  it.each([
    '',
    '{',
    '[]',
    '7',
    '{"version":2,"items":[]}',
    '{"version":1}',
    '{"version":1,"items":[{"id":7,"copies":1}]}',
    '{"version":1,"items":[{"id":"handouts/a","copies":"9"}]}',
    '{"version":1,"items":[{"id":"handouts/a","copies":1e9}]}',
    `{"version":1,"items":[],"x":"${'x'.repeat(30_000)}"}`,
  ])('that is damaged says so: %s', (text) => {
    expect(readJob(text.slice(0, 30_000), KNOWN, USUAL)).toMatchObject({ items: [], isDamaged: true });
  });

  it('takes only options that exist', () => {
    const text = JSON.stringify({ version: 1, items: [], options: { paper: 'a3', ink: 'color', sides: 2 } });
    expect(readJob(text, KNOWN, USUAL).options).toEqual({ ...USUAL, ink: 'color' });
  });

  it('never throws, whatever the text', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        const { items } = readJob(text, KNOWN, USUAL);
        expect(items.every(({ id, copies }) => KNOWN.has(id) && copies >= 1 && copies <= 999)).toBe(true);
      }),
    );
  });
});

describe('an address', () => {
  it('names sheets in their order, each once, and counts those that are not there', () => {
    expect(readAsked(new URLSearchParams('?sheets=quizzes/c/paper,handouts/a,,handouts/x,handouts/a'), KNOWN)).toEqual({
      for: 'sheets',
      items: [item('quizzes/c/paper'), item('handouts/a')],
      unknown: 1,
    });
  });

  it('takes at most sixty', () => {
    const ids = Array.from({ length: 70 }, (_, index) => `handouts/${index}`);
    const asked = readAsked(new URLSearchParams(`?sheets=${ids.join()}`), new Set(ids));
    expect(asked?.for === 'sheets' && asked.items.length).toBe(MOST_ITEMS);
  });

  it.each([
    ['?lesson=one-good-thing', { for: 'lesson', slug: 'one-good-thing' }],
    ['?workshop=family-night-60', { for: 'workshop', slug: 'family-night-60' }],
    ['?evening', { for: 'evening', session: null }],
    ['?evening=s2', { for: 'evening', session: 's2' }],
    ['?lesson=../../x', undefined],
    ['?lesson=<script>', undefined],
    ['?other=1', undefined],
    ['', undefined],
  ])('%s', (search, asked) => {
    expect(readAsked(new URLSearchParams(search), KNOWN)).toEqual(asked);
  });

  it('of any kind breaks nothing', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const asked = readAsked(new URLSearchParams(`?sheets=${text}`), KNOWN);
        expect(asked?.for).toBe('sheets');
      }),
    );
  });
});

describe('copies', () => {
  it.each([
    ['12', 12],
    [' 7 ', 7],
    ['0', 1],
    ['5000', 999],
    ['', 3],
    ['-4', 3],
    ['1.5', 3],
    ['many', 3],
  ])('typed as "%s"', (typed, copies) => {
    expect(readCopies(typed, 3)).toBe(copies);
  });
});

describe('the order', () => {
  const items = [item('a'), item('b'), item('c')];
  const ids = (moved: readonly JobItem[]) => moved.map(({ id }) => id).join('');

  it('changes by one place, and not at its ends', () => {
    expect(ids(moveItem(items, 'c', -1))).toBe('acb');
    expect(ids(moveItem(items, 'a', 1))).toBe('bac');
    expect(ids(moveItem(items, 'a', -1))).toBe('abc');
    expect(ids(moveItem(items, 'c', 1))).toBe('abc');
    expect(ids(moveItem(items, 'x', 1))).toBe('abc');
  });

  it('holds everything it held before, however often it changes', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constantFrom('a', 'b', 'c', 'd'), fc.constantFrom(-1 as const, 1))), (moves) => {
        const moved = moves.reduce((now: readonly JobItem[], [id, by]) => moveItem(now, id, by), items);
        expect([...ids(moved)].sort().join('')).toBe('abc');
      }),
    );
  });

  it('takes more at its end, each once, up to sixty', () => {
    expect(ids(addItems(items, [item('b', 5), item('d')]))).toBe('abcd');
    const many = Array.from({ length: 99 }, (_, index) => item(`x${index}`));
    expect(addItems(items, many)).toHaveLength(MOST_ITEMS);
  });
});

it('every option has a choice that somebody begins with', () => {
  for (const [option, choices] of Object.entries(JOB_CHOICES))
    expect(choices).toContain(Object.entries(USUAL).find(([name]) => name === option)?.[1]);
});

it.each([
  ['en-US', 'letter'],
  ['es-MX', 'letter'],
  ['fr-CA', 'letter'],
  ['en-GB', 'a4'],
  ['es', 'a4'],
])('the paper of %s is %s', (locale, paper) => {
  expect(paperOf(locale)).toBe(paper);
});
