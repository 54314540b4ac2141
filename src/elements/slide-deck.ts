import { canFillScreen, isFullScreen, toggleFullScreen } from '../browser/full-screen.ts';
import { openPresentation, type PresentationStore } from '../browser/presentation-store.ts';
import { keepText, readText } from '../browser/storage.ts';
import { keepScreenOn } from '../browser/wake-lock.ts';
import {
  type DeckMove,
  moveForKey,
  moveForSwipe,
  notesScrollForKey,
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
const NOTES_SCROLL_PX = 120;

/** Where the focus belongs after a move: on the heading of the slide, or where it is, on the control that was used. */
type FocusPlace = 'slide' | 'control';

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
  /** Whether the last thing a person used was a mouse or a finger. Then the focus goes back to the slide. */
  #isPointed = false;
  /** The length and slide that were drawn last. */
  #drawn = '';

  connectedCallback(): void {
    const lesson = this.dataset.lesson;
    if (!lesson) throw new Error('slide-deck: expected data-lesson with the slug of the lesson.');
    this.#listening = new AbortController();
    const { signal } = this.#listening;
    this.#store = openPresentation(lesson, chosenLength(this), () => this.#render());
    document.addEventListener('keydown', (event) => this.#onKey(event), { signal });
    document.addEventListener('fullscreenchange', () => this.#renderFullScreen(), { signal });
    this.addEventListener('pointerdown', () => (this.#isPointed = true), { signal, capture: true });
    this.addEventListener('click', (event) => this.#onClick(event), { signal });
    this.addEventListener('change', (event) => this.#onChange(event), { signal });
    this.addEventListener('touchstart', (event) => this.#onTouchStart(event), { signal, passive: true });
    this.addEventListener('touchend', (event) => this.#onTouchEnd(event), { signal, passive: true });
    window.addEventListener('hashchange', () => this.#followAddress(), { signal });
    this.#ticking = setInterval(() => this.#renderTimer(), 1000);
    keepScreenOn(signal);
    this.#restoreSettings();
    this.#goLive();
    this.#followAddress();
    this.#render();
  }

  disconnectedCallback(): void {
    this.#listening?.abort();
    this.#store?.close();
    clearInterval(this.#ticking);
    delete this.dataset.live;
  }

  /** Turns sections to scroll into a deck: the controls show, the slides are called slides, the notes take the focus. */
  #goLive(): void {
    for (const part of ['buttons', 'strip']) this.#part(part).hidden = false;
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
    if (asked !== this.#index()) this.#show(asked, 'slide');
  }

  #onKey(event: KeyboardEvent): void {
    this.#isPointed = false;
    const target = event.target instanceof Element ? event.target : null;
    const isField = target?.matches('input') && /^(Arrow| )/.test(event.key);
    const isPressed = target?.closest('button, a, summary, [type="checkbox"]') && /^( |Enter)$/.test(event.key);
    const jump = event.key === 'Enter' ? typedSlide(this.#typed, this.#slides().length) : undefined;
    if (this.#list().open && event.key !== 'Escape') return;
    if (jump === undefined && (isField || isPressed)) return;
    const withCharacters = this.#setting('letters').checked;
    this.#typed = withCharacters ? typedAfter(this.#typed, event.key) : '';
    const move = moveForKey(event, withCharacters);
    if (!move && jump === undefined) return;
    event.preventDefault();
    if (jump !== undefined) this.#show(jump, 'slide');
    else if (move && !this.#scrollNotes(event.key) && !event.repeat) this.#do(move, 'slide');
  }

  /** Scrolls the notes while they show, if the key does that. */
  #scrollNotes(key: string): boolean {
    const notes = this.#part('notes');
    const direction = notesScrollForKey(key);
    if (!direction || notes.hidden || this.#store?.state().screen !== 'slide') return false;
    notes.scrollBy({ top: direction * NOTES_SCROLL_PX });
    return true;
  }

  #onClick({ target }: MouseEvent): void {
    const focus = this.#isPointed ? 'slide' : 'control';
    // The address follows a link of the list by itself, but not to the slide that shows already.
    if (target instanceof Element && target.closest('[data-ref="list-slides"] a')) this.#list().close();
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
        return this.#do(move, focus);
      case 'black':
      case 'white':
        this.#list().close();
        return this.#do(move, focus);
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
    this.#show(kept, this.#isPointed ? 'slide' : 'control');
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
    if (move) this.#do(move, 'slide');
  }

  #do(move: DeckMove, focus: FocusPlace): void {
    if (move === 'list') return this.#openList();
    if (move === 'full-screen') void toggleFullScreen(document.documentElement);
    else if (move === 'notes') this.#showNotes(this.dataset.notes === undefined);
    else if (move === 'black' || move === 'white') this.#showScreen(move);
    else if (move === 'close') this.#close();
    else this.#show(slideAfter(move, this.#index(), this.#slides().length), focus);
    if (this.#isPointed) this.#focusHeading();
  }

  /** Black or white, or the slide again when the screen is so already. */
  #showScreen(screen: 'black' | 'white'): void {
    this.#store?.act({ type: 'screen', screen: this.#store.state().screen === screen ? 'slide' : screen });
  }

  #close(): void {
    this.#list().close();
    if (this.#store?.state().screen !== 'slide') this.#store?.act({ type: 'screen', screen: 'slide' });
    this.#showNotes(false);
  }

  #show(index: number, focus: FocusPlace): void {
    this.#store?.act({ type: 'show', slide: index, stepId: this.#stepIdOf(this.#slides()[index]) });
    if (focus === 'slide') this.#focusHeading();
    this.#announce(focus === 'slide');
  }

  #showNotes(shown: boolean): void {
    const notes = this.#part('notes');
    const isLeft = !shown && notes.contains(document.activeElement);
    notes.hidden = !shown;
    this.toggleAttribute('data-notes', shown);
    this.querySelector('[data-move="notes"]')?.setAttribute('aria-pressed', String(shown));
    if (isLeft) this.#focusHeading();
  }

  #openList(): void {
    const minutes = new Map(this.#plan().map((step) => [step.id, step.minutes]));
    renderSlideList(this.#part('list-slides'), this.#slides(), minutes);
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
    this.dataset.screen = state.screen;
    this.#part('start').hidden = state.progress !== undefined;
    this.#part('running').hidden = state.progress === undefined;
    const drawn = `${chosenLength(this)} ${index}`;
    if (drawn !== this.#drawn) this.#renderSlide(slides, current);
    if (this.#drawn !== '' && drawn !== this.#drawn) this.#announce(false);
    this.#drawn = drawn;
    if (current.dataset.kind === 'hands') this.#renderHands(current, index, state.hands[String(index)] ?? []);
    if (location.hash !== slideHash(index))
      history.replaceState(history.state, '', `${location.pathname}${location.search}${slideHash(index)}`);
    this.#renderTimer();
  }

  #renderSlide(slides: readonly HTMLElement[], current: HTMLElement): void {
    for (const old of this.querySelectorAll('[data-current]')) old.removeAttribute('data-current');
    for (const part of [current.closest(STEP), current]) part?.toggleAttribute('data-current', true);
    this.#renderNotes(current);
    renderStepStrip(this.#part('strip'), slides, current, this.dataset.stepLabel ?? '');
    this.#part('count').textContent = this.#text(this.dataset.count);
    this.#part('count').setAttribute('aria-label', this.#text(this.dataset.listOpen));
  }

  #renderNotes(current: HTMLElement): void {
    const notes = notesOf(current, (part) => this.#isShown(part));
    this.#part('notes-of-slide').replaceChildren(...notes.map((note) => note.cloneNode(true)));
    this.#part('no-notes').hidden = notes.length > 0;
    this.#part('notes').scrollTop = 0;
  }

  #renderFullScreen(): void {
    this.#part('full-screen').setAttribute('aria-pressed', String(isFullScreen()));
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

  #text(template = ''): string {
    return template
      .replace('{slide}', String(this.#index() + 1))
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
