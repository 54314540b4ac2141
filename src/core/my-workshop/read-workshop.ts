import { parseClockTime } from '../clock-time.ts';
import { LENGTHS, type Length } from '../lengths.ts';
import { isFields } from '../read-json.ts';
import { isDay, isTimeZone } from '../zoned-time.ts';
import type { CatalogueLesson } from './catalogue.ts';
import { cleanText } from './clean-text.ts';
import {
  type Details,
  emptySession,
  type Families,
  type Json,
  MOST_FAMILIES,
  MOST_PARTS,
  MOST_SESSIONS,
  type MyWorkshop,
  PART_KINDS,
  type PlanBlock,
  type PlanPart,
  partsOfBlock,
  SESSION_MINUTES,
  SESSION_ROOMS,
  type Session,
  type TextDetail,
  USUAL_MINUTES,
  type Wishes,
} from './my-workshop.ts';

/** What was changed or left out on the way in. One plain sentence each is for the page to say. */
export type NoteCode =
  | 'not-readable'
  | 'text-cut'
  | 'hidden-characters'
  | 'number-changed'
  | 'impossible-date'
  | 'impossible-time'
  | 'unknown-time-zone'
  | 'unsafe-address'
  | 'logo-refused'
  | 'unknown-lesson'
  | 'length-changed'
  | 'too-many';

/** `path` names the field, as in 'details.school' or 'sessions.0.date'. `value` is what was there, cleaned and short. */
export interface Note {
  code: NoteCode;
  path: string;
  value?: string;
}

/** A workshop that was read, and what was changed or left out of it. */
export interface ReadWorkshop {
  workshop: MyWorkshop;
  notes: Note[];
}

/** What reading needs to know besides the text. */
export interface Reading {
  lessons: readonly Pick<CatalogueLesson, 'slug' | 'lengths'>[];
  /** The id for a workshop that comes without a sound one. */
  freshId: string;
}

/** Most characters of each text a person types. */
export const TEXT_LIMITS = {
  title: 120,
  school: 200,
  place: 200,
  street: 200,
  contact: 200,
  lead: 120,
  sender: 120,
  principal: 120,
  food: 120,
  childcare: 120,
  interpreting: 120,
  photos: 120,
  address: 300,
  language: 60,
  partTitle: 60,
  note: 400,
  slipText: 1000,
} as const;
/** Most characters of a logo as a data: address. Source: issue 4, 200 KB. */
export const LOGO_LIMIT = 200_000;

/** The last instant a Date can hold (ECMA-262, 21.4.1.1). */
const LAST_INSTANT_MS = 8.64e15;
const MOST_LANGUAGES = 20;
const MOST_WISHES = 40;
const MOST_TICKS = 500;
const MOST_SLIP_VALUES = 20_000;
const MOST_SLIP_DEPTH = 8;
const MOST_NOTES = 100;
const SHORT = 60;

const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const LOGO = /^data:image\/(?:png|jpeg|webp);base64,[A-Za-z0-9+/]+={0,2}$/;

/** A field of a value from outside, never one that it inherits. */
export const fieldOf = (value: unknown, name: string): unknown =>
  isFields(value) && Object.hasOwn(value, name) ? value[name] : undefined;

/** Reads fields one by one and remembers what was wrong with them. */
class FieldReader {
  readonly notes: Note[] = [];

  note(code: NoteCode, path: string, value?: unknown): void {
    if (this.notes.length >= MOST_NOTES) return;
    const shown = typeof value === 'string' || typeof value === 'number' ? cleanText(String(value), SHORT) : undefined;
    this.notes.push({ code, path, ...(shown !== undefined && { value: shown }) });
  }

  text(value: unknown, path: string, most: number, lines: 'one-line' | 'lines' = 'one-line'): string {
    if (value === undefined) return '';
    if (typeof value !== 'string') {
      this.note('not-readable', path);
      return '';
    }
    // Cleaning what is far too long would only take time.
    const start = value.slice(0, most * 20);
    const clean = cleanText(start, most, lines);
    if (start.length < value.length || clean !== cleanText(start, Infinity, lines)) this.note('text-cut', path);
    else if (clean.replace(/\s/gu, '') !== value.replace(/\s/gu, '')) this.note('hidden-characters', path);
    return clean;
  }

