import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseHits, parseIndexedPage, parseStart, splitBlocks } from '../../src/core/search-index-format.ts';

describe('splitBlocks', () => {
  it('keeps a short text whole', () => expect(splitBlocks('One two.')).toEqual({ starts: [0], blocks: ['One two.'] }));

  it('cuts at the ends of sentences', () => {
    const { blocks } = splitBlocks(Array.from({ length: 200 }, () => 'Four words in it.').join(' '));
    expect(blocks.length).toBeGreaterThan(1);
    for (const block of blocks) expect(block).toMatch(/^Four .* it\.$/);
  });

  it('says where each block begins, and keeps every word in its place', () => {
    const words = fc.array(fc.constantFrom('a', 'b.'), { minLength: 1, maxLength: 2000 });
    fc.assert(
      fc.property(words, (list) => {
        const { starts, blocks } = splitBlocks(list.join(' '));
        expect(blocks.join(' ')).toBe(list.join(' '));
        blocks.forEach((block, index) => {
          expect(list.slice(starts[index], starts[index + 1]).join(' ')).toBe(block);
        });
      }),
    );
  });
});

describe('parseIndexedPage', () => {
  const page = { url: 'a.html', title: 'A', summary: '', starts: [0, 300], text: 'A b.' };
  it('takes a page file', () => expect(parseIndexedPage({ ...page, extra: 1 })).toEqual(page));
  it.each([undefined, null, 'text', [], {}, { ...page, url: 1 }, { ...page, starts: [] }, { ...page, starts: ['0'] }])(
    'refuses %j',
    (value) => expect(() => parseIndexedPage(value)).toThrow('does not hold a page'),
  );
});

describe('parseHits', () => {
  it('takes what the engine answers', () => {
    const hits = [{ id: 'en_1', score: 2.5, positions: [3] }];
    expect(parseHits(hits)).toEqual(hits);
  });
  it.each([undefined, {}, [{ id: 1, score: 1, positions: [] }], [{ id: 'a', score: 1 }], [null]])(
    'refuses %j',
    (value) => expect(() => parseHits(value)).toThrow('The search engine'),
  );
});

describe('parseStart', () => {
  it('takes texts by name', () => expect([...parseStart({ 'a.json': '{}', b: 1 })]).toEqual([['a.json', '{}']]));
  it.each([undefined, 'text', [], {}, { a: 1 }])('refuses %j', (value) =>
    expect(() => parseStart(value)).toThrow('does not hold what the engine reads first'),
  );
});
