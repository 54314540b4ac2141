import {
  CHECKSUMS_FILE,
  CHECKSUMS_SCRIPT,
  type Checksums,
  compareKit,
  type KitDifferences,
  kitFolder,
  writeChecksums,
} from '../core/kit-checksums.ts';

/** The SHA-256 of bytes in hexadecimal digits. */
export async function sha256(bytes: Uint8Array): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new Uint8Array(bytes));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** The checksums of the files of a copy, from its own top folder on. Nothing when no kit is among them. */
export function fromKitFolder(found: Checksums): Map<string, string> | undefined {
  const folder = kitFolder([...found.keys()]);
  if (folder === undefined) return undefined;
  return new Map(
    [...found].filter(([path]) => path.startsWith(folder)).map(([path, hash]) => [path.slice(folder.length), hash]),
  );
}

/**
 * Compares a copy with the list of this page. The list cannot hold its own two files, so SHA256SUMS must be what the
 * list and the script make together.
 */
export async function checkKit(list: Checksums, found: Checksums): Promise<KitDifferences> {
  const script = found.get(CHECKSUMS_SCRIPT) ?? '';
  const lines = writeChecksums(new Map([...list, [CHECKSUMS_SCRIPT, script]]));
  const expected = new Map([
    ...list,
    [CHECKSUMS_SCRIPT, script],
    [CHECKSUMS_FILE, await sha256(new TextEncoder().encode(lines))],
  ]);
  return compareKit(expected, found);
}
