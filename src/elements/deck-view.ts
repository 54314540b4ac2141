import { AfterFrame } from '../browser/after-frame.ts';
import { isFullScreen } from '../browser/full-screen.ts';
import { slideHash } from '../core/deck.ts';
import { changedPlan, paceAt } from '../core/pace.ts';
import type { Presentation } from '../core/presentation.ts';
import { renderHands } from './deck-hands.ts';
import { renderTimer } from './deck-timer.ts';
import { partOf } from './element-parts.ts';
import { pointsOf, type ShownLesson, showPoints } from './shown-lesson.ts';
import { renderStepStrip } from './step-strip.ts';

const MS_A_MINUTE = 60_000;

/** Draws the state of a presentation on the page of its deck, and moves the focus where it belongs. */
export class DeckView {
  readonly #deck: HTMLElement;
  readonly #lesson: ShownLesson;
  readonly #onCount: (counts: readonly number[], slide: number) => void;
  #hands: Presentation['hands'] = {};
  /** The length and slide that were drawn last. */
  #drawn = '';
  /** What the room does not look at: the slide comes first. */
  readonly #afterFrame = new AfterFrame();

  /** `onCount` hears the hands that are counted on a slide. */
  constructor(deck: HTMLElement, lesson: ShownLesson, onCount: (counts: readonly number[], slide: number) => void) {
    this.#deck = deck;
    this.#lesson = lesson;
    this.#onCount = onCount;
  }

  /** Turns sections to scroll into a deck: the controls show, the slides are called slides, the notes take the focus. */
  goLive(canFillScreen: boolean): void {
    for (const part of ['buttons', 'strip']) this.#part(part).hidden = false;
    this.#part('full-screen').hidden = !canFillScreen;
    this.#part('notes').tabIndex = 0;
    for (const slide of this.#lesson.allSlides()) {
      slide.setAttribute('role', 'group');
      slide.setAttribute('aria-roledescription', this.#deck.dataset.slideWord ?? '');
    }
    this.#deck.dataset.live = '';
  }

  render(state: Presentation): void {
    this.#hands = state.hands;
    const slides = this.#lesson.slides();
    const index = Math.min(state.slide, slides.length - 1);
    const current = slides[index];
    if (!current) return;
    if (this.#deck.dataset.screen !== state.screen) this.#deck.dataset.screen = state.screen;
    this.#part('start').toggleAttribute('hidden', state.progress !== undefined);
    this.#part('running').toggleAttribute('hidden', state.progress === undefined);
    const drawn = `${this.#lesson.length()} ${index}`;
    if (drawn !== this.#drawn) this.#renderSlide(slides, current);
    if (this.#drawn !== '' && drawn !== this.#drawn) this.announce('slide');
    this.#drawn = drawn;
    showPoints(pointsOf(current), state.points);
    if (current.dataset.kind === 'hands') this.#renderHands(current, index);
    this.renderTimer(state);
    this.#afterFrame.do('address', () => keepInAddress(slideHash(index)));
  }

  /** The clock of the step on the timer of its slides. */
  renderTimer({ progress }: Presentation): void {
    const slide = this.#current();
    if (!slide) return;
    const plan = this.#lesson.plan();
    const step = progress && changedPlan(plan, progress.changes).find(({ id }) => id === this.#lesson.stepIdOf(slide));
    if (!progress || progress.stepId !== step?.id) return renderTimer(slide, undefined);
    const { leftMs } = paceAt(plan, progress, Date.now());
    renderTimer(slide, { leftMs, plannedMs: step.minutes * MS_A_MINUTE });
  }

  renderFullScreen(): void {
    this.#part('full-screen').setAttribute('aria-pressed', String(isFullScreen()));
  }

  showNotes(shown: boolean): void {
    const notes = this.#part('notes');
    const current = this.#current();
    const isLeft = !shown && notes.contains(document.activeElement);
    notes.hidden = !shown;
    if (shown && current) this.#renderNotes(current);
    this.#deck.toggleAttribute('data-notes', shown);
    this.#deck.querySelector('[data-move="notes"]')?.setAttribute('aria-pressed', String(shown));
    if (isLeft) this.focusHeading();
  }

  /** Shows a plain sentence over the slide. */
  showNotice(text = ''): void {
    this.#part('notice').textContent = text;
    this.#part('notice').hidden = text === '';
  }

  /** Takes away what was said over the slide, once somebody goes on. */
  hideNotices(): void {
    for (const notice of this.#deck.querySelectorAll<HTMLElement>('.deck-notice:not([hidden])')) notice.hidden = true;
  }

  /** Says where the deck is to people who listen: the number of the slide, with its heading, or the point that came. */
  announce(what: 'number' | 'slide' | 'point', shownPoints = 0): void {
    const { announce = '', announceHeading = '' } = this.#deck.dataset;
    const current = this.#current();
    const point = current && pointsOf(current)[shownPoints - 1]?.textContent?.trim();
    const text = what === 'point' ? (point ?? '') : this.#text(what === 'number' ? announce : announceHeading);
    this.#afterFrame.do('announce', () => {
      this.#part('status').textContent = text;
    });
  }

  focusHeading(): void {
    this.#afterFrame.do('focus', () => {
      const heading = this.#heading();
      if (!heading) return;
      heading.tabIndex = -1;
      heading.focus({ preventScroll: true });
    });
  }

  #part(name: string): HTMLElement {
    return partOf(this.#deck, name);
  }

  #current(): HTMLElement | undefined {
    return this.#lesson.allSlides().find((slide) => slide.matches('[data-current]'));
  }

  #heading(): HTMLElement | null | undefined {
    return this.#current()?.querySelector<HTMLElement>(':is(h1, h2)');
  }

