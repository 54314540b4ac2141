import { describe, expect, it } from 'vitest';
import { findSections } from '../../src/core/search-sections.ts';

const SECTIONS = [
  [10, 'a', 'First'],
  [20, 'b', 'Second'],
  [30, 'c', 'Third'],
  [40, 'd', 'Fourth'],
] as const;
const ids = (positions: readonly number[]) => findSections(SECTIONS, positions).map(({ id }) => id);

describe('findSections', () => {
  it('finds the sections in which words stand, to the last word', () => {
    expect(findSections(SECTIONS, [39])).toEqual([{ id: 'c', title: 'Third' }]);
    expect(ids([10])).toEqual(['a']);
    expect(ids([9999])).toEqual(['d']);
  });
  it('finds none before the first heading, and none on a page without headings', () => {
    expect(ids([0, 9])).toEqual([]);
    expect(findSections([], [1, 2])).toEqual([]);
  });
  it('names the three with most matches, in the order of the page', () =>
    expect(ids([41, 42, 31, 32, 11, 12, 21])).toEqual(['a', 'c', 'd']));
  it('leaves out those with few matches beside a much better one', () => expect(ids([11, 21, 22, 23])).toEqual(['b']));
  it('takes the earlier of equals', () => expect(ids([11, 21, 31, 41])).toEqual(['a', 'b', 'c']));
});
