/** A scheme, a host, perhaps a folder; no user, no query, no place on a page. */
const PUBLIC_ADDRESS = /^https?:\/\/[^\s/?#@"'<>\\]+(?:\/[^\s?#"'<>\\]*)?$/i;

/**
 * The public address of the kit, as whoever hosts it gives it: "https://school.example/kit". It ends with a slash, so that
 * pages can be put behind it. Throws a sentence for a text that is no such address; undefined when none was given.
 */
export function parsePublicAddress(text: string | undefined): string | undefined {
  const given = text?.trim() ?? '';
  if (given === '') return undefined;
  if (!PUBLIC_ADDRESS.test(given))
    throw new Error(`PUBLIC_ADDRESS is "${given}"; write the address of the kit, as in https://school.example/kit`);
  return given.replace(/\/*$/, '/');
}

/** The whole address of a page of the kit: "/guides/kind-words" becomes "https://school.example/kit/guides/kind-words". */
export const publicPage = (base: string, path: string): string => base + path.replace(/^\/+/, '');

/** An address as people read it out: without the scheme and the last slash. */
export const shortAddress = (address: string): string => address.replace(/^https?:\/\//, '').replace(/\/$/, '');
