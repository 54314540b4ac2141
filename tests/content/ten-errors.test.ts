import { expect, test } from 'vitest';
import { checkContent } from '../../src/integrations/content-check/check-content.ts';

const FILE = 'content/lessons/en/ten-errors.mdx';

test('finds ten errors in one lesson in one run, each with its line', () => {
  const { report, hasErrors } = checkContent({ root: 'tests/fixtures/content/ten-errors', today: '2026-11-21' });
  expect(hasErrors).toBe(true);
  expect(report.split('\n')).toEqual([
    `${FILE}:3: \`sumary\` is not a known field; did you mean summary?`,
    `${FILE}:4: \`pillar\` is "conect"; did you mean connect? write connect, reflect or protect`,
    `${FILE}:9: there is no source "cdc-2042"; did you mean cdc-2024?`,
    `${FILE}:16: the steps add up to 21 minutes at length 20; they must add up to 20`,
    `${FILE}:35: this text stands loose in the step; put it in <Say> if you say it, or in <Note> if only you know it`,
    `${FILE}:39: "911" looks like a phone number; write "the help page", or use <Helpline ids="…" />`,
    `${FILE}:45: there is no page "/hepl"; did you mean /help?`,
    `${FILE}:67: <Say from={45}> names a length that the lesson does not offer; write 10 or 20`,
    `${FILE}:73: <Notes> is not a tag of the kit; did you mean <Note>?`,
    `${FILE}:79: the lesson has 3 <WhatIf>; write at least 4`,
    'warning: content/sources.yaml:1: nobody cites the source "cdc-2024"; cite it or remove it',
    '10 errors, 1 warning in 3 files',
  ]);
});
