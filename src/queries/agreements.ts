import type { Language } from '../i18n/languages.ts';
import { listEntries } from './entries.ts';

/** The agreements of a language, the youngest children first. */
export async function listAgreements(lang: Language) {
  const firstYear = (band: string) => Number(band.split('-')[0]);
  return (await listEntries('agreements', lang)).sort(
    (a, b) => firstYear(a.entry.data.band) - firstYear(b.entry.data.band),
  );
}
