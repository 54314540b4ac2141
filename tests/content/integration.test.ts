import { resolve } from 'node:path';
import { build } from 'astro';
import { expect, test } from 'vitest';
import { contentCheck } from '../../src/integrations/content-check/integration.ts';

const root = resolve('tests/fixtures/content/ten-errors');

test('stops a build before it begins, with one short message', async () => {
  const stopped = build({
    root,
    configFile: false,
    logLevel: 'silent',
    integrations: [contentCheck({ now: () => new Date('2026-11-21T12:00:00Z') })],
  });
  await expect(stopped).rejects.toMatchObject({
    message: 'The content has mistakes: 10 errors, 1 warning in 3 files.',
    hint: 'Mend the lines listed above and build again.',
    stack: '',
  });
});
