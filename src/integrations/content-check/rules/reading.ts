import { fleschKincaidGrade, splitSentences, splitWords } from '../../../core/readability.ts';
import { collectionRules } from '../collections.ts';
import type { EntryRule, ParsedEntry } from '../content.ts';
import { errorAt, type Problem, warningAt } from '../problem.ts';
import { GRADES, gradedTexts, readTexts } from '../reading-texts.ts';
import type { PlacedText } from '../tree.ts';

/** Flesch measured samples of 100 words; a grade from fewer says little. */
const FEWEST_WORDS = 100;
const LONGEST_SENTENCE = 25;

/** Texts are no harder to read than their readers need, and no sentence is too long. Warnings only, but for the glossary: it is there to be easy. */
export const checkReading: EntryRule = () => (entry) => [...longSentences(entry), ...hardText(entry)];

function* longSentences(entry: ParsedEntry): Generator<Problem> {
  const problemAt = entry.collection === 'glossary' ? errorAt : warningAt;
  for (const { text, lineAt } of readTexts(entry))
    for (const sentence of splitSentences(text)) {
      const count = splitWords(sentence.text).length;
      if (count > LONGEST_SENTENCE)
        yield problemAt(
          entry.file,
          lineAt(sentence.start),
          `a sentence has ${count} words; cut it to ${LONGEST_SENTENCE} or fewer, or make it two`,
        );
    }
}

/** English only: the formula does not carry over to other languages. Control cards have no language folder. */
function* hardText(entry: ParsedEntry): Generator<Problem> {
  const target = GRADES[entry.collection];
  if (!target || (entry.language ?? 'en') !== 'en') return;
  const texts = gradedTexts(entry);
  const paragraphs = texts.map(({ text }) => text);
  if (paragraphs.flatMap(splitWords).length < FEWEST_WORDS) return;
  const grade = fleschKincaidGrade(paragraphs);
  if (grade === undefined || grade <= target.most) return;
  const { one } = collectionRules(entry.collection);
  const what = entry.collection === 'lessons' ? 'what the presenter reads (<Say> and <Note>)' : `this ${one}`;
  yield warningAt(
    entry.file,
    lineOfHardest(texts),
    `${what} has reading grade ${grade.toFixed(1)}; aim at ${target.aim} with shorter words and sentences, beginning here, at the hardest part`,
  );
}

function lineOfHardest(texts: readonly PlacedText[]): number {
  const byWords = texts.filter(({ text }) => splitWords(text).length >= 10);
  const grades = byWords.map(({ text, lineAt }) => ({ grade: fleschKincaidGrade([text]) ?? 0, line: lineAt(0) }));
  return grades.toSorted((a, b) => b.grade - a.grade)[0]?.line ?? 1;
}
