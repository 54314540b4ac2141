import { expect, test } from 'vitest';
import { createLiveCheck } from '../../src/integrations/content-check/live-check.ts';
import { errorAt, type Problem, warningAt } from '../../src/integrations/content-check/problem.ts';

/** A check whose findings the test chooses, and a list of all that was done. */
function watched() {
  const done: string[] = [];
  const waiting: (() => void)[] = [];
  let problems: Problem[] = [];
  const live = createLiveCheck({
    check: () => ({
      problems,
      report: problems.map(({ message }) => message).join(),
      hasErrors: problems.some(({ severity }) => severity === 'error'),
    }),
    print: (text) => done.push(`print ${text}`),
    browser: { showError: (message) => done.push(`show ${message}`), reload: () => done.push('reload') },
    later: (run) => waiting.push(run),
  });
  return {
    live,
    find: (...found: Problem[]) => (problems = found),
    settle: () => waiting.splice(0).forEach((run) => void run()),
    takeDone: () => done.splice(0),
  };
}

test('says nothing while all is well', () => {
  const { live, takeDone, settle } = watched();
  live.run();
  live.contentChanged();
  settle();
  live.browserOpened();
  expect(takeDone()).toEqual([]);
});

test('prints errors, shows them in the browser, and again to pages that open later', () => {
  const { live, find, takeDone } = watched();
  find(errorAt('a', 1, 'x'));
  live.run();
  expect(takeDone()).toEqual(['show Content check\n\nx', 'print content check\nx']);
  live.browserOpened();
  expect(takeDone()).toEqual(['show Content check\n\nx']);
});

test('prints warnings and leaves the page alone', () => {
  const { live, find, takeDone } = watched();
  find(warningAt('a', 1, 'w'));
  live.run();
  live.browserOpened();
  expect(takeDone()).toEqual(['print content check\nw']);
});

test('says that all is good again, and reloads, once', () => {
  const { live, find, settle, takeDone } = watched();
  find(errorAt('a', 1, 'x'));
  live.run();
  takeDone();
  find();
  live.contentChanged();
  expect(takeDone()).toEqual([]);
  settle();
  expect(takeDone()).toEqual(['print content check: all good again', 'reload']);
  live.contentChanged();
  settle();
  expect(takeDone()).toEqual([]);
});