  whole(value: unknown, path: string, least: number, most: number, usual: number): number {
    if (value === undefined) return usual;
    if (typeof value !== 'number' || !Number.isFinite(value)) {
      this.note('not-readable', path);
      return usual;
    }
    const whole = Math.min(most, Math.max(least, Math.round(value)));
    if (whole !== value) this.note('number-changed', path, value);
    return whole;
  }

  oneOf<Choice extends string | number>(value: unknown, path: string, choices: readonly [Choice, ...Choice[]]): Choice {
    const found = choices.find((choice) => choice === value);
    if (found === undefined && value !== undefined) this.note('not-readable', path);
    return found ?? choices[0];
  }

  list(value: unknown, path: string, most: number): unknown[] {
    if (value === undefined) return [];
    if (!Array.isArray(value)) {
      this.note('not-readable', path);
      return [];
    }
    if (value.length > most) this.note('too-many', path);
    return value.slice(0, most);
  }

  /** Texts that fit a pattern, each once. */
  names(value: unknown, path: string, most: number, pattern: RegExp): string[] {
    const items = this.list(value, path, most);
    const names = items.filter((item): item is string => typeof item === 'string' && pattern.test(item));
    if (names.length < items.length) this.note('not-readable', path);
    return [...new Set(names)];
  }

  /** A text that is kept only when it is sound. */
  sound(value: unknown, path: string, code: NoteCode, isSound: (text: string) => boolean): string {
    if (value === undefined || value === '') return '';
    if (typeof value === 'string' && isSound(value)) return value;
    this.note(code, path, value);
    return '';
  }
}

/**
 * Reads a workshop out of any value. Every text is cleaned, every number held within its limits, every choice one that
 * there is; what cannot be used is left out and noted. Of a value with nothing in it comes an empty workshop. Never
 * throws.
 */
export function readWorkshop(value: unknown, reading: Reading): ReadWorkshop {
  const reader = new FieldReader();
  const details = readDetails(reader, fieldOf(value, 'details'));
  const sessions = reader
    .list(fieldOf(value, 'sessions'), 'sessions', MOST_SESSIONS)
    .flatMap((session, index) => readSession(reader, session, `sessions.${index}`, reading));
  const id = fieldOf(value, 'id');
  const madeAtMs = reader.whole(fieldOf(value, 'madeAtMs'), 'madeAtMs', 0, LAST_INSTANT_MS, 0);
  const workshop: MyWorkshop = {
    version: 1,
    id: typeof id === 'string' && /^[A-Za-z0-9-]{1,40}$/.test(id) ? id : reading.freshId,
    changedAtMs: reader.whole(fieldOf(value, 'changedAtMs'), 'changedAtMs', 0, LAST_INSTANT_MS, 0),
    ...(madeAtMs > 0 && { madeAtMs }),
    details,
    sessions: sessions.length > 0 ? withOwnIds(sessions) : [emptySession('s1')],
    ticks: reader.names(fieldOf(value, 'ticks'), 'ticks', MOST_TICKS, /^[A-Za-z0-9:.@_-]{1,80}$/),
    slips: readSlips(reader, fieldOf(value, 'slips')),
  };
  return { workshop, notes: reader.notes };
}

/** Reads the fields of one value: each field comes with its path. */
const fieldsOf =
  (value: unknown, path: string) =>
  (name: string): [value: unknown, path: string] => [fieldOf(value, name), `${path}.${name}`];

