import { type Zippable, zipSync } from 'fflate';

/**
 * Packs files into a zip. The same files give the same bytes on every machine: fixed order, fixed time, and fflate, which
 * packs in plain JavaScript (zlib gives other bytes on another processor).
 */
export function makeZip(files: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const sorted = [...files].sort(([a], [b]) => (a < b ? -1 : 1));
  const entries: Zippable = Object.fromEntries(sorted);
  // The first moment a zip can hold. Zips write local time without a zone, so it is made from local parts.
  return zipSync(entries, { level: 9, mtime: new Date(1980, 0, 1) });
}
