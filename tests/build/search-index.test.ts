import { runInNewContext } from 'node:vm';
import { brotliCompressSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { splitWords } from '../../src/core/search-excerpt.ts';
import { parseFacts, parseIndexedPage } from '../../src/core/search-index-format.ts';
import { SEARCH_KINDS } from '../../src/core/search-query.ts';
import { buildSearchIndex } from '../../src/integrations/search-index/build-index.ts';
import { decodeCbor, encodeCbor } from '../../src/integrations/search-index/cbor.ts';
import { dataFile } from '../../src/integrations/search-index/script-files.ts';
import { curlQuotes, searchablePage } from '../../src/integrations/search-index/searchable-page.ts';
import { distFiles, distText, pages } from '../support/dist.ts';
import { elementsOf } from '../support/html.ts';

const page = (attributes: string, words = 'Phones sleep in the kitchen.', title = 'Good night'): string =>
  `<!doctype html><html lang="en"><head><meta name="description" content="Sleep &amp; phones"><title>x</title></head>
  <body><main class="a" ${attributes}><h1>${title}</h1><p>${words}</p></main></body></html>`;
const LESSON = 'data-pagefind-body="" data-search-kind="lesson" data-search-audiences="parents"';

const handedOver = (text: string): unknown => JSON.parse(text.slice(text.indexOf('=') + 1));

describe('buildSearchIndex', () => {
  it('makes the same bytes from the same pages', { timeout: 120_000 }, async () => {
    const kinds = ['lesson', 'guide', 'handout', 'help', 'checklist'];
    const many = Array.from({ length: 60 }, (_, index) => ({
      url: `p${index}.html`,
      html: page(
        `data-pagefind-body data-search-kind="${kinds[index % 5]}"`,
        `Word${index} and sleep.`,
        `Page ${index}`,
      ),
    }));
    const first = await buildSearchIndex(many);
    for (let again = 0; again < 4; again += 1) expect(await buildSearchIndex(many)).toEqual(first);
  });

  it('keeps title, summary, address and text of a page for the list of results', async () => {
    const { files } = await buildSearchIndex([{ url: 'lessons/night.html', html: page(LESSON, 'They said “don’t”…') }]);
    const file = files.find(({ name }) => /^page\/en_\w+\.js$/.test(name));
    expect(handedOver(file?.text ?? '')).toEqual({
      url: 'lessons/night.html',
      title: 'Good night',
      summary: 'Sleep & phones',
      starts: [0],
      sections: [],
      text: 'They said “don’t”…',
    });
  });

  it('takes topics for words of a page, and not for its text', () => {
    const html = searchablePage('a.html', page(`${LESSON} data-search-topics="group-chats sleep"`))?.html;
    expect(html).toContain('data-pagefind-meta="topics:group chats sleep"');
  });

  it('leaves out pages that do not ask to be found', async () => {
    const { files, pageCount } = await buildSearchIndex([{ url: 'a.html', html: page('') }]);
    expect({ files, pageCount }).toEqual({ files: [], pageCount: 0 });
  });

  it.each([
    ['data-pagefind-body', /a\.html.*needs one data-search-kind/],
    ['data-pagefind-body data-search-kind="leson"', /a\.html.*"leson".*lesson/],
    ['data-pagefind-body data-search-kind="page" data-search-audiences="cats"', /a\.html.*"cats".*parents/],
  ])('stops at %s and names the page', async (attributes, message) => {
    await expect(buildSearchIndex([{ url: 'a.html', html: page(attributes) }]).then(() => 'built')).rejects.toThrow(
      message,
    );
  });

  it('stops at a page without a heading', async () => {
    const html = page(LESSON).replaceAll('h1', 'p');
    await expect(buildSearchIndex([{ url: 'a.html', html }]).then(() => 'built')).rejects.toThrow(/a\.html.*<h1>/);
  });
});

describe('searchablePage', () => {
  it('reads labels that only CSS keeps apart as two words', () =>
    expect(searchablePage('a.html', page(LESSON, 'Activity<span>at tables</span>'))?.html).toContain(
      'Activity <span>',
    ));
});

it('knows the sections of a page by the ids of headings, or of the sections that begin with them', async () => {
  const words = `<h2 id="one">One</h2><p>a b</p><section class="step" id="two"><div>5</div><h3 class="x">Don’t</h3><h4>More</h4>
    <p>c</p></section><h2>No id</h2><p>d</p>`;
  const { files } = await buildSearchIndex([{ url: 'a.html', html: page(LESSON, words) }]);
  const { sections, text } = parseIndexedPage(
    handedOver(files.find(({ name }) => /^page\/en_\w+\.js$/.test(name))?.text ?? ''),
  );
  expect(sections.map(([, id, title]) => [id, title])).toEqual([
    ['one', 'One'],
    ['two', 'Don’t'],
  ]);
  expect(sections.map(([position]) => splitWords(text)[position])).toEqual(['One.', 'Don’t.']);
});

it('lists what pages say about themselves, in the order of their titles', async () => {
  const titles = ['Zebra', 'apple', 'Banana'];
  const { files } = await buildSearchIndex(
    titles.map((title) => ({ url: `${title}.html`, html: page(`${LESSON} data-search-minutes="10 20"`, 'x', title) })),
  );
  const facts = parseFacts(handedOver(files.find(({ name }) => name === 'facts.en.js')?.text ?? ''));
  const inOrder = [...facts.keys()].map(
    (id) => parseIndexedPage(handedOver(files.find(({ name }) => name === `page/${id}.js`)?.text ?? '')).title,
  );
  expect(inOrder).toEqual(['apple', 'Banana', 'Zebra']);
  expect([...facts.values()][0]).toMatchObject({ kind: 'lesson', audiences: ['parents'], minutes: [10, 20] });
});

it('puts curly quotes back where people write them', () =>
  expect(curlQuotes(`"Don't," she said. ("Why?") The kids' 'best' day...`)).toBe(
    '“Don’t,” she said. (“Why?”) The kids’ ‘best’ day…',
  ));

it('writes every byte of a data file as the character a script reads', () => {
  const bytes = Uint8Array.from({ length: 256 }, (_, byte) => byte);
  const text = runInNewContext(dataFile('index/a', bytes).text, { document: { currentScript: {} } });
  expect(Buffer.from(String(text), 'latin1')).toEqual(Buffer.from(bytes));
});

it('reads and writes CBOR of every size', () => {
  const value = [
    0,
    23,
    24,
    255,
    256,
    65_535,
    65_536,
    4_294_967_295,
    -1,
    -25,
    -300,
    'día',
    '',
    [],
    ['x'.repeat(70_000)],
  ];
  expect(decodeCbor(encodeCbor(value))).toEqual(value);
  expect(Buffer.from(encodeCbor([-500, 'ü'])).toString('hex')).toBe('823901f362c3bc');
});

describe('the search folder of the build', () => {
  const files = distFiles.filter((file) => file.startsWith('search/'));
  const sum = (numbers: number[]): number => numbers.reduce((total, each) => total + each, 0);
  const weights = new Map(files.map((file) => [file, brotliCompressSync(distText(file)).length]));
  const weigh = (file: string): number => weights.get(file) ?? 0;
  const named = (pattern: RegExp): string[] => files.filter((file) => pattern.test(file));
  const heaviest = (pattern: RegExp, count: number): number =>
    named(pattern)
      .map(weigh)
      .sort((a, b) => b - a)
      .slice(0, count)
      .reduce((sum, bytes) => sum + bytes, 0);

  it('holds scripts only, and nothing of Pagefind’s ready-made interfaces', () => {
    expect(files.length).toBeGreaterThan(10);
    expect(
      files.filter(
        (file) =>
          !/^search\/(engine|(words|spelling|facts|start|dialog)\.\w+|wasm\.\w+\.pagefind|(index|page)\/[\w.]+)\.js$/.test(
            file,
          ),
      ),
    ).toEqual([]);
    expect(distText('search/engine.js')).not.toMatch(/\bimport\b|\bfetch\(/);
  });

  it('knows every page that asks to be found, once', () => {
    const asked = pages.filter((file) =>
      elementsOf(distText(file)).some(({ attributes }) => 'data-pagefind-body' in attributes),
    );
    const known = named(/^search\/page\/\w+\.js$/).map((file) => /"url":"([^"]+)"/.exec(distText(file))?.[1]);
    expect(known.sort()).toEqual([...asked].sort());
  });

  it('leads to sections that are there', () => {
    let led = 0;
    for (const file of named(/^search\/page\/\w+\.js$/)) {
      const { url, sections } = parseIndexedPage(handedOver(distText(file)));
      const ids = new Set(elementsOf(distText(url)).map(({ attributes }) => attributes['id']));
      expect(sections.filter(([, id]) => !ids.has(id)).map(([, id]) => `${url}#${id}`)).toEqual([]);
      led += sections.length;
    }
    expect(led).toBeGreaterThan(50);
  });

  // A first search loads engine, machine code, word lists, facts and the list of pieces; then, at worst for a word that
  // stands nowhere, the list of all words, a piece of the index for each
  // word, and for each result its page file and perhaps one more block. The three best, and two more of each of four kinds or one of each kind; or ten of one.
  const always = (): number => heaviest(/engine\.js$|words\.en|spelling\.en|facts\.en|wasm\.en|start\.en/, 100);
  const FEW_KINDS = 4;
  const pieces = (words: number): number => heaviest(/pf_index/, words);

  /** The most that the results of one page of answers can weigh. */
  function results(): number {
    const kindOf = new Map(pages.map((file) => [file, /data-search-kind="(\w+)"/.exec(distText(file))?.[1]]));
    const costs = new Map(SEARCH_KINDS.map((kind): [string, number[]] => [kind, []]));
    for (const file of named(/^search\/page\/\w+\.js$/)) {
      const kind = kindOf.get(/"url":"([^"]+)"/.exec(distText(file))?.[1] ?? '') ?? '';
      costs.get(kind)?.push(weigh(file) + heaviest(new RegExp(`^${file.slice(0, -3)}\\.\\d`), 1));
    }
    const top = (weights: number[], count: number) => sum(weights.sort((a, b) => b - a).slice(0, count));
    const mostOfEach = (count: number) => [...costs.values()].map((kind) => top(kind, count));
    const best = top([...costs.values()].flat(), 3);
    return Math.max(best + top(mostOfEach(2), FEW_KINDS), best + sum(mostOfEach(1)), ...mostOfEach(10));
  }

  it('answers a first search of one word with at most 120 KB', () => {
    expect(always() + pieces(1) + results()).toBeLessThanOrEqual(120 * 1024);
  });

  it('answers a next search of two words with at most 40 KB', () => {
    expect(pieces(2) + results()).toBeLessThanOrEqual(40 * 1024);
  });
});
