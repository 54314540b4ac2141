import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addChild,
  chooseChild,
  formatList,
  type KeptList,
  LONGEST_TICK_NOTE,
  monthsAfter,
  MOST_CHILDREN,
  nameChild,
  NEW_LIST,
  openChild,
  parseList,
  removeChild,
  startAgain,
  tickItem,
  ticksKey,
  ticksUnreadKey,
  writeTickNote,
} from '../../src/core/ticks.ts';

const anyEdit = fc.oneof(
  fc.tuple(fc.constantFrom('mute', 'passcode', 'backup'), fc.boolean()).map(
    ([id, isTicked]) =>
      (list: KeptList) =>
        tickItem(list, id, isTicked),
  ),
  fc.tuple(fc.constantFrom('mute', 'passcode'), fc.string({ unit: 'binary' })).map(
    ([id, text]) =>
      (list: KeptList) =>
        writeTickNote(list, id, text),
  ),
  fc.string().map((name) => (list: KeptList) => nameChild(list, name)),
  fc.integer({ min: -2, max: 10 }).map((open) => (list: KeptList) => chooseChild(list, open)),
  fc.constantFrom(addChild, removeChild, startAgain),
);

describe('a kept list', () => {
  it('is read as it was written, whatever was done to it', () => {
    fc.assert(
      fc.property(fc.array(anyEdit, { maxLength: 30 }), (edits) => {
        const list = edits.reduce((now, edit) => edit(now), NEW_LIST);
        const read = parseList(formatList(list));
        expect(read && formatList(read)).toBe(formatList(list));
        expect(list.children.length).toBeGreaterThan(0);
        expect(list.children.length).toBeLessThanOrEqual(MOST_CHILDREN);
        expect(list.children[list.open]).toBeDefined();
      }),
    );
  });
  it('of the older form keeps its ticks', () =>
    expect(parseList('["passcode","mute"]')).toEqual({
      open: 0,
      children: [{ name: '', ticks: ['passcode', 'mute'], notes: {} }],
    }));
  it('that nobody has begun has one child and no ticks', () => expect(parseList(null)).toEqual(NEW_LIST));
  it.each([
    '{',
    '{}',
    'null',
    '"mute"',
    '7',
    '{"open":0,"children":[]}',
    '{"open":0,"children":[{"ticks":[]}]}',
    '{"children":[7]}',
  ])('is not %s', (text) => expect(parseList(text)).toBeUndefined());
  it.each(['[[["mute"]]]', '[1,null,{}]', '["<script>"]', '["a b"]'])('takes %s as no ticks', (text) =>
    expect(parseList(text)?.children[0]?.ticks).toEqual([]),
  );
  it('keeps to a sensible number of ticks and length of notes', () => {
    const ticks = Array.from({ length: 5000 }, (_, index) => `item-${index}`);
    const text = JSON.stringify({
      open: 9,
      children: [{ ticks, notes: { mute: 'a'.repeat(5000), 'a b': 'x', pin: 7 } }],
    });
    const list = parseList(text);
    expect(list?.open).toBe(0);
    expect(list?.children[0]?.ticks).toHaveLength(100);
    expect(Object.entries(list?.children[0]?.notes ?? {})).toEqual([['mute', 'a'.repeat(LONGEST_TICK_NOTE)]]);
  });
  it('is the same text for the same ticks', () => {
    const [ab, ba] = [
      ['a', 'b'],
      ['b', 'a'],
    ].map((ids) => ids.reduce((list, id) => tickItem(list, id, true), NEW_LIST));
    expect(formatList(ab ?? NEW_LIST)).toBe(formatList(ba ?? NEW_LIST));
  });
});

describe('each child', () => {
  const two = addChild(nameChild(tickItem(NEW_LIST, 'mute', true), 'Bean'));
  it('has ticks and notes of its own', () => {
    const noted = writeTickNote(tickItem(two, 'backup', true), 'backup', ' ask\nGrandma ');
    expect(openChild(noted)).toEqual({ name: '', ticks: ['backup'], notes: { backup: 'ask Grandma' } });
    expect(openChild(chooseChild(noted, 0))).toEqual({ name: 'Bean', ticks: ['mute'], notes: {} });
  });
  it('starts again alone, and keeps its name', () => {
    const again = startAgain(chooseChild(two, 0));
    expect(openChild(again)).toEqual({ name: 'Bean', ticks: [], notes: {} });
    expect(startAgain(two).children[0]?.ticks).toEqual(['mute']);
  });
  it('can be removed, but not the last', () => {
    expect(removeChild(two)).toEqual({ open: 0, children: [two.children[0]] });
    expect(removeChild(removeChild(two)).children).toHaveLength(1);
  });
  it('keeps ticks of items that a page does not show', () =>
    expect(openChild(tickItem(chooseChild(two, 0), 'passcode', true)).ticks).toEqual(['mute', 'passcode']));
  it('loses a note that was emptied', () =>
    expect(openChild(writeTickNote(writeTickNote(two, 'mute', 'x'), 'mute', ' ')).notes).toEqual({}));
});

it.each([
  ['2026-11-22', '2027-02-22'],
  ['2026-11-30', '2027-02-28'],
  ['2027-11-29', '2028-02-29'],
  ['2026-10-31', '2027-01-31'],
  ['2026-01-31', '2026-04-30'],
])('three months after %s is %s', (day, later) => expect(monthsAfter(day, 3)).toBe(later));

it('keeps each list under a key of its own with our prefix and a version', () => {
  expect(ticksKey('group-chat-check')).toBe('family-night-kit.1.ticks.group-chat-check');
  expect(ticksUnreadKey('group-chat-check')).toBe('family-night-kit.1.ticks-unread.group-chat-check');
});
