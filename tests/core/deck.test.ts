import { describe, expect, it } from 'vitest';
import {
  moveForKey,
  moveForSwipe,
  notesScrollForKey,
  parseSlideHash,
  showsAt,
  slideAfter,
  slideHash,
  slideKept,
  typedAfter,
  typedSlide,
} from '../../src/core/deck.ts';

const key = (name: string, held: Partial<Parameters<typeof moveForKey>[0]> = {}) =>
  moveForKey({ key: name, shiftKey: false, ctrlKey: false, metaKey: false, altKey: false, ...held });

describe('moveForKey', () => {
  it.each([
    ['ArrowRight', 'next'],
    ['PageDown', 'next'],
    [' ', 'next'],
    ['ArrowLeft', 'previous'],
    ['PageUp', 'previous'],
    ['Home', 'first'],
    ['End', 'last'],
    ['f', 'full-screen'],
    ['F', 'full-screen'],
    ['n', 'notes'],
    ['Escape', 'close'],
    ['o', 'list'],
    ['.', 'black'],
    ['B', 'black'],
    ['w', 'white'],
  ])('takes %j as %s', (name, move) => expect(key(name)).toBe(move));
  it('goes back on Shift and Space', () => expect(key(' ', { shiftKey: true })).toBe('previous'));
  it('leaves keys with Ctrl, Alt and Meta to the browser', () => {
    expect(key('f', { ctrlKey: true })).toBeUndefined();
    expect(key('ArrowLeft', { altKey: true })).toBeUndefined();
    expect(key('ArrowRight', { metaKey: true })).toBeUndefined();
  });
  it.each(['a', 'F5', 'Tab', 'Enter', '7', 'constructor'])('leaves %j alone', (name) =>
    expect(key(name)).toBeUndefined(),
  );
});

describe('moveForSwipe', () => {
  it('goes on when the finger moves to the left', () => expect(moveForSwipe(-80, 10)).toBe('next'));
  it('goes back when it moves to the right', () => expect(moveForSwipe(80, -10)).toBe('previous'));
  it('ignores a short or a downward move', () => {
    expect(moveForSwipe(-30, 0)).toBeUndefined();
    expect(moveForSwipe(-80, 70)).toBeUndefined();
  });
});

describe('slideAfter', () => {
  it('stays inside the deck', () => {
    expect(slideAfter('next', 4, 5)).toBe(4);
    expect(slideAfter('previous', 0, 5)).toBe(0);
    expect(slideAfter('last', 0, 5)).toBe(4);
    expect(slideAfter('first', 3, 5)).toBe(0);
    expect(slideAfter('next', 0, 0)).toBe(0);
  });
});

describe('the address of a slide', () => {
  it('is read back', () => expect(parseSlideHash(slideHash(6), 20)).toBe(6));
  it.each(['', '#', '#slide-', '#slide-0', '#slide--3', '#slide-x', '#help', '#slide-1e3', '#slide-99999999'])(
    'is the first slide for %j',
    (hash) => expect(parseSlideHash(hash, 20)).toBe(0),
  );
  it('is the last slide when the number is too high', () => expect(parseSlideHash('#slide-400', 20)).toBe(19));
});

it('shows a thing at the lengths it names, or at all when it names none', () => {
  expect(showsAt('45 90', 45)).toBe(true);
  expect(showsAt('45 90', 20)).toBe(false);
  expect(showsAt(undefined, 10)).toBe(true);
});

it('leaves single characters alone when they are switched off', () => {
  const held = { shiftKey: false, ctrlKey: false, metaKey: false, altKey: false };
  expect(['b', '.', 'f', 'n'].map((name) => moveForKey({ key: name, ...held }, false))).toEqual(
    Array(4).fill(undefined),
  );
  expect(moveForKey({ key: 'PageDown', ...held }, false)).toBe('next');
});

it('takes a typed number and Enter as a slide', () => {
  const typed = ['1', '2'].reduce(typedAfter, '');
  expect([typed, typedSlide(typed, 20), typedSlide('99', 20)]).toEqual(['12', 11, 19]);
  expect([typedSlide('', 20), typedSlide('0', 20), typedAfter('12', 'x')]).toEqual([undefined, undefined, '']);
});

describe('slideKept', () => {
  it('stays at the same slide when it still shows', () => expect(slideKept([true, false, true, true], 2)).toBe(1));
  it('goes back to the one before when it is gone', () => expect(slideKept([true, true, false, true], 2)).toBe(1));
  it('is the first slide when nothing before it shows', () => expect(slideKept([false, false, true], 1)).toBe(0));
});

it('scrolls open notes by the arrows up and down, and by no key of a clicker', () => {
  expect(['ArrowDown', 'ArrowUp', 'PageDown', 'PageUp', ' ', 'ArrowRight'].map(notesScrollForKey)).toEqual([
    1,
    -1,
    undefined,
    undefined,
    undefined,
    undefined,
  ]);
});
