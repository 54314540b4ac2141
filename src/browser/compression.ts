import type { Compress, Decompress } from '../core/my-workshop/share-link.ts';

type Stream = CompressionStream | DecompressionStream;

/** Sends bytes through a stream. Rejects when they are unsound, or when more come out than that. */
async function through(bytes: Uint8Array, { readable, writable }: Stream, mostBytes: number): Promise<Uint8Array> {
  const writer = writable.getWriter();
  // What is wrong with the bytes is told by the reader, too.
  const written = writer
    .write(new Uint8Array(bytes))
    .then(() => writer.close())
    .catch(() => undefined);
  const reader = readable.getReader();
  const chunks: Uint8Array[] = [];
  let length = 0;
  for (let chunk = await reader.read(); !chunk.done; chunk = await reader.read()) {
    chunks.push(chunk.value);
    length += chunk.value.length;
    if (length > mostBytes) {
      await reader.cancel();
      throw new RangeError('Too many bytes.');
    }
  }
  await written;
  const whole = new Uint8Array(length);
  chunks.reduce((offset, chunk) => {
    whole.set(chunk, offset);
    return offset + chunk.length;
  }, 0);
  return whole;
}

/** Makes bytes fewer, where this browser can. */
export const compress: Compress | undefined =
  'CompressionStream' in globalThis
    ? (bytes) => through(bytes, new CompressionStream('deflate-raw'), Number.POSITIVE_INFINITY)
    : undefined;

/** Undoes `compress`, where this browser can. */
export const decompress: Decompress | undefined =
  'DecompressionStream' in globalThis
    ? (bytes, mostBytes) => through(bytes, new DecompressionStream('deflate-raw'), mostBytes)
    : undefined;
