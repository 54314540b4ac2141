/** The day on this device's calendar at an instant (milliseconds since 1970), as 2026-11-21. */
export function localDay(instantMs: number): string {
  const date = new Date(instantMs);
  const two = (part: number) => String(part).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

/** A day written as 2026-11-21 in a person's words: "November 21, 2026". With the weekday: "Saturday, November 21, 2026". */
export function formatDay(day: string, locale: string, withWeekday = false): string {
  const options: Intl.DateTimeFormatOptions = { year: 'numeric', month: 'long', day: 'numeric', timeZone: 'UTC' };
  if (withWeekday) options.weekday = 'long';
  return new Intl.DateTimeFormat(locale, options).format(new Date(`${day}T00:00:00Z`));
}

/** The parts of a day for a calendar leaf: month and year, day of the month, weekday. */
export function dayParts(day: string, locale: string): { monthYear: string; day: string; weekday: string } {
  const date = new Date(`${day}T00:00:00Z`);
  const part = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' }).format(date);
  return {
    monthYear: part({ month: 'long', year: 'numeric' }),
    day: part({ day: 'numeric' }),
    weekday: part({ weekday: 'long' }),
  };
}

/** A publication date that may be a year, a month or a day: "2016", "June 2016", "June 13, 2016". */
export function formatPublished(published: string, locale: string): string {
  if (published.length === 4) return published;
  if (published.length > 7) return formatDay(published, locale);
  return new Intl.DateTimeFormat(locale, { year: 'numeric', month: 'long', timeZone: 'UTC' }).format(
    new Date(`${published}-01T00:00:00Z`),
  );
}
