import { OWN_KEYS } from '../core/kept-keys.ts';

/** What came out of the browser's own storage: the text, or null, and whether storage works here at all. */
export interface KeptText {
  text: string | null;
  works: boolean;
}

/**
 * The folder of this kit on its host, as "/kit"; '' at the top of a host, and over file://, where a stick has another
 * folder on each computer. The build writes import.meta.url as the address of the script.
 */
const FOLDER = import.meta.url.replace(/^h[^/]+..[^/]+|\/_a.+|^f.+/g, '');

/** The name of what this kit keeps: all kits on one host share their storage, so in a folder it ends in the folder. */
export const here = (key: string): string => key + FOLDER;

/** Reads a kept text. Blocked storage is not an error: it says so. */
export function readText(key: string): KeptText {
  try {
    return { text: localStorage.getItem(here(key)), works: true };
  } catch {
    return { text: null, works: false };
  }
}

/** Keeps a text on this device. False when the browser does not allow it or is full. */
export function keepText(key: string, text: string): boolean {
  try {
    localStorage.setItem(here(key), text);
    return true;
  } catch {
    return false;
  }
}

/** Removes a kept text. False when the browser does not let it. */
export function forgetText(key: string): boolean {
  try {
    localStorage.removeItem(here(key));
    return true;
  } catch {
    return false;
  }
}

/** Removes everything that this kit has kept on this device. False when the browser does not let it. */
export const forgetEverything = (): boolean => forgetAll(OWN_KEYS);

/**
 * Removes every text of this kit whose key begins so, and nothing of another kit on the same host. False when the browser
 * does not let it.
 */
export function forgetAll(beginning: string): boolean {
  try {
    for (const key of Object.keys(localStorage)) {
      const [folder = ''] = /\/.*/.exec(key) ?? [];
      if (key.startsWith(beginning) && folder === FOLDER) localStorage.removeItem(key);
    }
    return true;
  } catch {
    return false;
  }
}
