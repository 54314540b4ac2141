import { isFields, parseJson } from '../read-json.ts';

/** Whom a family can turn to at school; "" for what nobody has typed. */
export interface SchoolContact {
  school: string;
  lead: string;
  contact: string;
}

const LONGEST = 200;

/**
 * The school's contact out of the kept workshops, of the one in hand. Undefined when there is none. Reads just these
 * texts, so that a help page need not carry what reads a whole workshop.
 */
export function schoolContact(kept: string | null): SchoolContact | undefined {
  const data = parseJson(kept);
  if (!isFields(data) || !Array.isArray(data['workshops'])) return undefined;
  const open = data['workshops'].filter(isFields).find(({ id }) => id === data['openId']);
  const details = open?.['details'];
  if (!isFields(details)) return undefined;
  const text = (value: unknown): string => (typeof value === 'string' ? value.trim().slice(0, LONGEST) : '');
  const [school, lead, contact] = [text(details['school']), text(details['lead']), text(details['contact'])];
  return lead || contact ? { school, lead, contact } : undefined;
}
