import type { KitFile } from './kit-list.ts';

const nameOf = ({ url, hash }: Pick<KitFile, 'url' | 'hash'>): string => `${url} ${hash}`;

/** What is kept on the device, by path and hash. */
export type Kept = readonly Pick<KitFile, 'url' | 'hash'>[];

/** Those of the files that are kept. */
export function keptOf(files: readonly KitFile[], kept: Kept): KitFile[] {
  const names = new Set(kept.map(nameOf));
  return files.filter((file) => names.has(nameOf(file)));
}

/**
 * What a new version must have before it may take over: the core and, in its new form, all that was kept. Everything when
 * an older version was saved whole, so that nobody loses a page by an update.
 * @param older the lists of the versions that were here before
 */
export function filesForInstall(
  files: readonly KitFile[],
  kept: Kept,
  older: readonly (readonly KitFile[])[],
): readonly KitFile[] {
  if (older.some((list) => list.length > 0 && keptOf(list, kept).length === list.length)) return files;
  const paths = new Set(kept.map(({ url }) => url));
  return files.filter(({ url, core }) => core || paths.has(url));
}
