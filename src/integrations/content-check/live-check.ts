import type { CheckResult } from './check-content.ts';

interface LiveCheckOptions {
  readonly check: () => Pick<CheckResult, 'report' | 'hasErrors' | 'problems'>;
  readonly print: (text: string) => void;
  /** Loads the open pages again. */
  readonly reload: () => void;
  /** Calls back after a moment; one call replaces the one before. */
  readonly later?: (run: () => void) => void;
}

/** Runs the check again and again while an author works, and loads the pages again when it finds something else. */
export function createLiveCheck({ check, print, reload, later = debounce() }: LiveCheckOptions) {
  let standing: string | undefined;
  const run = () => {
    const { report, hasErrors, problems } = check();
    if (problems.length > 0) print(`content check\n${report}`);
    const found = hasErrors ? report : undefined;
    if (standing !== undefined && found === undefined) print('content check: all good again');
    const isNew = found !== standing;
    standing = found;
    if (isNew) reload();
  };
  return {
    run,
    /** An author saved a file; editors often save several at once, so wait a moment. */
    contentChanged: () => later(run),
    /** The report that stands in the way of every page, while there are errors. */
    standingReport: () => standing,
  };
}

const PAUSE_MS = 100;

function debounce(): (run: () => void) => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return (run) => {
    clearTimeout(timer);
    timer = setTimeout(run, PAUSE_MS);
  };
}
