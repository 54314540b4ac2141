import type { Content, EntryRule, Rule } from './content.ts';
import { parseBody } from './parse-body.ts';
import type { Problem } from './problem.ts';
import { readContent } from './read-content.ts';
import { formatReport, sortProblems } from './report.ts';
import { checkControls } from './rules/controls.ts';
import { checkAgreements } from './rules/agreements.ts';
import { checkCharacters } from './rules/characters.ts';
import { checkClassCards } from './rules/class-cards.ts';
import { checkDays } from './rules/days.ts';
import { checkDuplicates } from './rules/duplicates.ts';
import { checkFilePlaces } from './rules/file-places.ts';
import { checkGlossary } from './rules/glossary.ts';
import { checkExpiredHelplines, checkHelplines } from './rules/helplines.ts';
import { checkIds } from './rules/ids.ts';
import { checkInterfaceStrings } from './rules/interface-strings.ts';
import { checkLessons } from './rules/lessons.ts';
import { checkLinks } from './rules/links.ts';
import { checkMarkup } from './rules/markup.ts';
import { checkMessages } from './rules/messages.ts';
import { checkNumbers } from './rules/numbers.ts';
import { checkPaperTwins } from './rules/paper-twins.ts';
import { checkPhoneNumbers } from './rules/phone-numbers.ts';
import { checkPraise } from './rules/praise.ts';
import { checkQuizzes } from './rules/quizzes.ts';
import { checkReading } from './rules/reading.ts';
import { checkSchemas } from './rules/schemas.ts';
import { checkSearchWords } from './rules/search-words.ts';
import { checkSlides } from './rules/slides.ts';
import { checkSources } from './rules/sources.ts';
import { checkStandards } from './rules/standards.ts';
import { checkTopics } from './rules/topics.ts';

const RULES: readonly Rule[] = [
  checkFilePlaces,
  checkCharacters,
  checkDuplicates,
  checkPhoneNumbers,
  checkExpiredHelplines,
  checkDays,
  checkControls,
  checkSources,
  checkInterfaceStrings,
  checkSearchWords,
  checkTopics,
  checkGlossary,
  checkStandards,
  checkQuizzes,
];

const ENTRY_RULES: readonly EntryRule[] = [
  checkSchemas,
  checkIds,
  checkLessons,
  checkClassCards,
  checkMarkup,
  checkMessages,
  checkSlides,
  checkAgreements,
  checkLinks,
  checkHelplines,
  checkReading,
  checkPaperTwins,
  checkNumbers,
  checkPraise,
];

export interface CheckResult {
  /** Errors first, each sorted by file, then line. */
  readonly problems: readonly Problem[];
  /** How many files were read. */
  readonly fileCount: number;
  readonly hasErrors: boolean;
  /** The text to print: one line per problem and a summary. */
  readonly report: string;
}

/**
 * Reads every file under `root`/content and finds everything that is wrong with it.
 * @param options.root the folder that holds content/ and src/
 * @param options.today the day to judge dates by, as 2026-11-21
 */
export function checkContent({ root, today }: { root: string; today: string }): CheckResult {
  const { content, problems: unreadable } = readContent(root, today);
  const problems = sortProblems([
    ...unreadable,
    ...RULES.flatMap((rule) => [...rule(content)]),
    ...checkEntries(content),
  ]);
  const fileCount = content.files.length;
  return {
    problems,
    fileCount,
    hasErrors: problems.some((problem) => problem.severity === 'error'),
    report: formatReport(problems, fileCount),
  };
}

/** Parses and checks one text after the other, so that one tree is in memory at a time. */
function checkEntries(content: Content): Problem[] {
  const rules = ENTRY_RULES.map((rule) => rule(content));
  return content.entries.flatMap((entry) => {
    const { tree, problems } = parseBody(entry);
    return [...problems, ...rules.flatMap((rule) => [...rule({ ...entry, tree })])];
  });
}
