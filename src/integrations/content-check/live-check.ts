import type { CheckResult } from './check-content.ts';

/** What the check may do to the pages that are open. */
export interface Browser {
  readonly showError: (message: string) => void;
  readonly reload: () => void;
}

interface LiveCheckOptions {
  readonly check: () => Pick<CheckResult, 'report' | 'hasErrors' | 'problems'>;
  readonly print: (text: string) => void;
  readonly browser: Browser;
  /** Calls back after a moment; one call replaces the one before. */
  readonly later?: (run: () => void) => void;
}

/** Runs the check again and again while an author works, and says when something changed for better or worse. */
export function createLiveCheck({ check, print, browser, later = debounce() }: LiveCheckOptions) {
  let shownReport: string | undefined;
  const run = () => {
    const { report, hasErrors, problems } = check();
    if (hasErrors) browser.showError(`Content check\n\n${report}`);
    if (problems.length > 0) print(`content check\n${report}`);
    if (shownReport !== undefined && !hasErrors) {
      print('content check: all good again');
      browser.reload();
    }
    shownReport = hasErrors ? report : undefined;
  };
  return {
    run,
    /** An author saved a file; editors often save several at once, so wait a moment. */
    contentChanged: () => later(run),
    /** A page was opened; show it what is wrong. */
    browserOpened: () => {
      if (shownReport !== undefined) browser.showError(`Content check\n\n${shownReport}`);
    },
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
