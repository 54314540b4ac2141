/** A word of the glossary, as far as finding it in a text goes. */
export interface FindableWord {
  id: string;
  word: string;
  /** Other words for it. */
  also: readonly string[];
  /** What means something else in a text: one of these forms, or a phrase with one in it. */
  notInTexts: readonly string[];
}

/** A page with its own text, in Markdown or plain. */
export interface ReadPage {
  /** Its name among all pages: "guide/kind-words-online". */
  name: string;
  text: string;
  /** Ids of words that belong to it whatever it says: these come first. */
  own?: readonly string[];
}

/** Headings, links and tags with their attributes: what is not running text. */
const NOT_PROSE = [/^#{1,6} .*$/gm, /!?\[[^\]]*\]\([^)]*\)/g, /<[^>]*>/g];

/** The running text of a Markdown text, without its headings, links and tags. */
export const proseOf = (markdown: string): string =>
  NOT_PROSE.reduce((text, pattern) => text.replace(pattern, ' | '), markdown);

const escaped = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');

/** A form as a pattern: any case comes by the flag, "two-step" is also "two step", and the last word may be many. */
function patternOf(form: string): string {
  const text = form.split(/[\s-]/).map(escaped).join('[\\s-]');
  return /[^aeiou]y$/i.test(text) ? `${text.slice(0, -1)}(?:y|ies)` : `${text}(?:e?s)?`;
}

/**
 * Counts how often each word stands in a running text. Of two that begin together the longer one counts. Of equals it is
 * the one that means something else.
 */
function wordCounter<T extends FindableWord>(words: readonly T[]) {
  const forms = words
    .flatMap((word) => [
      ...word.notInTexts.map((form) => ({ word: undefined, form })),
      ...[word.word, ...word.also].map((form) => ({ word, form })),
    ])
    .sort((a, b) => b.form.length - a.form.length);
  const groups = forms.map(({ form }) => `(${patternOf(form)})`).join('|');
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${groups})(?![\\p{L}\\p{N}])`, 'giu');
  return (text: string): Map<T, number> => {
    const counts = new Map<T, number>();
    if (forms.length === 0) return counts;
    for (const [, ...found] of text.matchAll(pattern)) {
      const word = forms[found.findIndex((form) => form !== undefined)]?.word;
      if (word) counts.set(word, (counts.get(word) ?? 0) + 1);
    }
    return counts;
  };
}

/**
 * The words of the glossary that each page uses in its running text, by the name of the page. First come those that say
 * most about the page: they stand there often, and on few other pages (tf-idf, Spärck Jones 1972). Equals stand by the
 * alphabet of their ids, so the same content always gives the same list. Before them stand the page’s own words.
 * @param most how many words a page names at most
 */
export function wordsOnPages<T extends FindableWord>(
  words: readonly T[],
  pages: readonly ReadPage[],
  most: number,
): Map<string, T[]> {
  const count = wordCounter(words);
  const met = pages.map(({ name, text, own = [] }) => ({ name, own, counts: count(proseOf(text)) }));
  const pagesWith = new Map<T, number>();
  for (const word of met.flatMap(({ counts }) => [...counts.keys()]))
    pagesWith.set(word, (pagesWith.get(word) ?? 0) + 1);
  const weight = ([word, times]: [T, number]): number =>
    (1 + Math.log(times)) * Math.log(1 + pages.length / (pagesWith.get(word) ?? 1));
  return new Map(
    met.map(({ name, own, counts }) => {
      const ranked = [...counts].sort((a, b) => weight(b) - weight(a) || (a[0].id < b[0].id ? -1 : 1));
      const first = words.filter(({ id }) => own.includes(id));
      return [name, [...new Set([...first, ...ranked.map(([word]) => word)])].slice(0, most)];
    }),
  );
}

/** Words by their first letter, both by the alphabet of the language: an accent makes no other letter. */
export function byLetter<T extends { word: string }>(
  words: readonly T[],
  lang: string,
): { letter: string; words: T[] }[] {
  const groups = new Map<string, T[]>();
  for (const word of words.toSorted((a, b) => a.word.localeCompare(b.word, lang))) {
    const letter = word.word.normalize('NFD').charAt(0).toLocaleUpperCase(lang);
    groups.set(letter, [...(groups.get(letter) ?? []), word]);
  }
  return [...groups].map(([letter, group]) => ({ letter, words: group }));
}
