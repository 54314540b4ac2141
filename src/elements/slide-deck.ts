import { toggleFullScreen } from '../browser/full-screen.ts';
import { openPresentation, type PresentationStore } from '../browser/presentation-store.ts';
import { keepText, readText } from '../browser/storage.ts';
import { keepScreenOn } from '../browser/wake-lock.ts';
import {
  type DeckMove,
  moveForKey,
  moveForSwipe,
  parseSlideHash,
  slideAfter,
  slideHash,
  slideKept,
  typedAfter,
  typedSlide,
} from '../core/deck.ts';
import { changedPlan, paceAt } from '../core/pace.ts';
import { renderHands } from './deck-hands.ts';
import { renderSlideList } from './deck-list.ts';
import { chosenLength, isPartShown, notesOf } from './deck-slides.ts';
import { renderTimer } from './deck-timer.ts';
import { readPlan } from './presenter-plan.ts';
import { renderStepStrip } from './step-strip.ts';

const STEP = '.deck-step';
const SETTING_KEY = 'family-night-kit.1.deck.';
const MS_A_MINUTE = 60_000;

/**
 * `<slide-deck data-lesson="slug">`: shows one slide at a time, with keys, buttons and swipes, in step with every window
 * that shows the same lesson. Without it the slides are sections to scroll and print. Whatever follows a slide up to the
 * next one are its notes.
 */
export class SlideDeck extends HTMLElement {
  #listening: AbortController | undefined;
  #store: PresentationStore | undefined;
  #ticking: ReturnType<typeof setInterval> | undefined;
  #touch: { x: number; y: number } | undefined;
  #typed = '';

  connectedCallback(): void {
    const lesson = this.dataset.lesson;
    if (!lesson) throw new Error('slide-deck: expected data-lesson with the slug of the lesson.');
    this.#listening = new AbortController();
    const { signal } = this.#listening;
    this.#store = openPresentation(lesson, chosenLength(this), () => this.#render());
    document.addEventListener('keydown', (event) => this.#onKey(event), { signal });
    this.addEventListener('click', (event) => this.#onClick(event), { signal });
    this.addEventListener('change', (event) => this.#onChange(event), { signal });
    this.addEventListener('touchstart', (event) => this.#onTouchStart(event), { signal, passive: true });
    this.addEventListener('touchend', (event) => this.#onTouchEnd(event), { signal, passive: true });
    window.addEventListener('hashchange', () => this.#followAddress(), { signal });
    this.#ticking = setInterval(() => this.#renderTimer(), 1000);
    keepScreenOn(signal);
    this.#restoreSettings();
    this.dataset.live = '';
    for (const part of ['buttons', 'strip']) this.#part(part).hidden = false;
    this.#followAddress();
    this.#render();
  }

  disconnectedCallback(): void {
    this.#listening?.abort();
    this.#store?.close();
    clearInterval(this.#ticking);
    delete this.dataset.live;
  }

  #part(name: string): HTMLElement {
    const part = this.querySelector<HTMLElement>(`[data-ref="${name}"]`);
    if (!part) throw new Error(`slide-deck: expected a part with data-ref="${name}".`);
    return part;
  }

  #list(): HTMLDialogElement {
    const list = this.#part('list');
    if (!(list instanceof HTMLDialogElement)) throw new Error('slide-deck: expected data-ref="list" to be a <dialog>.');
    return list;
  }

  #isShown(part: HTMLElement): boolean {
    return isPartShown(part, STEP, chosenLength(this));
  }

  #allSlides(): HTMLElement[] {
    return [...this.querySelectorAll<HTMLElement>('.slide')];
  }

  /** The slides of the chosen length, in order. */
  #slides(): HTMLElement[] {
    return this.#allSlides().filter((slide) => this.#isShown(slide));
  }

  #plan() {
    return readPlan([...this.querySelectorAll<HTMLElement>(STEP)], chosenLength(this));
  }

  #index(): number {
    return Math.min(this.#store?.state().slide ?? 0, this.#slides().length - 1);
  }

  #stepIdOf(slide: HTMLElement | undefined): string {
    return slide?.closest<HTMLElement>(STEP)?.dataset.stepId ?? this.#plan()[0]?.id ?? '';
  }

