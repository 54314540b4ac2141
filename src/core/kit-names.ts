/** The longest path inside the kit, in characters: Windows ends at 260, and a stick adds a drive and a folder. */
export const LONGEST_PATH = 200;

/** Names of devices, which Windows refuses with any ending: "con", "aux.html" (Microsoft, "Naming Files, Paths, and Namespaces"). */
const DEVICE = /^(?:con|prn|aux|nul|com[\d¹²³]|lpt[\d¹²³]|conin\$|conout\$)(?:\.|$)/i;
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it looks for.
const REFUSED = /[\u0000-\u001f<>:"\\|?*]/;

function problemOfName(name: string): string | undefined {
  if (name === '' || name === '.' || name === '..') return 'is not a name';
  if (REFUSED.test(name)) return `holds one of < > : " \\ | ? * or a control character`;
  if (/[. ]$/.test(name)) return 'ends with a dot or a space';
  if (name.startsWith(' ')) return 'begins with a space';
  return DEVICE.test(name) ? 'is the name of a device on Windows' : undefined;
}

function problemOfPath(path: string): string | undefined {
  if (path.length > LONGEST_PATH) return `is ${path.length} characters long, more than ${LONGEST_PATH}`;
  if (path !== path.normalize('NFC'))
    return 'writes an accent as a letter of its own, which macOS and Windows keep apart';
  for (const name of path.split('/')) {
    const problem = problemOfName(name);
    if (problem) return `"${name}" ${problem}`;
  }
  return undefined;
}

/** The path and every folder above it: "a/b/c" is "a", "a/b", "a/b/c". */
const withFolders = (path: string): string[] =>
  path.split('/').map((_, index, names) => names.slice(0, index + 1).join('/'));

/**
 * What FAT, exFAT, Windows or macOS would refuse, or mix up, among the paths of a kit ("lessons/one.html"). One line
 * each; none when the kit can be copied to any stick.
 */
export function nameProblems(paths: readonly string[]): string[] {
  const problems = paths.flatMap((path) => {
    const problem = problemOfPath(path);
    return problem ? [`${path}: ${problem}`] : [];
  });
  const seen = new Map<string, string>();
  for (const path of new Set(paths.flatMap(withFolders))) {
    const other = seen.get(path.toLowerCase());
    if (other) problems.push(`${path}: differs from ${other} only in capitals`);
    else seen.set(path.toLowerCase(), path);
  }
  return problems;
}
