import { expect, it } from 'vitest';
import { countWith, type Filterable, type Filters, isShown, NO_FILTERS } from '../../src/core/print-filter.ts';

const CARDS: Filterable = {
  ...{ title: 'Break cards', ages: ['5-7', '8-10'], minutes: [], pillar: 'reflect', kind: 'cards' },
  ...{ needs: ['scissors'], standards: ['ISTE 1.2.b'] },
};
const QUIZ: Filterable = {
  ...{ title: 'Kindness, à la carte', ages: ['8-10'], minutes: [10], pillar: 'connect', kind: 'quiz' },
  ...{ needs: [], standards: [] },
};
const shown = (filters: Partial<Filters>) =>
  [CARDS, QUIZ].filter((one) => isShown(one, { ...NO_FILTERS, ...filters })).map(({ kind }) => kind);

it.each([
  [{}, ['cards', 'quiz']],
  [{ age: '5-7' }, ['cards']],
  [{ age: '8-10', pillar: 'connect' }, ['quiz']],
  [{ minutes: '10' }, ['quiz']],
  [{ minutes: '5' }, []],
  [{ kind: 'cards' }, ['cards']],
  [{ standard: 'ISTE 1.2.b' }, ['cards']],
  [{ needs: 'nothing' }, ['quiz']],
  [{ word: ' BREAK ' }, ['cards']],
  [{ word: 'a la kind' }, ['quiz']],
  [{ word: 'a xyz' }, []],
])('%j shows %j', (filters, kinds) => {
  expect(shown(filters)).toEqual(kinds);
});

it('counts what a choice would show with the other filters as they are', () => {
  const filters = { ...NO_FILTERS, pillar: 'connect', age: '5-7' };
  expect(countWith([CARDS, QUIZ], filters, 'age', '8-10')).toBe(1);
  expect(countWith([CARDS, QUIZ], filters, 'age', '5-7')).toBe(0);
  expect(countWith([CARDS, QUIZ], filters, 'pillar', '')).toBe(1);
});
