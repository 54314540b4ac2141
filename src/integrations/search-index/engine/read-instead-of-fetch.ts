/** Reads a file of the index by its name from the search folder, as script form holds it: base64. */
type Reader = (file: string) => Promise<unknown>;

let reader: Reader | undefined;

export function readThrough(read: Reader): void {
  reader = read;
}

/** Where Pagefind believes its files are. Only the name after it counts. */
export const BASE_PATH = '/pagefind/';

/**
 * Takes the place of `fetch` inside Pagefind: fetch does not work over file://, scripts do, and one way everywhere is
 * simpler than two. Pagefind asks for "/pagefind/index/en_1a2b.pf_index?ts=123" and takes `json()` or `arrayBuffer()`.
 */
export async function readInsteadOfFetch(address: string) {
  const file = address.slice(BASE_PATH.length).replace(/\?.*$/, '');
  const base64 = await reader?.(file);
  if (typeof base64 !== 'string') throw new Error(`The search file ${file} holds no data.`);
  const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  return {
    arrayBuffer: async () => bytes.buffer,
    json: async (): Promise<unknown> => JSON.parse(new TextDecoder().decode(bytes)),
  };
}
