/**
 * Every name under which the kit keeps something in this browser, typed here and nowhere else: the code uses these names,
 * and the privacy page lists them. Each begins with the kit and the version of what is kept. A name that ends in "." goes
 * on with what it is about: the ticks of a checklist end in its slug. In a folder of a host every name ends in that folder
 * (src/browser/storage.ts), which begins with "/": no other part of a name may hold one.
 */
export const OWN_KEYS = 'family-night-kit.';

export const TICKS_KEY = 'family-night-kit.1.ticks.';
/** Where ticks that could not be read are put, so that nothing is kept over them. */
export const TICKS_UNREAD_KEY = 'family-night-kit.1.ticks-unread.';
export const RUN_SHEET_START_KEY = 'family-night-kit.1.run-sheet-start';
export const PRESENT_KEY = 'family-night-kit.1.present.';
export const DECK_KEY = 'family-night-kit.1.deck.';
export const LIVE_KEY = 'family-night-kit.1.live.';
/** The same for the sessions of My workshop: it goes on with the id of the workshop, a dot and that of the session. */
export const OWN_LIVE_KEY = 'family-night-kit.1.own-live.';
export const WORKSHOPS_KEY = 'family-night-kit.1.workshops';
/** Where a text that could not be read is put, so that nothing is kept over it. */
export const WORKSHOPS_UNREAD_KEY = 'family-night-kit.1.workshops-unread';
export const COUNTRY_KEY = 'family-night-kit.1.country';
export const WALL_KEY = 'family-night-kit.1.wall';
/** Where a wall that could not be read is put, so that nothing is kept over it. */
export const WALL_UNREAD_KEY = 'family-night-kit.1.wall-unread';
export const AGREEMENTS_KEY = 'family-night-kit.1.agreements';
/** Where agreements that could not be read are put, so that nothing is kept over them. */
export const AGREEMENTS_UNREAD_KEY = 'family-night-kit.1.agreements-unread';
/** The tries at quizzes. It is there only while somebody wants them kept. */
export const QUIZ_TRIES_KEY = 'family-night-kit.1.quiz-tries';
export const QUIZ_TRIES_UNREAD_KEY = 'family-night-kit.1.quiz-tries-unread';
/** What was last chosen in the print center, and how it prints. */
export const PRINT_JOB_KEY = 'family-night-kit.1.print-job';
/** What was saved for offline: it goes on with the pages that were, "." in place of "/", and with nothing for the whole kit. */
export const OFFLINE_KEY = 'family-night-kit.1.offline ';

/** The same names as a list. What each is for stands in the interface strings, under the same name. */
export const KEPT_KEYS = {
  ticks: TICKS_KEY,
  ticksUnread: TICKS_UNREAD_KEY,
  runSheetStart: RUN_SHEET_START_KEY,
  present: PRESENT_KEY,
  deck: DECK_KEY,
  live: LIVE_KEY,
  ownLive: OWN_LIVE_KEY,
  workshops: WORKSHOPS_KEY,
  workshopsUnread: WORKSHOPS_UNREAD_KEY,
  country: COUNTRY_KEY,
  wall: WALL_KEY,
  wallUnread: WALL_UNREAD_KEY,
  agreements: AGREEMENTS_KEY,
  agreementsUnread: AGREEMENTS_UNREAD_KEY,
  quizTries: QUIZ_TRIES_KEY,
  quizTriesUnread: QUIZ_TRIES_UNREAD_KEY,
  printJob: PRINT_JOB_KEY,
  offline: OFFLINE_KEY,
} as const;

export type KeptName = keyof typeof KEPT_KEYS;
