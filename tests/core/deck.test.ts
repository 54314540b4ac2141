import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  moveForKey,
  moveForSwipe,
  notesScrollForKey,
  parseSlideHash,
  placeAfter,
  showsAt,
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

describe('placeAfter', () => {
  const points = [0, 3, 0];
  const at = (slide: number, shown = 0) => ({ slide, points: shown });

  it('stays inside the deck', () => {
    expect(placeAfter('next', at(2), points)).toEqual(at(2));
    expect(placeAfter('previous', at(0), points)).toEqual(at(0));
    expect(placeAfter('last', at(0), points)).toEqual(at(2));
    expect(placeAfter('first', at(2), points)).toEqual(at(0));
    expect(placeAfter('next', at(0), [])).toEqual(at(0));
    expect(placeAfter('next', at(9, 9), points)).toEqual(at(2));
  });
  it('shows the points of a slide one at a time, then the next slide', () => {
    expect(placeAfter('next', at(0), points)).toEqual(at(1, 0));
    expect(placeAfter('next', at(1, 2), points)).toEqual(at(1, 3));
    expect(placeAfter('next', at(1, 3), points)).toEqual(at(2, 0));
  });
  it('goes back point by point, and to a whole slide', () => {
    expect(placeAfter('previous', at(2), points)).toEqual(at(1, 3));
    expect(placeAfter('previous', at(1, 1), points)).toEqual(at(1, 0));
    expect(placeAfter('previous', at(1, 0), points)).toEqual(at(0));
  });
  it('leads back to where it began, from anywhere in any deck', () => {
    const deck = fc.array(fc.nat(5), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(deck, fc.nat(60), (counts, steps) => {
        const last = counts.length - 1;
        let place = at(0);
        for (let step = 0; step < steps; step += 1) place = placeAfter('next', place, counts);
        if (place.slide === last && place.points === counts[last]) return;
        const there = place;
        expect(placeAfter('previous', placeAfter('next', there, counts), counts)).toEqual(there);
      }),
    );
  });
  it('leaves the place to moves that are about something else', () =>
    expect(placeAfter('black', at(1, 2), points)).toEqual(at(1, 2)));
});

describe('the address of a slide', () => {
  it('is read back', () => expect(parseSlideHash(slideHash(6), 20)).toBe(6));
  it.each([
    '',
    '#',
    '#slide-',
    '#slide-0',
    '#slide--3',
    '#slide-x',
    '#help',
    '#slide-1e3',
    '#slide-21',
    '#slide-99999999',
  ])('is none for %j in a deck of 20', (hash) => expect(parseSlideHash(hash, 20)).toBeUndefined());
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
