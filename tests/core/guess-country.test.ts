import { expect, it } from 'vitest';
import { guessCountry } from '../../src/core/guess-country.ts';

const ours = ['US', 'GB', 'NZ'] as const;

it.each([
  [['en-GB', 'en'], 'GB'],
  [['en', 'mi-Latn-NZ', 'en-US'], 'NZ'],
  [['fr-FR', 'en-us'], 'US'],
  [['en', 'de-DE', 'zh-Hans'], undefined],
  [[], undefined],
] as const)('guesses from %j', (languages, country) => {
  expect(guessCountry(languages, ours)).toBe(country);
});
