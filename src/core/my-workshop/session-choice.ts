import type { Session } from './my-workshop.ts';

/** The session somebody asked for by its id; else the first that is not over on that day, else the first. */
export function sessionInHand<One extends Pick<Session, 'id' | 'date'>>(
  { sessions }: { sessions: readonly One[] },
  asked: string | null,
  today: string,
): One | undefined {
  return (
    sessions.find(({ id }) => id === asked) ?? sessions.find(({ date }) => date === '' || date >= today) ?? sessions[0]
  );
}
