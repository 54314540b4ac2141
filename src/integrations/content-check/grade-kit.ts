import { fleschKincaidGrade, splitSentences, splitWords } from '../../core/readability.ts';
import type { CollectionName } from './collections.ts';
import type { ParsedEntry } from './content.ts';
import { parseBody } from './parse-body.ts';
import { readContent } from './read-content.ts';
import { GRADES, gradedTexts } from './reading-texts.ts';

/** How hard one page is to read. */
export interface PageGrade {
  readonly collection: CollectionName;
  /** Path from the root of the repository. */
  readonly file: string;
  /** Words that were measured. From fewer than 100 a grade says little. */
  readonly words: number;
  /** US school grade by Flesch and Kincaid. */
  readonly grade: number;
  /** The highest grade its readers should meet. */
  readonly most: number;
  readonly longestSentence: string;
}

function gradeOf(entry: ParsedEntry, most: number): PageGrade[] {
  const paragraphs = gradedTexts(entry).map(({ text }) => text);
  const grade = fleschKincaidGrade(paragraphs);
  if (grade === undefined) return [];
  const length = (sentence: string) => splitWords(sentence).length;
  const sentences = paragraphs.flatMap(splitSentences).map(({ text }) => text);
  const longestSentence = sentences.reduce((longest, each) => (length(each) > length(longest) ? each : longest), '');
  const { collection, file } = entry;
  return [{ collection, file, words: paragraphs.flatMap(splitWords).length, grade, most, longestSentence }];
}

/**
 * The reading grade of every English page that families, or those who read to them, read. Hardest first.
 * @param root the folder that holds content/
 */
export function gradeKit(root: string): PageGrade[] {
  // Nothing here depends on the day.
  const { content } = readContent(root, '');
  return content.entries
    .flatMap((entry) => {
      const target = GRADES[entry.collection];
      if (!target || (entry.language ?? 'en') !== 'en') return [];
      return gradeOf({ ...entry, tree: parseBody(entry).tree }, target.most);
    })
    .toSorted((a, b) => b.grade - a.grade);
}
