import { PRESENT_KEY } from '../core/kept-keys.ts';
import type { Length } from '../core/lengths.ts';
import { newer, newPresentation, type Presentation, present, type PresenterAction } from '../core/presentation.ts';
import { parsePresentation } from '../core/saved-presentation.ts';
import { here, keepText, readText } from './storage.ts';

/** A presentation shared by every window of this browser that shows the same lesson. */
export interface PresentationStore {
  state: () => Presentation;
  /** Does something in all windows. */
  act: (action: PresenterAction) => void;
  /** Starts again at another length: slides and steps are others, so nothing carries over. */
  chooseLength: (length: Length) => void;
  /** False when this browser keeps nothing: the presentation then lives until the page is closed. */
  isKept: () => boolean;
  /** Whether something was kept that could not be used, so that the presentation starts afresh. */
  isIgnored: () => boolean;
  close: () => void;
}

/**
 * Opens the presentation of a lesson and calls back whenever it changes, here or in another window. Windows talk over a
 * BroadcastChannel and, where there is none, over the storage event; of two states the higher revision wins, at whatever
 * length. What was kept comes back only at the same length.
 */
export function openPresentation(lesson: string, length: Length, onChange: () => void): PresentationStore {
  const key = PRESENT_KEY + lesson;
  const read = (text: string | null) => parsePresentation(text, lesson, Date.now());
  const kept = readText(key);
  const before = read(kept.text);
  const isIgnored = 'none' in before && before.none === 'unusable';
  /** What this window does first comes after all that was done at another length. */
  const keptRevision = 'state' in before ? before.state.revision : 0;
  let state =
    'state' in before && before.state.length === length ? before.state : newPresentation(lesson, length, Date.now());
  let isKept = kept.works;

  const channel = 'BroadcastChannel' in globalThis ? new BroadcastChannel(here(key)) : undefined;
  const listening = new AbortController();

  const hear = (text: unknown) => {
    const heard = read(typeof text === 'string' ? text : null);
    if ('none' in heard || newer(state, heard.state) === state) return;
    state = heard.state;
    onChange();
  };
  channel?.addEventListener('message', (event) => hear(event.data), { signal: listening.signal });
  window.addEventListener('storage', (event) => event.key === here(key) && hear(event.newValue), {
    signal: listening.signal,
  });

  const tell = (next: Presentation) => {
    state = { ...next, revision: Math.max(next.revision, keptRevision + 1) };
    const text = JSON.stringify(state);
    isKept = keepText(key, text);
    channel?.postMessage(text);
    onChange();
  };
  return {
    state: () => state,
    act: (action) => tell(present(state, action, Date.now())),
    chooseLength: (next) => {
      if (next !== state.length) tell({ ...newPresentation(lesson, next, Date.now()), revision: state.revision + 1 });
    },
    isKept: () => isKept,
    isIgnored: () => isIgnored,
    close: () => {
      listening.abort();
      channel?.close();
    },
  };
}
