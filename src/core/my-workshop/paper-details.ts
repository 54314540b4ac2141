import { addMinutes, formatClockTime, parseClockTime } from '../clock-time.ts';
import { isDay } from '../zoned-time.ts';
import type { CatalogueLesson } from './catalogue.ts';
import { totalMinutes } from './change-plan.ts';
import { publicAddress } from './check-details.ts';
import type { MessageDetails } from './messages.ts';
import { type MyWorkshop, partsOf, type Session } from './my-workshop.ts';

/** A day as people of that language write it, with its weekday: "Tuesday, March 16, 2027". '' for no day. */
export function dayInWords(day: string, locale: string): string {
  if (!isDay(day)) return '';
  const format = new Intl.DateTimeFormat(locale, { dateStyle: 'full', timeZone: 'UTC' });
  return format.format(new Date(`${day}T00:00:00Z`));
}

/** When a session begins and ends, as people of that language write it; '' for what nobody has said. */
export function timesInWords(session: Session, locale: string): { starts: string; ends: string } {
  const start = parseClockTime(session.start);
  if (start === undefined) return { starts: '', ends: '' };
  const minutes = totalMinutes(session);
  const ends = minutes > 0 ? formatClockTime(addMinutes(start, minutes), locale) : '';
  return { starts: formatClockTime(start, locale), ends };
}

/** The titles of the lessons of a session, each once, without what stands after a colon. */
export function lessonTitles(session: Session, lessons: readonly Pick<CatalogueLesson, 'slug' | 'title'>[]): string[] {
  const slugs = new Set(partsOf(session).flatMap((part) => ('lesson' in part ? [part.lesson] : [])));
  return [...slugs].flatMap((slug) => {
    const title = lessons.find((lesson) => lesson.slug === slug)?.title;
    return title ? [title.split(':')[0] ?? title] : [];
  });
}

/** What the papers and messages of one session say, in words. '' for what nobody has typed. */
export function detailsInWords(
  { details }: MyWorkshop,
  session: Session,
  lessons: readonly Pick<CatalogueLesson, 'slug' | 'title'>[],
  locale: string,
): Required<MessageDetails> {
  const { starts, ends } = timesInWords(session, locale);
  const { school, place, contact, lead, sender, principal, food, childcare, interpreting, photos } = details;
  return {
    school,
    event: details.title || session.title,
    date: dayInWords(session.date, locale),
    time: starts,
    place,
    contact,
    lead,
    sender,
    principal,
    ends,
    address: details.street,
    topics: new Intl.ListFormat(locale).format(lessonTitles(session, lessons)),
    food,
    childcare,
    interpreting,
    photos,
    link: publicAddress(details.address) ?? '',
  };
}
