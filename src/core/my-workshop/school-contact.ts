import { type Fields, isFields, parseJson } from '../read-json.ts';

/** Whom a family can turn to at school; "" for what nobody has typed. */
export interface SchoolContact {
  school: string;
  lead: string;
  contact: string;
}

const LONGEST = 200;

/** A text as somebody typed it, never endless; '' for what is none. */
const typed = (value: unknown): string => (typeof value === 'string' ? value.trim().slice(0, LONGEST) : '');

/** The details of the workshop in hand as they were kept, unread. */
function openDetails(kept: string | null): Fields | undefined {
  const data = parseJson(kept);
  if (!isFields(data) || !Array.isArray(data['workshops'])) return undefined;
  const open = data['workshops'].filter(isFields).find(({ id }) => id === data['openId']);
  const details = open?.['details'];
  return isFields(details) ? details : undefined;
}

/** The name of the school out of the kept workshops, of the one in hand; '' when there is none. */
export const schoolOf = (kept: string | null): string => typed(openDetails(kept)?.['school']);

/**
 * The school's contact out of the kept workshops, of the one in hand. Undefined when there is none. Reads just these
 * texts, so that a help page need not carry what reads a whole workshop.
 */
export function schoolContact(kept: string | null): SchoolContact | undefined {
  const details = openDetails(kept);
  const [lead, contact] = [typed(details?.['lead']), typed(details?.['contact'])];
  return lead || contact ? { school: typed(details?.['school']), lead, contact } : undefined;
}