  /** An address that names a slide is followed; without one the deck joins what other windows show. */
  #followAddress(): void {
    if (!location.hash) return;
    this.#list().close();
    const asked = parseSlideHash(location.hash, this.#slides().length);
    if (asked !== this.#index()) this.#show(asked);
  }

  #onKey(event: KeyboardEvent): void {
    const target = event.target instanceof Element ? event.target : null;
    const isField = target?.matches('input') && /^(Arrow| )/.test(event.key);
    const isPressed = target?.closest('button, a, summary, [type="checkbox"]') && /^( |Enter)$/.test(event.key);
    const jump = event.key === 'Enter' ? typedSlide(this.#typed, this.#slides().length) : undefined;
    if (this.#list().open && event.key !== 'Escape') return;
    if (jump === undefined && (isField || isPressed)) return;
    const withCharacters = this.#setting('letters').checked;
    this.#typed = withCharacters ? typedAfter(this.#typed, event.key) : '';
    const move = moveForKey(event, withCharacters);
    if (jump !== undefined) this.#show(jump);
    else if (move && !event.repeat) this.#do(move);
    if (move || jump !== undefined) event.preventDefault();
    if (jump !== undefined || (move && /^(next|previous|first|last)$/.test(move))) this.#focusHeading();
  }

  #onClick({ target }: MouseEvent): void {
    const move = target instanceof Element ? target.closest<HTMLElement>('[data-move]')?.dataset.move : undefined;
    switch (move) {
      case 'start':
        return this.#store?.act({ type: 'start', stepId: this.#stepIdOf(this.#slides()[this.#index()]) });
      case 'next':
      case 'previous':
      case 'notes':
      case 'full-screen':
      case 'list':
      case 'close':
        return this.#do(move);
      case 'black':
      case 'white':
        this.#list().close();
        return this.#do(move);
    }
  }

  #onChange({ target }: Event): void {
    if (!(target instanceof HTMLInputElement)) return;
    if (target.name === 'minutes') this.#changeLength();
    if (target.dataset.setting) keepText(SETTING_KEY + target.dataset.setting, String(target.checked));
    this.#applySettings();
  }

  /** Another length is another plan, but the room stays at the slide it sees, or at the one before it. */
  #changeLength(): void {
    const slides = this.#allSlides();
    const at = slides.findIndex((slide) => slide.matches('[data-current]'));
    const kept = slideKept(
      slides.map((slide) => this.#isShown(slide)),
      at,
    );
    this.#store?.chooseLength(chosenLength(this));
    this.#show(kept);
  }

