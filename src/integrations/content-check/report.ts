import type { Problem } from './problem.ts';

const byFileThenLine = (a: Problem, b: Problem) =>
  Number(a.file > b.file) - Number(a.file < b.file) ||
  a.line - b.line ||
  Number(a.message > b.message) - Number(a.message < b.message);

/** Errors before warnings; each sorted by file, then line, with nothing said twice. */
export function sortProblems(problems: readonly Problem[]): Problem[] {
  const unique = new Map(problems.map((problem) => [formatProblem(problem), problem]));
  const sorted = [...unique.values()].sort(byFileThenLine);
  return [
    ...sorted.filter((problem) => problem.severity === 'error'),
    ...sorted.filter((problem) => problem.severity === 'warning'),
  ];
}

/** One line: `content/lessons/en/x.mdx:12: what was wrong; what was wanted`. */
export function formatProblem({ severity, file, line, message }: Problem): string {
  return `${severity === 'warning' ? 'warning: ' : ''}${file}:${line}: ${message}`;
}

const counted = (count: number, noun: string) => `${count} ${noun}${count === 1 ? '' : 's'}`;

/** The last line of the report: `2 errors, 1 warning in 57 files`. */
export function summarize(problems: readonly Problem[], fileCount: number): string {
  const errors = problems.filter((problem) => problem.severity === 'error').length;
  return `${counted(errors, 'error')}, ${counted(problems.length - errors, 'warning')} in ${counted(fileCount, 'file')}`;
}

/** The whole report, one line per problem and the summary last. */
export function formatReport(problems: readonly Problem[], fileCount: number): string {
  return [...problems.map(formatProblem), summarize(problems, fileCount)].join('\n');
}
