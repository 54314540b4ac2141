import { WALL_KEY, WALL_UNREAD_KEY } from '../core/kept-keys.ts';
import { formatWall, parseWall } from '../core/wall/wall-file.ts';
import { emptyWall, FIRST_WALL_MS, joinWindows, type Wall } from '../core/wall/wall.ts';
import { here, keepText, readText } from './storage.ts';

/** What a person should know about the memory of this browser. `not-kept`: blocked or full, so offer the file. */
export type WallMemory = 'fine' | 'not-kept' | 'unreadable';

/** The wall of this device, the same in every window of this browser. */
export interface WallStore {
  wall: () => Wall;
  memory: () => WallMemory;
  /** What was kept and could not be read, to save as a file; undefined when there is no such thing. */
  unread: () => string | undefined;
  change: (edit: (wall: Wall) => Wall) => void;
  /** Puts an empty wall in place of this one, in all windows. */
  startNew: () => void;
}

/** A window that has just opened asks the others for the wall, in case this browser keeps nothing. */
const HELLO = 'hello';

/**
 * Opens the wall of this device and calls back when it changes, here or in another window. Windows talk over the storage
 * event and, where nothing is kept, over a BroadcastChannel; what both have written is joined, so no window undoes another.
 */
export function openWall(onChange: () => void, signal: AbortSignal): WallStore {
  let wall = emptyWall(FIRST_WALL_MS, Math.random);
  let memory: WallMemory = 'fine';

  const read = (text: string): boolean => {
    const found = parseWall(text);
    if ('refusal' in found) return false;
    wall = joinWindows(wall, found);
    return true;
  };
  /** Takes in what another window may have kept since. */
  const readKept = () => {
    const kept = readText(WALL_KEY);
    if (!kept.works) memory = 'not-kept';
    if (kept.text === null || read(kept.text)) return;
    memory = 'unreadable';
    keepText(WALL_UNREAD_KEY, kept.text);
  };
  readKept();

  const channel = 'BroadcastChannel' in globalThis ? new BroadcastChannel(here(WALL_KEY)) : undefined;
  const hear = ({ data }: MessageEvent) => {
    if (data === HELLO) return channel?.postMessage(formatWall(wall));
    if (typeof data === 'string' && read(data)) onChange();
  };
  channel?.addEventListener('message', hear, { signal });
  channel?.postMessage(HELLO);
  const onStorage = ({ key, newValue }: StorageEvent) => {
    if (key !== null && key !== here(WALL_KEY)) return;
    if (newValue === null) wall = emptyWall(FIRST_WALL_MS, Math.random);
    else read(newValue);
    onChange();
  };
  window.addEventListener('storage', onStorage, { signal });
  signal.addEventListener('abort', () => channel?.close());

  const change = (edit: (wall: Wall) => Wall) => {
    readKept();
    wall = edit(wall);
    const text = formatWall(wall);
    const isKept = keepText(WALL_KEY, text);
    if (!isKept) memory = 'not-kept';
    else if (memory === 'not-kept') memory = 'fine';
    channel?.postMessage(text);
    onChange();
  };
  return {
    wall: () => wall,
    memory: () => memory,
    unread: () => readText(WALL_UNREAD_KEY).text ?? undefined,
    change,
    startNew: () => change((old) => emptyWall(Math.max(Date.now(), old.begunAtMs + 1), Math.random)),
  };
}