  #onTouchStart({ touches }: TouchEvent): void {
    const touch = touches.length === 1 ? touches[0] : undefined;
    this.#touch = touch && { x: touch.clientX, y: touch.clientY };
  }

  #onTouchEnd({ changedTouches }: TouchEvent): void {
    const end = changedTouches[0];
    const isZoomed = (window.visualViewport?.scale ?? 1) > 1;
    if (!this.#touch || !end || isZoomed || this.#list().open) return;
    const move = moveForSwipe(end.clientX - this.#touch.x, end.clientY - this.#touch.y);
    if (move) this.#do(move);
  }

  #do(move: DeckMove): void {
    const screen = this.#store?.state().screen;
    switch (move) {
      case 'full-screen':
        return void toggleFullScreen(document.documentElement);
      case 'notes':
        return this.#showNotes(this.dataset.notes === undefined);
      case 'list':
        return this.#openList();
      case 'black':
      case 'white':
        return this.#store?.act({ type: 'screen', screen: screen === move ? 'slide' : move });
      case 'close':
        this.#list().close();
        if (screen !== 'slide') this.#store?.act({ type: 'screen', screen: 'slide' });
        return this.#showNotes(false);
      default:
        this.#show(slideAfter(move, this.#index(), this.#slides().length));
    }
  }

  #show(index: number): void {
    this.#store?.act({ type: 'show', slide: index, stepId: this.#stepIdOf(this.#slides()[index]) });
  }

  #showNotes(shown: boolean): void {
    this.toggleAttribute('data-notes', shown);
    this.querySelector('[data-move="notes"]')?.setAttribute('aria-pressed', String(shown));
  }

  #openList(): void {
    const minutes = new Map(this.#plan().map((step) => [step.id, step.minutes]));
    renderSlideList(this.#part('list-slides'), this.#slides(), minutes);
    const runs = this.#store?.state().progress !== undefined;
    this.#part('start').hidden = runs;
    this.#part('running').hidden = !runs;
    this.#list().showModal();
  }

  #setting(name: 'letters' | 'projector'): HTMLInputElement {
    const box = this.querySelector<HTMLInputElement>(`[data-setting="${name}"]`);
    if (!box) throw new Error(`slide-deck: expected a box with data-setting="${name}".`);
    return box;
  }

  #restoreSettings(): void {
    for (const name of ['letters', 'projector'] as const) {
      const { text } = readText(SETTING_KEY + name);
      if (text === 'true' || text === 'false') this.#setting(name).checked = text === 'true';
    }
    this.#applySettings();
  }

  #applySettings(): void {
    document.documentElement.toggleAttribute('data-projector', this.#setting('projector').checked);
  }

  #render(): void {
    const slides = this.#slides();
    const index = this.#index();
    const current = slides[index];
    const state = this.#store?.state();
    if (!current || !state) return;
    for (const old of this.querySelectorAll('[data-current]')) old.removeAttribute('data-current');
    const notes = notesOf(current, (part) => this.#isShown(part));
    for (const part of [current.closest(STEP), current, ...notes]) part?.toggleAttribute('data-current', true);
    this.dataset.screen = state.screen;
    renderStepStrip(this.#part('strip'), slides, current, this.dataset.stepLabel ?? '');
    if (current.dataset.kind === 'hands') this.#renderHands(current, index, state.hands[String(index)] ?? []);
    const text = (template = '') =>
      template.replace('{slide}', String(index + 1)).replace('{count}', String(slides.length));
    this.#part('count').textContent = text(this.dataset.count);
    this.#part('count').setAttribute('aria-label', text(this.dataset.listOpen));
    this.#part('status').textContent = text(this.dataset.announce);
    const address = `${location.pathname}${location.search}${slideHash(index)}`;
    if (location.hash !== slideHash(index)) history.replaceState(history.state, '', address);
    this.#renderTimer();
  }

  #renderHands(slide: HTMLElement, index: number, counts: readonly number[]): void {
    const words = { add: this.dataset.addHand ?? '', less: this.dataset.lessHand ?? '' };
    renderHands(slide, counts, words, (next) => this.#store?.act({ type: 'count-hands', slide: index, counts: next }));
  }

  /** The clock of the step on the timer of its slides. */
  #renderTimer(): void {
    const slide = this.#slides()[this.#index()];
    const progress = this.#store?.state().progress;
    if (!slide) return;
    const plan = progress && changedPlan(this.#plan(), progress.changes);
    const step = plan?.find(({ id }) => id === this.#stepIdOf(slide));
    if (!progress || !step || progress.stepId !== step.id) return renderTimer(slide, undefined);
    const { leftMs } = paceAt(this.#plan(), progress, Date.now());
    renderTimer(slide, { leftMs, plannedMs: step.minutes * MS_A_MINUTE });
  }

  #focusHeading(): void {
    const heading = this.querySelector<HTMLElement>('.slide[data-current] :is(h1, h2)');
    if (!heading) return;
    heading.tabIndex = -1;
    heading.focus({ preventScroll: true });
  }
}
