import { textWeight } from './paper-fit.ts';
import type { SchoolContact } from './school-contact.ts';

/** What two lines of the foot of a sheet hold at 12 points, in letters of middling width, of capitals too. */
export const FOOT_ROOM = 100;

/** What the foot of a sheet says of the school. "" leaves the words, or the line to write on, of the blank sheet. */
export interface SchoolFoot {
  label: string;
  contact: string;
  /** What is known and had no room. */
  leftOut: 'school' | 'contact' | 'both' | undefined;
}

/**
 * School and contact where two lines hold both; else the contact, which families need more; else the school. What is
 * too long even alone is left out whole: half a telephone number is none.
 */
export function schoolFoot({ school, contact }: Pick<SchoolContact, 'school' | 'contact'>): SchoolFoot {
  const fits = (text: string) => textWeight(text) <= FOOT_ROOM;
  if (fits(`${school} ${contact}`)) return { label: school && `${school}:`, contact, leftOut: undefined };
  if (contact && fits(contact)) return { label: '', contact, leftOut: 'school' };
  if (fits(school)) return { label: school && `${school}:`, contact: '', leftOut: 'contact' };
  return { label: '', contact: '', leftOut: contact ? 'both' : 'school' };
}
