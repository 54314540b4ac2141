import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { parse } from 'yaml';
import { loadSearchWords, openSearchEngine } from '../../src/browser/search-engine.ts';
import { glossary } from '../../src/content-model/glossary.ts';
import { makeSearchQuery } from '../../src/core/search-query.ts';
import { distText, linkedPages } from '../support/dist.ts';
import { elementsOf } from '../support/html.ts';
import { projectFolder } from '../support/project.ts';
import { runSearchFiles } from '../support/search-files.ts';

const { words } = glossary.parse(parse(readFileSync(join(projectFolder, 'content/glossary/en.yaml'), 'utf8')));
const page = distText('glossary.html');
const elements = elementsOf(page);
const ids = elements.flatMap(({ attributes: { id } }) => id ?? []);

/** The part of a page that says which of its words are explained. */
const rowOf = (name: string): string =>
  (distText(name).split('>Words explained</')[1] ?? '').split(/<\/dd>|<\/section>/)[0] ?? '';
/** The ids of the words that a page leads to. */
const explainedOn = (name: string): string[] =>
  elementsOf(rowOf(name)).flatMap(({ attributes: { href } }) => /glossary\.html#(.*)$/.exec(href ?? '')?.[1] ?? []);
const pagesIn = (...folders: string[]): string[] =>
  linkedPages.filter((name) => folders.includes(name.split('/')[0] ?? '') && name.split('/').length === 2);

describe('the glossary', () => {
  it('has sixty words', () => expect(words.length).toBeGreaterThanOrEqual(60));
  it.each(words)('explains “$word” under a heading of its own', ({ id, means, example = '' }) => {
    expect(elements.filter(({ name, attributes }) => name === 'h3' && attributes['id'] === id)).toHaveLength(1);
    expect(page).toContain(means);
    expect(page).toContain(example);
  });
  it('can be jumped through by letters, each of which is there', () => {
    const [, nav = ''] = page.split('<nav class="letters');
    const jumps = elementsOf(`<nav class="${nav.split('</nav>')[0]}`).flatMap(({ attributes: { href } }) => href ?? []);
    expect(jumps.length).toBeGreaterThan(15);
    expect(jumps.filter((href) => !ids.includes(href.replace(/^.*#/, '')))).toEqual([]);
  });
  it('puts the way to help before the meaning of a word of danger', () => {
    const dangers = words.filter(({ help }) => help);
    expect(dangers.length).toBeGreaterThan(8);
    for (const { id, help, means } of dangers) {
      const term = page.split(`id="${id}"`)[1] ?? '';
      const way = term.indexOf(`help/${help}.html`);
      expect(way).toBeGreaterThan(0);
      expect(way).toBeLessThan(term.indexOf(means));
    }
  });
  it('is reached from the pages of parents and leaders, from browsing and from the handbook', () => {
    for (const name of ['parents.html', 'pta-leaders.html', 'browse.html', 'presenter-handbook.html'])
      expect(distText(name)).toMatch(/<main.*href="glossary\.html".*<\/main>/s);
  });
});

describe('pages lead to the words that they use', () => {
  const readers = pagesIn('guides', 'checklists', 'quizzes', 'spot-the-flags', 'handouts', 'help', 'controls');

  it('at most eight, each once, each there', () => {
    const found = readers.map((name) => ({ name, to: explainedOn(name) }));
    expect(found.filter(({ to }) => to.length > 0).length).toBeGreaterThan(50);
    expect(found.filter(({ to }) => to.length > 8 || new Set(to).size < to.length)).toEqual([]);
    expect(found.flatMap(({ to }) => to).filter((id) => !ids.includes(id))).toEqual([]);
  });
  it('the most telling first', () => {
    expect(explainedOn('guides/games-and-money.html')).toEqual(['loot-box', 'in-game-money']);
    expect(explainedOn('guides/scams-and-blackmail-at-home.html')[0]).toBe('sextortion');
  });
  it('a help page first to the words that others have for what happened', () =>
    expect(explainedOn('help/contacted-by-a-stranger.html').slice(0, 3)).toEqual(['catfish', 'grooming', 'red-flag']));
  it('a topic to the words that belong to it', () =>
    expect(explainedOn('topics/games.html')).toEqual(
      words.filter(({ topics }) => topics.includes('games')).map(({ id }) => id),
    ));
  it('never on paper, and search does not read it', () => {
    const rows = readers.filter((name) => explainedOn(name).length > 0);
    const bare = rows.filter((name) => {
      const before = distText(name).split('>Words explained</')[0] ?? '';
      return !/^[^>]*screen-only[^>]*data-pagefind-ignore/.test(before.split('<section class="more').at(-1) ?? '');
    });
    expect(bare).toEqual([]);
  });
  it('but plans of lessons and evenings do not: they hold all they may', () =>
    expect(pagesIn('lessons', 'workshops').filter((name) => distText(name).includes('glossary.html'))).toEqual([]));
});

describe('search', async () => {
  afterAll(() => vi.unstubAllGlobals());
  const load = runSearchFiles((file) => distText(`search/${file}.js`));
  const engine = await openSearchEngine(load, 'en', await loadSearchWords(load, 'en'));
  const firstFor = async (ask: string) => {
    const [first] = (await engine.search(makeSearchQuery(ask))).best;
    return first && engine.read(first, {});
  };

  it.each([
    ['what is grooming', 'grooming'],
    ['What does “doxxing” mean?', 'doxxing'],
    ['what’s a VPN', 'vpn'],
    ['loot box meaning', 'loot-box'],
    ['define two-step sign-in', 'two-step-sign-in'],
  ])('leads “%s” to the word itself', async (ask, id) => {
    const result = await firstFor(ask);
    expect(result?.url).toBe('glossary.html');
    expect(result?.sections.map((section) => section.id)).toContain(id);
  });
  it('leads at least nineteen in twenty of all words there', async () => {
    const missed = [];
    for (const { word } of words) if ((await firstFor(`what is ${word}`))?.url !== 'glossary.html') missed.push(word);
    expect(missed.length).toBeLessThanOrEqual(words.length / 20);
  });
  it.each(['what is roblox', 'upstander', 'grooming', 'what is a good bedtime'])(
    'leaves “%s” to the pages that say more',
    async (ask) => expect((await firstFor(ask))?.url).not.toBe('glossary.html'),
  );
});
