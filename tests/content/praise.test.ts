import { describe, expect, test } from 'vitest';
import { GUIDE, problemsWith, swap } from './a-kit.ts';

describe('an app that has a card', () => {
  const card = (kind: string) =>
    `name: 'Chirp and Warble: family settings'\nkind: ${kind}\nsteps: []\nsources: [cdc-2024]\n`;
  const praised = swap('Kind words last.', 'Kind words last. Warble is the best.\nIt is great to be kind.');
  const ofGuide = (kind: string) =>
    problemsWith({ 'content/controls/chirp.yaml': card(kind), [GUIDE]: praised }).filter((line) =>
      line.startsWith(GUIDE),
    );

  test('is not praised elsewhere', () => {
    expect(ofGuide('app')).toEqual([
      `${GUIDE}:26: "best" stands in a sentence about Warble; say what it does, and praise no company`,
    ]);
  });

  test('is none when the card is an idea', () => expect(ofGuide('idea')).toEqual([]));
});
