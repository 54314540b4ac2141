import { LIVE_KEY, OWN_LIVE_KEY } from './kept-keys.ts';

/** The name of one session of somebody's own workshop as an evening that runs: "w-1.s1". */
export const ownEvening = (workshopId: string, sessionId: string): string => `${workshopId}.${sessionId}`;

/** The id of the session in such a name, or undefined for a ready-made evening: no slug of those holds a dot. */
export const sessionOfEvening = (evening: string): string | undefined => evening.split('.')[1];

/** Where the run of an evening is kept. */
export const liveKey = (evening: string): string =>
  (sessionOfEvening(evening) === undefined ? LIVE_KEY : OWN_LIVE_KEY) + evening;
