import { describe, expect, test } from 'vitest';
import { problemsWith } from './a-kit.ts';

const WORDS = 'content/wall-words/en.yaml';
const withSwear = (words: string) => problemsWith({ [WORDS]: `swear: [${words}]\nstreets: [road]\nnotBefore: [my]\n` });

describe('the words of the wall', () => {
  test('are single words in small letters', () => {
    expect(withSwear('darn, drat')).toEqual([]);
    expect(withSwear('darn, Drat it')).toEqual([expect.stringContaining('write one word in small letters')]);
  });
  test('stand there once', () =>
    expect(withSwear('darn, drat, darn')).toEqual([
      expect.stringMatching(/^content\/wall-words\/en\.yaml:1: .*"darn" stands here twice; remove one of the two/),
    ]));
  test('come in three lists', () =>
    expect(problemsWith({ [WORDS]: 'swear: [darn]\nstreets: [road]\n' })).toEqual([
      expect.stringContaining('`notBefore` is missing'),
    ]));
});
