import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import {
  CHECKSUMS_FILE,
  CHECKSUMS_PROPERTY,
  CHECKSUMS_SCRIPT,
  writeChecksums,
  ZIP_CHECKSUM_FILE,
  ZIP_FILE,
} from '../../core/kit-checksums.ts';
import { nameProblems } from '../../core/kit-names.ts';
import { LIST_FILE } from '../../core/offline/kit-list.ts';
import { ZIP_SIZE, zipSize } from '../../core/zip-size.ts';
import { makeZip } from './make-zip.ts';

const NOT_INSIDE: ReadonlySet<string> = new Set([ZIP_FILE, ZIP_CHECKSUM_FILE]);

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** Everything that goes into the zip: path to bytes. */
async function readKit(folder: string): Promise<Map<string, Uint8Array>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((path) => !NOT_INSIDE.has(path))
    .sort();
  const files = new Map<string, Uint8Array>();
  for (const path of paths) files.set(path, await readFile(join(folder, path)));
  return files;
}

async function write(folder: string, path: string, content: string | Uint8Array): Promise<void> {
  await mkdir(dirname(join(folder, path)), { recursive: true });
  await writeFile(join(folder, path), content);
}

/** Holds the places of files that links name and that can be written only when all else is finished. */
export async function reserveFiles(folder: string): Promise<void> {
  for (const path of [ZIP_FILE, ZIP_CHECKSUM_FILE, CHECKSUMS_SCRIPT, CHECKSUMS_FILE]) await write(folder, path, '');
}

/**
 * Writes onto the pages that offer the zip how large it will be. The lists of hashes come only when these pages are
 * finished, so lists of the pages as they are now stand in for them, and it says "about".
 */
export async function writeSize(folder: string): Promise<string> {
  const files = await readKit(folder);
  const packed = new Map(files);
  listFiles(packed);
  packed.set(LIST_FILE, packed.get(CHECKSUMS_FILE) ?? new Uint8Array());
  const size = zipSize(makeZip(packed).length);
  for (const [path, bytes] of files) {
    if (!path.endsWith('.html')) continue;
    const page = new TextDecoder().decode(bytes);
    if (page.includes(ZIP_SIZE)) await write(folder, path, page.replaceAll(ZIP_SIZE, size));
  }
  return size;
}

function listFiles(kit: Map<string, Uint8Array>): void {
  kit.delete(CHECKSUMS_FILE);
  kit.delete(CHECKSUMS_SCRIPT);
  const hashes = new Map([...kit].map(([path, bytes]) => [path, sha256(bytes)]));
  const script = `document.currentScript.${CHECKSUMS_PROPERTY}=${JSON.stringify(writeChecksums(hashes))}`;
  kit.set(CHECKSUMS_SCRIPT, new TextEncoder().encode(script));
  hashes.set(CHECKSUMS_SCRIPT, sha256(kit.get(CHECKSUMS_SCRIPT) ?? new Uint8Array()));
  kit.set(CHECKSUMS_FILE, new TextEncoder().encode(writeChecksums(hashes)));
}

/**
 * Writes the lists of checksums, the zip of the whole folder, and the checksum of the zip beside it.
 *
 * @throws {Error} with every path that some stick or system would refuse
 */
export async function writeEdition(folder: string): Promise<{ files: number; bytes: number; hash: string }> {
  const kit = await readKit(folder);
  const problems = nameProblems([...kit.keys()]);
  if (problems.length > 0) throw new Error(`These files cannot go on every stick:\n  ${problems.join('\n  ')}`);
  listFiles(kit);
  for (const path of [CHECKSUMS_SCRIPT, CHECKSUMS_FILE]) await write(folder, path, kit.get(path) ?? '');
  const zip = makeZip(kit);
  const hash = sha256(zip);
  await write(folder, ZIP_FILE, zip);
  await write(folder, ZIP_CHECKSUM_FILE, writeChecksums(new Map([[ZIP_FILE.replace('download/', ''), hash]])));
  return { files: kit.size, bytes: zip.length, hash };
}
