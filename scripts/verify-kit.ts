// npm run verify -- <folder or zip>: compares a copy of the kit with its list, SHA256SUMS.
// Ends with 0 when the copy is whole, 1 when files are missing, changed or extra, 2 when it cannot be checked.
import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, dirname, join, relative, sep } from 'node:path';
import { fromKitFolder, sha256 } from '../src/browser/check-kit.ts';
import { filesOfZip } from '../src/browser/read-zip.ts';
import { CHECKSUMS_FILE, type Checksums, compareKit, readChecksums } from '../src/core/kit-checksums.ts';

type NamedFile = [path: string, bytes: Uint8Array];

async function* filesOfFolder(folder: string): AsyncGenerator<NamedFile> {
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    if (entry.isFile()) yield [relative(folder, path).split(sep).join('/'), await readFile(path)];
  }
}

/** The checksum a zip should have, when a list stands beside it. */
async function checkZipItself(path: string, zip: Uint8Array): Promise<string | undefined> {
  const text = await readFile(join(dirname(path), CHECKSUMS_FILE), 'utf8').catch(() => undefined);
  const wanted = text === undefined ? undefined : readChecksums(text).get(basename(path));
  if (wanted === undefined || wanted === (await sha256(zip))) return undefined;
  return `the zip is not the one that ${CHECKSUMS_FILE} beside it names`;
}

interface Copy {
  checksums: Checksums;
  list: Checksums;
  problem: string | undefined;
}

async function readCopy(path: string): Promise<Copy> {
  const isFolder = (await stat(path)).isDirectory();
  const zip = isFolder ? undefined : await readFile(path);
  const found = new Map<string, string>();
  const lists = new Map<string, string>();
  for await (const [name, bytes] of zip ? filesOfZip(zip) : filesOfFolder(path)) {
    const hash = await sha256(bytes);
    found.set(name, hash);
    if (basename(name) === CHECKSUMS_FILE) lists.set(hash, new TextDecoder().decode(bytes));
  }
  const checksums = fromKitFolder(found);
  if (!checksums) throw new Error('There is no kit in it.');
  const text = lists.get(checksums.get(CHECKSUMS_FILE) ?? '');
  if (text === undefined) throw new Error(`${CHECKSUMS_FILE} is missing, so the copy cannot be checked.`);
  checksums.delete(CHECKSUMS_FILE);
  return { checksums, list: readChecksums(text), problem: zip && (await checkZipItself(path, zip)) };
}

/** What is wrong with a copy, one line each. */
async function problemsOf(path: string): Promise<{ problems: string[]; count: number }> {
  const { checksums, list, problem } = await readCopy(path);
  const { missing, changed, extra } = compareKit(list, checksums);
  const lines = Object.entries({ missing, changed, extra }).flatMap(([kind, paths]) =>
    paths.map((name) => `${kind.padEnd(8)} ${name}`),
  );
  return { problems: problem ? [problem, ...lines] : lines, count: list.size };
}

const [path, ...rest] = process.argv.slice(2);
if (path === undefined || rest.length > 0) {
  console.error('Say which copy: npm run verify -- <folder or zip>');
  process.exitCode = 2;
} else {
  try {
    const { problems, count } = await problemsOf(path);
    console.log(problems.length === 0 ? `Whole: ${count} files, each as its checksum says.` : problems.join('\n'));
    process.exitCode = problems.length === 0 ? 0 : 1;
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    process.exitCode = 2;
  }
}
