import { spawnSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { editDistance, nearest } from '../../src/integrations/content-check/nearest.ts';
import { errorAt, warningAt } from '../../src/integrations/content-check/problem.ts';
import { formatReport, sortProblems } from '../../src/integrations/content-check/report.ts';

describe('the report', () => {
  test('has errors first, sorted by file and line, and each once', () => {
    const problems = sortProblems([
      warningAt('a', 1, 'w'),
      errorAt('b', 1, 'x'),
      errorAt('a', 10, 'y'),
      errorAt('a', 9, 'z'),
      errorAt('a', 9, 'z'),
      errorAt('a', 9, 'k'),
    ]);
    expect(formatReport(problems, 2).split('\n')).toEqual([
      ...['a:9: k', 'a:9: z', 'a:10: y', 'b:1: x', 'warning: a:1: w', '4 errors, 1 warning in 2 files'],
    ]);
  });

  test('says so when all is well', () => {
    expect(formatReport([], 1)).toBe('0 errors, 0 warnings in 1 file');
  });
});

test('"did you mean" goes as far as two letters, and not for a word of two', () => {
  expect(editDistance('kitten', 'sitting')).toBe(3);
  expect(nearest('sumary', ['summary', 'status'])).toBe('summary');
  expect(nearest('sumry', ['summary'])).toBe('summary');
  expect(nearest('smry', ['summary'])).toBeUndefined();
  expect(nearest('id', ['do', 'why'])).toBeUndefined();
});

describe('the command', { timeout: 60_000 }, () => {
  const run = (...options: string[]) =>
    spawnSync(process.execPath, ['scripts/check-content.ts', ...options], { encoding: 'utf8' });

  test('prints the report and fails on an error', () => {
    const { status, stdout, stderr } = run('--root', 'tests/fixtures/content/ten-errors', '--today', '2026-11-21');
    expect(stdout.trim().split('\n').at(-1)).toBe('10 errors, 1 warning in 3 files');
    expect({ status, stderr }).toEqual({ status: 1, stderr: '' });
  });

  test('judges by the day it is given', () => {
    const { status, stdout } = run('--today', '2099-01-01');
    expect(stdout).toContain(' expired on ');
    expect(status).toBe(1);
  });
});
