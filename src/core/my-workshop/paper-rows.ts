import { addMinutes, formatClockTime, formatFromStart, parseClockTime } from '../clock-time.ts';
import type { EveningRoom } from '../evening.ts';
import type { CatalogueLesson } from './catalogue.ts';
import { clockRows } from './change-plan.ts';
import { type CountedThing, headCount } from './head-count.ts';
import type { MyWorkshop, Session } from './my-workshop.ts';

/** One line of an agenda or a run sheet. */
export interface AgendaRow {
  /** When it begins: "6:30 PM", or "0:10" after the start while nobody has said when that is. */
  time: string;
  title: string;
  room: EveningRoom;
  minutes: number;
  /** What the presenter does then; '' when nothing is said. */
  note: string;
  /** The slug of its lesson; undefined for any other part. */
  lesson?: string | undefined;
}

/** The parts of a session with their times, in the order of the clock, adults before children. */
export function agendaRows(
  session: Pick<Session, 'start' | 'blocks'>,
  lessons: readonly Pick<CatalogueLesson, 'slug' | 'title' | 'pillar'>[],
  locale: string,
): AgendaRow[] {
  const start = parseClockTime(session.start);
  const timeAt = (offset: number) =>
    start === undefined ? formatFromStart(offset) : formatClockTime(addMinutes(start, offset), locale);
  return clockRows(session, lessons).map(({ offset, title, room, minutes, note = '', lesson }) => ({
    time: timeAt(offset),
    title,
    room,
    minutes,
    note,
    lesson: lesson?.slug,
  }));
}

/** A role on the night and how many people it takes, at least and at most. */
export interface RoleCount {
  role: CountedThing;
  from: number;
  to: number;
}

const ROLES: readonly CountedThing[] = [
  'welcome',
  'presenter',
  'floater',
  'children-room',
  'interpreter',
  'timekeeper',
  'safeguarding-lead',
];

/** Who is needed on the night, from the head count; a role that nobody needs is left out. */
export function roleCounts({ details, sessions }: Pick<MyWorkshop, 'details' | 'sessions'>): RoleCount[] {
  const rows = headCount({ details, sessions }, { lessons: [], handouts: [] });
  return ROLES.flatMap((role) => {
    const row = rows.find(({ kind, what }) => kind === 'volunteer' && what === role);
    return row ? [{ role, from: row.from, to: row.to }] : [];
  });
}
