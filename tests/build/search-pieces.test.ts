import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { loadSearchWords, openSearchEngine } from '../../src/browser/search-engine.ts';
import type { Load } from '../../src/browser/search-files.ts';
import { parseSpelling, spellingFile } from '../../src/core/search-index-format.ts';
import { makeSearchQuery } from '../../src/core/search-query.ts';
import { buildSearchIndex } from '../../src/integrations/search-index/build-index.ts';
import { distText } from '../support/dist.ts';
import { runSearchFiles } from '../support/search-files.ts';

afterAll(() => vi.unstubAllGlobals());

/** What was asked for, and the files themselves. */
function watch(load: Load): { load: Load; asked: string[] } {
  const asked: string[] = [];
  return { asked, load: (file) => load(asked[asked.push(file) - 1] ?? file) };
}

describe('the index of a kit with many words that begin alike', () => {
  const WORDS = [
    'copies',
    'copper',
    'cook',
    'cry',
    'crying',
    'crystal',
    'passes',
    'passkey',
    'password',
    'pasta',
    'paper',
  ];
  const TIMES = 45;
  const PAGES = 30;
  const text = WORDS.map((word) => `${word} `.repeat(TIMES)).join('');
  let texts: ReadonlyMap<string, string>;
  let load: Load;
  beforeAll(async () => {
    const pages = Array.from({ length: PAGES }, (_, index) => ({
      url: `p${index}.html`,
      html: `<html lang="en"><body><main data-pagefind-body data-search-kind="guide"><h1>Page ${index}</h1><p>${text}</p></main></body></html>`,
    }));
    const { files } = await buildSearchIndex(pages);
    texts = new Map(files.map(({ name, text: script }) => [name, script]));
    load = runSearchFiles((file) => texts.get(`${file}.js`) ?? '');
  }, 120_000);

  const find = async (ask: string, through: Load = load): Promise<number> => {
    const words = await loadSearchWords(
      runSearchFiles((file) => distText(`search/${file}.js`)),
      'en',
    );
    const engine = await openSearchEngine(through, 'en', words);
    return (await engine.search(makeSearchQuery(ask))).unfiltered;
  };

  it('is cut within a pair of letters', () => {
    const named = [...texts.keys()].filter((name) => name.startsWith('index/'));
    expect(named.length).toBeGreaterThan(4);
  });
  it.each([...WORDS, 'copy', 'passkeys', 'cooking', 'passw'])('finds %j on every page', async (word) =>
    expect(await find(word)).toBe(PAGES),
  );
  it('finds something for a bare pair of letters', async () => expect(await find('pa')).toBeGreaterThan(0));
  it('sends for one piece for one word', async () => {
    const { load: watched, asked } = watch(load);
    await find('password', watched);
    expect(new Set(asked.filter((file) => file.startsWith('index/'))).size).toBe(1);
  });
});

describe('the list of all words', () => {
  const fromBuild = runSearchFiles((file) => distText(`search/${file}.js`));

  async function ask(question: string) {
    const { load, asked } = watch(fromBuild);
    const words = await loadSearchWords(load, 'en');
    const engine = await openSearchEngine(load, 'en', words);
    const { meant, unfiltered } = await engine.search(makeSearchQuery(question));
    return { meant, found: unfiltered > 0, isFetched: asked.includes(spellingFile('en')) };
  }

  it('is left alone by every word that stands on a page', { timeout: 120_000 }, async () => {
    const { load, asked } = watch(fromBuild);
    const words = await loadSearchWords(load, 'en');
    const engine = await openSearchEngine(load, 'en', words);
    const all = parseSpelling(await fromBuild(spellingFile('en')));
    expect(all.length).toBeGreaterThan(1000);
    for (const word of all.filter((_, index) => index % 7 === 0)) await engine.search(makeSearchQuery(word));
    expect(asked).not.toContain(spellingFile('en'));
  });
  it.each(['password', 'computer settings', 'how do i set up a passkey', 'teenagers together'])(
    'is not fetched for %j',
    async (question) => expect(await ask(question)).toEqual({ meant: undefined, found: true, isFetched: false }),
  );
  it.each([
    ['pasword manager', 'password manager'],
    ['bedtme', 'bedtime'],
  ])('puts %j right', async (question, meant) =>
    expect(await ask(question)).toEqual({ meant, found: true, isFetched: true }),
  );
  it('finds nothing for a word that is like none, and does not break', async () =>
    expect(await ask('zzzxqwv')).toEqual({ meant: undefined, found: false, isFetched: true }));
});
