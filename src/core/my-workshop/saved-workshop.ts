import { type Fields, isFields } from '../read-json.ts';
import { type MyWorkshop, TEXT_DETAILS } from './my-workshop.ts';
import { fieldOf, type Note, type Reading, type ReadWorkshop, readWorkshop } from './read-workshop.ts';

/** Why a text is no workshop. One plain sentence each is for the page to say. */
export type Refusal = 'not-json' | 'too-large' | 'too-deep' | 'wrong-kind' | 'future-version' | 'nothing-useful';

export interface Refused {
  refusal: Refusal;
}

/** Several workshops kept on one device. `openId` is the one in hand; '' for none. */
export interface Collection {
  openId: string;
  workshops: MyWorkshop[];
}

export const WORKSHOP_KIND = 'family-night-kit.my-workshop';
const COLLECTION_KIND = 'family-night-kit.my-workshops';
/** Most characters of the text of one workshop, and of all that are kept. Browsers keep about 5 million for one site. */
export const FILE_LIMIT = 512 * 1024;
export const COLLECTION_LIMIT = 5_000_000;
const MOST_DEEP = 32;
export const MOST_WORKSHOPS = 50;

/**
 * Brings the data of a workshop of an older version to the next: the first entry makes version 2 out of version 1. When
 * the shape changes, add one entry here and count `version` up in my-workshop.ts.
 */
const MIGRATIONS: readonly ((workshop: unknown) => unknown)[] = [];
export const VERSION = MIGRATIONS.length + 1;

/** Whether brackets stand deeper in one another than any workshop has them. Looks only, so that nothing can overflow. */
export function isTooDeep(text: string): boolean {
  let depth = 0;
  let isText = false;
  for (let index = 0; index < text.length; index++) {
    const character = text[index];
    if (character === '"') isText = !isText;
    else if (isText && character === '\\') index++;
    else if (!isText && (character === '{' || character === '[') && ++depth > MOST_DEEP) return true;
    else if (!isText && (character === '}' || character === ']')) depth--;
  }
  return false;
}

/** The data of a text of that kind, and what brings a workshop in it to the present version. */
function openText(
  text: string,
  kind: string,
  limit: number,
): { data: Fields; migrate: (workshop: unknown) => unknown } | Refused {
  if (text.length > limit) return { refusal: 'too-large' };
  if (isTooDeep(text)) return { refusal: 'too-deep' };
  let data: unknown;
  try {
    // A byte-order mark at the start is from an editor, not from us.
    data = JSON.parse(text.replace(/^\ufeff/, ''));
  } catch {
    return { refusal: 'not-json' };
  }
  const version = fieldOf(data, 'version');
  if (!isFields(data) || fieldOf(data, 'kind') !== kind) return { refusal: 'wrong-kind' };
  if (typeof version !== 'number' || !Number.isSafeInteger(version) || version < 1) return { refusal: 'wrong-kind' };
  if (version > VERSION) return { refusal: 'future-version' };
  const newer = MIGRATIONS.slice(version - 1);
  return { data, migrate: (workshop) => newer.reduce((now, step) => step(now), workshop) };
}

/** Whether nobody typed, planned or counted anything. */
function isBlank({ details, sessions, slips }: MyWorkshop): boolean {
  const { logo, families, languages } = details;
  const typed = [...TEXT_DETAILS.map((name) => details[name]), logo, ...languages].some((text) => text !== '');
  const planned = sessions.some(({ title, date, start, blocks }) => title || date || start || blocks.length > 0);
  return !typed && !planned && slips === null && families.from === 0 && families.to === 0;
}

/**
 * Reads a workshop from kept text, an imported file or a link. What is unsound in it is cleaned or left out and noted;
 * a text that is no workshop at all is refused with the reason. Never throws.
 */
export function parseMyWorkshop(text: string, reading: Reading): ReadWorkshop | Refused {
  const opened = openText(text, WORKSHOP_KIND, FILE_LIMIT);
  if ('refusal' in opened) return opened;
  const read = readWorkshop(opened.migrate(fieldOf(opened.data, 'workshop')), reading);
  return isBlank(read.workshop) ? { refusal: 'nothing-useful' } : read;
}

/** The text of the file that hands a workshop to somebody else. Indented, so that a person can read what is in it. */
export const exportText = (workshop: MyWorkshop): string =>
  `${JSON.stringify({ kind: WORKSHOP_KIND, version: VERSION, workshop }, null, 2)}\n`;

/**
 * Reads the workshops kept on a device. One that cannot be read is left out and counted in `lost`; with a refusal the
 * page must not keep anything over the old text before it has offered to save it. No text at all is no workshop yet.
 */
export function parseCollection(
  text: string | null,
  lessons: Reading['lessons'],
): (Collection & { notes: Note[]; lost: number }) | Refused {
  if (text === null) return { openId: '', workshops: [], notes: [], lost: 0 };
  const opened = openText(text, COLLECTION_KIND, COLLECTION_LIMIT);
  if ('refusal' in opened) return opened;
  const kept = fieldOf(opened.data, 'workshops');
  if (!Array.isArray(kept)) return { refusal: 'wrong-kind' };
  const read = kept
    .slice(0, MOST_WORKSHOPS)
    .map((one) => opened.migrate(one))
    .filter(isFields)
    .map((one, index) => readWorkshop(one, { lessons, freshId: `kept-${index + 1}` }));
  const isFirst = (id: string, index: number) => read.findIndex(({ workshop }) => workshop.id === id) === index;
  const distinct = read.filter(({ workshop }, index) => isFirst(workshop.id, index));
  const workshops = distinct.map(({ workshop }) => workshop);
  const openId = fieldOf(opened.data, 'openId');
  return {
    openId: workshops.find(({ id }) => id === openId)?.id ?? '',
    workshops,
    notes: distinct.flatMap(({ workshop, notes }) =>
      notes.map((note) => ({ ...note, path: `${workshop.id}.${note.path}` })),
    ),
    lost: kept.length - workshops.length,
  };
}

/** The text to keep on the device. */
export const serializeCollection = ({ openId, workshops }: Collection): string =>
  JSON.stringify({ kind: COLLECTION_KIND, version: VERSION, openId, workshops });
