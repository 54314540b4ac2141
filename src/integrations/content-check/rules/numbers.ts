import type { EntryRule, ParsedEntry } from '../content.ts';
import { listField } from '../fields.ts';
import { errorAt } from '../problem.ts';
import { readTexts } from '../reading-texts.ts';
import { type PlacedText, placedText, tagsNamed, textOf } from '../tree.ts';

/** A text, and the words in which its year may stand. */
interface Placed extends PlacedText {
  readonly around: string;
}

const DIGITS = String.raw`\d+(?:[.,]\d+)*`;
const NUMBER = `(?:${DIGITS}|one|two|three|four|five|six|seven|eight|nine|ten)`;
/** What the second number of a share is not: one ("two in one") or a year ("3 in 2023"). */
const NOT_OF = String.raw`(?!one\b|(?:19|20)\d\d\b)`;
/** What it does not go on with: "one in 5, 4, 3" counts down, "one in ten minutes" counts time. */
const NOT_BEFORE = String.raw`(?!\w|,? ?\d| (?:second|minute|hour|day|week|month|year|turn|row)s?\b)`;
/** "38%", "38 percent", "3 million", "one in five". English words; other languages are read for the sign alone. */
const SHARES: readonly RegExp[] = [
  new RegExp(String.raw`${DIGITS}\s?%`, 'g'),
  new RegExp(String.raw`\b${NUMBER} (?:percent|per cent|million|billion)\b`, 'gi'),
  new RegExp(String.raw`\b${NUMBER} (?:in|out of) ${NOT_OF}${NUMBER}${NOT_BEFORE}`, 'gi'),
];
const YEAR = /\b(?:19|20)\d{2}\b/;

/** A share of people, or a great number of them, has a year beside it and a source on its page. */
export const checkNumbers: EntryRule = () => (entry) => {
  const isSourced = listField(entry.data, 'sources').length > 0;
  return [...textsOf(entry)].flatMap(({ text, lineAt, around }) =>
    SHARES.flatMap((share) => [...text.matchAll(share)]).flatMap(({ 0: found, index }) => {
      const wanted = isSourced
        ? !YEAR.test(around) && 'has no year beside it; say who counted and in which year, or leave it out'
        : 'stands on a page without sources; name its source in sources, or leave it out';
      return wanted ? [errorAt(entry.file, lineAt(index), `"${found}" ${wanted}`)] : [];
    }),
  );
};

/** Sentences have their year in the same paragraph. A slide has few words: its year may be said in the step. */
function* textsOf(entry: ParsedEntry): Generator<Placed> {
  for (const each of readTexts(entry)) yield { ...each, around: each.text };
  for (const step of entry.tree ? tagsNamed(entry.tree, 'Step') : [])
    for (const slide of tagsNamed(step, 'Slide')) yield { ...placedText(slide), around: textOf(step) };
}
