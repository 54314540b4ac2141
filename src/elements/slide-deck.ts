import { canFillScreen, toggleFullScreen } from '../browser/full-screen.ts';
import { openPresentation, type PresentationStore } from '../browser/presentation-store.ts';
import { keepScreenOn } from '../browser/wake-lock.ts';
import {
  type DeckMove,
  moveForKey,
  notesScrollForKey,
  parseSlideHash,
  type Place,
  placeAfter,
  typedAfter,
  typedSlide,
} from '../core/deck.ts';
import { renderSlideList } from './deck-list.ts';
import { isSet, keepDeckSettings } from './deck-settings.ts';
import { listenForSwipes } from './deck-swipes.ts';
import { DeckView } from './deck-view.ts';
import { partOf } from './element-parts.ts';
import { pointsOf, ShownLesson } from './shown-lesson.ts';

const NOTES_SCROLL_PX = 120;

/** Where the focus belongs after a move: on the heading of the slide, or where it is, on the control that was used. */
type FocusPlace = 'slide' | 'control';

/**
 * `<slide-deck data-lesson="slug">`: shows one slide at a time, with keys, buttons and swipes, in step with every window
 * that shows the same lesson. Without it the slides are sections to scroll and print. Whatever follows a slide up to the
 * next one are its notes.
 */
