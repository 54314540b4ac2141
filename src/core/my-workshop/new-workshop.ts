import { addDays, nextSaferInternetDay, type SaferInternetDayFact } from '../safer-internet-day.ts';
import type { Catalogue, ReadyMadeWorkshop } from './catalogue.ts';
import { type FilledPlan, fillTime } from './fill-time.ts';
import {
  type Beginning,
  emptySession,
  type MyWorkshop,
  type Session,
  type Wishes,
  withPartIds,
} from './my-workshop.ts';
import type { PartNames } from './session-frame.ts';

function beginWith(begin: Beginning, title: string, sessions: Session[]): MyWorkshop {
  return {
    version: 1,
    id: begin.id,
    changedAtMs: begin.nowMs,
    madeAtMs: begin.nowMs,
    details: {
      title,
      school: '',
      place: '',
      street: '',
      contact: '',
      lead: '',
      sender: '',
      principal: '',
      food: '',
      childcare: '',
      interpreting: '',
      photos: '',
      address: '',
      families: { from: 0, to: 0 },
      languages: [],
      timeZone: begin.timeZone,
      logo: '',
      paper: begin.paper,
      sides: 1,
    },
    sessions,
    ticks: [],
    slips: null,
  };
}

/** A workshop with nothing in it: one session, no parts. */
export const startEmpty = (begin: Beginning): MyWorkshop =>
  beginWith(begin, '', [{ ...emptySession('s1'), date: begin.date ?? '' }]);

/** A ready-made workshop of the kit, to change at will. With a first day, a series gets the days of all its sessions. */
export function startFromReadyMade(ready: ReadyMadeWorkshop, begin: Beginning): MyWorkshop {
  const sessions = ready.sessions.map((session, index): Session => ({
    id: `s${index + 1}`,
    title: session.title,
    date: begin.date ? addDays(begin.date, session.dayOffset) : '',
    start: session.start,
    wishes: { minutes: session.minutes, rooms: session.rooms, topics: [], ages: [], audiences: [] },
    blocks: withPartIds(session.blocks),
  }));
  return beginWith(begin, ready.title, sessions);
}

/**
 * One session filled with lessons on the wished topics and for the wished ages, and what the filling has to say. `title` is
 * what the event is called until somebody names it: messages need a name.
 */
export function startFromWishes(
  wishes: Wishes,
  catalogue: Catalogue,
  names: PartNames,
  begin: Beginning,
  title: string,
): { workshop: MyWorkshop; plan: FilledPlan } {
  const plan = fillTime(wishes, catalogue, names);
  const session: Session = { ...emptySession('s1'), date: begin.date ?? '', wishes, blocks: plan.blocks };
  return { workshop: beginWith(begin, title, [session]), plan };
}

/** The beginning of a workshop on the next Safer Internet Day: hand it to any of the ways to start. */
export const onSaferInternetDay = (
  known: readonly SaferInternetDayFact[],
  today: string,
  begin: Beginning,
): Beginning => ({ ...begin, date: nextSaferInternetDay(known, today).date });
