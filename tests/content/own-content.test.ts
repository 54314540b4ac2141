import { expect, test } from 'vitest';
import { checkContent } from '../../src/integrations/content-check/check-content.ts';
import { textField } from '../../src/integrations/content-check/fields.ts';
import { readContent } from '../../src/integrations/content-check/read-content.ts';

/** The last day on which somebody checked something, so that the result is the same on every day. */
function lastChecked(): string {
  const { content } = readContent('.', '');
  const days = content.entries.map(({ data }) => textField(data, 'checked') ?? '');
  return days.toSorted().at(-1) ?? '';
}

test(
  'the kit’s own content has no errors, and no warnings of long sentences or hard words',
  { timeout: 60_000 },
  () => {
    const today = lastChecked();
    expect(today).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    const { problems, fileCount } = checkContent({ root: '.', today });
    expect(fileCount).toBeGreaterThan(20);
    expect(problems).toEqual([]);
  },
);
