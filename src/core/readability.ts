/** A sentence and the place in the text at which it begins. */
export interface Sentence {
  readonly text: string;
  readonly start: number;
}

/** Words that end in a full stop without ending a sentence. */
const ABBREVIATIONS = new Set([
  ...[
    'mr',
    'mrs',
    'ms',
    'dr',
    'prof',
    'st',
    'jr',
    'sr',
    'e.g',
    'i.e',
    'vs',
    'etc',
    'approx',
    'min',
    'no',
    'fig',
    'p',
    'pp',
  ],
  ...['u.s', 'u.k', 'a.m', 'p.m', 'jan', 'feb', 'mar', 'apr', 'aug', 'sept', 'oct', 'nov', 'dec'],
]);
/** Abbreviations after which a new sentence may well begin, when the next word has a capital. */
const MAY_END = new Set(['etc', 'a.m', 'p.m', 'u.s', 'u.k', 'no', 'min']);

/** A full stop, question or exclamation mark, with any quote marks or brackets that close after it. */
const END = /[.!?…]+["'”’)\]]*(?=\s|$)/gu;

/** Splits a paragraph into sentences. Knows common abbreviations, initials and decimal numbers. */
export function splitSentences(paragraph: string): Sentence[] {
  const sentences: Sentence[] = [];
  let start = 0;
  const cut = (end: number) => {
    const piece = paragraph.slice(start, end);
    const text = piece.trim();
    if (/[\p{L}\p{N}]/u.test(text)) sentences.push({ text, start: start + piece.indexOf(text) });
    start = end;
  };
  for (const match of paragraph.matchAll(END)) {
    const end = match.index + match[0].length;
    if (endsSentence(paragraph.slice(start, match.index), match[0], paragraph.slice(end))) cut(end);
  }
  cut(paragraph.length);
  return sentences;
}

function endsSentence(before: string, mark: string, after: string): boolean {
  if (/[!?]/.test(mark)) return !/^\s+\p{Ll}/u.test(after);
  const word = (/[\p{L}.]+$/u.exec(before)?.[0] ?? '').toLowerCase();
  const nextIsCapital = /^\s+["'“‘(]*\p{Lu}/u.test(after);
  if (mark.startsWith('…') || mark.startsWith('...')) return !/^\s+\p{Ll}/u.test(after);
  if (ABBREVIATIONS.has(word)) return after.trim() === '' || (MAY_END.has(word) && nextIsCapital);
  const isInitial = /^\p{L}$/u.test(word) && word !== 'i' && word !== 'a';
  const isListNumber = /^\s*\d+$/.test(before);
  return !(isInitial && nextIsCapital) && !isListNumber;
}

/** The words of a text: anything between spaces or dashes that holds a letter or a digit. */
export function splitWords(text: string): string[] {
  return text.split(/[\s—–/]+/u).filter((word) => /[\p{L}\p{N}]/u.test(word));
}

/** Words whose syllables the rules below get wrong. */
const EXCEPTIONS: Readonly<Record<string, number>> = {
  ...{
    area: 3,
    areas: 3,
    create: 2,
    creates: 2,
    created: 3,
    idea: 3,
    ideas: 3,
    naked: 2,
    wicked: 2,
    react: 2,
    reacts: 2,
  },
  ...{
    anyone: 3,
    business: 2,
    different: 2,
    evening: 2,
    every: 2,
    everyone: 3,
    everything: 3,
    favorite: 3,
    interest: 2,
  },
  ...{ once: 1, people: 2, science: 2, someone: 2, something: 2, sometimes: 2, somebody: 3, somewhere: 2, whatever: 3 },
  ...{
    eye: 1,
    eyes: 1,
    goes: 1,
    does: 1,
    shoe: 1,
    shoes: 1,
    maybe: 2,
    period: 3,
    recipe: 3,
    everybody: 4,
    experience: 4,
    giant: 2,
    suicide: 3,
    ourselves: 2,
    themselves: 2,
  },
};

/** Letters that look like a syllable and are silent: a final e, "-es", "-ed", and the e inside "safe-ty", "home-work". */
const SILENT = [
  /[^aeiouy]e$/,
  /(?:[^aeiouycgsxz]|[^cst]h)es$/,
  /[^aeiouytd]ed$/,
  /[aeiouy][^aeiouy]e(?:ment|less|ness|ful|ly|ty|time|room|work|thing|body|place)s?$/,
];
/** Endings that the list above takes for silent, and that are not: "ta-ble", "ta-bles", "han-dled", "hun-dred". */
const SPOKEN = /[^aeiouy](?:le|les|led|red)$|[^c]ches$|shes$|ces$|ges$/;
/** Neighbor vowels spoken apart: "di-et", "vi-de-o", "me-di-a", "go-ing", "ear-li-er", "in-flu-ence", "us-u-al". */
const APART = [
  /iet/,
  /eo$|eos$|io$|ios$|iol/,
  /(?<![ctsg])ia(?!ge|r)/,
  /[aeiouy]ing/,
  /[^aeiou]i(?:er|est)s?$/,
  /ue[ln]/,
  /ual/,
  /(?<![ctgsx])iou/,
  /ism/,
];

/**
 * Counts the syllables of an English word by its spelling: groups of vowels, less the silent ones, plus vowels spoken
 * apart (the method of Greg Fast's Lingua::EN::Syllable). Right for about nine words in ten; a grade needs no more.
 */
export function countSyllables(word: string): number {
  const letters = word
    .toLowerCase()
    .normalize('NFD')
    .replaceAll(/[^a-z]/g, '');
  if (letters === '') return 0;
  // "qu" and a y between vowels are consonants: "qui-et", "play-er".
  const spelled = letters.replaceAll('qu', 'qw').replaceAll(/(?<=[aeiou])y(?=[aeiou])/g, 'j');
  const groups = spelled.match(/[aeiouy]+/g)?.length ?? 0;
  const silent = SPOKEN.test(spelled) ? 0 : SILENT.filter((pattern) => pattern.test(spelled)).length;
  const apart = APART.filter((pattern) => pattern.test(spelled)).length;
  return EXCEPTIONS[letters] ?? Math.max(1, groups - silent + apart);
}

export interface TextCounts {
  readonly words: number;
  readonly sentences: number;
  readonly syllables: number;
}

/**
 * Flesch-Kincaid grade: the US school grade that can read a text. 0.39 × words/sentences + 11.8 × syllables/words − 15.59
 * (Kincaid and others, 1975). It sees only length, so it is a reason to look again and never a verdict.
 */
export function gradeOfCounts({ words, sentences, syllables }: TextCounts): number {
  return 0.39 * (words / sentences) + 11.8 * (syllables / words) - 15.59;
}

/**
 * Counts what the formula needs. Names (a capital in mid-sentence) and anything with a digit are left out: their length
 * says nothing about how hard a text is.
 */
export function countText(paragraphs: readonly string[]): TextCounts {
  const sentences = paragraphs
    .flatMap(splitSentences)
    .map(({ text }) => plainWords(text))
    .filter((words) => words.length > 0);
  const words = sentences.flat();
  const syllables = words.reduce((sum, word) => sum + countSyllables(word), 0);
  return { words: words.length, sentences: sentences.length, syllables };
}

function plainWords(sentence: string): string[] {
  return splitWords(sentence).filter((word, index) => {
    const bare = word.replaceAll(/^[^\p{L}\p{N}]+/gu, '');
    const isName = index > 0 && /^\p{Lu}/u.test(bare) && !/^I(?:['’]|\b)/.test(bare) && !/^["“‘(]/.test(word);
    return !isName && !/\p{N}/u.test(bare) && /\p{L}/u.test(bare);
  });
}

/** The Flesch-Kincaid grade of some paragraphs of English, or undefined when they hold no words. */
export function fleschKincaidGrade(paragraphs: readonly string[]): number | undefined {
  const counts = countText(paragraphs);
  return counts.words === 0 ? undefined : gradeOfCounts(counts);
}
