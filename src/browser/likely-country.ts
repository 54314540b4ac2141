import { guessCountry } from '../core/country-guess.ts';
import { COUNTRY_KEY } from '../core/kept-keys.ts';
import { readText } from './storage.ts';

/** The country that somebody asked to remember, when it is one of these. */
export function rememberedCountry(countries: readonly string[]): string | undefined {
  const { text } = readText(COUNTRY_KEY);
  return countries.find((country) => country === text);
}

/** The country to begin with: the remembered one, else that of the browser's language. Undefined when neither is one of these. */
export const likelyCountry = (countries: readonly string[]): string | undefined =>
  rememberedCountry(countries) ?? guessCountry(navigator.languages, countries);
