import { describe, expect, it } from 'vitest';
import { byLetter, type FindableWord, proseOf, wordsOnPages } from '../../src/core/glossary.ts';

const word = (name: string, also: string[] = [], notInTexts: string[] = []): FindableWord => ({
  id: name.toLowerCase().replaceAll(' ', '-'),
  word: name,
  also,
  notInTexts,
});
const WORDS = [
  word('AI', ['artificial intelligence']),
  word('block'),
  word('red flag'),
  word('report', ['flag'], ['flag', 'weather report']),
  word('story', ['disappearing post'], ['story']),
  word('two-step sign-in', ['2FA', 'two-step']),
  word('victory'),
];
/** The ids found in one text. */
const foundIn = (text: string): string[] =>
  (wordsOnPages(WORDS, [{ name: 'a', text }], 8).get('a') ?? []).map(({ id }) => id).toSorted();

describe('proseOf', () => {
  it('leaves out headings, links, tags and their attributes', () =>
    expect(
      foundIn(
        proseOf(
          '## Block\n\n[Report it](/help), see ![AI](/a.svg).\n\n<Card title="A red flag" write="2FA">Play.</Card>',
        ),
      ),
    ).toEqual([]));
  it('keeps the text inside of tags and below headings', () =>
    expect(foundIn('## First\nBlock them.\n\n<Note>\n\nThen *report*.\n\n</Note>')).toEqual(['block', 'report']));
  it('joins no words across what it left out', () => expect(foundIn('red <b>x</b> flag')).toEqual([]));
});

describe('the words of a page', () => {
  it('are found in any case, and by their other names', () =>
    expect(foundIn('BLOCK it, said artificial intelligence.')).toEqual(['ai', 'block']));
  it.each(['blocks', 'red flags', 'victories', 'reports'])('are found when there are many: %s', (text) =>
    expect(foundIn(`There are ${text}.`)).toHaveLength(1),
  );
  it.each(['two-step', 'two step', '“2FA”', 'two\nstep'])('are found in other spellings: %j', (text) =>
    expect(foundIn(`Turn on ${text}!`)).toEqual(['two-step-sign-in']),
  );
  it.each(['blockade', 'unblock', 'maize', 'reporter', 'two\n\nstep', 'AIs2', 'éblock'])(
    'are whole words, not %j',
    (text) => expect(foundIn(`A ${text} here.`)).toEqual([]),
  );
  it('are the longest that fit', () => {
    expect(foundIn('A red flag.')).toEqual(['red-flag']);
    const found = wordsOnPages([word('AI'), word('chatbot', ['AI chat'])], [{ name: 'a', text: 'An AI chat.' }], 8);
    expect(found.get('a')?.map(({ id }) => id)).toEqual(['chatbot']);
  });
  it('are none where a form or a phrase means something else', () =>
    expect(foundIn('Tell a story. Put up a flag after the weather report.')).toEqual([]));
  it('are still found by their other forms', () =>
    expect(foundIn('A weather report, a report, a disappearing post.')).toEqual(['report', 'story']));
  it('are none in a glossary without words', () =>
    expect(wordsOnPages([], [{ name: 'a', text: 'Block it.' }], 8)).toEqual(new Map([['a', []]])));

  it('come in the order of what says most about the page', () => {
    const common = Array.from({ length: 9 }, (_, at) => ({ name: `${at}`, text: 'Report it.' }));
    const page = { name: 'own', text: 'Report it. Block, then block, then block. AI!' };
    const ids = wordsOnPages(WORDS, [...common, page], 8)
      .get('own')
      ?.map(({ id }) => id);
    expect(ids).toEqual(['block', 'ai', 'report']);
  });
  it('of equal weight come by the alphabet, whatever the order of the list', () => {
    const pages = [{ name: 'a', text: 'Report, block, AI.' }];
    expect(wordsOnPages(WORDS.toReversed(), pages, 2).get('a')).toEqual([WORDS[0], WORDS[1]]);
  });
  it('begin with those that belong to the page, each once', () => {
    const pages = [{ name: 'a', text: 'Report, block, block.', own: ['victory', 'report'] }];
    const ids = wordsOnPages(WORDS, pages, 8)
      .get('a')
      ?.map(({ id }) => id);
    expect(ids).toEqual(['report', 'victory', 'block']);
  });
});

describe('byLetter', () => {
  it('sorts words and puts accents with their letter', () =>
    expect(byLetter([word('ético'), word('bloquear'), word('enlace'), word('AI')], 'es')).toEqual([
      { letter: 'A', words: [word('AI')] },
      { letter: 'B', words: [word('bloquear')] },
      { letter: 'E', words: [word('enlace'), word('ético')] },
    ]));
});
