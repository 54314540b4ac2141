import { DECK_KEY } from '../core/kept-keys.ts';
import { keepText, readText } from '../browser/storage.ts';

const SETTINGS = ['letters', 'projector'] as const;
export type DeckSetting = (typeof SETTINGS)[number];

function box(root: Element, name: DeckSetting): HTMLInputElement {
  const found = root.querySelector<HTMLInputElement>(`[data-setting="${name}"]`);
  if (!found) throw new Error(`slide-deck: expected a box with data-setting="${name}".`);
  return found;
}

/** Whether a setting of the deck is ticked. */
export const isSet = (root: Element, name: DeckSetting): boolean => box(root, name).checked;

/** Ticks the boxes as they were left on this device, and keeps what is ticked from now on. */
export function keepDeckSettings(root: HTMLElement, signal: AbortSignal): void {
  const apply = () => document.documentElement.toggleAttribute('data-projector', isSet(root, 'projector'));
  for (const name of SETTINGS) {
    const { text } = readText(DECK_KEY + name);
    if (text === 'true' || text === 'false') box(root, name).checked = text === 'true';
    box(root, name).addEventListener('change', () => keepText(DECK_KEY + name, String(isSet(root, name))), {
      signal,
    });
    box(root, name).addEventListener('change', apply, { signal });
  }
  apply();
}
