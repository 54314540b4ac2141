import { OWN_KEYS } from '../core/kept-keys.ts';

/** What came out of the browser's own storage: the text, or null, and whether storage works here at all. */
export interface KeptText {
  text: string | null;
  works: boolean;
}

/** Reads a kept text. Blocked storage is not an error: it says so. */
export function readText(key: string): KeptText {
  try {
    return { text: localStorage.getItem(key), works: true };
  } catch {
    return { text: null, works: false };
  }
}

/** Keeps a text on this device. False when the browser does not allow it or is full. */
export function keepText(key: string, text: string): boolean {
  try {
    localStorage.setItem(key, text);
    return true;
  } catch {
    return false;
  }
}

/** Removes a kept text. False when the browser does not let it. */
export function forgetText(key: string): boolean {
  try {
    localStorage.removeItem(key);
    return true;
  } catch {
    return false;
  }
}

/** Removes everything that the kit has kept on this device. False when the browser does not let it. */
export const forgetEverything = (): boolean => forgetAll(OWN_KEYS);

/** Removes every kept text whose key begins so. False when the browser does not let it. */
export function forgetAll(beginning: string): boolean {
  try {
    for (const key of Object.keys(localStorage)) if (key.startsWith(beginning)) localStorage.removeItem(key);
    return true;
  } catch {
    return false;
  }
}
