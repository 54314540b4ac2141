import { getCollection } from 'astro:content';
import type { Helpline } from '../content-model/helpline.ts';
import { isPrintable } from '../content-model/helpline.ts';
import type { SaferInternetDay } from '../content-model/safer-internet-day.ts';
import type { Source } from '../content-model/source.ts';

/** Today as 2026-11-21. The one place where a build asks the clock. */
export const buildDay = (): string => new Date().toISOString().slice(0, 10);

/** The sources with these ids, in that order. */
export async function sourcesNamed(ids: readonly string[]): Promise<Source[]> {
  const all = new Map((await getCollection('sources')).map(({ data }) => [data.id, data]));
  return ids.flatMap((id) => all.get(id) ?? []);
}

/** Who published the sources with these ids, in that order. */
export const publishersOf = async (ids: readonly string[]): Promise<string[]> =>
  (await sourcesNamed(ids)).map(({ publisher }) => publisher);

/** The helplines that may be shown today: confirmed and not past their date. */
export async function printableHelplines(): Promise<Helpline[]> {
  const today = buildDay();
  return (await getCollection('helplines')).map(({ data }) => data).filter((line) => isPrintable(line, today));
}

/** Every Safer Internet Day the kit knows, newest first. */
export async function saferInternetDays(): Promise<SaferInternetDay[]> {
  const days = (await getCollection('saferInternetDays')).map(({ data }) => data);
  return days.sort((a, b) => b.date.localeCompare(a.date));
}
