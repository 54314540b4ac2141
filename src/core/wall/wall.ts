import { cleanText } from '../my-workshop/clean-text.ts';

/** Most characters of what a family writes, and of the name under it. */
export const LONGEST_NOTE = 140;
export const LONGEST_NAME = 30;
/** Most notes on a wall, hidden ones too. */
export const MOST_NOTES = 500;

/** One kind thing, as a family wrote it. Its words never change; only whether they are shown does. */
export interface Note {
  /** From noteId: notes sorted by id stand in the order in which they were written. */
  id: string;
  text: string;
  /** A first name, or '' for "a family". */
  from: string;
  /**
   * How often each device has turned this note away or back: an odd number hides it, an even one does not. A number only
   * grows, so any two walls can be joined in any order (docs/decisions/020).
   */
  turns: Readonly<Record<string, number>>;
}

/** The wall of one device. */
export interface Wall {
  /** When it was begun, in milliseconds since 1970. A wall begun later takes the place of an earlier one. */
  begunAtMs: number;
  /** Names this device in `turns`. It says nothing about whose device it is. */
  device: string;
  /** Sorted by id, oldest first. */
  notes: readonly Note[];
}

const ALPHABET = '0123456789abcdefghijklmnopqrstuvwxyz';
const RANDOM_LETTERS = 8;
/** Nine letters of 36 hold every instant until the year 5188. */
const TIME_LETTERS = 9;

/** So many letters and digits by chance: `random` gives numbers from 0 up to 1. */
export const randomName = (random: () => number): string =>
  Array.from({ length: RANDOM_LETTERS }, () => ALPHABET[Math.floor(random() * ALPHABET.length)]).join('');

/** A new id. Later instants (in milliseconds) sort behind earlier ones. */
export const noteId = (nowMs: number, random: () => number): string =>
  `${Math.trunc(nowMs).toString(36).padStart(TIME_LETTERS, '0')}-${randomName(random)}`;

/** The first wall of a device began at no particular time, so that two of its windows begin the same one. */
export const FIRST_WALL_MS = 1;

/** A wall without notes, begun at an instant in milliseconds since 1970. */
export const emptyWall = (begunAtMs: number, random: () => number): Wall => ({
  begunAtMs,
  device: randomName(random),
  notes: [],
});

/** A note is hidden as long as any device has it turned away. */
export const isHidden = ({ turns }: Note): boolean => Object.values(turns).some((turn) => turn % 2 === 1);

/** Whether somebody has hidden the note and shown it again, knowing what it says. */
const wasAllowed = (note: Note): boolean => Object.keys(note.turns).length > 0 && !isHidden(note);

/** The notes that the room may see, the newest first. */
export const shownNotes = ({ notes }: Wall): Note[] => notes.filter((note) => !isHidden(note)).reverse();

export interface Written {
  text: string;
  from: string;
}

/** What somebody typed, as it stands on a note: one line each, cut to its limit, nothing that nobody sees. */
export const tidyNote = ({ text, from }: Written): Written => ({
  text: cleanText(text, LONGEST_NOTE),
  from: cleanText(from, LONGEST_NAME),
});

/** Puts a note on the wall. A full wall and empty words change nothing. `waits`: hidden until the presenter shows it. */
export function addNote(wall: Wall, id: string, written: Written, waits = false): Wall {
  const tidy = tidyNote(written);
  if (tidy.text === '' || wall.notes.length >= MOST_NOTES) return wall;
  return { ...wall, notes: joinNotes(wall.notes, [{ id, ...tidy, turns: waits ? { [wall.device]: 1 } : {} }]) };
}

const changeNote = (wall: Wall, id: string, change: (note: Note) => Note): Wall => ({
  ...wall,
  notes: wall.notes.map((note) => (note.id === id ? change(note) : note)),
});

/** Takes a note out of sight, on this device and on every wall that is joined with it later. */
export const hideNote = (wall: Wall, id: string): Wall =>
  changeNote(wall, id, (note) => {
    const turn = note.turns[wall.device] ?? 0;
    return turn % 2 === 1 ? note : { ...note, turns: { ...note.turns, [wall.device]: turn + 1 } };
  });

/** Brings a note back. Hiding that another device does later, or has done unknown to this one, still counts. */
export const showNote = (wall: Wall, id: string): Wall =>
  changeNote(wall, id, (note) => {
    const turns = Object.entries(note.turns).map(([device, turn]) => [device, turn + (turn % 2)] as const);
    return { ...note, turns: Object.fromEntries(turns) };
  });

/** What the notes of two walls are together. In whatever order and however often walls are joined, it comes out alike. */
export function joinNotes(some: readonly Note[], others: readonly Note[]): Note[] {
  const notes = new Map(some.map((note) => [note.id, note]));
  for (const other of others) {
    const known = notes.get(other.id);
    notes.set(other.id, known ? joinNote(known, other) : other);
  }
  return [...notes.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** Only a file somebody has changed can say other words under the same id: then one of the two is taken, always the same. */
function joinNote(a: Note, b: Note): Note {
  const words = wordsOf(a) <= wordsOf(b) ? a : b;
  const devices = [...new Set([...Object.keys(a.turns), ...Object.keys(b.turns)])].sort();
  const turns = devices.map((device) => [device, Math.max(a.turns[device] ?? 0, b.turns[device] ?? 0)] as const);
  return { id: a.id, text: words.text, from: words.from, turns: Object.fromEntries(turns) };
}

const wordsOf = ({ text, from }: Note): string => JSON.stringify([text, from]);

/** Two states of this device's wall, from two of its windows: the newer wall, or both together when they are one. */
export function joinWindows(a: Wall, b: Wall): Wall {
  if (a.begunAtMs !== b.begunAtMs) return a.begunAtMs > b.begunAtMs ? a : b;
  return { ...a, device: a.device < b.device ? a.device : b.device, notes: joinNotes(a.notes, b.notes) };
}

export interface Joined {
  wall: Wall;
  /** How many notes are new here. */
  added: number;
  /** How many of those wait for the presenter, because a look at their words asks for one. */
  waiting: number;
  /** How many there would be; above MOST_NOTES nothing is joined. */
  together: number;
}

/**
 * Joins the notes of a file to the wall. A new note that `asks` finds wanting is hidden, unless a presenter of another
 * device has already allowed it.
 */
export function joinFile(wall: Wall, notes: readonly Note[], asks: (text: string) => boolean): Joined {
  const known = new Set(wall.notes.map(({ id }) => id));
  const together = joinNotes(wall.notes, notes);
  const isNew = ({ id }: Note) => !known.has(id);
  if (together.length > MOST_NOTES) return { wall, added: 0, waiting: 0, together: together.length };
  const wanting = together.filter(
    (note) => isNew(note) && !isHidden(note) && !wasAllowed(note) && (asks(note.text) || asks(note.from)),
  );
  return {
    wall: wanting.reduce<Wall>((next, { id }) => hideNote(next, id), { ...wall, notes: together }),
    added: together.filter(isNew).length,
    waiting: wanting.length,
    together: together.length,
  };
}
