/** The part of CBOR (RFC 8949) that Pagefind's index files use: whole numbers, text and lists of known length. */
export type Cbor = number | string | Cbor[];

const LIST = 4;
const TEXT = 3;
const NEGATIVE = 1;
const UNSIGNED = 0;

/** Reads one value that fills the bytes. Throws on anything Pagefind has not used so far. */
export function decodeCbor(bytes: Uint8Array): Cbor {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const utf8 = new TextDecoder('utf-8', { fatal: true });
  let at = 0;

  function readCount(size: number): number {
    if (size < 24) return size;
    const start = at;
    at += 2 ** (size - 24);
    if (size === 24) return view.getUint8(start);
    if (size === 25) return view.getUint16(start);
    if (size === 26) return view.getUint32(start);
    throw new Error(`Pagefind has changed its files: a CBOR number of size ${size}.`);
  }

  function readValue(): Cbor {
    const head = view.getUint8(at);
    at += 1;
    const count = readCount(head & 31);
    if (head >> 5 === UNSIGNED) return count;
    if (head >> 5 === NEGATIVE) return -1 - count;
    if (head >> 5 === LIST) return Array.from({ length: count }, readValue);
    if (head >> 5 !== TEXT) throw new Error(`Pagefind has changed its files: a CBOR value of type ${head >> 5}.`);
    at += count;
    return utf8.decode(bytes.subarray(at - count, at));
  }

  const value = readValue();
  if (at !== bytes.length) throw new Error('Pagefind has changed its files: bytes after the CBOR value.');
  return value;
}

/** Writes a value in the shortest form, as Pagefind does. */
export function encodeCbor(value: Cbor): Uint8Array {
  const bytes: number[] = [];

  function writeHead(type: number, count: number): void {
    const size = count < 24 ? 0 : count < 2 ** 8 ? 1 : count < 2 ** 16 ? 2 : 4;
    bytes.push((type << 5) | (size === 0 ? count : 24 + Math.log2(size)));
    for (let shift = size - 1; shift >= 0; shift -= 1) bytes.push(Math.floor(count / 2 ** (8 * shift)) % 256);
  }

  function writeValue(part: Cbor): void {
    if (typeof part === 'number') writeHead(part < 0 ? NEGATIVE : UNSIGNED, part < 0 ? -1 - part : part);
    else if (typeof part === 'string') {
      const text = new TextEncoder().encode(part);
      writeHead(TEXT, text.length);
      for (const byte of text) bytes.push(byte);
    } else {
      writeHead(LIST, part.length);
      part.forEach(writeValue);
    }
  }

  writeValue(value);
  return Uint8Array.from(bytes);
}
