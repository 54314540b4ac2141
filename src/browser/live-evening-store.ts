import {
  actLive,
  isForgotten,
  type LiveAction,
  type LiveEvening,
  type LiveRow,
  newLiveEvening,
} from '../core/live-evening.ts';
import { liveKey, sessionOfEvening } from '../core/live-key.ts';
import { parseLiveEvening } from '../core/saved-live-evening.ts';
import { here, keepText, readText } from './storage.ts';

/** What a visitor should know about the memory of this browser, once. */
export type MemoryNote = 'fine' | 'not-kept' | 'damaged' | 'old';

/** A running evening, the same in every tab of this browser. */
export interface LiveEveningStore {
  state: () => LiveEvening;
  act: (action: LiveAction) => void;
  note: () => MemoryNote;
}

/**
 * Opens the evening and calls back when it changes, here or in another tab; of two states the higher revision wins. Of an
 * evening of somebody's own the plan is kept too, for it may change while the evening runs.
 */
export function openLiveEvening(
  evening: string,
  plan: readonly LiveRow[],
  onChange: () => void,
  signal: AbortSignal,
): LiveEveningStore {
  const key = liveKey(evening);
  const rows = sessionOfEvening(evening) === undefined ? undefined : plan;
  const read = (text: string | null) => parseLiveEvening(text, evening, plan, Date.now());
  const kept = readText(key);
  const before = read(kept.text);
  let state = before ?? newLiveEvening(evening);
  let note: MemoryNote = !kept.works ? 'not-kept' : kept.text !== null && !before ? 'damaged' : 'fine';

  if (isForgotten(state.run, Date.now())) {
    state = actLive(plan, state, { type: 'clear' }, Date.now());
    note = 'old';
  }
  const hear = (event: StorageEvent) => {
    const heard = event.key === here(key) ? read(event.newValue) : undefined;
    if (!heard || heard.revision <= state.revision) return;
    state = heard;
    onChange();
  };
  window.addEventListener('storage', hear, { signal });
  return {
    state: () => state,
    act(action) {
      const next = actLive(plan, state, action, Date.now());
      if (next === state) return;
      state = next;
      note = keepText(key, JSON.stringify({ ...state, rows })) ? 'fine' : 'not-kept';
      onChange();
    },
    note: () => note,
  };
}
