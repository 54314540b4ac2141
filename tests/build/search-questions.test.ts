import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runInThisContext } from 'node:vm';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { parse } from 'yaml';
import { z } from 'astro/zod';
import { loadSearchWords, openSearchEngine, type SearchEngine } from '../../src/browser/search-engine.ts';
import type { Load } from '../../src/browser/search-files.ts';
import { dangerIn } from '../../src/core/search-danger.ts';
import { HAND_OVER } from '../../src/core/search-index-format.ts';
import { makeSearchQuery } from '../../src/core/search-query.ts';
import type { SearchWords } from '../../src/core/search-words.ts';
import { distText } from '../support/dist.ts';
import { projectFolder } from '../support/project.ts';

const sets = z
  .strictObject({
    questions: z.array(z.strictObject({ ask: z.string(), find: z.array(z.string()).min(1) })),
    danger: z.array(z.strictObject({ ask: z.string(), find: z.string() })),
    ordinary: z.array(z.string()),
  })
  .parse(parse(readFileSync(join(projectFolder, 'tests/search/questions.yaml'), 'utf8')));

/** Runs the files of the build as a page would: the page's own scripts, without its window. */
const load: Load = async (file) => {
  const script = {};
  vi.stubGlobal('document', { currentScript: script, querySelector: () => ({ getAttribute: () => 'en' }) });
  vi.stubGlobal('location', new URL('http://kit.example/search.html'));
  runInThisContext(distText(`search/${file}.js`));
  return Reflect.get(script, HAND_OVER);
};

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

describe('the search of the kit', () => {
  it('answers 95 % of the questions among the first three', async () => {
    const missed: { ask: string; first: string }[] = [];
    for (const { ask, find } of sets.questions) {
      const first = await firstThree(ask);
      if (!find.some((page) => first.includes(page))) missed.push({ ask, first: first.join(' ') });
    }
    if (missed.length > 0) console.table(missed);
    expect(sets.questions.length).toBeGreaterThanOrEqual(80);
    expect(1 - missed.length / sets.questions.length).toBeGreaterThanOrEqual(0.95);
  });

  it.each(sets.danger)('leads “$ask” to the help case $find', ({ ask, find }) =>
    expect(dangerIn(ask, words)).toBe(find),
  );

  it('raises at most two false alarms in a hundred ordinary questions', () => {
    const alarms = sets.ordinary.flatMap((ask) => (dangerIn(ask, words) ? [{ ask, case: dangerIn(ask, words) }] : []));
    if (alarms.length > 0) console.table(alarms);
    expect(sets.ordinary.length).toBeGreaterThanOrEqual(100);
    expect(sets.danger.length).toBeGreaterThanOrEqual(25);
    expect(alarms.length).toBeLessThanOrEqual(2);
  });
});