function readDetails(reader: FieldReader, value: unknown): Details {
  const field = fieldsOf(value, 'details');
  const text = (name: TextDetail) => reader.text(...field(name), TEXT_LIMITS[name]);
  const languages = reader.list(...field('languages'), MOST_LANGUAGES);
  return {
    title: text('title'),
    school: text('school'),
    place: text('place'),
    street: text('street'),
    contact: text('contact'),
    lead: text('lead'),
    sender: text('sender'),
    principal: text('principal'),
    food: text('food'),
    childcare: text('childcare'),
    interpreting: text('interpreting'),
    photos: text('photos'),
    address: readAddress(reader, text('address'), 'details.address'),
    families: readFamilies(reader, ...field('families')),
    languages: languages
      .map((language) => reader.text(language, 'details.languages', TEXT_LIMITS.language))
      .filter((language) => language !== ''),
    timeZone: reader.sound(...field('timeZone'), 'unknown-time-zone', isTimeZone),
    logo: reader.sound(...field('logo'), 'logo-refused', isLogo),
    paper: reader.oneOf(...field('paper'), ['letter', 'a4']),
    sides: reader.oneOf(...field('sides'), [1, 2]),
  };
}

/** Whether a text is a small picture that may be shown: PNG, JPEG or WebP, never a drawing that can hold scripts. */
export const isLogo = (text: string): boolean => text.length <= LOGO_LIMIT && LOGO.test(text);

/** Half an address is kept, for somebody is still typing; one that could run a script is not. */
function readAddress(reader: FieldReader, text: string, path: string): string {
  const hasScheme = /^[a-z][a-z0-9+.-]*:(?!\d)/i.test(text);
  if (!hasScheme || /^https?:/i.test(text)) return text;
  reader.note('unsafe-address', path, text);
  return '';
}

function readFamilies(reader: FieldReader, value: unknown, path: string): Families {
  const field = fieldsOf(value, path);
  const count = (name: 'from' | 'to') => reader.whole(...field(name), 0, MOST_FAMILIES, 0);
  return { from: count('from'), to: count('to') };
}

function readWishes(reader: FieldReader, value: unknown, path: string): Wishes {
  const field = fieldsOf(value, path);
  const names = (name: string, pattern: RegExp) => reader.names(...field(name), MOST_WISHES, pattern);
  const { least, most } = SESSION_MINUTES;
  return {
    minutes: reader.whole(...field('minutes'), least, most, USUAL_MINUTES),
    rooms: reader.oneOf(...field('rooms'), SESSION_ROOMS),
    topics: names('topics', SLUG),
    ages: names('ages', /^\d{1,2}-\d{1,2}$/),
    audiences: names('audiences', SLUG),
  };
}

function readSession(reader: FieldReader, value: unknown, path: string, reading: Reading): Session[] {
  if (!isFields(value)) {
    reader.note('not-readable', path);
    return [];
  }
  const field = fieldsOf(value, path);
  const id = fieldOf(value, 'id');
  const isTime = (text: string) => /^\d\d:\d\d$/.test(text) && parseClockTime(text) !== undefined;
  return [
    {
      id: typeof id === 'string' && /^[a-z0-9-]{1,20}$/.test(id) ? id : '',
      title: reader.text(...field('title'), TEXT_LIMITS.title),
      date: reader.sound(...field('date'), 'impossible-date', isDay),
      start: reader.sound(...field('start'), 'impossible-time', isTime),
      wishes: readWishes(reader, ...field('wishes')),
      blocks: readBlocks(reader, ...field('blocks'), reading),
    },
  ];
}

/** Gives every session an id of its own. */
function withOwnIds(sessions: readonly Session[]): Session[] {
  const taken = new Set(sessions.map(({ id }) => id));
  const used = new Set<string>();
  return sessions.map((session) => {
    const isOwn = session.id !== '' && !used.has(session.id);
    const id = isOwn ? session.id : freeId('s', taken);
    used.add(id);
    return { ...session, id };
  });
}

function freeId(letter: 's' | 'p', taken: Set<string>): string {
  let number = 1;
  while (taken.has(`${letter}${number}`)) number++;
  taken.add(`${letter}${number}`);
  return `${letter}${number}`;
}

