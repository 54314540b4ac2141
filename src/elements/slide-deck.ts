import { canFillScreen, isFullScreen, toggleFullScreen } from '../browser/full-screen.ts';
import {
  type DeckMove,
  moveForKey,
  moveForSwipe,
  notesScrollForKey,
  parseSlideHash,
  showsAt,
  slideAfter,
  slideHash,
  slideKept,
} from '../core/deck.ts';
import { LENGTHS, parseLength } from '../core/lengths.ts';
import { renderStepStrip } from './step-strip.ts';

const NOTES_SCROLL_PX = 120;
const BUTTON_MOVES: readonly DeckMove[] = ['next', 'previous', 'notes', 'full-screen'];

/**
 * `<slide-deck>`: shows one slide at a time, with keys, buttons and swipes, and keeps slide and length in the address.
 * Without it the slides are sections to scroll and print. Whatever follows a slide up to the next one are its notes.
 */
export class SlideDeck extends HTMLElement {
  #listening: AbortController | undefined;
  #index = 0;
  #touch: { x: number; y: number } | undefined;
  /** Whether the last thing a person used was a mouse or a finger. Then the focus goes back to the slide. */
  #isPointed = false;

  connectedCallback(): void {
    this.#listening = new AbortController();
    const { signal } = this.#listening;
    document.addEventListener('keydown', (event) => this.#onKey(event), { signal });
    document.addEventListener('fullscreenchange', () => this.#renderFullScreen(), { signal });
    window.addEventListener('hashchange', () => this.#show(this.#askedIndex()), { signal });
    this.addEventListener('pointerdown', () => (this.#isPointed = true), { signal, capture: true });
    this.addEventListener('click', (event) => this.#onClick(event), { signal });
    this.addEventListener('change', () => this.#onLength(), { signal });
    this.addEventListener('touchstart', (event) => this.#onTouchStart(event), { signal, passive: true });
    this.addEventListener('touchend', (event) => this.#onTouchEnd(event), { signal, passive: true });
    this.#goLive();
    this.#index = this.#askedIndex();
    this.#render();
  }

  disconnectedCallback(): void {
    this.#listening?.abort();
    delete this.dataset.live;
  }

  /** Turns sections to scroll into a deck: the controls show, the slides are called slides, the notes take the focus. */
  #goLive(): void {
    for (const name of ['buttons', 'strip']) this.#part(name).hidden = false;
    this.#part('full-screen').hidden = !canFillScreen();
    this.#part('notes').tabIndex = 0;
    for (const slide of this.#allSlides()) {
      slide.setAttribute('role', 'group');
      slide.setAttribute('aria-roledescription', this.dataset.slideWord ?? '');
    }
    this.dataset.live = '';
  }

  #part(name: string): HTMLElement {
    const part = this.querySelector<HTMLElement>(`[data-ref="${name}"]`);
    if (!part) throw new Error(`slide-deck: expected a part with data-ref="${name}".`);
    return part;
  }

  #isShown(part: HTMLElement): boolean {
    const chosen = this.querySelector<HTMLInputElement>('[name="minutes"]:checked')?.value;
    const length = parseLength(chosen, LENGTHS);
    const step = part.closest<HTMLElement>('.deck-step');
    return showsAt(part.dataset.lengths, length) && showsAt(step?.dataset.lengths, length);
  }

  #allSlides(): HTMLElement[] {
    return [...this.querySelectorAll<HTMLElement>('.slide')];
  }

  /** The slides of the chosen length, in order. */
  #slides(): HTMLElement[] {
    return this.#allSlides().filter((slide) => this.#isShown(slide));
  }

  /** What follows a slide up to the next slide of this length. */
  #notesOf(slide: HTMLElement): HTMLElement[] {
    const notes: HTMLElement[] = [];
    for (let next = slide.nextElementSibling; next instanceof HTMLElement; next = next.nextElementSibling) {
      if (!this.#isShown(next)) continue;
      if (next.matches('.slide')) break;
      notes.push(next);
    }
    return notes;
  }

  #askedIndex(): number {
    return parseSlideHash(location.hash, this.#slides().length);
  }

  #onKey(event: KeyboardEvent): void {
    this.#isPointed = false;
    const target = event.target instanceof Element ? event.target : null;
    const isRadio = target?.matches('input') && /^(Arrow| )/.test(event.key);
    const isPressed = target?.closest('button, a, summary') && /^( |Enter)$/.test(event.key);
    const move = moveForKey(event);
    if (!move || isRadio || isPressed) return;
    event.preventDefault();
    const notes = this.#part('notes');
    const scroll = notesScrollForKey(event.key);
    if (scroll && !notes.hidden) notes.scrollBy({ top: scroll * NOTES_SCROLL_PX });
    else if (!event.repeat) this.#do(move, 'slide');
  }

  #onClick({ target }: MouseEvent): void {
    const button = target instanceof Element ? target.closest<HTMLElement>('[data-move]') : null;
    const move = BUTTON_MOVES.find((candidate) => candidate === button?.dataset.move);
    if (move) this.#do(move, this.#isPointed ? 'slide' : 'control');
  }

  /** Another length: stay at the same slide. A clicker must not go on changing the length, so the radio lets go. */
  #onLength(): void {
    const shown = this.#allSlides().map((slide) => this.#isShown(slide));
    const at = this.#allSlides().findIndex((slide) => slide.matches('[data-current]'));
    this.#show(slideKept(shown, at), this.#isPointed ? 'slide' : 'control');
  }

  #onTouchStart({ touches }: TouchEvent): void {
    const touch = touches.length === 1 ? touches[0] : undefined;
    this.#touch = touch && { x: touch.clientX, y: touch.clientY };
  }

