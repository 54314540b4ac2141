import { decompress } from './compression.ts';

/** One file in a zip: where its bytes stand and how long they become. */
interface ZipEntry {
  path: string;
  isDeflated: boolean;
  start: number;
  packedBytes: number;
  bytes: number;
}

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;
/** The end of a zip is 22 bytes and a comment of at most 65,535 (APPNOTE.TXT, 4.3.16). */
const END_BYTES = 22;
const MOST_COMMENT_BYTES = 65_535;
/** Far above the whole kit in any number of languages; what is larger is not ours. */
const MOST_BYTES = 200_000_000;

const notAZip = (): RangeError => new RangeError('This is not a zip file that can be read.');

function findEnd(view: DataView): number {
  const last = view.byteLength - END_BYTES;
  for (let at = last; at >= Math.max(0, last - MOST_COMMENT_BYTES); at--)
    if (view.getUint32(at, true) === END) return at;
  throw notAZip();
}

function readEntry(zip: Uint8Array, view: DataView, at: number): { entry: ZipEntry; next: number } {
  if (view.getUint32(at, true) !== ENTRY) throw notAZip();
  const [nameBytes, extraBytes, commentBytes] = [28, 30, 32].map((offset) => view.getUint16(at + offset, true));
  const nameEnd = at + 46 + (nameBytes ?? 0);
  const local = view.getUint32(at + 42, true);
  if (view.getUint32(local, true) !== LOCAL) throw notAZip();
  const entry = {
    path: new TextDecoder().decode(zip.subarray(at + 46, nameEnd)),
    isDeflated: view.getUint16(at + 10, true) !== 0,
    start: local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true),
    packedBytes: view.getUint32(at + 20, true),
    bytes: view.getUint32(at + 24, true),
  };
  return { entry, next: nameEnd + (extraBytes ?? 0) + (commentBytes ?? 0) };
}

function listEntries(zip: Uint8Array): ZipEntry[] {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  const end = findEnd(view);
  const entries: ZipEntry[] = [];
  let at = view.getUint32(end + 16, true);
  for (let count = view.getUint16(end + 10, true); count > 0; count--) {
    const { entry, next } = readEntry(zip, view, at);
    entries.push(entry);
    at = next;
  }
  return entries.filter(({ path }) => !path.endsWith('/'));
}

/** The bytes of one file. A damaged one comes out as far as it can be read: its checksum then tells. */
async function unpack(zip: Uint8Array, { isDeflated, start, packedBytes, bytes }: ZipEntry): Promise<Uint8Array> {
  const packed = zip.subarray(start, start + packedBytes);
  if (!isDeflated) return packed;
  if (!decompress) throw new RangeError('This browser cannot open zip files.');
  return decompress(packed, bytes).catch(() => new Uint8Array());
}

/**
 * The files of a zip, one after the other, as path and bytes. Nothing is written anywhere.
 *
 * @throws {RangeError} when it is not a zip, or holds more than 200 MB
 */
export async function* filesOfZip(zip: Uint8Array): AsyncGenerator<[path: string, bytes: Uint8Array]> {
  const entries = listEntries(zip);
  if (entries.reduce((sum, { bytes }) => sum + bytes, 0) > MOST_BYTES) throw notAZip();
  for (const entry of entries) yield [entry.path, await unpack(zip, entry)];
}
