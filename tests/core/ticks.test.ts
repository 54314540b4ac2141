import { describe, expect, it } from 'vitest';
import { formatTicks, parseTicks, ticksKey, updateTicks } from '../../src/core/ticks.ts';

describe('parseTicks', () => {
  it('reads what formatTicks wrote', () => {
    const ticks = new Set(['mute', 'passcode']);
    expect(parseTicks(formatTicks(ticks))).toEqual(ticks);
  });
  it.each([null, '', '{', '{}', 'null', '"mute"', '[[["mute"]]]', '[1,null,{}]', '["<script>"]', '["a b"]'])(
    'takes %j as no ticks',
    (text) => expect(parseTicks(text).size).toBe(0),
  );
  it('keeps to a sensible number', () =>
    expect(parseTicks(JSON.stringify(Array.from({ length: 5000 }, (_, index) => `item-${index}`))).size).toBe(100));
});

describe('updateTicks', () => {
  it('keeps ticks of items that the page does not show', () =>
    expect([...updateTicks(new Set(['backup', 'mute']), ['mute', 'passcode'], ['passcode'])].sort()).toEqual([
      'backup',
      'passcode',
    ]));
  it('drops a tick that was taken back', () => expect([...updateTicks(new Set(['mute']), ['mute'], [])]).toEqual([]));
});

it('writes the same ticks as the same text', () =>
  expect(formatTicks(new Set(['b', 'a']))).toBe(formatTicks(new Set(['a', 'b']))));

it('keeps each list under a key of its own with our prefix and a version', () =>
  expect(ticksKey('group-chat-check')).toBe('family-night-kit.1.ticks.group-chat-check'));
