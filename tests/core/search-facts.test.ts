import { describe, expect, it } from 'vitest';
import {
  countChoices,
  findAttributes,
  filterValues,
  fitsFilters,
  type FindFacts,
  type PageFacts,
  readFacts,
} from '../../src/core/search-facts.ts';
import { FILTER_NAMES, FILTERS, parseSearchQuery } from '../../src/core/search-query.ts';

const page = (facts: FindFacts): PageFacts => ({
  pillars: [],
  ages: [],
  minutes: [],
  rooms: [],
  needsNothing: false,
  ...facts,
});
const lesson = page({
  kind: 'lesson',
  audiences: ['pta-leaders'],
  pillars: ['connect'],
  ages: ['8-10', '11-13'],
  minutes: [20, 45],
  rooms: ['together'],
});
const guide = page({
  kind: 'guide',
  audiences: ['parents'],
  pillars: ['connect'],
  ages: ['11-13'],
  minutes: [3],
  needsNothing: true,
});
const handout = page({ kind: 'handout', audiences: ['parents', 'teachers'], pillars: ['reflect'], ages: ['8-10'] });
const pages = [lesson, guide, handout];
const filters = (address: string) => parseSearchQuery(address).filters;
const found = (address: string) => pages.filter((each) => fitsFilters(each, filters(address))).map(({ kind }) => kind);

describe('fitsFilters', () => {
  it.each([
    ['', ['lesson', 'guide', 'handout']],
    ['age=8-10', ['lesson', 'handout']],
    ['age=8-10&pillar=connect', ['lesson']],
    ['minutes=10', ['guide']],
    ['minutes=20', ['lesson', 'guide']],
    ['needs=nothing', ['guide']],
    ['room=together', ['lesson']],
    ['room=children', []],
    ['audience=teachers', ['handout']],
    ['kind=guide&minutes=90', ['guide']],
  ])('lets through what fits %j', (address, kinds) => expect(found(address)).toEqual(kinds));
});

describe('countChoices', () => {
  it('counts what each choice then shows, the other filters staying on', () => {
    const on = filters('age=8-10&audience=teachers');
    const counts = countChoices(pages, on);
    for (const name of FILTER_NAMES) {
      const { all, each } = counts.get(name) ?? { all: -1, each: new Map<string, number>() };
      expect(all).toBe(pages.filter((one) => fitsFilters(one, { ...on, [name]: undefined })).length);
      for (const value of FILTERS[name])
        expect([name, value, each.get(value)]).toEqual([
          name,
          value,
          pages.filter((one) => fitsFilters(one, { ...on, [name]: value })).length,
        ]);
    }
    expect(counts.get('age')?.each.get('8-10')).toBe(1);
    expect(counts.get('audience')).toEqual({
      all: 2,
      each: new Map([
        ['pta-leaders', 1],
        ['parents', 1],
        ['teachers', 1],
      ]),
    });
  });
});

describe('filterValues', () => {
  it('counts a lesson by its shortest length', () =>
    expect(filterValues(lesson, 'minutes')).toEqual(['20', '45', '90']));
  it('lists a page under no minutes when it says none', () => expect(filterValues(handout, 'minutes')).toEqual([]));
});

describe('findAttributes and readFacts', () => {
  const back = (find: FindFacts): PageFacts => {
    const attributes = findAttributes(find);
    return readFacts((name) => attributes[`data-search-${name}`]?.split(' ') ?? []);
  };
  it('hand over all that a page says', () => {
    expect(back(lesson)).toEqual(lesson);
    expect(back(guide)).toEqual(guide);
    expect(findAttributes(lesson)['data-pagefind-body']).toBe('');
  });
  it('take a page without audiences as one for all', () =>
    expect(back({ kind: 'page', audiences: [] }).audiences).toEqual(FILTERS.audience));
  it('write nothing for a page that is not to be found', () => expect(findAttributes(undefined)).toEqual({}));

  it.each([
    ['ages', '8-11', /"8-11".*11-13/],
    ['minutes', '0', /"0".*minutes/],
    ['rooms', 'outside', /"outside".*together/],
    ['needs', 'pens', /"pens".*nothing/],
  ] as const)('stop at the wrong %s %j', (wrong, word, message) =>
    expect(() => readFacts((name) => (name === 'kind' ? ['lesson'] : name === wrong ? [word] : []))).toThrow(message),
  );
});
