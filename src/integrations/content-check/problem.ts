/** One thing an author has to mend, or with `warning` ought to look at. */
export interface Problem {
  readonly severity: 'error' | 'warning';
  /** Path from the root of the repository, with forward slashes. */
  readonly file: string;
  /** 1-based. */
  readonly line: number;
  /** "what was wrong; what was wanted", in an author's words. */
  readonly message: string;
}

/** A mistake that stops the build. */
export function errorAt(file: string, line: number, message: string): Problem {
  return { severity: 'error', file, line, message };
}

/** Something to look at that does not stop the build. */
export function warningAt(file: string, line: number, message: string): Problem {
  return { severity: 'warning', file, line, message };
}
