import { country, type Country } from '../content-model/helpline.ts';
import type { Helpline } from '../content-model/helpline.ts';
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
