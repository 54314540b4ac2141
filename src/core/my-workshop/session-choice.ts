import type { MyWorkshop, Session } from './my-workshop.ts';

/** The session somebody asked for by its id; else the first that is not over on that day, else the first. */
export function sessionInHand({ sessions }: MyWorkshop, asked: string | null, today: string): Session | undefined {
  return (
    sessions.find(({ id }) => id === asked) ?? sessions.find(({ date }) => date === '' || date >= today) ?? sessions[0]
  );
}
