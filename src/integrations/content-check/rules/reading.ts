import { fleschKincaidGrade, splitSentences, splitWords } from '../../../core/readability.ts';
import type { CollectionName } from '../collections.ts';
import { collectionRules } from '../collections.ts';
import type { Entry, EntryRule, ParsedEntry } from '../content.ts';
import { allTexts } from '../fields.ts';
import { type Problem, warningAt } from '../problem.ts';
import { childrenOf, isTag, type Node, type PlacedText, placedText, tagsNamed } from '../tree.ts';

/** Reading grades to aim at, and those above which we warn. The source of the target is docs: facts/reading. */
const FAMILIES = { aim: 6, most: 7 } as const;
const PRESENTERS = { aim: 8, most: 9 } as const;
const GRADES: Partial<Record<CollectionName, { readonly aim: number; readonly most: number }>> = {
  lessons: PRESENTERS,
  guides: FAMILIES,
  handouts: FAMILIES,
  checklists: FAMILIES,
  help: FAMILIES,
  messages: FAMILIES,
  controls: FAMILIES,
  agreements: FAMILIES,
};
/** Flesch measured samples of 100 words; a grade from fewer says little. */
const FEWEST_WORDS = 100;
const LONGEST_SENTENCE = 25;
const SHORTEST_LIST_ITEM = 5;

/** Facts that are sentences for people to read. */
const PROSE_FIELDS = [
  'summary',
  'skill',
  'objectives',
  'mainMessage',
  'tonight',
  'say',
  'they',
  'you',
  'do',
  'why',
  'how',
  'next',
  'dont',
  'note',
  'before',
  'after',
  'who',
  'talk',
  'can',
  'cannot',
  'privacy',
  'principle',
  'child',
  'grownUp',
  'we',
];

/** Texts are no harder to read than their readers need, and no sentence is too long. Warnings only. */
export const checkReading: EntryRule = () => (entry) => [...longSentences(entry), ...hardText(entry)];

function* longSentences(entry: ParsedEntry): Generator<Problem> {
  for (const { text, lineAt } of [...factsOf(entry), ...bodyOf(entry.tree)])
    for (const sentence of splitSentences(text)) {
      const count = splitWords(sentence.text).length;
      if (count > LONGEST_SENTENCE)
        yield warningAt(
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
  const texts = entry.collection === 'lessons' ? spokenOf(entry) : [...factsOf(entry), ...bodyOf(entry.tree)];
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

function factsOf({ data, lineOf, collection }: Entry): PlacedText[] {
  if (collection === 'helplines' || collection === 'sources') return [];
  const texts = [...allTexts(data)].filter(({ path }) =>
    PROSE_FIELDS.includes(String(path.findLast((key) => typeof key === 'string'))),
  );
  return texts.map(({ text, path }) => ({ text, lineAt: () => lineOf(path) }));
}

const spokenOf = ({ tree }: ParsedEntry): PlacedText[] =>
  tree ? [...tagsNamed(tree, 'Say'), ...tagsNamed(tree, 'Note')].flatMap((tag) => [...bodyOf(tag)]) : [];

/** Paragraphs and longer list items; headings, short items and slides are not sentences. */
function* bodyOf(node: Node | undefined): Generator<PlacedText> {
  if (!node || node.type === 'heading' || (isTag(node) && node.name === 'Slide')) return;
  if (node.type === 'paragraph') yield placedText(node);
  else if (node.type === 'listItem')
    for (const text of childrenOf(node).flatMap((child) => [...bodyOf(child)])) {
      if (splitWords(text.text).length >= SHORTEST_LIST_ITEM) yield text;
    }
  else for (const child of childrenOf(node)) yield* bodyOf(child);
}
