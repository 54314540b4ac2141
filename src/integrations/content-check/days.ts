/**
 * Whether a day, as 2026-11-21, is still to come. The check goes by the day in Greenwich, and an author in Auckland is up
 * to a day ahead of it.
 */
export function isToCome(day: string, today: string): boolean {
  const tomorrow = new Date(Date.parse(`${today}T00:00:00Z`) + 86_400_000).toISOString();
  return day > tomorrow.slice(0, 10);
}
