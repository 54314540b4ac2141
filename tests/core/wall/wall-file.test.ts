import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatWall, parseWall, WALL_LIMIT } from '../../../src/core/wall/wall-file.ts';
import { MOST_NOTES } from '../../../src/core/wall/wall.ts';
import { anyNotes, fullWall, note, wallOf } from './kit.ts';

const changed = (change: Record<string, unknown>): string =>
  JSON.stringify({ ...JSON.parse(formatWall(wallOf([note()]))), ...change });
const withNote = (change: Record<string, unknown>): string => changed({ notes: [{ ...note(), ...change }] });

it('reads what it wrote', () =>
  fc.assert(
    fc.property(anyNotes, (notes) => {
      expect(parseWall(formatWall(wallOf(notes)))).toEqual(wallOf(notes));
    }),
  ));

it('holds a full wall of long notes in every script with room to spare', () => {
  const wall = wallOf(
    fullWall(MOST_NOTES).notes.map((one) => ({ ...one, text: '🌟'.repeat(140), turns: { devicea1: 1 } })),
  );
  expect(formatWall(wall).length).toBeLessThan(WALL_LIMIT * 0.75);
});

describe('refuses', () => {
  it.each([
    ['no JSON', '{"kind":', 'not-a-wall'],
    ['nothing', '', 'not-a-wall'],
    ['a list', '[]', 'not-a-wall'],
    ['a file of another kind', changed({ kind: 'family-night-kit.my-workshop' }), 'not-a-wall'],
    ['a file of a newer kit', changed({ version: 2 }), 'newer'],
    ['a version that is none', changed({ version: '1' }), 'damaged'],
    ['a huge text', `"${'a'.repeat(WALL_LIMIT)}"`, 'too-large'],
    ['notes that are no list', changed({ notes: {} }), 'damaged'],
    ['too many notes', changed({ notes: Array.from({ length: 1001 }, () => note()) }), 'damaged'],
    ['a note twice', changed({ notes: [note(), note()] }), 'damaged'],
    ['no beginning', changed({ begunAtMs: 'today' }), 'damaged'],
    ['a device that is none', changed({ device: '__proto__' }), 'damaged'],
    ['an id that is none', withNote({ id: '../../x' }), 'damaged'],
    ['words that are none', withNote({ text: 7 }), 'damaged'],
    ['empty words', withNote({ text: '\u200b \n' }), 'damaged'],
    ['a name that is none', withNote({ from: null }), 'damaged'],
    ['turns that are none', withNote({ turns: [1] }), 'damaged'],
    ['half a turn', withNote({ turns: { devicea1: 0.5 } }), 'damaged'],
    ['endless turns', withNote({ turns: { devicea1: 1e300 } }), 'damaged'],
  ])('%s', (_, text, refusal) => expect(parseWall(text)).toEqual({ refusal }));

  it('any text that is no wall, without falling over', () =>
    fc.assert(
      fc.property(fc.json(), (text) => {
        expect(parseWall(text)).toHaveProperty('refusal');
      }),
    ));
});

it('takes markup as words, and tidies them', () => {
  const read = parseWall(withNote({ text: ' <img src=x onerror=alert(1)>\n\u202e ', from: 'a'.repeat(200) }));
  expect(read).toMatchObject({ notes: [{ text: '<img src=x onerror=alert(1)>', from: 'a'.repeat(30) }] });
});