  #onTouchEnd({ changedTouches }: TouchEvent): void {
    const end = changedTouches[0];
    const isZoomed = (window.visualViewport?.scale ?? 1) > 1;
    if (!this.#touch || !end || isZoomed) return;
    const move = moveForSwipe(end.clientX - this.#touch.x, end.clientY - this.#touch.y);
    if (move) this.#do(move, 'slide');
  }

  #do(move: DeckMove, focus: 'slide' | 'control'): void {
    if (move === 'full-screen') void toggleFullScreen(document.documentElement);
    else if (move === 'notes') this.#showNotes(this.dataset.notes === undefined);
    else if (move === 'close') this.#showNotes(false);
    else this.#show(slideAfter(move, this.#index, this.#slides().length), focus);
    if (this.#isPointed) this.#focusHeading();
  }

  #showNotes(shown: boolean): void {
    const notes = this.#part('notes');
    const isLeft = !shown && notes.contains(document.activeElement);
    notes.hidden = !shown;
    this.toggleAttribute('data-notes', shown);
    this.querySelector('[data-move="notes"]')?.setAttribute('aria-pressed', String(shown));
    if (isLeft) this.#focusHeading();
  }

  #show(index: number, focus: 'slide' | 'control' = 'slide'): void {
    this.#index = index;
    this.#render();
    if (focus === 'slide') this.#focusHeading();
    this.#announce(focus === 'slide');
  }

  #render(): void {
    const slides = this.#slides();
    const current = slides[this.#index];
    if (!current) return;
    for (const old of this.querySelectorAll('[data-current]')) old.removeAttribute('data-current');
    for (const part of [current, current.closest('.deck-step')]) part?.toggleAttribute('data-current', true);
    this.#renderNotes(current);
    renderStepStrip(this.#part('strip'), slides, current, this.dataset.stepLabel ?? '');
    this.#part('count').textContent = this.#text(this.dataset.count);
    history.replaceState(history.state, '', `${location.pathname}${location.search}${slideHash(this.#index)}`);
  }

  #renderNotes(current: HTMLElement): void {
    const notes = this.#notesOf(current);
    this.#part('notes-of-slide').replaceChildren(...notes.map((note) => note.cloneNode(true)));
    this.#part('no-notes').hidden = notes.length > 0;
    this.#part('notes').scrollTop = 0;
  }

  #renderFullScreen(): void {
    this.#part('full-screen').setAttribute('aria-pressed', String(isFullScreen()));
  }

  #text(template = ''): string {
    return template
      .replace('{slide}', String(this.#index + 1))
      .replace('{count}', String(this.#slides().length))
      .replace('{heading}', () => this.#heading()?.textContent?.trim() ?? '');
  }

  /** Says the number, and the heading too unless it has just been read because the focus went there. */
  #announce(isHeadingRead: boolean): void {
    const { announce, announceHeading } = this.dataset;
    this.#part('status').textContent = this.#text(isHeadingRead ? announce : announceHeading);
  }

  #heading(): HTMLElement | null {
    return this.querySelector<HTMLElement>('.slide[data-current] :is(h1, h2)');
  }

  #focusHeading(): void {
    const heading = this.#heading();
    if (!heading) return;
    heading.tabIndex = -1;
    heading.focus({ preventScroll: true });
  }
}
