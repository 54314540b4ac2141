import { country, type Country } from '../content-model/helpline.ts';
import type { Helpline } from '../content-model/helpline.ts';
import type { CallLine } from '../core/call-lines.ts';
import type { Language } from '../i18n/languages.ts';
import { listEntries } from './entries.ts';
import { printableHelplines } from './facts.ts';

/** The cases of the help page in the order their authors gave, danger first. */
export async function helpCases(lang: Language) {
  return (await listEntries('help', lang)).sort((a, b) => a.entry.data.order - b.entry.data.order);
}

/** Lines by country, in the order of the file; lines that work anywhere come under INTL. */
export async function helplinesByCountry(ids?: readonly string[]): Promise<{ country: Country; lines: Helpline[] }[]> {
  const lines = (await printableHelplines()).filter((line) => !ids || ids.includes(line.id));
  return country.options
    .map((name) => ({ country: name, lines: lines.filter((line) => line.country === name) }))
    .filter((group) => group.lines.length > 0);
}

/** The lines that stand on the wallet cards of each country, in the order of the file; those that work anywhere come last. */
export async function walletLines(): Promise<{ country: Country; lines: Helpline[] }[]> {
  const groups = (await helplinesByCountry()).map(({ country, lines }) => ({
    country,
    lines: lines.filter(({ walletCard }) => walletCard),
  }));
  const anywhere = groups.find(({ country }) => country === 'INTL')?.lines ?? [];
  return groups
    .filter(({ country }) => country !== 'INTL')
    .map(({ country, lines }) => ({ country, lines: [...lines, ...anywhere] }));
}

/** The emergency line of each country that has one. */
export async function emergencyLines(): Promise<Helpline[]> {
  return (await printableHelplines()).filter((line) => line.kind === 'emergency' && line.phone);
}

/** The lines that the cases of help name, and the emergency lines, as the search dialog shows them. */
export async function callLines(lang: Language) {
  const cases = (await helpCases(lang)).map(({ slug, entry: { data } }) => ({ slug, ids: data.helplines }));
  const named = new Set(cases.flatMap(({ ids }) => ids));
  const lines = (await helplinesByCountry())
    .flatMap((group) => group.lines)
    .filter(({ id, kind }) => kind === 'emergency' || named.has(id));
  const placesOf = (ids: readonly string[]): number[] =>
    ids.map((id) => lines.findIndex((line) => line.id === id)).filter((place) => place >= 0);
  return {
    lines: lines.map(({ country, kind, name, phone, text, url }): CallLine => {
      return { country, kind, name, phone, text, url };
    }),
    cases: Object.fromEntries(cases.map(({ slug, ids }) => [slug, placesOf(ids)])),
  };
}
