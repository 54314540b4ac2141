import { expect, test } from 'vitest';
import { checkContent } from '../../src/integrations/content-check/check-content.ts';
import { TODAY } from './a-kit.ts';

test('the kit’s own content has no errors', { timeout: 60_000 }, () => {
  const { problems, fileCount } = checkContent({ root: '.', today: TODAY });
  expect(fileCount).toBeGreaterThan(20);
  expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
});
