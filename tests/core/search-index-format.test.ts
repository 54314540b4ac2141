import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type PageFacts, readFacts } from '../../src/core/search-facts.ts';
import {
  factsRow,
  parseFacts,
  parseHits,
  parseIndexedPage,
  parseNames,
  parseSpelling,
  parseTexts,
  pieceFile,
  shortenList,
  splitBlocks,
  surelyHolds,
} from '../../src/core/search-index-format.ts';

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
  const page = { url: 'a.html', title: 'A', summary: '', starts: [0, 300], sections: [[4, 'b', 'B']], text: 'A b.' };
  it('takes a page file', () => expect(parseIndexedPage({ ...page, extra: 1 })).toEqual(page));
  it.each([
    undefined,
    null,
    'text',
    [],
    {},
    { ...page, url: 1 },
    { ...page, starts: [] },
    { ...page, starts: ['0'] },
    { ...page, sections: undefined },
    { ...page, sections: [[1, 'b']] },
    { ...page, sections: ['b'] },
  ])('refuses %j', (value) => expect(() => parseIndexedPage(value)).toThrow('does not hold a page'));
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

describe('parseFacts', () => {
  const lesson: PageFacts = {
    kind: 'lesson',
    audiences: ['parents', 'teachers'],
    pillars: ['connect'],
    ages: ['8-10', '11-13'],
    minutes: [10, 20, 45],
    rooms: ['together'],
    needsNothing: true,
  };
  const help: PageFacts = { ...readFacts((name) => (name === 'kind' ? ['help'] : [])), audiences: ['parents'] };

  it('reads what was written, in the same order', () => {
    const rows = [factsRow('en_2', lesson), factsRow('en_1', help)];
    expect(rows[0]).toBe('en_2|lesson|parents teachers|connect|8-10 11-13|10 20 45|together|nothing');
    expect([...parseFacts(rows)]).toEqual([
      ['en_2', lesson],
      ['en_1', help],
    ]);
  });

  it.each([undefined, 'en_1|help', {}, [1], [['en_1', 'help']]])('refuses %j', (value) =>
    expect(() => parseFacts(value)).toThrow('does not hold facts of pages'),
  );
  it.each(['', 'en_1', 'en_1|secret', 'en_1|help|parents|||soon', 'en_1|help lesson'])('refuses the line %j', (row) =>
    expect(() => parseFacts([row])).toThrow(/needs one|does not know/),
  );
});

describe('parseTexts', () => {
  it('takes texts by name', () => expect([...parseTexts({ 'a.json': '{}', b: 1 })]).toEqual([['a.json', '{}']]));
  it.each([undefined, 'text', [], {}, { a: 1 }])('refuses %j', (value) =>
    expect(() => parseTexts(value)).toThrow('does not hold texts'),
  );
});

describe('pieceFile', () => {
  const pieces = 'ab en_1\nch en_2\npa en_3';
  it.each([
    ['chat', 'index/en_2.pf_index'],
    ['zebra', 'index/en_3.pf_index'],
    ['b', 'index/en_1.pf_index'],
    ['aa', undefined],
  ])('finds where %j stands', (word, file) => expect(pieceFile(pieces, word)).toBe(file));
  it.each([
    ['th', 'index/en_1.pf_index'],
    ['that', 'index/en_1.pf_index'],
    ['thing', 'index/en_2.pf_index'],
    ['they', 'index/en_1.pf_index'],
  ])('finds where %j stands when three letters count', (word, file) =>
    expect(pieceFile('th en_1\nthi en_2', word)).toBe(file),
  );
  it('finds nothing in a kit without words', () => expect(pieceFile('', 'chat')).toBeUndefined());
});

describe('surelyHolds', () => {
  const cbor = (...words: string[]): string =>
    words.map((word) => `\u0082${String.fromCharCode(0x60 + word.length)}${word}\u0080`).join('');
  const piece = cbor('password', 'phone', 'stori', 'take', 'x1');
  it.each(['password', 'passw', 'passwords', 'phones', 'phon', 'story', 'stories', 'taking', 'x1'])(
    'hears %j',
    (word) => expect(surelyHolds(piece, word)).toBe(true),
  );
  it.each(['pasword', 'asswo', 'hone', 'passwordless', 'pho.e', 'é', '', 'x12', 'a'.repeat(100)])(
    'is not sure of %j',
    (word) => expect(surelyHolds(piece, word)).toBe(false),
  );
});

describe('parseNames', () => {
  const help: PageFacts = { ...readFacts((name) => (name === 'kind' ? ['help'] : [])), audiences: ['parents'] };
  it('reads names behind the facts, whatever the title holds', () => {
    const rows = [factsRow('en_1', help, { url: 'help/a.html', title: 'Pay | or I share it' }), factsRow('en_2', help)];
    expect([...parseNames(rows)]).toEqual([['en_1', { url: 'help/a.html', title: 'Pay | or I share it' }]]);
    expect(parseFacts(rows).size).toBe(2);
  });
  it('refuses what is no list of lines', () => expect(() => parseNames({})).toThrow('does not hold facts of pages'));
});

describe('the list of words', () => {
  it('is written as what each word keeps of the last one, and what follows', () =>
    expect(shortenList(['pass', 'password', 'past', 'bed'])).toBe('0pass4word3t0bed'));
  it('comes back word for word', () => {
    const words = fc.array(fc.stringMatching(/^[a-zñ’]{1,14}$/));
    fc.assert(
      fc.property(words, (list) => {
        expect(parseSpelling(shortenList(list))).toEqual(list);
      }),
    );
  });
  it.each([undefined, 7, 'pass word'])('refuses %j', (value) =>
    expect(() => parseSpelling(value)).toThrow('does not hold a list of words'),
  );
});
