import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { parse } from 'yaml';
import { z } from 'astro/zod';
import { loadSearchWords, openSearchEngine, type SearchEngine } from '../../src/browser/search-engine.ts';
import { dangerIn } from '../../src/core/search-danger.ts';
import { makeSearchQuery } from '../../src/core/search-query.ts';
import type { SearchWords } from '../../src/core/search-words.ts';
import { distText } from '../support/dist.ts';
import { projectFolder } from '../support/project.ts';
import { runSearchFiles } from '../support/search-files.ts';

const oneOrMore = z.union([z.string().transform((one) => [one]), z.array(z.string()).min(1)]);
const questionSet = z.strictObject({
  questions: z.array(z.strictObject({ ask: z.string(), find: z.array(z.string()).min(1) })),
  danger: z.array(z.strictObject({ ask: z.string(), find: oneOrMore })),
  ordinary: z.array(z.string()),
});

const folder = join(projectFolder, 'tests/search');
const sets = readdirSync(folder)
  .filter((file) => file.endsWith('.yaml'))
  .map((file) => ({ file, ...questionSet.parse(parse(readFileSync(join(folder, file), 'utf8'))) }));

const load = runSearchFiles((file) => distText(`search/${file}.js`));

let words: SearchWords;
let engine: SearchEngine;
beforeAll(async () => {
  words = await loadSearchWords(load, 'en');
  engine = await openSearchEngine(load, 'en', words);
});
afterAll(() => vi.unstubAllGlobals());

/** The first pages of the list as it shows: the help case of a danger word, the best pages. */
async function firstThree(ask: string): Promise<string[]> {
  const { best } = await engine.search(makeSearchQuery(ask));
  const pages = await Promise.all(best.map((hit) => engine.read(hit, {})));
  const helpCase = dangerIn(ask, words);
  const urls = pages.map(({ url }) => url.replace(/\.html$/, ''));
  return (helpCase ? [`help/${helpCase}`, ...urls] : urls).slice(0, 3);
}

it('has enough questions of several authors', () => {
  const count = (key: 'questions' | 'danger' | 'ordinary'): number =>
    sets.reduce((sum, set) => sum + set[key].length, 0);
  expect(count('questions')).toBeGreaterThanOrEqual(210);
  expect(count('danger')).toBeGreaterThanOrEqual(270);
  expect(count('ordinary')).toBeGreaterThanOrEqual(400);
});

describe.each(sets)('the search of the kit, asked by $file', ({ questions, danger, ordinary }) => {
  it.runIf(questions.length > 0)('answers 95 % of the questions among the first three', async () => {
    const missed: { ask: string; first: string }[] = [];
    for (const { ask, find } of questions) {
      const first = await firstThree(ask);
      if (!find.some((page) => first.includes(page))) missed.push({ ask, first: first.join(' ') });
    }
    if (missed.length > 0) console.table(missed);
    expect(1 - missed.length / questions.length).toBeGreaterThanOrEqual(0.95);
  });

  it.runIf(danger.length > 0).each(danger)('leads “$ask” to the help case $find', ({ ask, find }) =>
    expect(find).toContain(dangerIn(ask, words)),
  );

  it.runIf(ordinary.length > 0)('raises at most two false alarms in a hundred ordinary questions', () => {
    const alarms = ordinary.flatMap((ask) => (dangerIn(ask, words) ? [{ ask, case: dangerIn(ask, words) }] : []));
    if (alarms.length > 0) console.table(alarms);
    expect(alarms.length / ordinary.length).toBeLessThanOrEqual(0.02);
  });
});
