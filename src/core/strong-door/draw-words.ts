/** A random whole number from 0 to 65,535, each as likely as any other. */
export type Random16 = () => number;

const NUMBERS = 65_536;

/**
 * One of so many places, each exactly as likely. A number beyond the last whole round of places is thrown away and drawn
 * again: taking the remainder alone would favor the first words.
 * @throws RangeError when there is no place, or more than 65,536
 */
export function drawPlace(places: number, random: Random16): number {
  if (!Number.isSafeInteger(places) || places < 1 || places > NUMBERS)
    throw new RangeError(`Cannot draw from ${places} places.`);
  const rounds = NUMBERS - (NUMBERS % places);
  let number = random();
  while (number >= rounds) number = random();
  return number % places;
}

/** Words drawn one by one, so that a word may come twice: only then is the sum of phraseBits exact. */
export const drawWords = (words: readonly string[], count: number, random: Random16): string[] =>
  Array.from({ length: count }, () => words[drawPlace(words.length, random)] ?? '');

/**
 * The entropy of a phrase, in bits. With k words drawn from a list of n there are n^k phrases, all as likely, so it is
 * k × log2(n). Source: eff-word-lists-2016 in content/sources.yaml.
 */
export const phraseBits = (listLength: number, count: number): number => count * Math.log2(listLength);

/** How many words the page draws, and how many somebody draws with dice: 24 throws of a die in both. */
export const PAGE_COUNT = 6;
export const DICE_COUNT = 8;

/** A word and the three throws of a die that stand for it: "1 4 6". */
export interface DiceWord {
  throws: string;
  word: string;
}

/** Every sixth word of the list, each with the throws that stand for it: 216 words out of 1,296. */
export function diceWords(words: readonly string[]): DiceWord[] {
  const face = (place: number, rank: number) => (Math.floor(place / 6 ** rank) % 6) + 1;
  return words
    .filter((_, place) => place % 6 === 5)
    .map((word, place) => ({ word, throws: [2, 1, 0].map((rank) => face(place, rank)).join(' ') }));
}
