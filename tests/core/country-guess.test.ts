import { expect, it } from 'vitest';
import { guessCountry } from '../../src/core/country-guess.ts';

const ours = ['US', 'CA', 'GB', 'IE'];

it.each([
  [['en-GB'], 'GB'],
  [['fr', 'fr-CA', 'en-US'], 'CA'],
  [['de-DE', 'en-ie'], 'IE'],
  [['en-Latn-US-posix'], 'US'],
])('guesses from %j', (languages, country) => expect(guessCountry(languages, ours)).toBe(country));
it.each([[[]], [['en']], [['de-AT']], [['gb']], [['en-GBR']], [['']]])('guesses nothing from %j', (languages) =>
  expect(guessCountry(languages, ours)).toBeUndefined(),
);
