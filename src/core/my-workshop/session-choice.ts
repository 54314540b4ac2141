import type { MyWorkshop, Session } from './my-workshop.ts';

/** The session an address asks for, as in "?session=s2"; else the first that is not over, else the first. */
export function sessionInHand({ sessions }: MyWorkshop, search: string, today: string): Session | undefined {
  const asked = new URLSearchParams(search).get('session');
  return (
    sessions.find(({ id }) => id === asked) ?? sessions.find(({ date }) => date === '' || date >= today) ?? sessions[0]
  );
}
