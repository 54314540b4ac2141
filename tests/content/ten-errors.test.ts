import { expect, test } from 'vitest';
import { checkContent } from '../../src/integrations/content-check/check-content.ts';

test('finds ten errors in one lesson in one run, each with its line', () => {
  const { report, hasErrors } = checkContent({ root: 'tests/fixtures/content/ten-errors', today: '2026-11-21' });
  expect(hasErrors).toBe(true);
  expect(report.split('\n')).toEqual([]);
});
