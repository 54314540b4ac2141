/** What the kit knows about one year's Safer Internet Day. `date` is a day written as 2027-02-09. */
export interface SaferInternetDayFact {
  date: string;
  status: 'held' | 'announced' | 'estimate';
}

const MS_A_DAY = 86_400_000;

/** Midnight UTC of a day written as 2026-11-21, in milliseconds. */
const dayToMs = (day: string): number => Date.parse(`${day}T00:00:00Z`);

/** A day written as 2026-11-21, some days later (or earlier, with a negative number). */
export function addDays(day: string, days: number): string {
  return new Date(dayToMs(day) + days * MS_A_DAY).toISOString().slice(0, 10);
}

/** Whole days from one day to another; negative when the second is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((dayToMs(to) - dayToMs(from)) / MS_A_DAY);
}

/**
 * The likely date in a year nobody has announced yet: the Tuesday from 5 to 11 February. It fits every year from 2005
 * to 2026 but 2008. Source: dates published by the organisers, see content/safer-internet-day.yaml.
 */
export function estimateSaferInternetDay(year: number): string {
  const fifth = new Date(Date.UTC(year, 1, 5)).getUTCDay();
  return `${year}-02-${String(5 + ((2 - fifth + 7) % 7)).padStart(2, '0')}`;
}

/** The next Safer Internet Day on or after a day: a known one, else the estimate for that year or the next. */
export function nextSaferInternetDay(known: readonly SaferInternetDayFact[], today: string): SaferInternetDayFact {
  const coming = known.filter((fact) => fact.date >= today).sort((a, b) => a.date.localeCompare(b.date))[0];
  if (coming) return coming;
  const year = Number(today.slice(0, 4));
  const thisYear = estimateSaferInternetDay(year);
  const date = thisYear >= today ? thisYear : estimateSaferInternetDay(year + 1);
  return { date, status: 'estimate' };
}
