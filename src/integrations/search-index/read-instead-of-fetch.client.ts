/** Runs a script of the search folder by name, without ".js", and resolves with what it hands over. */
export type Load = (file: string) => Promise<unknown>;

let load: Load | undefined;
let failure: unknown;

export function readThrough(loader: Load): void {
  load = loader;
}

/** Pagefind answers as if nothing was found when a piece of its index does not arrive. We would rather say so. */
export function throwIfReadFailed(): void {
  const failed = failure;
  failure = undefined;
  if (failed) throw failed;
}

/** Where Pagefind believes its files are. Only the name after it counts. */
export const BASE_PATH = '/pagefind/';

/**
 * Takes the place of `fetch` inside Pagefind: fetch does not work over file://, scripts do, and one way everywhere is
 * simpler than two. Pagefind asks for "/pagefind/index/en_1a2b.pf_index?ts=123" and takes `json()` or `arrayBuffer()`;
 * our file holds each byte as a character.
 */
export async function readInsteadOfFetch(address: string) {
  const file = address.slice(BASE_PATH.length).replace(/\?.*$/, '');
  const bytes = await readBytes(file).catch((error: unknown) => {
    failure = error;
    throw error;
  });
  return {
    arrayBuffer: async () => bytes.buffer,
    json: async (): Promise<unknown> => JSON.parse(new TextDecoder().decode(bytes)),
  };
}

async function readBytes(file: string): Promise<Uint8Array> {
  const text = await load?.(file);
  if (typeof text !== 'string') throw new Error(`The search file ${file} holds no data.`);
  const bytes = new Uint8Array(text.length);
  for (let place = 0; place < bytes.length; place += 1) bytes[place] = text.charCodeAt(place);
  return bytes;
}
