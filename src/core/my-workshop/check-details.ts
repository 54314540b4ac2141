import { parseClockTime } from '../clock-time.ts';
import { addDays } from '../safer-internet-day.ts';
import { isDay, isTimeZone } from '../zoned-time.ts';
import { overBy, totalMinutes } from './change-plan.ts';
import type { Details, MyWorkshop, Session } from './my-workshop.ts';

export type FindingCode =
  | 'missing'
  | 'impossible-date'
  | 'date-past'
  | 'date-far-off'
  | 'impossible-time'
  | 'ends-after-midnight'
  | 'before-the-last'
  | 'overlaps'
  | 'nothing-planned'
  | 'over-time'
  | 'empty-room'
  | 'no-families'
  | 'very-many-families'
  | 'from-above-to'
  | 'address-not-whole'
  | 'unknown-time-zone';

/** Something wrong, odd or not there yet. It is said beside the field and stops nobody. */
export interface Finding {
  /** The field, as in 'details.lead' or 'sessions.0.date'. */
  path: string;
  code: FindingCode;
  /** `missing`: not typed yet. `wrong`: cannot be so. `odd`: may be right, but look again. */
  weight: 'missing' | 'wrong' | 'odd';
  /** Minutes, where the finding is about time. */
  minutes?: number;
}

/** More families than a school hall holds; a slip of the keys is likelier. */
const VERY_MANY = 500;
/** Nobody plans an evening further ahead than two years. */
const FAR_OFF_DAYS = 730;
const MINUTES_A_DAY = 24 * 60;

const finding = (path: string, code: FindingCode, weight: Finding['weight'], minutes?: number): Finding => ({
  path,
  code,
  weight,
  ...(minutes !== undefined && { minutes }),
});

/** A whole public web address that starts with http:// or https://, or undefined: only such a one becomes a link or a QR code. */
export function publicAddress(text: string): string | undefined {
  return /^https?:\/\/[^\s/?#@"'<>\\]+\.[^\s/?#@"'<>\\]+(?:[/?#][^\s"'<>\\]*)?$/i.test(text) ? text : undefined;
}

/**
 * What is wrong, odd or missing in what was typed, in the order of the fields. `today` is a day as 2026-11-21. A value
 * that the device cannot keep is found here too, because somebody may be typing it now.
 */
export function checkDetails({ details, sessions }: MyWorkshop, today: string): Finding[] {
  return [
    ...checkTyped(details),
    ...checkFamilies(details),
    ...sessions.flatMap((session, index) => checkSession(session, `sessions.${index}`, today)),
    ...sessions.flatMap((session, index) => checkOrder(sessions[index - 1], session, `sessions.${index}`)),
  ];
}

function checkTyped(details: Details): Finding[] {
  const needed = ['school', 'place', 'contact', 'lead'] as const;
  const findings = needed
    .filter((name) => details[name].trim() === '')
    .map((name) => finding(`details.${name}`, 'missing', 'missing'));
  if (details.address !== '' && publicAddress(details.address) === undefined)
    findings.push(finding('details.address', 'address-not-whole', 'wrong'));
  if (details.timeZone === '') findings.push(finding('details.timeZone', 'missing', 'missing'));
  else if (!isTimeZone(details.timeZone)) findings.push(finding('details.timeZone', 'unknown-time-zone', 'wrong'));
  return findings;
}

function checkFamilies({ families: { from, to } }: Details): Finding[] {
  const path = 'details.families';
  if (Math.max(from, to) <= 0) return [finding(path, 'no-families', 'odd')];
  const findings: Finding[] = [];
  if (from > to) findings.push(finding(path, 'from-above-to', 'wrong'));
  if (Math.max(from, to) > VERY_MANY) findings.push(finding(path, 'very-many-families', 'odd'));
  return findings;
}

function checkSession(session: Session, path: string, today: string): Finding[] {
  return [...checkDate(session.date, `${path}.date`, today), ...checkTime(session, path), ...checkPlan(session, path)];
}

function checkDate(date: string, path: string, today: string): Finding[] {
  if (date === '') return [finding(path, 'missing', 'missing')];
  if (!isDay(date)) return [finding(path, 'impossible-date', 'wrong')];
  if (date < today) return [finding(path, 'date-past', 'odd')];
  return date > addDays(today, FAR_OFF_DAYS) ? [finding(path, 'date-far-off', 'odd')] : [];
}

function checkTime(session: Session, path: string): Finding[] {
  if (session.start === '') return [finding(`${path}.start`, 'missing', 'missing')];
  const start = parseClockTime(session.start);
  if (start === undefined) return [finding(`${path}.start`, 'impossible-time', 'wrong')];
  const after = start + totalMinutes(session) - MINUTES_A_DAY;
  return after > 0 ? [finding(`${path}.start`, 'ends-after-midnight', 'odd', after)] : [];
}

function checkPlan(session: Session, path: string): Finding[] {
  if (session.blocks.length === 0) return [finding(`${path}.blocks`, 'nothing-planned', 'missing')];
  const over = overBy(session);
  const findings = over > 0 ? [finding(`${path}.blocks`, 'over-time', 'odd', over)] : [];
  session.blocks.forEach((block, index) => {
    if ('adults' in block && (block.adults.length === 0 || block.children.length === 0))
      findings.push(finding(`${path}.blocks.${index}`, 'empty-room', 'odd'));
  });
  return findings;
}

/** Sessions stand in the order in which they happen, and not on top of each other. */
function checkOrder(before: Session | undefined, session: Session, path: string): Finding[] {
  if (!before || !isDay(before.date) || !isDay(session.date)) return [];
  if (session.date < before.date) return [finding(`${path}.date`, 'before-the-last', 'odd')];
  const [ends, starts] = [parseClockTime(before.start), parseClockTime(session.start)];
  if (session.date !== before.date || ends === undefined || starts === undefined) return [];
  const overlap = ends + totalMinutes(before) - starts;
  return overlap > 0 ? [finding(`${path}.start`, 'overlaps', 'odd', overlap)] : [];
}
