import {
  type Details,
  MOST_FAMILIES,
  type MyWorkshop,
  SESSION_MINUTES,
  SESSION_ROOMS,
  type Session,
  TEXT_DETAILS,
} from './my-workshop.ts';

/** A whole number within limits; what is no number is the least. */
const within = (text: string, least: number, most: number): number =>
  Math.min(most, Math.max(least, Math.trunc(Number(text)) || 0));

/**
 * What a field of the form shows. Fields are named as in Details; `from` and `to` are families, and names that begin
 * with `session.` belong to one session. '' for a name that there is not, and for a number that nobody has said.
 */
export function fieldValue(name: string, { details }: Pick<MyWorkshop, 'details'>, session: Session): string {
  const text = TEXT_DETAILS.find((detail) => detail === name);
  if (text) return details[text];
  switch (name) {
    case 'languages':
      return details.languages.join(', ');
    case 'from':
    case 'to':
      return details.families[name] === 0 ? '' : String(details.families[name]);
    case 'timeZone':
    case 'paper':
      return details[name];
    case 'sides':
      return String(details.sides);
    case 'session.title':
    case 'session.date':
    case 'session.start':
      return session[name === 'session.title' ? 'title' : name === 'session.date' ? 'date' : 'start'];
    case 'session.minutes':
      return String(session.wishes.minutes);
    case 'session.rooms':
      return session.wishes.rooms;
    default:
      return '';
  }
}

function detailsWith(details: Details, name: string, value: string): Details {
  const text = TEXT_DETAILS.find((detail) => detail === name);
  if (text) return { ...details, [text]: value };
  switch (name) {
    case 'languages':
      return { ...details, languages: [...new Set(value.split(/[,;]/).map((one) => one.trim()))].filter(Boolean) };
    case 'from':
    case 'to':
      return { ...details, families: { ...details.families, [name]: within(value, 0, MOST_FAMILIES) } };
    case 'timeZone':
      return { ...details, timeZone: value.trim() };
    case 'paper':
      return { ...details, paper: value === 'a4' ? 'a4' : 'letter' };
    case 'sides':
      return { ...details, sides: value === '2' ? 2 : 1 };
    default:
      return details;
  }
}

function sessionWith(session: Session, name: string, value: string): Session {
  const { least, most } = SESSION_MINUTES;
  switch (name) {
    case 'session.title':
      return { ...session, title: value };
    case 'session.date':
      return { ...session, date: value };
    case 'session.start':
      return { ...session, start: value };
    case 'session.minutes':
      return { ...session, wishes: { ...session.wishes, minutes: within(value, least, most) } };
    case 'session.rooms': {
      const rooms = SESSION_ROOMS.find((one) => one === value) ?? session.wishes.rooms;
      return { ...session, wishes: { ...session.wishes, rooms } };
    }
    default:
      return session;
  }
}

/** The workshop after a person typed into one field. A name that there is not changes nothing. */
export function withValue(workshop: MyWorkshop, sessionId: string, name: string, value: string): MyWorkshop {
  if (!name.startsWith('session.')) return { ...workshop, details: detailsWith(workshop.details, name, value) };
  const sessions = workshop.sessions.map((session) =>
    session.id === sessionId ? sessionWith(session, name, value) : session,
  );
  return { ...workshop, sessions };
}
