import { expect, it } from 'vitest';
import { favorPages, preferPages, putFirst, rankHits } from '../../src/core/search-ranking.ts';

const hit = (id: string, score: number, ...positions: number[]) => ({ id, score, positions });
const ids = (hits: readonly { id: string }[]): string[] => hits.map(({ id }) => id);

it('puts pages with the typed word before those with another', () =>
  expect(ids(rankHits([{ typed: [hit('a', 5)], also: [[hit('b', 6), hit('a', 6)]] }]))).toEqual(['a', 'b']));
it('puts a page that answers both words first', () =>
  expect(
    ids(
      rankHits([
        { typed: [hit('a', 6), hit('b', 4)], also: [] },
        { typed: [hit('b', 4)], also: [] },
      ]),
    ),
  ).toEqual(['b', 'a']));
it('leaves out what only adds noise to several words', () =>
  expect(
    ids(
      rankHits([
        { typed: [hit('a', 10), hit('b', 1)], also: [] },
        { typed: [hit('a', 10)], also: [] },
      ]),
    ),
  ).toEqual(['a']));
it('keeps all places of a page, each once', () =>
  expect(rankHits([{ typed: [hit('a', 2, 1, 5)], also: [[hit('a', 1, 5, 9)]] }])[0]?.positions).toEqual([1, 5, 9]));
it('finds nothing for nothing', () => expect(rankHits([])).toEqual([]));

it('moves pages of the kind up', () =>
  expect(ids(preferPages([hit('a', 3), hit('b', 2)], new Set(['b', 'c'])))).toEqual(['b', 'a']));
it('puts the best of a kind first when it would not be among the first three', () =>
  expect(
    ids(preferPages([hit('a', 9), hit('b', 8), hit('c', 7), hit('d', 2), hit('e', 1)], new Set(['d', 'e']))),
  ).toEqual(['d', 'a', 'b', 'c', 'e']));
it('shows all of a kind when its name is the whole question', () =>
  expect(ids(preferPages([], new Set(['b', 'c'])))).toEqual(['b', 'c']));
it('puts all of a kind first when its name is asked for and none of it matches', () =>
  expect(preferPages([hit('a', 3, 1)], new Set(['b', 'c']))).toEqual([hit('b', 3), hit('c', 3), hit('a', 3, 1)]));

it('puts the page that answers for sure first, with its own places, found before or not', () => {
  const [a, b] = [hit('a', 3), hit('b', 2)];
  const sure = { id: 'b', score: 0.1, positions: [7] };
  expect(putFirst([a, b], sure)).toEqual([{ ...sure, score: 3 }, a]);
  expect(putFirst([a], sure)).toEqual([{ ...sure, score: 3 }, a]);
  expect(putFirst([], sure)).toEqual([sure]);
  expect(putFirst([a, b], undefined)).toEqual([a, b]);
});

it('moves pages up that match and adds none', () =>
  expect(favorPages([hit('a', 3), hit('b', 2)], new Set(['b', 'c']))).toEqual([hit('b', 4), hit('a', 3)]));
