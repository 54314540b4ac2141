import type { Length } from './lengths.ts';

/** What a key, a button or a swipe asks of the deck. */
export type DeckMove =
  'next' | 'previous' | 'first' | 'last' | 'notes' | 'full-screen' | 'list' | 'black' | 'white' | 'close';

/** The key of a keyboard or a clicker, as KeyboardEvent reports it. */
export interface DeckKey {
  key: string;
  shiftKey: boolean;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
}

const MOVES: ReadonlyMap<string, DeckMove> = new Map([
  ['ArrowRight', 'next'],
  ['ArrowDown', 'next'],
  ['PageDown', 'next'],
  [' ', 'next'],
  ['ArrowLeft', 'previous'],
  ['ArrowUp', 'previous'],
  ['PageUp', 'previous'],
  ['Home', 'first'],
  ['End', 'last'],
  ['Escape', 'close'],
]);

/** Moves on one character. They stand apart because a person may want them switched off (WCAG 2.1.4). */
const CHARACTER_MOVES: ReadonlyMap<string, DeckMove> = new Map([
  ['n', 'notes'],
  ['f', 'full-screen'],
  ['o', 'list'],
  ['b', 'black'],
  ['.', 'black'],
  ['w', 'white'],
]);

/** The move a key asks for. Keys with Ctrl, Alt or Meta belong to the browser; single characters can be off. */
export function moveForKey(
  { key, shiftKey, ctrlKey, metaKey, altKey }: DeckKey,
  withCharacters = true,
): DeckMove | undefined {
  if (ctrlKey || metaKey || altKey) return undefined;
  if (key === ' ' && shiftKey) return 'previous';
  return MOVES.get(key) ?? (withCharacters ? CHARACTER_MOVES.get(key.toLowerCase()) : undefined);
}

const SWIPE_PX = 40;

/** The move a swipe asks for: at least 40 CSS pixels, and clearly sideways. */
export function moveForSwipe(acrossPx: number, downPx: number): DeckMove | undefined {
  if (Math.abs(acrossPx) < SWIPE_PX || Math.abs(acrossPx) < 1.5 * Math.abs(downPx)) return undefined;
  return acrossPx < 0 ? 'next' : 'previous';
}

/** Where a deck stands: the slide, counted from 0, and how many of its points show when they come one at a time. */
export interface Place {
  slide: number;
  points: number;
}

/**
 * The place after a move, never outside the deck. `points` says for each slide how many come one at a time, 0 for most.
 * Going back shows a slide whole, as the room left it; any other way in starts it afresh.
 */
export function placeAfter(move: DeckMove, place: Place, points: readonly number[]): Place {
  const last = Math.max(0, points.length - 1);
  const slide = Math.min(place.slide, last);
  const all = points[slide] ?? 0;
  const shown = Math.min(place.points, all);
  switch (move) {
    case 'next':
      if (shown < all) return { slide, points: shown + 1 };
      return slide === last ? { slide, points: shown } : { slide: slide + 1, points: 0 };
    case 'previous':
      if (shown > 0) return { slide, points: shown - 1 };
      return slide === 0 ? { slide, points: 0 } : { slide: slide - 1, points: points[slide - 1] ?? 0 };
    case 'first':
      return { slide: 0, points: 0 };
    case 'last':
      return { slide: last, points: 0 };
    default:
      return { slide, points: shown };
  }
}

/** The number typed so far after a key: digits add up, at most three; anything else forgets them. */
export const typedAfter = (typed: string, key: string): string => (/^\d$/.test(key) ? (typed + key).slice(-3) : '');

/** The slide a typed number means, counted from 0, or undefined for none. Too high is the last slide. */
export function typedSlide(typed: string, count: number): number | undefined {
  const number = Number(typed);
  return typed === '' || number < 1 ? undefined : Math.min(number, count) - 1;
}

/**
 * The slide to stay at when the length changes, counted among those that still show: the same slide, or when it is gone
 * the one before it. `shown` says for every slide of the lesson whether it shows; `at` is the slide until now.
 */
export const slideKept = (shown: readonly boolean[], at: number): number =>
  Math.max(0, shown.slice(0, at + 1).filter(Boolean).length - 1);

/** The address part of a slide, people count from 1: "#slide-3". */
export const slideHash = (index: number): string => `#slide-${index + 1}`;

/** The slide an address asks for, counted from 0, or undefined when the deck has no such slide. */
export function parseSlideHash(hash: string, count: number): number | undefined {
  const number = Number(/^#slide-(\d{1,4})$/.exec(hash)?.[1] ?? 0);
  return number >= 1 && number <= count ? number - 1 : undefined;
}

/** Whether a thing shows at a length: its `data-lengths` names the length, or it has none. */
export const showsAt = (dataLengths: string | undefined, length: Length): boolean =>
  dataLengths === undefined || dataLengths.split(' ').includes(String(length));

/** How a key scrolls the notes while they are open: down, up, or not at all. A clicker sends other keys. */
export function notesScrollForKey(key: string): 1 | -1 | undefined {
  if (key === 'ArrowDown') return 1;
  return key === 'ArrowUp' ? -1 : undefined;
}
