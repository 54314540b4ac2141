import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { askedMeaning, expandQuery, plainWords, splitKind, stem } from '../../src/core/search-words.ts';

const lists = {
  ignore: ['how', 'my', 'is', 'on'],
  synonyms: [
    { say: ['screen time', 'too much phone'], find: ['phone', 'break'] },
    { say: ['screen'], find: ['tablet'] },
    { say: ['nudes'], find: ['private picture'] },
  ],
};
const typed = (text: string): string[] => expandQuery(text, lists).map((term) => term.typed);

describe('plainWords', () => {
  it('drops capitals, accents, apostrophes and marks', () =>
    expect(plainWords('Don’t! Él suicidé… it’s')).toEqual(['dont', 'el', 'suicide', 'its']));
  it.each(['', ' ', '?!', '🙂🙂'])('finds no word in %j', (text) => expect(plainWords(text)).toEqual([]));
});

it.each([
  ['nudes', 'nude'],
  ['threats', 'threat'],
  ['killing', 'killed'],
  ['bullies', 'bullied'],
  ['cutting', 'cuts'],
  ['scammed', 'scams'],
  ['sexting', 'sexts'],
])('takes %s and %s for one word', (one, other) => expect(stem(one)).toBe(stem(other)));
it.each(['is', 'bed', 'ring', 'class', 'kid'])('leaves %s alone', (word) => expect(stem(word)).toBe(word));

describe('expandQuery', () => {
  it('keeps a phrase together and adds what finds the same', () =>
    expect(expandQuery('screen time rules', lists)).toEqual([
      { typed: 'screen time', also: ['phone', 'break'] },
      { typed: 'rules', also: [] },
    ]));
  it('knows a word in another ending', () =>
    expect(expandQuery('a NUDE', lists).at(-1)).toEqual({ typed: 'nude', also: ['private picture'] }));
  it('looks for our own words in small letters too: the engine misses pages for capitals', () =>
    expect(expandQuery('pto', { ignore: [], synonyms: [{ say: ['pto'], find: ['PTA leaders'] }] })).toEqual([
      { typed: 'pto', also: ['pta leaders'] },
    ]));
  it('leaves out words that say nothing', () => expect(typed('how is my sleep')).toEqual(['sleep']));
  it('looks for them when nothing else is left', () => expect(typed('how on')).toEqual(['how', 'on']));
  it('leaves them out in any case when something else is known of the question', () =>
    expect(expandQuery('how on', lists, false)).toEqual([]));
  it('looks for a word once', () => expect(typed('sleep sleep')).toEqual(['sleep']));
  it.each(['', '🙂', '?!', '…'])('has nothing to look for in %j', (text) => expect(typed(text)).toEqual([]));
  it('reads right-to-left words', () => expect(typed('سلام عليكم')).toEqual(['سلام', 'عليكم']));

  it('never throws, and says the same about its own words', () =>
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary', maxLength: 5000 }), fc.lorem()), (text) => {
        const once = typed(text);
        expect(once.length).toBeLessThanOrEqual(8);
        expect(typed(once.join(' , '))).toEqual(once);
      }),
      { numRuns: 50 },
    ));
});

describe('splitKind', () => {
  const kinds = [{ kind: 'handout' as const, say: ['worksheet', 'print out'] }];
  it('hears the kind and leaves the rest', () =>
    expect(splitKind('Sleep worksheets for kids', kinds)).toEqual({ kind: 'handout', rest: 'sleep for kids' }));
  it('leaves a question without one as it is', () =>
    expect(splitKind('Sleep', kinds)).toEqual({ kind: undefined, rest: 'Sleep' }));
});

describe('askedMeaning', () => {
  const asked = (text: string) =>
    askedMeaning(text, {
      first: ['what is', 'what is a', 'whats a', 'what does', 'define'],
      last: ['meaning', 'mean'],
    });
  it.each([
    ['What is doxxing?', 'doxxing'],
    ['what is a VPN', 'vpn'],
    ['What’s a loot box?', 'loot box'],
    ['what does doxxing mean', 'doxxing'],
    ['streak meaning', 'streak'],
    ['define end-to-end encryption', 'end-to-end encryption'],
  ])('hears the word in “%s”', (text, word) => expect(asked(text)).toBe(word));
  it.each(['doxxing', 'what is', 'what is a', '', '?!', 'meaning', 'what is best to do when they ask'])(
    'hears none in “%s”',
    (text) => expect(asked(text)).toBeUndefined(),
  );
});
