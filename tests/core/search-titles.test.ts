import { expect, it } from 'vitest';
import { preferTitles, titleFit } from '../../src/core/search-ranking.ts';

it.each([
  ['One Good Thing', 'one good thing', 'is'],
  ['Doors and locks: passwords, passkeys', 'doors and  locks!', 'is'],
  ['Kind words online', 'kind words', 'holds'],
  ['Kind words online', 'kind word', undefined],
  ['Kind words online', 'online kind', undefined],
  ['Sleep', 'sleep', undefined],
  ['', 'one good thing', undefined],
])('“%s” answers “%s”: %s', (title, text, fit) => expect(titleFit(title, text)).toBe(fit));

it('puts the page first whose title is the question, then those that hold it, then the others as they were', () => {
  const hits = [9, 5, 4, 1].map((score, at) => ({ id: String(at), score, positions: [] }));
  const fits: Record<string, 'is' | 'holds'> = { 2: 'holds', 3: 'is' };
  const ids = preferTitles(hits, (id) => fits[id]).map(({ id }) => id);
  expect(ids).toEqual(['3', '0', '2', '1']);
});
