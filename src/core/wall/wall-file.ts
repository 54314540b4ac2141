import { type Fields, isCount, isFields, isInstant, readList } from '../read-json.ts';
import { MOST_NOTES, type Note, tidyNote, type Wall } from './wall.ts';

/** Why a text is no wall. One plain sentence each is for the page to say. */
export type WallRefusal = 'not-a-wall' | 'too-large' | 'newer' | 'damaged';

const KIND = 'family-night-kit.one-good-thing-wall';
const VERSION = 1;
/** Most characters of a file: 500 notes that several devices have hidden and brought back take about a third. */
export const WALL_LIMIT = 512 * 1024;
/** Two windows may both add the last note, so that reading is a little more patient than adding. */
const MOST_READ = 2 * MOST_NOTES;
const MOST_DEVICES = 50;
const MOST_TURNS = 100_000;
const NOTE_ID = /^[0-9a-z]{9}-[0-9a-z]{8}$/;
const DEVICE = /^[0-9a-z]{8}$/;

/** The wall as a text: to keep, to save as a file, to tell another window. The same wall is always the same text. */
export const formatWall = ({ begunAtMs, device, notes }: Wall): string =>
  JSON.stringify({ kind: KIND, version: VERSION, begunAtMs, device, notes });

/** Reads a wall from a text of any origin. Nothing of a text that is not wholly a wall is taken. */
export function parseWall(text: string): Wall | { refusal: WallRefusal } {
  if (text.length > WALL_LIMIT) return { refusal: 'too-large' };
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    return { refusal: 'not-a-wall' };
  }
  if (!isFields(data) || data.kind !== KIND) return { refusal: 'not-a-wall' };
  if (isCount(data.version, Number.MAX_SAFE_INTEGER) && data.version > VERSION) return { refusal: 'newer' };
  return readWall(data) ?? { refusal: 'damaged' };
}

function readWall({ version, begunAtMs, device, notes }: Fields): Wall | undefined {
  const read = readList(notes, MOST_READ, readNote);
  if (version !== VERSION || !isInstant(begunAtMs) || !isName(device, DEVICE) || !read) return undefined;
  const ids = new Set(read.map(({ id }) => id));
  if (ids.size < read.length) return undefined;
  return { begunAtMs, device, notes: read.sort((a, b) => (a.id < b.id ? -1 : 1)) };
}

function readNote(value: unknown): Note | undefined {
  if (!isFields(value)) return undefined;
  const { id, text, from } = value;
  const turns = readTurns(value.turns);
  if (!isName(id, NOTE_ID) || typeof text !== 'string' || typeof from !== 'string' || !turns) return undefined;
  const tidy = tidyNote({ text, from });
  return tidy.text === '' ? undefined : { id, ...tidy, turns };
}

function readTurns(value: unknown): Record<string, number> | undefined {
  if (!isFields(value)) return undefined;
  const turns = readList(Object.entries(value), MOST_DEVICES, readTurn);
  return turns && Object.fromEntries(turns);
}

/** A pair out of Object.entries. */
function readTurn(value: unknown): readonly [string, number] | undefined {
  if (!Array.isArray(value)) return undefined;
  const [device, turn]: readonly unknown[] = value;
  return isName(device, DEVICE) && isCount(turn, MOST_TURNS) && turn > 0 ? [device, turn] : undefined;
}

const isName = (value: unknown, shape: RegExp): value is string => typeof value === 'string' && shape.test(value);
