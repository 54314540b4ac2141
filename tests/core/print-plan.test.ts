import { describe, expect, it } from 'vitest';
import { type JobItem, type JobOptions, usualOptions } from '../../src/core/print-job.ts';
import { COVER_ROWS, planPrint, type PrintableSize, sharing } from '../../src/core/print-plan.ts';

const size = (id: string, more: Partial<PrintableSize> = {}): PrintableSize => ({
  ...{ id, kind: 'worksheet', pages: 1, largePages: 2, answerPages: 0, smaller: 1 },
  ...more,
});
const SIZES = [
  size('one'),
  size('two', { pages: 2, largePages: 3 }),
  size('quiz', { kind: 'quiz', answerPages: 1 }),
  size('cards', { kind: 'cards' }),
  size('color', { kind: 'coloring', smaller: 4 }),
];
const KNOWN = new Map(SIZES.map((known) => [known.id, known]));
const NO_COVER = { ...usualOptions('letter'), cover: 'no' } as const;

const plan = (items: (string | JobItem)[], options: Partial<JobOptions> = {}) =>
  planPrint(
    {
      items: items.map((item) => (typeof item === 'string' ? { id: item, copies: 1 } : item)),
      options: { ...NO_COVER, ...options },
    },
    KNOWN,
  );
const order = (items: string[], options: Partial<JobOptions>) =>
  plan(items, options).pieces.map(({ id, part }) => (part === 'answers' ? `${id}!` : id));

describe('the order of a job', () => {
  it('has the answers last, after their sheet, or not at all', () => {
    expect(order(['quiz', 'one'], { answers: 'last' })).toEqual(['quiz', 'one', 'quiz!']);
    expect(order(['quiz', 'one'], { answers: 'after' })).toEqual(['quiz', 'quiz!', 'one']);
    expect(order(['quiz', 'one'], { answers: 'out' })).toEqual(['quiz', 'one']);
  });

  it('leaves out what the kit does not have', () => {
    expect(order(['gone', 'one'], {})).toEqual(['one']);
  });
});

describe('pages', () => {
  it('are those of sheets, answers and cover', () => {
    expect(plan(['one', 'two', 'quiz']).pages).toBe(5);
    expect(plan(['one', 'two', 'quiz'], { cover: 'yes' }).pages).toBe(6);
    expect(plan([], { cover: 'yes' })).toMatchObject({ pages: 0, copies: 0, paper: 0 });
  });

  it('are more in large print', () => {
    expect(plan(['one', 'two', 'quiz'], { type: 'large' }).pages).toBe(2 + 3 + 2 + 2);
  });

  it('on two sides let everything begin on a new sheet, and leave nothing empty at the end', () => {
    expect(plan(['one', 'two', 'one'], { sides: '2' }).pages).toBe(2 + 2 + 1);
    expect(plan(['two', 'one', 'two'], { sides: '2' }).pages).toBe(2 + 2 + 2);
    expect(plan(['one'], { sides: '2', cover: 'yes' }).pages).toBe(2 + 1);
  });

  it('have nothing on the back of cards', () => {
    expect(plan(['cards', 'one'], { sides: '2' }).pages).toBe(2 + 1);
    expect(plan(['cards', 'one'], { sides: '2', type: 'large' }).pages).toBe(4 + 2);
  });

  it('of a long list have a cover of several pages', () => {
    const sizes = new Map(Array.from({ length: 60 }, (_, index) => [`${index}`, size(`${index}`)]));
    const items = [...sizes.keys()].map((id) => ({ id, copies: 1 }));
    const { cover, pages } = planPrint({ items, options: { ...NO_COVER, cover: 'yes' } }, sizes);
    expect(cover.map((rows) => rows.length)).toEqual([15, 15, 15, 15]);
    expect(COVER_ROWS).toBe(15);
    expect(pages).toBe(64);
  });
});

describe('copies', () => {
  it('are made by the copier from one of each', () => {
    expect(plan([{ id: 'two', copies: 42 }])).toMatchObject({ pages: 2, copies: 42, paper: 84, tooMany: undefined });
    expect(plan([{ id: 'two', copies: 42 }], { sides: '2' })).toMatchObject({ pages: 2, copies: 42, paper: 42 });
  });

  it('or by the printer, with one of the answers', () => {
    expect(plan([{ id: 'quiz', copies: 9 }], { copiesBy: 'pages' }).pages).toBe(10);
    expect(plan([{ id: 'one', copies: 3 }, 'one'], { copiesBy: 'pages', sides: '2' }).pages).toBe(7);
  });

  it('beyond 300 pages become one of each with the list, and the plan says how many it would be', () => {
    expect(plan([{ id: 'one', copies: 300 }], { copiesBy: 'pages' })).toMatchObject({ pages: 300, tooMany: undefined });
    const many = plan([{ id: 'one', copies: 999 }, 'quiz'], { copiesBy: 'pages' });
    expect(many).toMatchObject({ pages: 4, tooMany: 1001, copies: 1000 });
    expect(many.cover).toHaveLength(1);
  });

  it('share a page where the sheet can bear it', () => {
    const color = { id: 'color', copies: 10 };
    expect(plan([color], { perPage: '4', copiesBy: 'pages' })).toMatchObject({ pages: 3, paper: 3 });
    expect(plan([color], { perPage: '2' })).toMatchObject({ pages: 1, paper: 5 });
    expect(plan([{ id: 'one', copies: 10 }], { perPage: '4' })).toMatchObject({ paper: 10 });
    expect(plan([color], { perPage: '4', type: 'large' })).toMatchObject({ pages: 2, paper: 20 });
    expect([sharing(2, '4'), sharing(4, '2'), sharing(1, '4'), sharing(4, '1')]).toEqual([2, 2, 1, 1]);
  });
});

it('says on the list for the copier how many sides hold something', () => {
  const rows = plan(['two', 'one', 'cards'], { sides: '2', cover: 'yes' }).cover[0];
  expect(rows?.map(({ sides }) => sides)).toEqual([2, 1, 1]);
});
