/**
 * The country somebody is probably in, by the languages of their browser ("en-GB"): the first region that is one of ours.
 * Undefined when none is. A guess only: people can choose another.
 */
export function guessCountry<Country extends string>(
  languages: readonly string[],
  ours: readonly Country[],
): Country | undefined {
  const regions = languages.map((tag) => /-([A-Z]{2})(?:-|$)/i.exec(tag)?.[1]?.toUpperCase());
  return regions.flatMap((region) => ours.find((country) => country === region) ?? [])[0];
}
