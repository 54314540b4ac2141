import { countSlips } from './letter-slips.ts';
import { plainWords, type SearchWords, stem } from './search-words.ts';

/** Shorter words are too close to others for a slip to be heard. */
const FEWEST_LETTERS_FOR_A_SLIP = 6;
/** Stands where a harmless phrase stood. */
const UNHEARD = '';
/** How the lists name a family of words within a phrase: "<self>". */
const FAMILY = /<([\p{L}\p{N}]+)>/gu;

type DangerLists = Pick<SearchWords, 'families' | 'danger' | 'skip' | 'realWords'>;

/** A word as it is written and as it is compared. */
interface Word {
  plain: string;
  stem: string;
}
/** A word, or the phrases of a family of which any may stand there. */
type Step = Word | readonly Phrase[];
type Phrase = readonly Step[];
type Hear = (said: Word, wanted: Word) => boolean;

interface Group {
  case: string;
  words: readonly Phrase[];
  together: readonly (readonly Phrase[])[];
  unless: readonly Phrase[];
  notWith: readonly Phrase[];
}
interface Ear {
  skipped: ReadonlySet<string>;
  groups: readonly Group[];
  hear: Hear;
}

/** Lists are made ready once, however often somebody types a letter. */
const ears = new WeakMap<DangerLists, Ear>();

/**
 * The help case that a question calls for, or undefined. Looks at nothing but the text and keeps nothing of it.
 * Whole words count, in any common ending, with or without accents; see content/README.md for the lists.
 */
export function dangerIn(text: string, lists: DangerLists): string | undefined {
  const ear = ears.get(lists) ?? makeEar(lists);
  ears.set(lists, ear);
  const said = keptWords(text, ear.skipped);
  return ear.groups.find((group) => calls(said, group, ear.hear))?.case;
}

/** The families a phrase of the lists names: "kill <self>" names "self". */
export const familiesIn = (phrase: string): string[] => [...phrase.matchAll(FAMILY)].map(([, name = '']) => name);

function makeEar({ families, danger, skip, realWords }: DangerLists): Ear {
  const skipped = new Set(skip.flatMap(plainWords));
  const named = new Map<string, readonly Phrase[]>();
  const phraseOf = (text: string): Phrase =>
    text.split(/(<[\p{L}\p{N}]+>)/u).flatMap<Step>((part) => {
      const [name] = familiesIn(part);
      return name === undefined ? keptWords(part, skipped) : [named.get(name) ?? []];
    });
  const phrases = (texts: readonly string[]): Phrase[] => texts.map(phraseOf);
  for (const { name, words } of families) named.set(name, phrases(words));
  const groups = danger.map((group) => ({
    case: group.case,
    words: phrases(group.words),
    together: group.together.map(phrases),
    unless: phrases(group.unless),
    notWith: phrases(group.notWith),
  }));
  const real = new Set(realWords.flatMap(plainWords));
  return { skipped, groups, hear: (word, wanted) => hearExactly(word, wanted) || isSlipOf(word, wanted, real) };
}

const keptWords = (text: string, skipped: ReadonlySet<string>): Word[] =>
  plainWords(text.replace(/\p{Sc}/gu, ' money '))
    .filter((word) => !skipped.has(word))
    .map((plain) => ({ plain, stem: stem(plain) }));

function calls(said: readonly Word[], group: Group, hear: Hear): boolean {
  const listened = group.unless.reduce<readonly Word[]>(leaveOut, said);
  const isThere = (phrase: Phrase): boolean => listened.some((_, at) => endOf(listened, at, phrase, hear) > at);
  const isThereExactly = (phrase: Phrase): boolean => said.some((_, at) => endOf(said, at, phrase, hearExactly) > at);
  const isCalled = group.words.some(isThere) || group.together.some((phrases) => phrases.every(isThere));
  return isCalled && !group.notWith.some(isThereExactly);
}

function leaveOut(said: readonly Word[], phrase: Phrase): readonly Word[] {
  const words = [...said];
  for (let at = 0; at < words.length; at += 1) {
    const end = endOf(words, at, phrase, hearExactly);
    if (end > at) words.fill({ plain: UNHEARD, stem: UNHEARD }, at, end);
  }
  return words;
}

/** Where a phrase that begins at a word ends, or -1 when another begins there. */
function endOf(said: readonly Word[], at: number, [first, ...rest]: Phrase, hear: Hear): number {
  if (first === undefined) return at;
  if (isFamily(first)) {
    for (const phrase of first) {
      const end = endOf(said, at, [...phrase, ...rest], hear);
      if (end >= 0) return end;
    }
    return -1;
  }
  const word = said[at];
  return word && hear(word, first) ? endOf(said, at + 1, rest, hear) : -1;
}

const isFamily = (step: Step): step is readonly Phrase[] => Array.isArray(step);

const hearExactly: Hear = (said, wanted) => said.stem === wanted.stem && said.plain !== UNHEARD;

/** One letter wrong in a long word. The first letter is seldom wrong, and "walker" is not "stalker". */
function isSlipOf(said: Word, wanted: Word, real: ReadonlySet<string>): boolean {
  if (wanted.plain.length < FEWEST_LETTERS_FOR_A_SLIP || said.plain[0] !== wanted.plain[0]) return false;
  if (real.has(said.plain)) return false;
  if (countSlips(said.plain, wanted.plain, 1) <= 1) return true;
  return wanted.stem.length >= FEWEST_LETTERS_FOR_A_SLIP && countSlips(said.stem, wanted.stem, 1) <= 1;
}
