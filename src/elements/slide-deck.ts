import { toggleFullScreen } from '../browser/full-screen.ts';
import {
  type DeckMove,
  moveForKey,
  moveForSwipe,
  parseSlideHash,
  showsAt,
  slideAfter,
  slideHash,
} from '../core/deck.ts';
import { LENGTHS, parseLength } from '../core/lengths.ts';

/**
 * `<slide-deck>`: shows one slide at a time, with keys, buttons and swipes, and keeps slide and length in the address.
 * Without it the slides are sections to scroll and print. Whatever follows a slide up to the next one are its notes.
 */
export class SlideDeck extends HTMLElement {
  #listening: AbortController | undefined;
  #index = 0;
  #touch: { x: number; y: number } | undefined;

  connectedCallback(): void {
    this.#listening = new AbortController();
    const { signal } = this.#listening;
    document.addEventListener('keydown', (event) => this.#onKey(event), { signal });
    this.addEventListener('click', (event) => this.#onClick(event), { signal });
    this.addEventListener('change', () => this.#go(this.#index), { signal });
    this.addEventListener('touchstart', (event) => this.#onTouchStart(event), { signal, passive: true });
    this.addEventListener('touchend', (event) => this.#onTouchEnd(event), { signal, passive: true });
    window.addEventListener('hashchange', () => this.#go(this.#askedIndex()), { signal });
    this.dataset.live = '';
    this.#part('buttons').hidden = false;
    this.#part('strip').hidden = false;
    this.#go(this.#askedIndex());
  }

  disconnectedCallback(): void {
    this.#listening?.abort();
    delete this.dataset.live;
  }

  #part(name: string): HTMLElement {
    const part = this.querySelector<HTMLElement>(`[data-ref="${name}"]`);
    if (!part) throw new Error(`slide-deck: expected a part with data-ref="${name}".`);
    return part;
  }

  /** The slides of the chosen length, in order. */
  #slides(): HTMLElement[] {
    const chosen = this.querySelector<HTMLInputElement>('[name="minutes"]:checked')?.value;
    const length = parseLength(chosen, LENGTHS);
    return [...this.querySelectorAll<HTMLElement>('.slide')].filter(
      (slide) =>
        showsAt(slide.dataset.lengths, length) &&
        showsAt(slide.closest<HTMLElement>('.deck-step')?.dataset.lengths, length),
    );
  }

  #askedIndex(): number {
    return parseSlideHash(location.hash, this.#slides().length);
  }

  #onKey(event: KeyboardEvent): void {
    const target = event.target instanceof Element ? event.target : null;
    const isRadio = target?.matches('input') && /^(Arrow| )/.test(event.key);
    const isPressed = target?.closest('button, a, summary') && /^( |Enter)$/.test(event.key);
    const move = moveForKey(event);
    if (!move || isRadio || isPressed) return;
    event.preventDefault();
    this.#do(move);
    if (['next', 'previous', 'first', 'last'].includes(move)) this.#focusHeading();
  }

  #onClick(event: MouseEvent): void {
    const button = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-move]') : null;
    const move = button?.dataset.move;
    if (move === 'next' || move === 'previous' || move === 'notes' || move === 'full-screen') this.#do(move);
  }

  #onTouchStart({ touches }: TouchEvent): void {
    const touch = touches.length === 1 ? touches[0] : undefined;
    this.#touch = touch && { x: touch.clientX, y: touch.clientY };
  }

  #onTouchEnd({ changedTouches }: TouchEvent): void {
    const end = changedTouches[0];
    if (!this.#touch || !end) return;
    const move = moveForSwipe(end.clientX - this.#touch.x, end.clientY - this.#touch.y);
    if (move) this.#do(move);
  }

  #do(move: DeckMove): void {
    if (move === 'full-screen') void toggleFullScreen(document.documentElement);
    else if (move === 'notes') this.#showNotes(this.dataset.notes === undefined);
    else if (move === 'close') this.#showNotes(false);
    else this.#go(slideAfter(move, this.#index, this.#slides().length));
  }

  #showNotes(shown: boolean): void {
    this.toggleAttribute('data-notes', shown);
    this.querySelector('[data-move="notes"]')?.setAttribute('aria-pressed', String(shown));
  }

  #go(index: number): void {
    const slides = this.#slides();
    this.#index = Math.min(index, Math.max(0, slides.length - 1));
    const current = slides[this.#index];
    if (!current) return;
    this.#markCurrent(current);
    this.#renderStrip(slides, current);
    const text = (template = '') =>
      template.replace('{slide}', String(this.#index + 1)).replace('{count}', String(slides.length));
    this.#part('count').textContent = text(this.dataset.count);
    this.#part('status').textContent = text(this.dataset.announce);
    history.replaceState(history.state, '', `${location.pathname}${location.search}${slideHash(this.#index)}`);
  }

  /** Marks the slide and the notes that follow it, up to the next slide of this length. */
  #markCurrent(current: HTMLElement): void {
    for (const old of this.querySelectorAll('[data-current]')) old.removeAttribute('data-current');
    const step = current.closest('.deck-step');
    step?.toggleAttribute('data-current', true);
    current.toggleAttribute('data-current', true);
    const slides = this.#slides();
    for (let next = current.nextElementSibling; next; next = next.nextElementSibling) {
      if (next instanceof HTMLElement && slides.includes(next)) break;
      if (!next.matches('.slide')) next.toggleAttribute('data-current', true);
    }
    if (step) step.scrollTop = 0;
  }

  /** The tear-off strip: a tab for each step, gone when it is done, longer while it is on. */
  #renderStrip(slides: readonly HTMLElement[], current: HTMLElement): void {
    const steps = [...new Set(slides.flatMap((slide) => slide.closest<HTMLElement>('[data-step]') ?? []))];
    const at = steps.findIndex((step) => step.contains(current));
    const tabs = steps.map((_, index) => {
      const tab = document.createElement('li');
      tab.dataset.state = index < at ? 'done' : index === at ? 'now' : 'to-come';
      tab.textContent = index < at ? '' : String(index + 1);
      return tab;
    });
    const strip = this.#part('strip');
    strip.replaceChildren(...tabs);
    const label = this.dataset.stepLabel ?? '';
    strip.setAttribute('aria-label', label.replace('{step}', String(at + 1)).replace('{count}', String(steps.length)));
  }

  #focusHeading(): void {
    const heading = this.querySelector<HTMLElement>('.slide[data-current] :is(h1, h2)');
    if (!heading) return;
    heading.tabIndex = -1;
    heading.focus({ preventScroll: true });
  }
}