export class SlideDeck extends HTMLElement {
  readonly #lesson = new ShownLesson(this, { step: '.deck-step', slide: '.slide' });
  readonly #view = new DeckView(this, this.#lesson, (counts, slide) =>
    this.#store?.act({ type: 'count-hands', slide, counts }),
  );
  #listening: AbortController | undefined;
  #store: PresentationStore | undefined;
  #ticking: ReturnType<typeof setInterval> | undefined;
  #typed = '';
  /** Whether the last thing a person used was a mouse or a finger. Then the focus goes back to the slide. */
  #isPointed = false;

  connectedCallback(): void {
    const lesson = this.dataset.lesson;
    if (!lesson) throw new Error('slide-deck: expected data-lesson with the slug of the lesson.');
    this.#listening = new AbortController();
    const { signal } = this.#listening;
    this.#store = openPresentation(lesson, this.#lesson.length(), () => this.#render());
    document.addEventListener('keydown', (event) => this.#onKey(event), { signal });
    document.addEventListener('fullscreenchange', () => this.#view.renderFullScreen(), { signal });
    this.addEventListener('pointerdown', () => (this.#isPointed = true), { signal, capture: true });
    this.addEventListener('click', (event) => this.#onClick(event), { signal });
    this.addEventListener('change', (event) => this.#onChange(event), { signal });
    listenForSwipes(this, signal, (move) => !this.#list().open && this.#do(move, 'slide'));
    window.addEventListener('hashchange', () => this.#followAddress(), { signal });
    this.#ticking = setInterval(() => this.#store && this.#view.renderTimer(this.#store.state()), 1000);
    keepScreenOn(signal);
    keepDeckSettings(this, signal);
    this.#view.goLive(canFillScreen());
    if (this.#store.isIgnored()) this.#view.showNotice(this.dataset.ignored);
    if (!this.#isBack()) this.#followAddress();
    this.#render();
  }

  disconnectedCallback(): void {
    this.#listening?.abort();
    this.#store?.close();
    clearInterval(this.#ticking);
    delete this.dataset.live;
  }

  #list(): HTMLDialogElement {
    const list = partOf(this, 'list');
    if (!(list instanceof HTMLDialogElement)) throw new Error('slide-deck: expected data-ref="list" to be a <dialog>.');
    return list;
  }

  #place(): Place {
    const { slide, points } = this.#store?.state() ?? { slide: 0, points: 0 };
    return { slide: Math.min(slide, this.#lesson.slides().length - 1), points };
  }

  /**
   * Whether somebody comes back to a presentation, as after a reload. Then what was kept holds, not the address: that is
   * written only after the slide shows, so it can still name the slide before.
   */
  #isBack(): boolean {
    const [visit] = performance.getEntriesByType('navigation');
    const isAsked = visit instanceof PerformanceNavigationTiming && visit.type === 'navigate';
    return !isAsked && (this.#store?.state().revision ?? 0) > 0;
  }

  /** An address that names a slide is followed; without one the deck joins what other windows show. */
  #followAddress(): void {
    if (!location.hash) return;
    this.#list().close();
    const asked = parseSlideHash(location.hash, this.#lesson.slides().length);
    if ((asked ?? 0) !== this.#place().slide) this.#show({ slide: asked ?? 0, points: 0 }, 'slide');
    if (asked === undefined) this.#view.showNotice(this.dataset.noSuchSlide);
  }

  #onKey(event: KeyboardEvent): void {
    this.#isPointed = false;
    const target = event.target instanceof Element ? event.target : null;
    const isTyping = target?.matches('[inputmode]') && !/^(Page|Esc)/.test(event.key);
    const isField = isTyping || (target?.matches('input') && /^(Arrow| )/.test(event.key));
    const isPressed = target?.closest('button, a, summary, [type="checkbox"]') && /^( |Enter)$/.test(event.key);
    const jump = event.key === 'Enter' ? typedSlide(this.#typed, this.#lesson.slides().length) : undefined;
    if (this.#list().open && event.key !== 'Escape') return;
    if (jump === undefined && (isField || isPressed)) return;
    const withCharacters = isSet(this, 'letters');
    this.#typed = withCharacters ? typedAfter(this.#typed, event.key) : '';
    const move = moveForKey(event, withCharacters);
    if (!move && jump === undefined) return;
    event.preventDefault();
    if (jump !== undefined) this.#show({ slide: jump, points: 0 }, 'slide');
    else if (move && !this.#scrollNotes(event.key) && !event.repeat) this.#do(move, 'slide');
  }

  /** Scrolls the notes while they show, if the key does that. */
  #scrollNotes(key: string): boolean {
    const notes = partOf(this, 'notes');
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
        return this.#store?.act({ type: 'start', stepId: this.#stepIdAt(this.#place().slide) });
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

  /** Another length is another plan, but the room stays at the slide it sees, or at the one before it. */
  #onChange({ target }: Event): void {
    if (!(target instanceof HTMLInputElement) || target.name !== 'minutes') return;
    if (this.#lesson.length() === this.#store?.state().length) return;
    const slide = this.#lesson.slideKept();
    this.#store?.chooseLength(this.#lesson.length());
    this.#show({ slide, points: 0 }, this.#isPointed ? 'slide' : 'control');
  }

  #do(move: DeckMove, focus: FocusPlace): void {
    this.#view.hideNotices();
    if (move === 'list') return this.#openList();
    if (move === 'full-screen') void toggleFullScreen(document.documentElement);
    else if (move === 'notes') this.#view.showNotes(this.dataset.notes === undefined);
    else if (move === 'black' || move === 'white') this.#showScreen(move);
    else if (move === 'close') this.#close();
    else this.#show(placeAfter(move, this.#place(), this.#pointCounts()), focus);
    if (this.#isPointed) this.#view.focusHeading();
  }

  #pointCounts(): number[] {
    return this.#lesson.slides().map((slide) => pointsOf(slide).length);
  }

  /** Black or white, or the slide again when the screen is so already. */
  #showScreen(screen: 'black' | 'white'): void {
    this.#store?.act({ type: 'screen', screen: this.#store.state().screen === screen ? 'slide' : screen });
  }

  #close(): void {
    this.#list().close();
    if (this.#store?.state().screen !== 'slide') this.#store?.act({ type: 'screen', screen: 'slide' });
    this.#view.showNotes(false);
  }

  #stepIdAt(slide: number): string {
    return this.#lesson.stepIdOf(this.#lesson.slides()[slide]);
  }

  #show(place: Place, focus: FocusPlace): void {
    const isSameSlide = place.slide === this.#place().slide;
    this.#store?.act({ type: 'show', ...place, stepId: this.#stepIdAt(place.slide) });
    if (focus === 'slide') this.#view.focusHeading();
    if (isSameSlide && place.points > 0) this.#view.announce('point', place.points);
    else this.#view.announce(focus === 'slide' ? 'number' : 'slide');
  }

  #openList(): void {
    const minutes = new Map(this.#lesson.plan().map((step) => [step.id, step.minutes]));
    renderSlideList(partOf(this, 'list-slides'), this.#lesson.slides(), minutes);
    this.#list().showModal();
    this.#list().querySelector<HTMLElement>('[aria-current]')?.focus();
  }

  #render(): void {
    const state = this.#store?.state();
    if (!state) return;
    this.#lesson.choose(state.length);
    this.#view.render(state);
  }
}
