import { describe, expect, it } from 'vitest';
import type { ReadyMadeWorkshop } from '../../../src/core/my-workshop/catalogue.ts';
import { duplicate, freePartId, partsOf } from '../../../src/core/my-workshop/my-workshop.ts';
import {
  onSaferInternetDay,
  startEmpty,
  startFromReadyMade,
  startFromWishes,
} from '../../../src/core/my-workshop/new-workshop.ts';
import { exportText, parseMyWorkshop } from '../../../src/core/my-workshop/saved-workshop.ts';
import { catalogueOf, draw, lesson, names, wishes } from './kit.ts';

const begin = { id: 'w-7', nowMs: 1_790_000_000_000, timeZone: 'Europe/Madrid', paper: 'a4' as const };
const catalogue = catalogueOf(lesson('kindness'), lesson('sleep', { pillar: 'reflect', topics: ['sleep'] }));

const series: ReadyMadeWorkshop = {
  slug: 'two-evenings',
  title: 'Two evenings',
  sessions: ['First', 'Second'].map((title, index) => ({
    title,
    minutes: 30,
    rooms: 'together' as const,
    dayOffset: 7 * index,
    start: '18:30',
    blocks: [
      { together: { kind: 'arrive' as const, title: 'Welcome', minutes: 10, note: '' } },
      { together: { lesson: 'sleep', length: 20 as const } },
    ],
  })),
};

describe('a new workshop', () => {
  it('is empty, but knows what the device knows', () => {
    const workshop = startEmpty({ ...begin, date: '2027-02-09' });
    expect(workshop).toMatchObject({ id: 'w-7', details: { timeZone: 'Europe/Madrid', paper: 'a4', school: '' } });
    expect(workshop.sessions).toMatchObject([{ id: 's1', date: '2027-02-09', blocks: [] }]);
  });
  it('takes over a ready-made one with the days of a series', () => {
    const workshop = startFromReadyMade(series, { ...begin, date: '2027-02-09' });
    expect(workshop.details.title).toBe('Two evenings');
    expect(workshop.sessions.map(({ id, date }) => [id, date])).toEqual([
      ['s1', '2027-02-09'],
      ['s2', '2027-02-16'],
    ]);
    expect(workshop.sessions[0]?.blocks.map((block) => ('together' in block ? block.together.id : ''))).toEqual([
      'p1',
      'p2',
    ]);
    expect(startFromReadyMade(series, begin).sessions[1]?.date).toBe('');
  });
  it('is filled from topics and ages', () => {
    const { workshop } = startFromWishes(wishes(30, { topics: ['sleep'] }), catalogue, names, begin, 'Family night');
    expect(workshop.details.title).toBe('Family night');
    expect(draw(workshop.sessions[0]?.blocks ?? [])).toEqual(['arrive 5', 'sleep 20', 'close 5']);
  });
  it('may be on the next Safer Internet Day', () => {
    const known = [{ date: '2027-02-09', status: 'announced' as const }];
    expect(startEmpty(onSaferInternetDay(known, '2026-11-22', begin)).sessions[0]?.date).toBe('2027-02-09');
  });
  it('can be kept and read again', () => {
    const workshop = startFromReadyMade(series, { ...begin, date: '2027-02-09' });
    const reading = { lessons: catalogue.lessons, freshId: 'fresh' };
    expect(parseMyWorkshop(exportText(workshop), reading)).toEqual({ workshop, notes: [] });
  });
});

describe('last year’s workshop', () => {
  it('keeps the plan and the words, and begins anew otherwise', () => {
    const old = { ...startFromReadyMade(series, { ...begin, date: '2027-02-09' }), ticks: ['flyer'], slips: { a: 1 } };
    const copy = duplicate(old, { id: 'w-8', nowMs: 1 });
    expect(copy).toMatchObject({ id: 'w-8', changedAtMs: 1, details: old.details, ticks: [], slips: null });
    expect(copy.sessions.map(({ date }) => date)).toEqual(['', '']);
    expect(copy.sessions.map(partsOf)).toEqual(old.sessions.map(partsOf));
    expect(old.sessions[0]?.date).toBe('2027-02-09');
  });
});

it('finds a part id that is free', () => {
  expect(freePartId([])).toBe('p1');
  expect(freePartId([{ together: { id: 'p9', lesson: 'x', length: 10 } }])).toBe('p10');
});
