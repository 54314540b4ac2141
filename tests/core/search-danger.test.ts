import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dangerIn } from '../../src/core/search-danger.ts';

const group = (id: string, words: string[], more = {}) => ({
  case: id,
  words,
  with: [],
  unless: [],
  notWith: [],
  ...more,
});
const lists = {
  realWords: ['modest'],
  danger: [
    group('dying', ['suicide', 'kill myself', 'kill'], { unless: ['kill time', 'suicide squad'] }),
    group('touched', ['molest']),
    group('bullied', ['bully'], { with: ['my', 'being'], notWith: ['lesson'] }),
  ],
};

describe('dangerIn', () => {
  it.each([
    ['suicide', 'dying'],
    ['SUICIDÉ!', 'dying'],
    ['suiside', 'dying'],
    ['suicides', 'dying'],
    ['kill time, then kill myself', 'dying'],
    ['he molested her', 'touched'],
    ['is my son bullied', 'bullied'],
  ])('hears %j', (text, id) => expect(dangerIn(text, lists)).toBe(id));

  it.each([
    '',
    '🙂',
    'kill time',
    'Suicide Squad',
    'skill',
    'mill myself',
    'a modest plan',
    'bully',
    'my bullying lesson',
  ])('does not hear %j', (text) => expect(dangerIn(text, lists)).toBeUndefined());

  it('hears no slip in short words', () => expect(dangerIn('kilt', lists)).toBeUndefined());
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