  #renderSlide(slides: readonly HTMLElement[], current: HTMLElement): void {
    this.#current()?.removeAttribute('data-current');
    for (const mark of ['data-current', 'data-near']) current.toggleAttribute(mark, true);
    if (!this.#part('notes').hidden) this.#renderNotes(current);
    this.#afterFrame.do('controls', () => this.#renderControls(slides, current));
    this.#afterFrame.do('neighbors', () => this.#layOutNeighbors(slides, current));
  }

  #renderControls(slides: readonly HTMLElement[], current: HTMLElement): void {
    renderStepStrip(this.#part('strip'), slides, current, this.#deck.dataset.stepLabel ?? '');
    this.#part('count').textContent = this.#text(this.#deck.dataset.count);
    this.#part('count').setAttribute('aria-label', this.#text(this.#deck.dataset.listOpen));
  }

  /**
   * Lays out the slides before and after while there is time, so that a change of slide only shows the one and hides the
   * other. Nobody reaches them meanwhile, except the title: it stays the first heading for people who listen.
   */
  #layOutNeighbors(slides: readonly HTMLElement[], current: HTMLElement): void {
    const at = slides.indexOf(current);
    for (const slide of this.#lesson.allSlides()) {
      const index = slides.indexOf(slide);
      const isTitle = slide.dataset.kind === 'title';
      const isNear = index >= 0 && (isTitle || Math.abs(index - at) <= 1);
      slide.toggleAttribute('data-near', isNear);
      slide.inert = isNear && !isTitle && slide !== current;
      if (isNear && slide.dataset.kind === 'hands') this.#renderHands(slide, index);
    }
    for (const words of slides[0]?.querySelectorAll('p') ?? []) words.ariaHidden = at > 0 ? 'true' : null;
  }

  #renderNotes(current: HTMLElement): void {
    const notes = this.#lesson.notesOf(current);
    this.#part('notes-of-slide').replaceChildren(...notes.map((note) => note.cloneNode(true)));
    this.#part('no-notes').hidden = notes.length > 0;
    this.#part('notes').scrollTop = 0;
  }

  #renderHands(slide: HTMLElement, index: number): void {
    const { addHand = '', lessHand = '' } = this.#deck.dataset;
    const counts = this.#hands[String(index)] ?? [];
    renderHands(slide, counts, { add: addHand, less: lessHand }, (next) => this.#onCount(next, index));
  }

  #text(template = ''): string {
    const slides = this.#lesson.slides();
    const index = slides.findIndex((slide) => slide.matches('[data-current]'));
    return template
      .replace('{slide}', String(index + 1))
      .replace('{count}', String(slides.length))
      .replace('{heading}', () => this.#heading()?.textContent?.trim() ?? '');
  }
}

function keepInAddress(hash: string): void {
  if (location.hash !== hash) history.replaceState(history.state, '', `${location.pathname}${location.search}${hash}`);
}
