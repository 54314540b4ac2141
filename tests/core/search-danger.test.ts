import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dangerIn } from '../../src/core/search-danger.ts';

const group = (id: string, words: string[], more = {}) => ({
  case: id,
  words,
  together: [],
  unless: [],
  notWith: [],
  ...more,
});
const lists = {
  realWords: ['modest'],
  skip: ['the', 'to', 'of'],
  families: [
    { name: 'my', words: ['my', 'my own'] },
    { name: 'self', words: ['myself', '<my> self'] },
    { name: 'picture', words: ['picture', 'photo'] },
    { name: 'pay', words: ['pay', 'money'] },
  ],
  danger: [
    group('dying', ['suicide', 'kill <self>', 'want to die'], {
      unless: ['kill <self> laughing', 'suicide squad'],
    }),
    group('touched', ['molest']),
    group('threatened', ['<picture> or <pay>'], { together: [['<picture>', '<pay>', 'publish']] }),
    group('bullied', [], { together: [['bully', 'my']], notWith: ['lesson'] }),
  ],
};

describe('dangerIn', () => {
  it.each([
    ['suicide', 'dying'],
    ['SUICIDÉ!', 'dying'],
    ['suiside', 'dying'],
    ['suicides', 'dying'],
    ['killing my self', 'dying'],
    ['kill my own self, and kill myself laughing', 'dying'],
    ['Wants die', 'dying'],
    ['want the to die', 'dying'],
    ['no money, he publish the photos', 'threatened'],
    ['they publsh a pictur for $50', 'threatened'],
    ['the photo or money', 'threatened'],
    ['he molested her', 'touched'],
    ['is my son bullied', 'bullied'],
  ])('hears %j', (text, id) => expect(dangerIn(text, lists)).toBe(id));

  it.each([
    '',
    '🙂',
    'kill time',
    'Suicide Squad',
    'kill my own self laughing',
    'skill myself',
    'mill myself',
    'kill self',
    'publish the photos',
    'money or a photo',
    'a modest plan',
    'bully',
    'my bullying lesson',
  ])('does not hear %j', (text) => expect(dangerIn(text, lists)).toBeUndefined());

  it('hears no slip in short words', () => expect(dangerIn('kilt myself', lists)).toBeUndefined());
  it('puts the first group before the others', () => expect(dangerIn('my bully said suicide', lists)).toBe('dying'));

  it('never throws and always says the same', () =>
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 5000 }), (text) => {
        expect(dangerIn(text, lists)).toBe(dangerIn(text, lists));
        expect(dangerIn(`${text} suicide`, lists)).toBe('dying');
      }),
      { numRuns: 50 },
    ));
});
