/** The list at the top of a copy of the kit, in the format of the command sha256sum. */
export const CHECKSUMS_FILE = 'SHA256SUMS';
/** The same list as a script, for the page that checks a copy: over file:// a page can read scripts only. */
export const CHECKSUMS_SCRIPT = 'download/checksums.js';
/** What the script calls the list it hands over. */
export const CHECKSUMS_PROPERTY = 'checksums';
/** The whole kit as one file, and the list that holds its checksum. Neither is inside the zip. */
export const ZIP_FILE = 'download/family-night-kit.zip';
export const ZIP_CHECKSUM_FILE = `download/${CHECKSUMS_FILE}`;

/** From the path of a file ("lessons/one.html") to its SHA-256 in hexadecimal digits. */
export type Checksums = ReadonlyMap<string, string>;

/** Writes checksums as sha256sum does, in a fixed order. */
export const writeChecksums = (checksums: Checksums): string =>
  [...checksums]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([path, hash]) => `${hash}  ${path}\n`)
    .join('');

/**
 * Reads what sha256sum writes.
 *
 * @throws {SyntaxError} at a line that is not a checksum and a path, or when there is no line at all
 */
export function readChecksums(text: string): Map<string, string> {
  const checksums = new Map<string, string>();
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    if (line === '') continue;
    const [, hash, path] = /^([\da-f]{64}) [ *](.+)$/.exec(line) ?? [];
    if (!hash || !path) throw new SyntaxError(`Line ${index + 1} is not a checksum and a name.`);
    checksums.set(path, hash);
  }
  if (checksums.size === 0) throw new SyntaxError('There is no checksum in it.');
  return checksums;
}

/** How a copy differs from its list. Paths in a fixed order. */
export interface KitDifferences {
  missing: string[];
  changed: string[];
  extra: string[];
}

/** Files that an operating system leaves on a stick by itself. They are no part of the kit and do it no harm. */
export const isLeftBySystem = (path: string): boolean =>
  /(?:^|\/)(?:\.DS_Store|\._[^/]*|Thumbs\.db|desktop\.ini)$/i.test(path) ||
  /^(?:__MACOSX|System Volume Information|\$RECYCLE\.BIN|\.(?:Spotlight-V100|Trashes|Trash-\d+|fseventsd))(?:\/|$)/i.test(
    path,
  );

/** A copy of a website also holds the zip, which is made after its list. */
const isMadeAfterList = (path: string): boolean => path === ZIP_FILE || path === ZIP_CHECKSUM_FILE;

/** Compares the files found with those that should be there. What the system left is passed over. */
export function compareKit(expected: Checksums, found: Checksums): KitDifferences {
  return {
    missing: [...expected.keys()].filter((path) => !found.has(path)).sort(),
    changed: [...expected]
      .flatMap(([path, hash]) => (found.has(path) && found.get(path) !== hash ? [path] : []))
      .sort(),
    extra: [...found.keys()]
      .filter((path) => !expected.has(path) && !isLeftBySystem(path) && !isMadeAfterList(path))
      .sort(),
  };
}

/**
 * The folder of the kit among chosen paths, with a slash at its end, or "": the highest folder that holds the list or
 * the first page. Somebody may choose the stick, the folder on it, or a zip with a folder inside.
 */
export function kitFolder(paths: readonly string[]): string | undefined {
  const marks = paths.filter((path) => /(?:^|\/)(?:SHA256SUMS|index\.html)$/.test(path) && !isLeftBySystem(path));
  const folders = marks
    .map((path) => path.slice(0, path.lastIndexOf('/') + 1))
    .filter((path) => !/download\/$/.test(path));
  return folders.sort((a, b) => a.split('/').length - b.split('/').length || (a < b ? -1 : 1))[0];
}
