/** A piece of an excerpt: plain, or a word that matched. */
export interface ExcerptPart {
  text: string;
  isMatch: boolean;
}

/** About how many words an excerpt shows. */
const EXCERPT_WORDS = 28;
/** How far an excerpt may reach to begin or end with a whole sentence, in words. */
const SENTENCE_REACH = 10;
const MORE = '…';

/** Splits text into words the way the index counts them: positions in the index are positions in this list. */
export const splitWords = (text: string): string[] => text.split(/\s+/u);

/** Whether a word closes a sentence: a full stop, question or exclamation mark, perhaps with a closing quote after it. */
export const endsSentence = (word: string | undefined): boolean => /[.?!]["”’)]*$/u.test(word ?? '.');

/**
 * The stretch of a text where most matches stand close together, from the start of a sentence where one is near.
 * @param matches positions of matching words in the list, in any order; those outside the list are left out
 */
export function makeExcerpt(words: readonly string[], matches: readonly number[]): ExcerptPart[] {
  const inside = new Set(matches.filter((position) => position >= 0 && position < words.length));
  const { from, to } = sentenceBounds(words, densestStart([...inside]));
  const parts = words
    .slice(from, to)
    .flatMap((word, index) => [
      ...(index === 0 ? [] : [{ text: ' ', isMatch: false }]),
      ...(inside.has(from + index) ? markWord(word) : [{ text: word, isMatch: false }]),
    ]);
  if (from > 0 && !endsSentence(words[from - 1])) parts.unshift({ text: `${MORE} `, isMatch: false });
  if (to < words.length && !endsSentence(words[to - 1])) parts.push({ text: ` ${MORE}`, isMatch: false });
  return joinParts(parts);
}

/** The match that has most other matches within one excerpt's length after it; the first such one. 0 without matches. */
export function densestStart(matches: readonly number[]): number {
  const sorted = [...matches].sort((a, b) => a - b);
  let best = { start: 0, count: 0 };
  for (const start of sorted) {
    const count = sorted.filter((other) => other >= start && other < start + EXCERPT_WORDS).length;
    if (count > best.count) best = { start, count };
  }
  return best.start;
}

function sentenceBounds(words: readonly string[], match: number) {
  let from = match;
  while (from > 0 && match - from < SENTENCE_REACH && !endsSentence(words[from - 1])) from -= 1;
  const enough = Math.min(from + EXCERPT_WORDS, words.length);
  for (let to = enough; to > Math.max(match + 1, enough - SENTENCE_REACH); to -= 1)
    if (endsSentence(words[to - 1])) return { from, to };
  return { from, to: enough };
}

/** Shorter words say nothing alone ("it", "or"), unless they are names in capitals ("AI"). In letters. */
const SHORTEST_MARKED = 3;

/** The letters of a word are marked, the quotes and stops around them are not. */
function markWord(word: string): ExcerptPart[] {
  const [, before = '', letters = '', after = ''] = /^([^\p{L}\p{N}]*)(.*?)([^\p{L}\p{N}]*)$/su.exec(word) ?? [];
  return [
    { text: before, isMatch: false },
    { text: letters, isMatch: letters.length >= SHORTEST_MARKED || letters === letters.toUpperCase() },
    { text: after, isMatch: false },
  ];
}

/** Neighbors of the same sort become one part; empty ones go. */
function joinParts(parts: readonly ExcerptPart[]): ExcerptPart[] {
  const joined: ExcerptPart[] = [];
  for (const { text, isMatch } of parts.filter((part) => part.text !== '')) {
    const last = joined.at(-1);
    if (last?.isMatch === isMatch) last.text += text;
    else joined.push({ text, isMatch });
  }
  return joined;
}
