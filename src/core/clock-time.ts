/** A time of day as minutes after midnight, 0 to 1439. */
export type ClockMinutes = number;

const MINUTES_A_DAY = 24 * 60;

/**
 * Reads a time of day as people and time fields write it: "18:30", "6:30 pm", "6 PM", "18.30". Anything else is
 * undefined, so that a wrong address or a half-typed field is simply no time.
 */
export function parseClockTime(text: string): ClockMinutes | undefined {
  const match = /^\s*(\d{1,2})(?:[:.](\d{2}))?\s*(?:([ap])\.?m\.?)?\s*$/i.exec(text);
  if (!match) return undefined;
  const half = match[3]?.toLowerCase();
  if (!match[2] && !half) return undefined;
  const hours = Number(match[1]);
  const minutes = Number(match[2] ?? 0);
  if (minutes > 59 || hours > 23 || (half && (hours < 1 || hours > 12))) return undefined;
  return (half ? (hours % 12) + (half === 'p' ? 12 : 0) : hours) * 60 + minutes;
}

/** The time a number of minutes later; past midnight it begins again at 0. */
export function addMinutes(time: ClockMinutes, minutes: number): ClockMinutes {
  return (((time + minutes) % MINUTES_A_DAY) + MINUTES_A_DAY) % MINUTES_A_DAY;
}

/** As a person of that language writes it: "6:30 PM" in American English, "18:30" where that is the custom. */
export function formatClockTime(time: ClockMinutes, locale: string): string {
  const date = new Date(Date.UTC(2000, 0, 1, 0, time));
  return new Intl.DateTimeFormat(locale, { hour: 'numeric', minute: '2-digit', timeZone: 'UTC' }).format(date);
}

/** Minutes after the start as "0:05" or "1:10": hours and minutes. */
export function formatFromStart(minutes: number): string {
  return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;
}

/** The clock time of an instant (milliseconds since 1970) on this device: "7:05 PM". */
export function formatInstant(instantMs: number, locale: string): string {
  return new Intl.DateTimeFormat(locale, { hour: 'numeric', minute: '2-digit' }).format(new Date(instantMs));
}

/** Time left as a countdown shows it, in minutes and seconds: "6:20". Part of a second counts as a whole one. */
export function formatCountdown(leftMs: number): string {
  const seconds = Math.ceil(leftMs / 1000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}
