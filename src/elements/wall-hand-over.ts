import { saveAsFile } from '../browser/files.ts';
import type { WallStore } from '../browser/wall-store.ts';
import { localDay } from '../core/dates.ts';
import { formatWall, parseWall, WALL_LIMIT, type WallRefusal } from '../core/wall/wall-file.ts';
import { joinFile, MOST_NOTES, type Wall } from '../core/wall/wall.ts';
import { ask } from './ask.ts';
import { fillText } from './page-data.ts';

type Words = Readonly<Record<string, string>>;

/** A character takes at most four bytes; a file beyond that is not even read. */
const MOST_BYTES = WALL_LIMIT * 4;

/** Saves the wall as a file. Returns what to say. */
export function saveWall(store: WallStore, words: Words): string {
  const wall = store.wall();
  saveAsFile(formatWall(wall), `one-good-thing-wall-${localDay(Date.now())}.json`, 'application/json');
  return fillText(words.saved, { count: wall.notes.length });
}

/** Saves what was kept and could not be read, for somebody who can. */
export const saveUnread = (store: WallStore): void =>
  saveAsFile(store.unread() ?? '', 'one-good-thing-wall-unread.txt', 'text/plain');

/** Joins the walls of other devices to this one, file by file. Returns what to say: one sentence for each. */
export async function joinFiles(
  files: readonly File[],
  store: WallStore,
  asks: (text: string) => boolean,
  words: Words,
): Promise<string> {
  const said: string[] = [];
  for (const file of files) {
    const read = await readFile(file);
    if ('refusal' in read) said.push(fillText(words[read.refusal], { file: file.name }));
    else said.push(joinOne(file.name, read, store, asks, words));
  }
  return said.join(' ');
}

function joinOne(file: string, other: Wall, store: WallStore, asks: (text: string) => boolean, words: Words): string {
  const { added, waiting, together } = joinFile(store.wall(), other.notes, asks);
  if (together > MOST_NOTES) return fillText(words.tooMany, { file, together, most: MOST_NOTES });
  store.change((wall) => joinFile(wall, other.notes, asks).wall);
  const joined = fillText(words.joined, { file, added });
  return waiting > 0 ? `${joined} ${fillText(words.joinedWaiting, { waiting })}` : joined;
}

async function readFile(file: File): Promise<Wall | { refusal: WallRefusal }> {
  if (file.size > MOST_BYTES) return { refusal: 'too-large' };
  try {
    return parseWall(await file.text());
  } catch {
    // A stick that was pulled out, or a folder that looked like a file.
    return { refusal: 'not-a-wall' };
  }
}

/** Offers the old wall as a file, then starts a new one. Returns what to say; '' when all stays as it is. */
export async function startNewWall(root: HTMLElement, store: WallStore, words: Words): Promise<string> {
  const dialog = root.querySelector('dialog');
  if (!dialog) throw new Error('good-wall: expected a <dialog> inside.');
  const count = store.wall().notes.length;
  const answer =
    count === 0
      ? 'new'
      : await ask(
          dialog,
          words.newTitle ?? '',
          [fillText(words.newText, { count })],
          [
            { answer: 'save', text: words.newSave ?? '' },
            { answer: 'new', text: words.newOnly ?? '' },
            { answer: '', text: words.newNot ?? '' },
          ],
        );
  if (answer === '') return '';
  if (answer === 'save') saveWall(store, words);
  store.startNew();
  return words.newDone ?? '';
}
