import { type Cell, formatCsv } from '../csv.ts';
import { type Attendance, countOf, pairKey, type SlipQuestion, type Slips } from './exit-slips.ts';

export interface AnswerRow {
  answer: string;
  count: number;
  /** Whole percent of those who answered; undefined when fewer than 10 did. Shares may add up to 99 or 101. */
  percent: number | undefined;
}

/** How people answered one question. `answered` always stands beside the counts: not every slip answers everything. */
export interface OneAnswerReport {
  kind: 'one-answer';
  question: string;
  answered: number;
  rows: AnswerRow[];
}

/**
 * The same question before and now, on the same slip. People are counted who moved up, stayed or moved down: steps of a
 * scale are no numbers, so there is no mean. It says what people ticked, not what the evening caused.
 */
export interface BeforeAndNowReport {
  kind: 'before-and-now';
  question: string;
  /** Slips with both ticks. */
  answered: number;
  before: AnswerRow[];
  now: AnswerRow[];
  moved: { up: number; same: number; down: number };
}

export interface SlipReport {
  /** Slips that came back: as counted, or as many as answered any question when that is more. */
  returned: number;
  attendance: Attendance;
  questions: (OneAnswerReport | BeforeAndNowReport)[];
  comments: readonly string[];
  /** What to do next; '' when nobody wrote it. */
  next: string;
}

/** A share of fewer people says more than it knows: one of 4 is not "25 percent of families". */
export const FEWEST_FOR_PERCENT = 10;

/** Sums up the slips for the questions as they are now; answers that are no longer asked are left out. */
export function reportSlips(slips: Slips, questions: readonly SlipQuestion[]): SlipReport {
  const reports = questions.flatMap((question) => reportQuestion(slips, question) ?? []);
  return {
    returned: Math.max(slips.returned, ...reports.map(({ answered }) => answered)),
    attendance: slips.attendance,
    questions: reports,
    comments: slips.comments,
    next: slips.next,
  };
}

function reportQuestion(slips: Slips, question: SlipQuestion): OneAnswerReport | BeforeAndNowReport | undefined {
  if (question.kind === 'own-words') return undefined;
  if (question.kind === 'before-and-now') return reportPairs(slips, question);
  const rows = rowsOf(question.answers, (answer) => countOf(slips, question.id, answer));
  return { kind: 'one-answer', question: question.id, ...rows };
}

function rowsOf(
  answers: readonly string[],
  count: (answer: string) => number,
): { answered: number; rows: AnswerRow[] } {
  const counted = answers.map((answer) => ({ answer, count: count(answer) }));
  const answered = sum(counted);
  const percentOf = (part: number) => (answered < FEWEST_FOR_PERCENT ? undefined : Math.round((100 * part) / answered));
  return { answered, rows: counted.map((row) => ({ ...row, percent: percentOf(row.count) })) };
}

const sum = (rows: readonly { count: number }[]): number => rows.reduce((total, { count }) => total + count, 0);

function reportPairs(slips: Slips, { id, answers }: SlipQuestion): BeforeAndNowReport {
  const pairs = answers.flatMap((before, from) =>
    answers.map((now, to) => ({ before, now, steps: to - from, count: countOf(slips, id, pairKey(before, now)) })),
  );
  const before = rowsOf(answers, (answer) => sum(pairs.filter((pair) => pair.before === answer)));
  const now = rowsOf(answers, (answer) => sum(pairs.filter((pair) => pair.now === answer)));
  const moved = {
    up: sum(pairs.filter(({ steps }) => steps > 0)),
    same: sum(pairs.filter(({ steps }) => steps === 0)),
    down: sum(pairs.filter(({ steps }) => steps < 0)),
  };
  return { kind: 'before-and-now', question: id, answered: before.answered, before: before.rows, now: now.rows, moved };
}

/** Lines that comments and what to do next have together on a report of one page, measured on Letter with some to spare. */
const LINES_FOR_TEXT = 17;
/** Narrow letters on one of these lines. */
const LETTERS_A_LINE = 92;

/** How many lines a text takes. Capitals, signs of scripts that are square, and emoji count as two narrow letters. */
function linesOf(text: string): number {
  const letters = [...text].reduce((sum, letter) => sum + (/[\p{Lu}\u{1100}-\u{10ffff}]/u.test(letter) ? 2 : 1), 0);
  return Math.ceil(letters / LETTERS_A_LINE);
}

/**
 * The chosen comments that fit on the page beside what to do next, each without its line breaks, and how many are left
 * out for want of room.
 */
export function commentsToPrint({ comments, printed, next }: Slips): { texts: string[]; leftOut: number } {
  const chosen = printed.flatMap((place) => comments[place]?.replace(/\s+/g, ' ') ?? []);
  let free = LINES_FOR_TEXT - linesOf(next);
  const texts = chosen.filter((text) => {
    const lines = linesOf(text);
    if (lines > free) return false;
    free -= lines;
    return true;
  });
  return { texts, leftOut: chosen.length - texts.length };
}

/** The words of the report, in one language. */
export interface ReportWords {
  question: string;
  answer: string;
  count: string;
  answered: string;
  percent: string;
  returned: string;
  adults: string;
  children: string;
  families: string;
  up: string;
  same: string;
  down: string;
  comment: string;
  next: string;
}

/** The words of a question. `before` and `now` are those of the two ticks. */
export interface QuestionWords {
  ask: string;
  before?: string;
  now?: string;
  answers: readonly { id: string; text: string }[];
}

/** The report as a CSV file: question, answer, count, how many answered, percent; then the comments and what to do next. */
export function formatReportCsv(
  report: SlipReport,
  words: ReportWords,
  questions: ReadonlyMap<string, QuestionWords>,
): string {
  const { adults, children, families } = report.attendance;
  return formatCsv([
    [words.question, words.answer, words.count, words.answered, words.percent],
    [words.adults, undefined, adults, undefined, undefined],
    [words.children, undefined, children, undefined, undefined],
    [words.families, undefined, families, undefined, undefined],
    [words.returned, undefined, report.returned, undefined, undefined],
    ...report.questions.flatMap((question) => questionCells(question, words, questions.get(question.question))),
    ...report.comments.map((comment) => textCells(words.comment, comment)),
    ...(report.next === '' ? [] : [textCells(words.next, report.next)]),
  ]);
}

const textCells = (name: string, text: string): Cell[] => [name, text, undefined, undefined, undefined];

function questionCells(
  report: OneAnswerReport | BeforeAndNowReport,
  words: ReportWords,
  question: QuestionWords = { ask: report.question, answers: [] },
): Cell[][] {
  const cells = (rows: readonly AnswerRow[], prefix = '') =>
    rows.map(({ answer, count, percent }): Cell[] => [
      question.ask,
      prefix + (question.answers.find(({ id }) => id === answer)?.text ?? answer),
      count,
      report.answered,
      percent,
    ]);
  if (report.kind === 'one-answer') return cells(report.rows);
  const { up, same, down } = report.moved;
  const moves = [
    [words.up, up],
    [words.same, same],
    [words.down, down],
  ] as const;
  return [
    ...cells(report.before, `${question.before ?? ''}: `),
    ...cells(report.now, `${question.now ?? ''}: `),
    ...moves.map(([name, count]): Cell[] => [question.ask, name, count, report.answered, undefined]),
  ];
}
