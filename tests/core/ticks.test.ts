import { describe, expect, it } from 'vitest';
import { formatTicks, parseTicks, ticksKey } from '../../src/core/ticks.ts';

const items = ['passcode', 'backup', 'mute'];

describe('parseTicks', () => {
  it('reads what formatTicks wrote', () => {
    const ticks = new Set(['mute', 'passcode']);
    expect(parseTicks(formatTicks(ticks), items)).toEqual(ticks);
  });
  it.each([null, '', '{', '{}', 'null', '"mute"', '[[["mute"]]]', '[1,null,{}]', '<script>'])(
    'takes %j as no ticks',
    (text) => expect(parseTicks(text, items).size).toBe(0),
  );
  it('drops ids the list no longer has', () => expect([...parseTicks('["mute","gone"]', items)]).toEqual(['mute']));
  it('keeps to a sensible number', () =>
    expect(parseTicks(JSON.stringify([...Array.from({ length: 100 }, () => 'x'), 'mute']), items).size).toBe(0));
});

it('writes the same ticks as the same text', () =>
  expect(formatTicks(new Set(['b', 'a']))).toBe(formatTicks(new Set(['a', 'b']))));

it('keeps each list under a key of its own with our prefix and a version', () =>
  expect(ticksKey('group-chat-check')).toBe('family-night-kit.1.ticks.group-chat-check'));
