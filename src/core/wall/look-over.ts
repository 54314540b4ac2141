/** What a presenter may not want on the wall. */
export type Concern = 'email' | 'web' | 'phone' | 'street' | 'swear';

/** A part of a text that somebody should look at. */
export interface Finding {
  concern: Concern;
  /** The words as they were typed. */
  words: string;
  /** Where they stand in the text, in UTF-16 units. */
  start: number;
}

/** The words of one language to look for: content/wall-words/. */
export interface WallWords {
  /** Rude words in small letters, in each form in which they come. */
  swear: readonly string[];
  /** The last word of an address: "street", "ave". */
  streets: readonly string[];
  /** With one of these before it, such a word is no address: "5 friends on my street". */
  notBefore: readonly string[];
}

const EMAIL = /[\p{L}\p{N}._%+-]+\s?(?:@|\(at\))\s?[\p{L}\p{N}-]+\s?(?:\.|\(dot\))\s?\p{L}{2,}[\p{L}.]*/giu;
/** With "www", with an ending that is no everyday word, or the name of an account: "@someone". */
const WEB =
  /(?:https?:\/\/|www\.)\S+|\b[\p{L}\p{N}-]{2,}\.(?:com|org|net|edu|gov|io|app|gg|tv|co|uk|ca|ie|mx)\b(?:\/\S*)?|(?<![\p{L}\p{N}])@[\p{L}\p{N}_.]{3,}/giu;
const PHONE = /\+?\(?\d(?:[\s().\-/]{0,3}\d){6,14}/gu;
/** 2026-11-22, 22/11/2026, 11.22.2026 */
const DATE = /^(?:\d{4}[-./]\d{1,2}[-./]\d{1,2}|\d{1,2}[-./]\d{1,2}[-./]\d{4})$/;
/** Letters, and the signs that stand for letters in words that hide. */
const TOKEN = /[\p{L}\p{M}\p{N}@$!*#]+/gu;
/** The fewest letters, each by itself, that may spell a word: "d a m n". */
const SPELLED = /(?<![\p{L}\p{N}])\p{L}(?:[\s._-]\p{L}){3,}(?![\p{L}\p{N}])/gu;

/**
 * Looks a text over for what should not hang in a hall: addresses of any kind, phone numbers, rude words. It is gentle: it
 * finds what is plain to see, only asks, and knows no sentence. What somebody wants to get past it will get past it.
 * @returns what it found in the order of the text; where two overlap, the first of the kinds above
 */
export function lookOver(text: string, words: WallWords): Finding[] {
  const found = [
    ...matches(text, EMAIL, 'email'),
    ...matches(text, WEB, 'web'),
    ...matches(text, PHONE, 'phone').filter(({ words: digits }) => !DATE.test(digits)),
    ...streetsIn(text, words),
    ...swearsIn(text, words),
  ];
  const kept: Finding[] = [];
  for (const one of found) if (!kept.some((other) => overlaps(one, other))) kept.push(one);
  return kept.sort((a, b) => a.start - b.start);
}

/** The text without what was found, tidied where it was taken out. */
export function leaveOut(text: string, found: readonly Finding[]): string {
  const last = found.toSorted((a, b) => b.start - a.start);
  const rest = last.reduce((left, { start, words }) => left.slice(0, start) + left.slice(start + words.length), text);
  return rest
    .replace(/\s+/g, ' ')
    .replace(/ ([.,;:!?])/g, '$1')
    .trim();
}

const overlaps = (a: Finding, b: Finding): boolean =>
  a.start < b.start + b.words.length && b.start < a.start + a.words.length;

const matches = (text: string, pattern: RegExp, concern: Concern): Finding[] =>
  [...text.matchAll(pattern)].map((match) => ({ concern, words: match[0], start: match.index }));

/** A number, one to three words, and a word that may end an address. */
function streetsIn(text: string, { streets, notBefore }: WallWords): Finding[] {
  const last = `(?:${streets.join('|')})(?![\\p{L}\\p{N}])`;
  const address = new RegExp(`\\b\\d{1,5}\\p{L}?,?\\s+(?:\\d*\\p{L}[\\p{L}\\p{N}.'’-]*\\s+){1,3}?${last}`, 'giu');
  const isAbout = ({ words }: Finding) =>
    words
      .toLowerCase()
      .split(/\s+/)
      .some((word) => notBefore.includes(word));
  return matches(text, address, 'street').filter((finding) => !isAbout(finding));
}

function swearsIn(text: string, { swear }: WallWords): Finding[] {
  const known = new Set(swear.map(plainWord));
  const spelled = matches(text, SPELLED, 'swear').filter(({ words }) => isSwear(words.replace(/[\s._-]/g, ''), known));
  return [...spelled, ...matches(text, TOKEN, 'swear').filter(({ words }) => isSwear(words, known))];
}

const LETTER_FOR: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '@': 'a',
  $: 's',
  '!': 'i',
};

/** Small letters without accents. */
const plainWord = (word: string): string => word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** Whether a word is on the list: as it stands, with signs for letters, with letters drawn out, or with stars in it. */
function isSwear(word: string, known: ReadonlySet<string>): boolean {
  const plain = plainWord(word);
  // A number is no word, and what stands at the end of a sentence belongs to the sentence.
  const endings = [/$/, /!+$/, /[!*#]+$/];
  return endings
    .map((ending) => plain.replace(ending, ''))
    .some((each) => /\p{L}/u.test(each) && isOnList(each, known));
}

function isOnList(word: string, known: ReadonlySet<string>): boolean {
  const read = word.replace(/[0134570@$!]/g, (sign) => LETTER_FOR[sign] ?? sign);
  const forms = [read, read.replace(/(\p{L})\1{2,}/gu, '$1'), read.replace(/(\p{L})\1{2,}/gu, '$1$1')];
  if (forms.some((form) => known.has(form))) return true;
  const letters = read.replace(/[^\p{L}]/gu, '').length;
  return /[*#]/.test(read) && letters >= read.length / 2 && [...known].some((each) => fitsStars(read, each));
}

/** "d*mn" and "damn". */
const fitsStars = (starred: string, word: string): boolean =>
  starred.length === word.length &&
  [...starred].every((letter, index) => letter === '*' || letter === '#' || letter === word[index]);

/**
 * A word from back to front. The lists reach the page this way round, for the web filters of schools read pages and would
 * take ours for a rude one.
 */
export const turnAround = (word: string): string => [...word].reverse().join('');
