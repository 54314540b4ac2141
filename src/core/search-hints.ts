import { FILTERS, type FilterName, type SearchAudience, type SearchFilters } from './search-query.ts';
import { plainWords, stem } from './search-words.ts';

/**
 * Phrases that ask for a filter; "<n>" in them is a number. What they mean stands with them, or is the number itself:
 * minutes, or years of age from the first number to the last.
 */
export interface HintGroup {
  filter: 'minutes' | 'age' | 'needs' | 'audience';
  say: string[];
  /** What each number is multiplied by: 60 for hours. */
  times?: number | undefined;
  /** Minutes, or the ages from and to, of a phrase without a number: "half an hour" is [30]. */
  is?: number[] | undefined;
  audience?: SearchAudience | undefined;
}

/** The words of a language for filters: part of content/search-words. */
export interface HintWords {
  groups: HintGroup[];
  /** Words that go with a filter and say nothing once it is set: "for", "about". */
  around: string[];
}

/** A filter that a question asks for in words, and where those words stand in its text. */
export interface Hint {
  name: FilterName;
  value: string;
  from: number;
  to: number;
}

interface Word {
  plain: string;
  stem: string;
  from: number;
  to: number;
}

const NUMBER = '<n>';
const QUOTED = /^["“].+["”]$/u;

/** The filters that a question asks for, each once, in the order of its words. Words in quotes are looked for as they stand. */
export function readHints(text: string, lists: HintWords): Hint[] {
  if (QUOTED.test(text.trim())) return [];
  const words = splitWords(text);
  const { phrases, aside } = ready.get(lists) ?? makeReady(lists);
  const hints: Hint[] = [];
  for (let at = 0; at < words.length;) {
    const fitting = phrases
      .flatMap(({ group, steps }) => {
        const hint = fits(words, at, steps) && meaning(group, numbersIn(words, at, steps));
        return hint ? [{ ...hint, length: steps.length }] : [];
      })
      .sort((a, b) => b.length - a.length)[0];
    if (fitting && !hints.some(({ name }) => name === fitting.name)) {
      const { name, value, length } = fitting;
      const first = firstWith(words, at, aside, hints.at(-1)?.to ?? 0);
      hints.push({ name, value, from: words[first]?.from ?? 0, to: words[at + length - 1]?.to ?? 0 });
    }
    at += fitting?.length ?? 1;
  }
  return hints;
}

/** Lists are made ready once, however often somebody types a letter. */
const ready = new WeakMap<HintWords, ReturnType<typeof makeReady>>();

function makeReady(lists: HintWords) {
  const made = {
    phrases: lists.groups.flatMap((group) => group.say.map((say) => ({ group, steps: stepsOf(say) }))),
    aside: new Set(lists.around.flatMap(plainWords)),
  };
  ready.set(lists, made);
  return made;
}

/** The filters as they are set. */
export const filtersOf = (hints: readonly Hint[]): SearchFilters =>
  Object.fromEntries(hints.map(({ name, value }) => [name, value]));

/** The question without the words of some hints. Commas and dots that stood beside them go too. */
export function withoutHints(text: string, hints: readonly Hint[]): string {
  const ends = [0, ...hints.map(({ to }) => to)];
  const pieces = [...hints.map(({ from }) => from), text.length].map((to, index) => text.slice(ends[index], to));
  return pieces
    .map((piece) => piece.replace(/^[^\p{L}\p{N}"“]+|[^\p{L}\p{N}"”?!]+$/gu, ''))
    .filter((piece) => /[\p{L}\p{N}]/u.test(piece))
    .join(' ');
}

/**
 * What a question is about once its hints are filters: the words that decide which pages come first. "" when nothing
 * but words to ignore is left.
 */
export function topicOf(text: string, hints: readonly Hint[], ignore: readonly string[]): string {
  const rest = withoutHints(text, hints);
  const ignored = new Set(ignore.flatMap(plainWords));
  return plainWords(rest).every((word) => ignored.has(word)) ? '' : rest;
}

/** Letters and digits are words of their own: "20min" is two. */
const splitWords = (text: string): Word[] =>
  [...text.matchAll(/\p{N}+|[\p{L}\p{M}'’]+/gu)].flatMap((match) => {
    const plain = plainWords(match[0])[0];
    return plain === undefined
      ? []
      : [{ plain, stem: stem(plain), from: match.index, to: match.index + match[0].length }];
  });

const stepsOf = (phrase: string): string[] =>
  phrase.split(/\s+/u).flatMap((part) => (part === NUMBER ? [NUMBER] : plainWords(part).map(stem)));

const fits = (words: readonly Word[], at: number, steps: readonly string[]): boolean =>
  steps.every((step, index) => {
    const word = words[at + index];
    return word !== undefined && (step === NUMBER ? /^\d{1,3}$/.test(word.plain) : word.stem === step);
  });

const numbersIn = (words: readonly Word[], at: number, steps: readonly string[]): number[] =>
  steps.flatMap((step, index) => (step === NUMBER ? [Number(words[at + index]?.plain)] : []));

function meaning({ filter, times = 1, is, audience }: HintGroup, said: readonly number[]) {
  const numbers = is ?? said.map((number) => number * times);
  const value = {
    minutes: () => minutesFor(numbers[0] ?? 0),
    age: () => bandFor(numbers[0] ?? 0, numbers.at(-1) ?? 0),
    needs: () => FILTERS.needs[0],
    audience: () => audience,
  }[filter]();
  return value && { name: filter, value };
}

/** The longest choice within the minutes somebody has; undefined when even the shortest is longer. */
const minutesFor = (most: number): string | undefined => FILTERS.minutes.findLast((minutes) => Number(minutes) <= most);

/** The age band that shares most years with these; the younger of two alike. */
function bandFor(from: number, to: number): string | undefined {
  let best: { band: string; years: number } | undefined;
  for (const band of FILTERS.age) {
    const [least = 0, most = 0] = band.split('-').map(Number);
    const years = Math.min(to, most) - Math.max(from, least) + 1;
    if (years > (best?.years ?? 0)) best = { band, years };
  }
  return best?.band;
}

/** The first of the words before a hint that say nothing without it. Words of the hint before are not among them. */
function firstWith(words: readonly Word[], at: number, aside: ReadonlySet<string>, after: number): number {
  let first = at;
  for (let word = words[first - 1]; word && word.from >= after && aside.has(word.plain); word = words[first - 1])
    first -= 1;
  return first;
}
