/** The region of a language tag, as in "en-GB" or "zh-Hant-TW" (BCP 47). */
const REGION = /^[a-z]{2,3}(?:-[a-z]{4})?-([a-z]{2})(?:-|$)/i;

/**
 * The country somebody is probably in: the region of the first of their languages that names one of ours. Undefined when
 * none does. A guess to begin with, never a reason to hide the choice.
 * @param languages as navigator.languages lists them
 * @param countries by ISO 3166 code, in capitals
 */
export function guessCountry(languages: readonly string[], countries: readonly string[]): string | undefined {
  const regions = languages.map((tag) => REGION.exec(tag)?.[1]?.toUpperCase());
  return regions.find((region): region is string => region !== undefined && countries.includes(region));
}
