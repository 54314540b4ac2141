import { expect, test } from 'vitest';
import { createLiveCheck } from '../../src/integrations/content-check/live-check.ts';
import { errorAt, type Problem, warningAt } from '../../src/integrations/content-check/problem.ts';
import { reportPage } from '../../src/integrations/content-check/report-page.ts';

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
    reload: () => done.push('reload'),
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
  expect(takeDone()).toEqual([]);
  expect(live.standingReport()).toBeUndefined();
});

test('prints errors and puts their report in the way of every page', () => {
  const { live, find, takeDone } = watched();
  find(errorAt('a', 1, 'x'));
  live.run();
  expect(takeDone()).toEqual(['print content check\nx', 'reload']);
  expect(live.standingReport()).toBe('x');
});

test('prints warnings and leaves the page alone', () => {
  const { live, find, takeDone } = watched();
  find(warningAt('a', 1, 'w'));
  live.run();
  expect(takeDone()).toEqual(['print content check\nw']);
  expect(live.standingReport()).toBeUndefined();
});

test('shows the next report when an author mends one error of two', () => {
  const { live, find, settle, takeDone } = watched();
  find(errorAt('a', 1, 'x'), errorAt('a', 2, 'y'));
  live.run();
  takeDone();
  find(errorAt('a', 2, 'y'));
  live.contentChanged();
  settle();
  expect(takeDone()).toEqual(['print content check\ny', 'reload']);
  expect(live.standingReport()).toBe('y');
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
  expect(live.standingReport()).toBeUndefined();
});

test('shows tags of a report as text', () => {
  expect(reportPage('close <Say> & go')).toContain('close &lt;Say&gt; &amp; go');
});
