import type { HintWords } from './search-hints.ts';
import type { SearchKind } from './search-query.ts';

/** Everyday words and the words of the kit they stand for. */
export interface SynonymGroup {
  say: string[];
  find: string[];
}

/** Words that ask for a kind of page. */
export interface KindGroup {
  kind: SearchKind;
  say: string[];
}

/** Everyday words for one thing. The phrases of danger name it: "kill <self>". */
export interface WordFamily {
  name: string;
  words: string[];
}

/** Words of danger and the help case they lead to; see content/README.md for what each list does. */
export interface DangerGroup {
  case: string;
  words: string[];
  together: string[][];
  unless: string[];
  notWith: string[];
}

/** How people ask what a word means: with one phrase before the word ("what is"), one after it ("meaning"), or both. */
export interface MeaningWords {
  first: string[];
  last: string[];
}

/** The word lists of a language: content/search-words/<language>.yaml. */
export interface SearchWords {
  ignore: string[];
  kinds: KindGroup[];
  synonyms: SynonymGroup[];
  families: WordFamily[];
  danger: DangerGroup[];
  skip: string[];
  realWords: string[];
  hints: HintWords;
  meanings: MeaningWords;
}

/** One thing a question asks about: what was typed, and other words that find the same. */
export interface QueryTerm {
  typed: string;
  also: string[];
}

/** More terms than this are left out: each costs a look into the index. */
const MAX_TERMS = 8;

/** Words as they are compared: small letters, no accents, no apostrophes. "Don’t!" is "dont". */
export function plainWords(text: string): string[] {
  const bare = text
    .normalize('NFD')
    .replace(/[\p{M}'’]/gu, '')
    .toLowerCase();
  return bare.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');
}

/** A word without plural and the commonest English endings. Only for comparing: "nudes" and "nude" are both "nud". */
export function stem(word: string): string {
  const singular = word.replace(/(?<=..)ie[sd]$/u, 'y');
  const bare = singular.replace(/(?<=...)(?:ing|ed|es|(?<!s)s)$/u, '');
  return bare.replace(/(?<=..)([bdgmnprt])\1$/u, '$1').replace(/(?<=...)e$/u, '');
}

/**
 * The terms of a question. Phrases of the synonyms stay together; words to ignore go, unless nothing else is left.
 * Terms are written in small letters: for capitals the engine misses pages.
 * @param evenIdle false when something else is known of the question ("a poster I can have" names a kind): then words
 *   to ignore go in any case
 */
export function expandQuery(
  text: string,
  { synonyms, ignore }: Pick<SearchWords, 'synonyms' | 'ignore'>,
  evenIdle = true,
): QueryTerm[] {
  const typed = splitTyped(text);
  const stems = typed.map((word) => stemsOf(word).join(''));
  const phrases = synonyms.flatMap(({ say, find }) => {
    const also = find.map((words) => words.toLowerCase());
    return say.map((phrase) => ({ stems: stemsOf(phrase), also }));
  });
  const ignored = new Set(ignore.flatMap(plainWords));
  const terms: QueryTerm[] = [];
  const idle: QueryTerm[] = [];
  for (let at = 0; at < typed.length;) {
    const fitting = phrases.filter((phrase) => startsWithAt(stems, phrase.stems, at));
    const length = Math.max(1, ...fitting.map((phrase) => phrase.stems.length));
    const also = fitting.filter((phrase) => phrase.stems.length === length).flatMap((phrase) => phrase.also);
    const words = typed.slice(at, at + length);
    const isIdle = also.length === 0 && ignored.has(plainWords(words.join(' ')).join(''));
    (isIdle ? idle : terms).push({ typed: words.join(' '), also });
    at += length;
  }
  return onePerWord(terms.length > 0 || !evenIdle ? terms : idle).slice(0, MAX_TERMS);
}

/** The kind of page a question names ("sleep worksheet" wants a handout), and the question without that word. */
export function splitKind(text: string, kinds: readonly KindGroup[]): { kind: SearchKind | undefined; rest: string } {
  const typed = splitTyped(text);
  const stems = typed.map((word) => stemsOf(word).join(''));
  for (const { kind, say } of kinds)
    for (const phrase of say.map(stemsOf)) {
      const at = stems.findIndex((_, index) => startsWithAt(stems, phrase, index));
      if (at >= 0) return { kind, rest: typed.toSpliced(at, phrase.length).join(' ') };
    }
  return { kind: undefined, rest: text };
}

/** Nobody asks for the meaning of more words at once: "end to end encryption". */
const LONGEST_NAME = 4;

/** The word whose meaning a question asks for, "loot box" in "What’s a loot box?"; undefined when it asks for none. */
export function askedMeaning(text: string, { first, last }: MeaningWords): string | undefined {
  const typed = text.toLowerCase().match(/[\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N}'’-]*/gu) ?? [];
  const plain = typed.map((word) => plainWords(word).join(''));
  const longest = (phrases: readonly string[], fits: (phrase: readonly string[]) => boolean): number =>
    Math.max(0, ...phrases.map(plainWords).map((phrase) => (fits(phrase) ? phrase.length : 0)));
  const from = longest(first, (phrase) => startsWithAt(plain, phrase, 0));
  const after = longest(last, (phrase) => startsWithAt(plain, phrase, plain.length - phrase.length));
  const name = typed.slice(from, typed.length - after);
  const isAsked = from + after > 0 && name.length > 0 && name.length <= LONGEST_NAME;
  return isAsked ? name.join(' ') : undefined;
}

const splitTyped = (text: string): string[] =>
  text
    .toLowerCase()
    .split(/[^\p{L}\p{M}\p{N}'’]+/u)
    .filter((word) => plainWords(word).length > 0);

const stemsOf = (phrase: string): string[] => plainWords(phrase).map(stem);

const startsWithAt = (words: readonly string[], wanted: readonly string[], at: number): boolean =>
  wanted.length > 0 && wanted.every((word, index) => words[at + index] === word);

const onePerWord = (terms: readonly QueryTerm[]): QueryTerm[] => [
  ...new Map(terms.map((term) => [term.typed, term])).values(),
];
