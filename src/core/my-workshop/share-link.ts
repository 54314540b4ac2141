import { isFields } from '../read-json.ts';
import { fromBase64Url, fromUtf8, toBase64Url, toUtf8 } from './base64url.ts';
import type { MyWorkshop, PlanBlock, PlanPart } from './my-workshop.ts';
import type { Reading, ReadWorkshop } from './read-workshop.ts';
import { FILE_LIMIT, isTooDeep, parseMyWorkshop, type Refused, VERSION, WORKSHOP_KIND } from './saved-workshop.ts';

/** Longer links are cut by some mail programs and messengers; a file is offered instead. In characters, from `#` on. */
export const LINK_LIMIT = 8000;

const PLAIN = '#plan=1.';
const PACKED = '#plan=2.';

/** Makes bytes fewer, as a browser's CompressionStream('deflate-raw') does. */
export type Compress = (bytes: Uint8Array) => Promise<Uint8Array>;
/** Undoes `Compress`. It must stop and reject when more than that many bytes come out: a link may be a trap. */
export type Decompress = (bytes: Uint8Array, mostBytes: number) => Promise<Uint8Array>;

/** Field names as they stand in a link. Old links must stay readable: add, but never change. */
const SHORT_NAMES = {
  id: 'i',
  changedAtMs: 'm',
  madeAtMs: 'mm',
  details: 'd',
  sessions: 's',
  title: 't',
  school: 'sc',
  place: 'pl',
  contact: 'co',
  lead: 'le',
  street: 'sr',
  sender: 'se',
  principal: 'pr',
  food: 'fo',
  childcare: 'cc',
  interpreting: 'in',
  photos: 'ph',
  address: 'ad',
  families: 'f',
  from: 'fr',
  to: 'to',
  languages: 'la',
  timeZone: 'z',
  paper: 'pa',
  sides: 'si',
  date: 'da',
  start: 'st',
  wishes: 'w',
  minutes: 'n',
  rooms: 'r',
  topics: 'tp',
  ages: 'ag',
  audiences: 'au',
  blocks: 'b',
  together: 'e',
  adults: 'a',
  children: 'c',
  lesson: 'l',
  length: 'g',
  kind: 'k',
  note: 'o',
} as const;
const TO_SHORT = new Map<string, string>(Object.entries(SHORT_NAMES));
const TO_LONG = new Map<string, string>(Object.entries(SHORT_NAMES).map(([long, short]) => [short, long]));

/** The same value with other field names, without empty texts and lists. Reading puts those in again. */
function rename(value: unknown, names: ReadonlyMap<string, string>): unknown {
  if (Array.isArray(value)) return value.map((item) => rename(item, names));
  if (!isFields(value)) return value;
  const full = Object.entries(value).filter(([, one]) => one !== '' && !(Array.isArray(one) && one.length === 0));
  return Object.fromEntries(full.map(([name, one]) => [names.get(name) ?? name, rename(one, names)]));
}

/** What a link carries: no picture, no ticks, no counted slips. Parts get new ids when the link is read. */
function toShare({ id, changedAtMs, madeAtMs, details, sessions }: MyWorkshop) {
  const part = ({ id: _, ...rest }: PlanPart) => rest;
  const block = (one: PlanBlock) =>
    'together' in one
      ? { together: part(one.together) }
      : { adults: one.adults.map(part), children: one.children.map(part) };
  return {
    id,
    changedAtMs,
    madeAtMs,
    details: { ...details, logo: '' },
    sessions: sessions.map((session) => ({ ...session, blocks: session.blocks.map(block) })),
  };
}

/**
 * The part of an address from `#` on that carries a plan. What stands there is never sent to a server. Refused when it is
 * longer than links may be.
 */
export async function toShareLink(
  workshop: MyWorkshop,
  compress?: Compress,
): Promise<{ hash: string } | { refusal: 'too-long'; characters: number }> {
  // JSON writes half a pair of surrogates as an escape, so the bytes are always sound.
  const bytes = toUtf8(JSON.stringify([VERSION, rename(toShare(workshop), TO_SHORT)]));
  const hash = compress ? PACKED + toBase64Url(await compress(bytes)) : PLAIN + toBase64Url(bytes);
  return hash.length > LINK_LIMIT ? { refusal: 'too-long', characters: hash.length } : { hash };
}

/**
 * A plan out of a link, put in the place of the one on this device: what a link does not carry stays as it was, or a
 * co-presenter's link would wipe the counted slips.
 */
export const withWhatLinksLack = (opened: MyWorkshop, { details, ticks, slips }: MyWorkshop): MyWorkshop => ({
  ...opened,
  details: { ...opened.details, logo: details.logo },
  ticks,
  slips,
});

/** Whether the end of an address holds a plan. */
export const isShareLink = (hash: string): boolean => hash.startsWith('#plan=');

async function readBytes(hash: string, decompress?: Decompress): Promise<Uint8Array | undefined> {
  if (hash.startsWith(PLAIN)) return fromBase64Url(hash.slice(PLAIN.length));
  const packed = hash.startsWith(PACKED) ? fromBase64Url(hash.slice(PACKED.length)) : undefined;
  try {
    return packed && (await decompress?.(packed, FILE_LIMIT));
  } catch {
    return undefined;
  }
}

/** Reads a plan out of the end of an address, through the same parser as a file. Never throws, never rejects. */
export async function fromShareLink(
  hash: string,
  reading: Reading,
  decompress?: Decompress,
): Promise<ReadWorkshop | Refused | { refusal: 'damaged-link' }> {
  if (hash.length > LINK_LIMIT) return { refusal: 'too-large' };
  const bytes = await readBytes(hash, decompress);
  const text = bytes && bytes.length <= FILE_LIMIT ? fromUtf8(bytes) : undefined;
  if (text === undefined) return { refusal: 'damaged-link' };
  if (isTooDeep(text)) return { refusal: 'too-deep' };
  let shared: unknown;
  try {
    shared = JSON.parse(text);
  } catch {
    return { refusal: 'damaged-link' };
  }
  if (!Array.isArray(shared)) return { refusal: 'wrong-kind' };
  const [version, workshop]: unknown[] = shared;
  const whole = { kind: WORKSHOP_KIND, version, workshop: rename(workshop, TO_LONG) };
  return parseMyWorkshop(JSON.stringify(whole), reading);
}