function readBlocks(reader: FieldReader, value: unknown, path: string, reading: Reading): PlanBlock[] {
  let count = 0;
  const parts = (list: unknown[], at: string) =>
    list.flatMap((part, index) => {
      if (count >= MOST_PARTS) {
        reader.note('too-many', at);
        return [];
      }
      const read = readPart(reader, part, `${at}.${index}`, reading);
      count += read.length;
      return read;
    });
  const room = (block: unknown, at: string, name: 'adults' | 'children') =>
    parts(reader.list(fieldOf(block, name), `${at}.${name}`, MOST_PARTS), `${at}.${name}`);
  const blocks = reader.list(value, path, MOST_PARTS).flatMap((block, index): PlanBlock[] => {
    const at = `${path}.${index}`;
    if (isFields(block) && Object.hasOwn(block, 'together'))
      return parts([block['together']], at).map((part) => ({ together: part }));
    if (!isFields(block)) reader.note('not-readable', at);
    const pair = { adults: room(block, at, 'adults'), children: room(block, at, 'children') };
    return pair.adults.length + pair.children.length > 0 ? [pair] : [];
  });
  return withOwnPartIds(blocks);
}

/** Gives every part an id of its own; a sound one that comes first stays. */
function withOwnPartIds(blocks: readonly PlanBlock[]): PlanBlock[] {
  const all = blocks.flatMap(partsOfBlock);
  const taken = new Set(all.map(({ id }) => id));
  const used = new Set<string>();
  const owned = (part: PlanPart): PlanPart => {
    const id = part.id !== '' && !used.has(part.id) ? part.id : freeId('p', taken);
    used.add(id);
    return { ...part, id };
  };
  return blocks.map((block) =>
    'together' in block
      ? { together: owned(block.together) }
      : { adults: block.adults.map(owned), children: block.children.map(owned) },
  );
}

function readPart(reader: FieldReader, value: unknown, path: string, reading: Reading): PlanPart[] {
  const field = fieldsOf(value, path);
  const given = fieldOf(value, 'id');
  const id = typeof given === 'string' && /^p[1-9]\d{0,8}$/.test(given) ? given : '';
  const lesson = fieldOf(value, 'lesson');
  if (lesson !== undefined) {
    const known = reading.lessons.find(({ slug }) => slug === lesson);
    if (!known) reader.note('unknown-lesson', path, lesson);
    return known ? [{ id, lesson: known.slug, length: readLength(reader, value, path, known.lengths) }] : [];
  }
  const kind = PART_KINDS.find((one) => one === fieldOf(value, 'kind'));
  if (!kind) {
    reader.note('not-readable', path);
    return [];
  }
  return [
    {
      id,
      kind,
      title: reader.text(...field('title'), TEXT_LIMITS.partTitle),
      minutes: reader.whole(...field('minutes'), 1, 120, 5),
      note: reader.text(...field('note'), TEXT_LIMITS.note, 'lines'),
    },
  ];
}

/** The length that was kept, or the offered one nearest to it. */
function readLength(reader: FieldReader, value: unknown, path: string, offered: readonly Length[]): Length {
  const length = reader.whole(fieldOf(value, 'length'), `${path}.length`, 1, 480, 45);
  const [nearest = LENGTHS[0]] = [...offered].sort((a, b) => Math.abs(a - length) - Math.abs(b - length));
  if (nearest !== length) reader.note('length-changed', path, length);
  return nearest;
}

const FORBIDDEN_KEYS = new Set(['__proto__', 'constructor', 'prototype']);

/** Cleans the counted slips as plain data; what they mean is checked by the module that counts them. */
function readSlips(reader: FieldReader, value: unknown): Json {
  let left = MOST_SLIP_VALUES;
  const read = (one: unknown, depth: number): Json => {
    if (--left < 0 || depth > MOST_SLIP_DEPTH) return null;
    if (typeof one === 'string') return reader.text(one, 'slips', TEXT_LIMITS.slipText, 'lines');
    if (typeof one === 'boolean') return one;
    if (typeof one === 'number') return Number.isFinite(one) ? one : null;
    if (Array.isArray(one)) return one.slice(0, Math.max(0, left)).map((item) => read(item, depth + 1));
    if (!isFields(one)) return null;
    return Object.fromEntries(
      Object.entries(one)
        .slice(0, Math.max(0, left))
        .map(([key, item]): [string, Json] => [cleanText(key, 80), read(item, depth + 1)])
        .filter(([key]) => !FORBIDDEN_KEYS.has(key)),
    );
  };
  const slips = read(value ?? null, 0);
  if (left < 0) reader.note('too-many', 'slips');
  return slips;
}
