// A print center of sixty printables, for the benchmark and the tests: the kit's own, some of them under more names.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';

const COUNT = 60;
const HAND_OVER = /^(document\.currentScript\.\w+=)(.*)$/s;

interface Sheet {
  id: string;
  title: string;
}

/** Answers the page's requests for what it knows, and for the sheets under new names. Answers the ids. */
export async function offerSixty(page: Page, dist: string): Promise<string[]> {
  const text = readFileSync(join(dist, 'sheets/center.en.js'), 'utf8');
  const [, start = '', json = ''] = HAND_OVER.exec(text) ?? [];
  const known: { sheets: Sheet[] } = JSON.parse(json);
  const sheets = Array.from({ length: COUNT }, (_, index): Sheet[] => {
    const sheet = known.sheets[index % known.sheets.length];
    return sheet ? [{ ...sheet, id: `copy-${index}/${sheet.id}`, title: `${sheet.title} ${index + 1}` }] : [];
  }).flat();
  await page.route('**/sheets/center.en.js', (route) =>
    route.fulfill({
      contentType: 'text/javascript',
      body: `${start}${JSON.stringify({ ...known, sheets })}`,
    }),
  );
  await page.route('**/sheets/en.copy-*', (route) =>
    route.fulfill({
      contentType: 'text/javascript',
      body: readFileSync(
        join(
          dist,
          'sheets',
          route
            .request()
            .url()
            .replace(/^.*\/en\.copy-\d+\./, 'en.'),
        ),
        'utf8',
      ),
    }),
  );
  return sheets.map(({ id }) => id);
}
