import { isCount, isFields, isInstant, parseJson } from '../read-json.ts';

/** That once everything was saved and checked. Kept apart from the files, so that we notice when those are cleared. */
export interface SavedNote {
  /** When the last byte was checked, in milliseconds since 1970. */
  checkedMs: number;
  /** The version of the kit that was saved. */
  version: string;
  pages: number;
}

const MOST_PAGES = 1_000_000;

/** Reads a kept note, or undefined when there is none or it is damaged. */
export function readSavedNote(text: string | null): SavedNote | undefined {
  const note = parseJson(text);
  if (!isFields(note)) return undefined;
  const { checkedMs, version, pages } = note;
  return isInstant(checkedMs) && typeof version === 'string' && isCount(pages, MOST_PAGES)
    ? { checkedMs, version, pages }
    : undefined;
}

/** How much of what was asked for is on the device. */
export interface SavedCount {
  pages: number;
  allPages: number;
  files: number;
  allFiles: number;
}

/** What the status line says. */
export type SavedState = 'ready' | 'ready-unchecked' | 'some' | 'cleared' | 'outdated';

/**
 * The truth about what is saved. A note without its files means that the browser has cleared them, unless the kit has
 * changed since.
 */
export function savedState({ files, allFiles }: SavedCount, note: SavedNote | undefined, version: string): SavedState {
  if (files === allFiles) return note ? 'ready' : 'ready-unchecked';
  if (!note) return 'some';
  return note.version === version ? 'cleared' : 'outdated';
}
