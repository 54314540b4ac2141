import type { KitFile } from './kit-list.ts';

/**
 * The names of what a device keeps. A file is kept under its address and its hash, so an old and a new version stand side
 * by side, what did not change is kept once, and nothing is ever found under a name that its bytes do not have
 * (docs/decisions/016). All names carry the folder of the kit: two kits on one host do not see each other.
 */

/** The name of the one cache of the kit in this folder ("/" or "/kit/"). */
export const cacheName = (folder: string): string => `family-night-kit ${folder}`;

/** The key of a file. @param kit the whole address of the folder, with "/" at the end */
export const keyOf = ({ url, hash }: Pick<KitFile, 'url' | 'hash'>, kit: string): string =>
  `${kit}${encodeURI(url)}?sha256=${hash}`;

/** The path below the kit and the hash that a key names. */
export function readKey(key: string, kit: string): { url: string; hash: string } | undefined {
  const [, path = '', hash = ''] = /^([^?]*)\?sha256=([0-9a-f]{64})$/.exec(key.slice(kit.length)) ?? [];
  return key.startsWith(kit) && hash ? { url: decodeURI(path), hash } : undefined;
}
