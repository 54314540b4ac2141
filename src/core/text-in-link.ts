import { fromBase64Url, fromUtf8, toBase64Url, toUtf8 } from './base64url.ts';

/** Makes bytes fewer, as a browser's CompressionStream('deflate-raw') does. */
export type Compress = (bytes: Uint8Array) => Promise<Uint8Array>;
/** Undoes `Compress`. It must stop and reject when more than that many bytes come out: a link may be a trap. */
export type Decompress = (bytes: Uint8Array, mostBytes: number) => Promise<Uint8Array>;

/** How the bytes behind the start of a link were written: as they are, or packed. */
const PLAIN = '1.';
const PACKED = '2.';

/**
 * The part of an address from `#` on that carries a text. What stands there is never sent to a server.
 * @param start says what is carried, as in "#plan="
 * @param text without halves of a pair of surrogates; JSON writes those as an escape
 */
export async function textToHash(start: string, text: string, compress?: Compress): Promise<string> {
  const bytes = toUtf8(text);
  return start + (compress ? PACKED + toBase64Url(await compress(bytes)) : PLAIN + toBase64Url(bytes));
}

/** The text that the end of an address carries. Undefined when it was cut short, changed or holds too much. Never rejects. */
export async function hashToText(
  start: string,
  hash: string,
  mostBytes: number,
  decompress?: Decompress,
): Promise<string | undefined> {
  const way = hash.slice(start.length, start.length + PLAIN.length);
  const written = hash.startsWith(start) ? fromBase64Url(hash.slice(start.length + PLAIN.length)) : undefined;
  try {
    const bytes = way === PACKED && written ? await decompress?.(written, mostBytes) : written;
    const isSound = bytes && bytes.length <= mostBytes && (way === PLAIN || way === PACKED);
    return isSound ? fromUtf8(bytes) : undefined;
  } catch {
    return undefined;
  }
}
