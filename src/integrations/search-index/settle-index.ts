import { createHash } from 'node:crypto';
import { gunzipSync } from 'node:zlib';
import { type Cbor, encodeCbor } from './cbor.ts';

/** Pagefind's files of one language, unpacked and by name: "pagefind.en_1a2b.pf_meta", "index/en_3c4d.pf_index", … */
export type IndexFiles = Map<string, Cbor>;

/** Every Pagefind data file begins with this once it is unpacked. */
export const SIGNATURE = 'pagefind_dcd';

/** When a piece of the index has this many positions it ends with the next pair of letters: about 5 KB packed. */
const PIECE_POSITIONS = 2000;
/** Words that begin with the same pair of letters stay together up to so many positions; beyond it more letters count. */
const MOST_POSITIONS = 2 * PIECE_POSITIONS;
/** So many first letters count at most: a word typed as far as that finds all its endings in one piece in any case. */
const MOST_LETTERS = 4;

export function unpack(content: Uint8Array): Uint8Array {
  const bytes = gunzipSync(content);
  if (bytes.subarray(0, SIGNATURE.length).toString() !== SIGNATURE) throw changed('a file begins differently');
  return bytes.subarray(SIGNATURE.length);
}

/** A file's content behind the mark by which Pagefind's engine knows that it need not unpack it. */
export const sign = (content: Uint8Array): Uint8Array => Buffer.concat([Buffer.from(SIGNATURE), content]);

/**
 * Rearranges the index of one language, so that
 *
 * - the same pages make the same bytes: Pagefind writes filters in a random order, and with them file names;
 * - a search fetches little: Pagefind cuts the word index into pieces of about 32 KB and has no setting for it. Ours are
 *   smaller, and end only where the first two letters of a word change, so the start of a word, as somebody types it,
 *   finds all its endings in one piece. In a kit of many hundred pages that would be too much for some pairs of letters
 *   ("th"): there the third letter counts as well, and the fourth. The bare pair then finds the first of its pieces.
 *
 * @returns the new files by name, the hash by which the entry file names the index, and for each piece the first letters
 *   it answers for with the name of its file, in order
 */
export function settleIndex(
  language: string,
  files: IndexFiles,
): { hash: string; files: IndexFiles; pieces: [from: string, name: string][] } {
  const settled: IndexFiles = new Map();
  const nameFile = (value: Cbor): string =>
    `${language}_${createHash('sha256').update(encodeCbor(value)).digest('hex').slice(0, 10)}`;
  const add = (folder: string, kind: string, value: Cbor): string => {
    const name = nameFile(value);
    settled.set(`${folder}/${name}.${kind}`, value);
    return name;
  };
  const filters = valuesOf(files, 'pf_filter').map(sortFilter).sort(byFirst);
  const words = valuesOf(files, 'pf_index')
    .flatMap((value) => list(list(value)[0]))
    .sort(byFirst);
  const [version = '', pages = [], , , ...rest] = list(valuesOf(files, 'pf_meta')[0]);
  const pieces = cutWords(words).map(({ from, words: piece }) => ({
    bounds: [from, piece.at(-1)?.to ?? from],
    name: add('index', 'pf_index', [piece.flatMap((group) => group.words)]),
  }));
  const meta: Cbor = [
    version,
    pages,
    pieces.map(({ bounds, name }) => [...bounds, name]),
    filters.map((filter) => [firstText(filter), add('filter', 'pf_filter', filter)]),
    ...rest,
  ];
  const hash = nameFile(meta);
  return {
    hash,
    files: settled.set(`pagefind.${hash}.pf_meta`, meta),
    pieces: pieces.map(({ bounds: [from = ''], name }) => [from, name]),
  };
}

const valuesOf = (files: IndexFiles, kind: string): Cbor[] =>
  [...files].flatMap(([name, value]) => (name.endsWith(`.${kind}`) ? [value] : []));

/** ["kind", [["lesson", pages], ["guide", pages]]] with its values in order. */
function sortFilter(filter: Cbor): Cbor {
  const [name = '', values = []] = list(filter);
  return [name, list(values).sort(byFirst)];
}

/** Words that begin alike, and the first and the last word that can begin so. */
interface WordGroup {
  from: string;
  to: string;
  words: Cbor[];
  positions: number;
}

/** The pieces of the index: the first letters each answers for, and its groups of words. */
function cutWords(words: readonly Cbor[]): { from: string; words: WordGroup[] }[] {
  const pieces: { from: string; words: WordGroup[] }[] = [];
  let positions = Number.POSITIVE_INFINITY;
  for (const group of groupWords(words, 2)) {
    const last = pieces.at(-1);
    if (last && positions < PIECE_POSITIONS && positions + group.positions <= MOST_POSITIONS) last.words.push(group);
    else {
      pieces.push({ from: group.from, words: [group] });
      positions = 0;
    }
    positions += group.positions;
  }
  return pieces;
}

/** Groups by the first letters. A group that is too large goes into smaller ones, of which the first answers for its bare start. */
function groupWords(words: readonly Cbor[], letters: number): WordGroup[] {
  const groups: WordGroup[] = [];
  for (const word of words) {
    const start = Array.from(firstText(word)).slice(0, letters);
    const from = start.join('');
    const last = groups.at(-1);
    const group =
      last?.from === from ? last : { from, to: start.length < letters ? from : lastOf(from), words: [], positions: 0 };
    if (group !== last) groups.push(group);
    group.words.push(word);
    group.positions += countNumbers(word);
  }
  return groups.flatMap((group) => {
    if (group.positions <= MOST_POSITIONS || letters === MOST_LETTERS) return [group];
    const [first, ...others] = groupWords(group.words, letters + 1);
    return first ? [{ ...first, from: group.from }, ...others] : [];
  });
}

/** Behind every word that begins so. */
const lastOf = (start: string): string => `${start}\u{10ffff}`;

const countNumbers = (value: Cbor): number =>
  typeof value === 'number'
    ? 1
    : typeof value === 'string'
      ? 0
      : value.reduce<number>((sum, part) => sum + countNumbers(part), 0);

/** By code point, as Pagefind's engine compares. */
const byFirst = (a: Cbor, b: Cbor): number => Buffer.compare(Buffer.from(firstText(a)), Buffer.from(firstText(b)));

function firstText(value: Cbor | undefined): string {
  const first = list(value)[0];
  if (typeof first !== 'string') throw changed('a name is missing');
  return first;
}

function list(value: Cbor | undefined): Cbor[] {
  if (!Array.isArray(value)) throw changed('a list is missing');
  return value;
}

const changed = (what: string): Error =>
  new Error(`Pagefind has changed its index files: ${what}. See settle-index.ts.`);
