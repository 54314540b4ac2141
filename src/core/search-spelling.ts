import { countSlips } from './letter-slips.ts';
import { plainWords, stem } from './search-words.ts';

const FEWEST_LETTERS = 4;
/** From so many letters on, in the longer of the two words, there may be two slips. */
const LETTERS_FOR_TWO = 8;

/**
 * The question with each unknown word put right, or undefined when there is nothing to put right.
 * @param wordList the words of the kit, the commonest first: of two as close, the commoner wins
 */
export function didYouMean(text: string, wordList: readonly string[]): string | undefined {
  const said = plainWords(text);
  const meant = said.map((word) => (isKnown(word, wordList) ? word : (closest(word, wordList) ?? word)));
  return meant.every((word, index) => word === said[index]) ? undefined : meant.join(' ');
}

/** Whether all words of a text stand in the list, in any ending. One still in the typing ("passw") counts as known. */
export const isKnown = (text: string, wordList: readonly string[]): boolean =>
  plainWords(text).every((word) => {
    const stemmed = stem(word);
    return wordList.some((each) => each.startsWith(word)) || stemsOfList(wordList).has(stemmed);
  });

/** A list is stemmed once, however many words are looked for in it. */
const stemsOfLists = new WeakMap<readonly string[], ReadonlySet<string>>();
function stemsOfList(wordList: readonly string[]): ReadonlySet<string> {
  const stems = stemsOfLists.get(wordList) ?? new Set(wordList.map(stem));
  stemsOfLists.set(wordList, stems);
  return stems;
}

function closest(word: string, wordList: readonly string[]): string | undefined {
  if (word.length < FEWEST_LETTERS || /\p{N}/u.test(word)) return undefined;
  let best: { word: string; slips: number } | undefined;
  for (const each of wordList) {
    if (each.length < FEWEST_LETTERS) continue;
    const most = Math.max(word.length, each.length) < LETTERS_FOR_TWO ? 1 : 2;
    const slips = countSlips(word, each, most);
    if (slips <= most && (!best || slips < best.slips)) best = { word: each, slips };
  }
  return best?.word;
}

/** Shorter words are not worth their place in the list. */
const FEWEST_LETTERS_LISTED = 3;

/** Whether a word is of the sort that the list of words holds: not too short, and no number. */
export const isListed = (word: string): boolean => word.length >= FEWEST_LETTERS_LISTED && !/\p{N}/u.test(word);

/** A word that stands so often in the kit is a common one: of two words as close to a slip, it was meant. */
const COMMON = 16;

/** The words of some texts: the common ones, then the others, each in alphabetical order, which packs well. No numbers. */
export function countWords(texts: Iterable<string>): string[] {
  const counts = new Map<string, number>();
  for (const text of texts)
    for (const word of plainWords(text)) if (isListed(word)) counts.set(word, (counts.get(word) ?? 0) + 1);
  const isCommon = (count: number): number => Number(count >= COMMON);
  return [...counts]
    .sort(([a, more], [b, less]) => isCommon(less) - isCommon(more) || (a < b ? -1 : 1))
    .map(([word]) => word);
}
