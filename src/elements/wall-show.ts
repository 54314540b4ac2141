import { canFillScreen, isFullScreen, toggleFullScreen } from '../browser/full-screen.ts';
import { keepScreenOn } from '../browser/wake-lock.ts';
import { openWall, type WallStore } from '../browser/wall-store.ts';
import { shownNotes } from '../core/wall/wall.ts';
import { partOf } from './element-parts.ts';
import { fillText, wordsOf } from './page-data.ts';
import { wallNote } from './wall-note.ts';

/** How fast the notes drift, in CSS pixels a second: slow enough to read one from the back row. */
const DRIFT_PER_SECOND = 24;
/** A page that was asleep does not jump when it wakes. */
const LONGEST_STEP_MS = 100;
/** How long the wall rests at its top and its end, so that the newest note is read. */
const REST_MS = 6000;

/**
 * `<wall-show data-words>`: the notes on a projector, the newest first, drifting upward. A button stops and starts it; it
 * stands still for those who ask their device for less motion, until they start it.
 */
export class WallShow extends HTMLElement {
  #listening: AbortController | undefined;
  #store: WallStore | undefined;
  #words: Readonly<Record<string, string>> = {};
  #isMoving = false;
  #frame = 0;
  #place = 0;
  #restUntilMs = 0;
  #lastMs = 0;
  #drawn = '';

  connectedCallback(): void {
    this.#listening = new AbortController();
    const { signal } = this.#listening;
    this.#words = wordsOf(this);
    this.#store = openWall(() => this.#render(), signal);
    this.#button('move').addEventListener('click', () => this.#move(!this.#isMoving), { signal });
    this.#button('next').addEventListener('click', () => this.#next(), { signal });
    const fill = this.#button('fill');
    fill.hidden = !canFillScreen();
    fill.addEventListener('click', () => void toggleFullScreen(document.documentElement), { signal });
    document.addEventListener('fullscreenchange', () => this.#renderFill(), { signal });
    const less = matchMedia('(prefers-reduced-motion: reduce)');
    less.addEventListener('change', () => this.#move(!less.matches), { signal });
    // Somebody who scrolls goes on from where they are.
    this.#board().addEventListener('scrollend', () => this.#takePlace(), { signal });
    // Who has no mouse scrolls with the arrow keys.
    this.#board().tabIndex = 0;
    keepScreenOn(signal);
    this.hidden = false;
    this.#render();
    this.#renderFill();
    this.#move(!less.matches);
  }

  disconnectedCallback(): void {
    this.#listening?.abort();
    cancelAnimationFrame(this.#frame);
  }

  #board = (): HTMLElement => partOf(this, 'board');
  #button = (name: string): HTMLElement => partOf(this, name);

  #move(isMoving: boolean): void {
    this.#isMoving = isMoving;
    this.#button('move').textContent = (isMoving ? this.#words.stop : this.#words.start) ?? '';
    cancelAnimationFrame(this.#frame);
    this.#takePlace();
    this.#lastMs = performance.now();
    if (isMoving) this.#frame = requestAnimationFrame((nowMs) => this.#drift(nowMs));
  }

  #takePlace(): void {
    if (Math.abs(this.#board().scrollTop - this.#place) > 2) this.#place = this.#board().scrollTop;
  }

  #drift(nowMs: number): void {
    const board = this.#board();
    const passedMs = Math.min(nowMs - this.#lastMs, LONGEST_STEP_MS);
    this.#lastMs = nowMs;
    if (nowMs >= this.#restUntilMs) {
      const end = board.scrollHeight - board.clientHeight;
      if (this.#place >= end && end > 0) this.#goTo(0);
      else this.#place = Math.min(end, this.#place + (DRIFT_PER_SECOND * passedMs) / 1000);
      board.scrollTop = this.#place;
      if (this.#place >= end) this.#restUntilMs = nowMs + REST_MS;
    }
    if (this.#isMoving) this.#frame = requestAnimationFrame((next) => this.#drift(next));
  }

  /** Goes to a place at once and rests there. */
  #goTo(place: number): void {
    const board = this.#board();
    board.scrollTop = place;
    this.#place = board.scrollTop;
    this.#restUntilMs = performance.now() + REST_MS;
  }

  /** The first note that is not whole in sight comes to the top; from the end, the newest. */
  #next(): void {
    const board = this.#board();
    const { bottom } = board.getBoundingClientRect();
    const notes = [...board.children].filter((note) => note instanceof HTMLElement);
    const placeOf = (note: HTMLElement) => note.offsetTop - (notes[0]?.offsetTop ?? 0);
    const isEnd = board.scrollTop >= board.scrollHeight - board.clientHeight - 2;
    // A note that is higher than the board is passed by, and a leaning one may stick out a little.
    const next = notes.find(
      (note) => placeOf(note) > board.scrollTop + 2 && note.getBoundingClientRect().bottom > bottom + 2,
    );
    this.#goTo(isEnd || !next ? 0 : placeOf(next));
  }

  #renderFill(): void {
    this.#button('fill').textContent = (isFullScreen() ? this.#words.leaveFill : this.#words.fill) ?? '';
  }

  /** Draws the notes when they have changed. A new one is seen at once: the wall goes back to its top. */
  #render(): void {
    const notes = shownNotes(this.#store?.wall() ?? { begunAtMs: 0, device: '', notes: [] });
    const drawn = notes.map(({ id }) => id).join(' ');
    if (drawn === this.#drawn) return;
    const isNewer = drawn.split(' ')[0] !== this.#drawn.split(' ')[0];
    this.#drawn = drawn;
    this.#board().replaceChildren(...notes.map((note) => wallNote(note, this.#words.family ?? '')));
    partOf(this, 'empty').hidden = notes.length > 0;
    this.#board().hidden = notes.length === 0;
    partOf(this, 'shown').textContent = fillText(this.#words.shownCount, { count: notes.length });
    if (isNewer) this.#goTo(0);
  }
}
