import { countSlips } from './letter-slips.ts';
import { type DangerGroup, plainWords, type SearchWords, stem } from './search-words.ts';

/** Shorter words are too close to others for a slip to be heard. */
const FEWEST_LETTERS_FOR_A_SLIP = 6;
/** Stands where a harmless phrase stood. */
const UNHEARD = '';

type Hear = (said: string, wanted: string) => boolean;

/**
 * The help case that a question calls for, or undefined. Looks at nothing but the text and keeps nothing.
 * Whole words count, in any common ending, with or without accents; see content/README.md for the lists.
 */
export function dangerIn(text: string, { danger, realWords }: Pick<SearchWords, 'danger' | 'realWords'>) {
  const said = plainWords(text);
  const real = new Set(realWords.flatMap(plainWords));
  const hear: Hear = (word, wanted) => stem(word) === stem(wanted) || (!real.has(word) && isSlipOf(word, wanted));
  return danger.find((group) => calls(said, group, hear))?.case;
}

function calls(said: readonly string[], group: DangerGroup, hear: Hear): boolean {
  const listened = group.unless.reduce<readonly string[]>((words, phrase) => leaveOut(words, phrase), said);
  const isThere = (phrase: string): boolean => findPhrase(listened, plainWords(phrase), hear) >= 0;
  const isThereExactly = (phrase: string): boolean => findPhrase(said, plainWords(phrase), sameStem) >= 0;
  if (!group.words.some(isThere)) return false;
  if (group.with.length > 0 && !group.with.some(isThereExactly)) return false;
  return !group.notWith.some(isThereExactly);
}

const sameStem: Hear = (word, wanted) => stem(word) === stem(wanted);

function leaveOut(said: readonly string[], phrase: string): readonly string[] {
  const wanted = plainWords(phrase);
  const words = [...said];
  for (let at = findPhrase(words, wanted, sameStem); at >= 0; at = findPhrase(words, wanted, sameStem))
    words.fill(UNHEARD, at, at + wanted.length);
  return words;
}

function findPhrase(said: readonly string[], wanted: readonly string[], hear: Hear): number {
  if (wanted.length === 0) return -1;
  return said.findIndex((_, at) => wanted.every((word, index) => hear(said[at + index] ?? UNHEARD, word)));
}

/** One letter wrong in a long word. The first letter is seldom wrong, and "walker" is not "stalker". */
function isSlipOf(word: string, wanted: string): boolean {
  if (wanted.length < FEWEST_LETTERS_FOR_A_SLIP || word[0] !== wanted[0]) return false;
  if (countSlips(word, wanted, 1) <= 1) return true;
  return stem(wanted).length >= FEWEST_LETTERS_FOR_A_SLIP && countSlips(stem(word), stem(wanted), 1) <= 1;
}
