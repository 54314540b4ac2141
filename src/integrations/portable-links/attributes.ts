/** What an attribute holds: one address, a list of pictures with sizes, or the address of a folder. */
export type AddressKind = 'address' | 'srcset' | 'folder';

const SINGLE = new Set(['href', 'src', 'action', 'formaction', 'poster', 'xlink:href']);
const LISTS = new Set(['srcset', 'imagesrcset']);

/**
 * Says whether an attribute holds an address. Beside HTML's own, these are ours, for scripts that need an address:
 * `data-href`, `data-src` and names that end in `-href` or `-src` hold the address of a page or file;
 * `data-folder` and names that end in `-folder` hold a folder, as in `data-kit-folder="/"`.
 */
export function addressKind(attribute: string): AddressKind | undefined {
  if (SINGLE.has(attribute)) return 'address';
  if (LISTS.has(attribute)) return 'srcset';
  if (/^data-(?:.+-)?(?:href|src)$/.test(attribute)) return 'address';
  if (/^data-(?:.+-)?folder$/.test(attribute)) return 'folder';
  return undefined;
}

/** Replaces each address in a `srcset` and leaves the sizes: "/a.png 1x, /b.png 2x". */
export function mapSrcset(value: string, replace: (address: string) => string): string {
  return value
    .split(/,\s+|,$/)
    .filter((candidate) => candidate.trim() !== '')
    .map((candidate) => {
      const [address = '', ...sizes] = candidate.trim().split(/\s+/);
      return [replace(address), ...sizes].join(' ');
    })
    .join(', ');
}
