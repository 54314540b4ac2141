import { openPresentation, type PresentationStore } from '../browser/presentation-store.ts';
import { readText } from '../browser/storage.ts';
import { keepScreenOn } from '../browser/wake-lock.ts';
import { formatCountdown, formatInstant } from '../core/clock-time.ts';
import { type DeckMove, moveForKey, notesScrollForKey, placeAfter } from '../core/deck.ts';
import { DECK_KEY } from '../core/kept-keys.ts';
import { type CatchUp, changedPlan, paceAt, proposeCatchUp } from '../core/pace.ts';
import type { Screen } from '../core/presentation.ts';
import { listenForSwipes } from './deck-swipes.ts';
import { partOf } from './element-parts.ts';
import { fillText } from './page-data.ts';
import { openPresenterEvening, type PresenterEvening } from './presenter-evening.ts';
import { pointsOf, showPoints, ShownLesson } from './shown-lesson.ts';

const MS_A_MINUTE = 60_000;
const SCRIPT_SCROLL_PX = 120;
/** What a key can ask for and only the deck can do. */
const FOR_THE_DECK: ReadonlySet<DeckMove> = new Set(['notes', 'list', 'full-screen']);

/** Whether keys of one letter work. They are switched off in the list of slides, for the deck and for this page. */
const withLetters = (): boolean => readText(`${DECK_KEY}letters`).text !== 'false';

/**
 * `<presenter-page data-lesson="slug">`: the presenter's window, in step with every window that shows the same deck.
 * Clocks are computed from instants each time they are drawn. Without script the page is the whole script, in order.
 */
export class PresenterPage extends HTMLElement {
  readonly #lesson = new ShownLesson(this, { step: '.presenter-step', slide: '.presenter-script .slide' });
  #listening: AbortController | undefined;
  #store: PresentationStore | undefined;
  #evening: PresenterEvening | undefined;
  #ticking: ReturnType<typeof setInterval> | undefined;
  /** The slide that was drawn last. */
  #drawn: HTMLElement | undefined;
  /** What the catch-up box offers now, as text: the box is drawn again only when the offer changes. */
  #offered = '';

  connectedCallback(): void {
    const lesson = this.dataset.lesson;
    if (!lesson) throw new Error('presenter-page: expected data-lesson with the slug of the lesson.');
    this.#listening = new AbortController();
    const { signal } = this.#listening;
    this.#store = openPresentation(lesson, this.#lesson.length(), () => this.#render());
    this.#evening = openPresenterEvening(this, lesson, () => this.#renderClocks(), signal);
    document.addEventListener('keydown', (event) => this.#onKey(event), { signal });
    this.addEventListener('click', (event) => this.#onClick(event), { signal });
    this.addEventListener('change', (event) => this.#onChange(event), { signal });
    listenForSwipes(this, signal, (move) => this.#move(move));
    // A page that comes back shows the right time at once, not at its next tick.
    document.addEventListener('visibilitychange', () => this.#renderClocks(), { signal });
    this.#ticking = setInterval(() => this.#renderClocks(), 1000);
    keepScreenOn(signal);
    this.dataset.live = '';
    this.#part('ignored').hidden = !this.#store.isIgnored();
    for (const part of ['clocks', 'side', 'buttons']) this.#part(part).hidden = false;
    this.#render();
  }

  disconnectedCallback(): void {
    this.#listening?.abort();
    this.#store?.close();
    clearInterval(this.#ticking);
  }

  #part(name: string): HTMLElement {
    return partOf(this, name);
  }

  #text(name: string, values: Readonly<Record<string, string | number>> = {}): string {
    return fillText(this.dataset[name], values);
  }

  #index(): number {
    return Math.min(this.#store?.state().slide ?? 0, this.#lesson.slides().length - 1);
  }

  #onKey(event: KeyboardEvent): void {
    const target = event.target instanceof Element ? event.target : null;
    const isField = target?.matches('input') && /^(Arrow| )/.test(event.key);
    if (isField || (target?.closest('button, a, summary') && /^( |Enter)$/.test(event.key))) return;
    const move = moveForKey(event, withLetters());
    const direction = move && notesScrollForKey(event.key);
    // On a phone the page scrolls instead, as it does by itself.
    if (direction) return this.#part('script').scrollBy({ top: direction * SCRIPT_SCROLL_PX });
    if (!move || FOR_THE_DECK.has(move)) return;
    event.preventDefault();
    if (!event.repeat) this.#do(move);
  }

  #do(move: DeckMove): void {
    if (move === 'black' || move === 'white') this.#showScreen(move);
    else if (move === 'close') this.#showScreen('slide');
    else this.#move(move);
  }

  /** Black or white on the wall, or the slide again when the wall is so already. */
  #showScreen(screen: Screen): void {
    const isSo = this.#store?.state().screen === screen;
    this.#store?.act({ type: 'screen', screen: isSo ? 'slide' : screen });
  }

  #onClick({ target }: MouseEvent): void {
    const button = target instanceof Element ? target.closest<HTMLElement>('[data-do]') : null;
    const store = this.#store;
    if (!button || !store) return;
    const { progress } = store.state();
    const isPaused = progress?.pauses.some((pause) => pause.toMs === undefined);
    switch (button.dataset.do) {
      case 'next':
      case 'previous':
        return this.#move(button.dataset.do);
      case 'clock':
        if (!progress)
          return store.act({ type: 'start', stepId: this.#lesson.stepIdOf(this.#lesson.slides()[this.#index()]) });
        return store.act({ type: isPaused ? 'resume' : 'pause' });
      case 'minute':
        return this.#addMinute();
      case 'undo':
        return store.act({ type: 'undo' });
      case 'black':
        return this.#showScreen('black');
      case 'catch-up':
        return this.#catchUp();
    }
  }

  #onChange({ target }: Event): void {
    if (!(target instanceof HTMLInputElement) || target.name !== 'minutes') return;
    if (this.#lesson.length() === this.#store?.state().length) return;
    const slide = this.#lesson.slideKept();
    this.#store?.chooseLength(this.#lesson.length());
    this.#store?.act({ type: 'show', slide, stepId: this.#lesson.stepIdOf(this.#lesson.slides()[slide]) });
  }

  #move(move: DeckMove): void {
    const slides = this.#lesson.slides();
    this.#part('ignored').hidden = true;
    const place = { slide: this.#index(), points: this.#store?.state().points ?? 0 };
    const counts = slides.map((slide) => pointsOf(slide).length);
    const next = placeAfter(move, place, counts);
    this.#store?.act({ type: 'show', ...next, stepId: this.#lesson.stepIdOf(slides[next.slide]) });
  }

  #addMinute(): void {
    const progress = this.#store?.state().progress;
    if (!progress) return;
    const step = changedPlan(this.#lesson.plan(), progress.changes).find(({ id }) => id === progress.stepId);
    if (step) this.#store?.act({ type: 'change-plan', changes: [{ stepId: step.id, minutes: step.minutes + 1 }] });
  }

  #catchUp(): void {
    const offer = this.#offer();
    const ticked = this.#savingBoxes().filter((box) => box.checked);
    const ids = ticked.map((box) => box.value);
    const changes = offer.savings.filter(({ stepId }) => ids.includes(stepId));
    if (changes.length > 0) this.#store?.act({ type: 'change-plan', changes });
  }

  #offer(): CatchUp {
    const progress = this.#store?.state().progress;
    const nowMs = Date.now();
    const cut = this.#evening?.cutMinutes(nowMs);
    return progress ? proposeCatchUp(this.#lesson.plan(), progress, nowMs, cut) : { savings: [], shortMinutes: 0 };
  }

  #render(): void {
    if (this.#store) this.#lesson.choose(this.#store.state().length);
    const slides = this.#lesson.slides();
    const index = this.#index();
    const current = slides[index];
    if (!current) return;
    for (const old of this.querySelectorAll('[data-current]')) old.removeAttribute('data-current');
    const step = current.closest<HTMLElement>('.presenter-step');
    for (const part of [step, current, ...this.#lesson.notesOf(current)]) part?.toggleAttribute('data-current', true);
    if (this.#drawn && current !== this.#drawn) this.#scrollToTop();
    this.#drawn = current;
    const points = pointsOf(current);
    const shown = this.#store?.state().points ?? 0;
    showPoints(points, shown);
    this.#part('next-button').textContent = this.#text(shown < points.length ? 'nextPoint' : 'nextSlide');
    this.#renderThumb('wall', current);
    this.#renderThumb('next', slides[index + 1]);
    const steps = this.#lesson.plan();
    const number = steps.findIndex(({ id }) => id === this.#lesson.stepIdOf(current)) + 1;
    const where = this.#text('where', { step: number, steps: steps.length, slide: index + 1, slides: slides.length });
    this.#part('where').textContent = where;
    this.#part('status').textContent = this.#store?.isKept() ? where : this.#text('notKept');
    this.#renderButtons();
    this.#renderClocks();
  }

  /** Another slide's script begins at its first word: on a phone the page scrolls, on a laptop the script does. */
  #scrollToTop(): void {
    this.#part('script').scrollTop = 0;
    window.scrollTo(0, 0);
  }

  #renderThumb(name: 'wall' | 'next', slide: HTMLElement | undefined): void {
    if (!slide) return this.#renderLast(Date.now());
    this.#part(name).replaceChildren(...[...slide.children].map((child) => child.cloneNode(true)));
  }

  /** After the last slide comes the next part of the evening. */
  #renderLast(nowMs: number): void {
    const words = `${this.#text('last')} ${this.#evening?.nextWords(nowMs) ?? ''}`;
    this.#part('next').textContent = words.trim();
  }

  #renderButtons(): void {
    const state = this.#store?.state();
    const isPaused = state?.progress?.pauses.some((pause) => pause.toMs === undefined);
    const word = !state?.progress ? 'start' : isPaused ? 'resume' : 'pause';
    this.#part('clock').textContent = this.#text(word);
    this.#part('minute').hidden = !state?.progress;
    this.#part('undo').hidden = !state?.undo.length;
    this.#part('black').setAttribute('aria-pressed', String(state?.screen === 'black'));
  }

  #renderClocks(): void {
    const locale = document.documentElement.lang;
    const nowMs = Date.now();
    this.#part('now').textContent = formatInstant(nowMs, locale);
    this.#evening?.render(nowMs);
    if (this.#index() === this.#lesson.slides().length - 1) this.#renderLast(nowMs);
    const progress = this.#store?.state().progress;
    this.#part('clocks').toggleAttribute('data-running', Boolean(progress));
    if (!progress) return this.#renderOffer({ savings: [], shortMinutes: 0 });
    const pace = paceAt(this.#lesson.plan(), progress, nowMs, this.#evening?.cutMinutes(nowMs));
    const behind = Math.round(pace.behindMs / MS_A_MINUTE);
    this.#part('left').textContent = formatCountdown(Math.abs(pace.leftMs));
    this.#part('left-words').textContent = this.#text(pace.leftMs < 0 ? 'over' : 'left');
    this.#part('end').textContent = formatInstant(pace.plannedEndMs, locale);
    const paceWord = behind > 0 ? 'behind' : behind < 0 ? 'ahead' : 'onTime';
    const box = this.#part('pace');
    box.textContent = pace.isPaused ? this.#text('paused') : this.#text(paceWord, { minutes: Math.abs(behind) });
    box.dataset.pace = paceWord;
    this.#renderOffer(this.#offer());
  }

  #renderOffer({ savings, shortMinutes }: CatchUp): void {
    const text = JSON.stringify([savings, shortMinutes]);
    if (text === this.#offered) return;
    this.#offered = text;
    const box = this.#part('catch-up');
    box.hidden = savings.length === 0;
    this.#part('to-catch-up').hidden = box.hidden;
    const gained = savings.reduce((sum, { savesMinutes }) => sum + savesMinutes, 0);
    this.#part('catch-up-title').textContent = this.#text('catchUp', { minutes: gained });
    this.#part('short').textContent = shortMinutes > 0 ? this.#text('short', { minutes: shortMinutes }) : '';
    const titles = new Map(this.#lesson.plan().map(({ id, title }) => [id, title]));
    const before = this.#savingBoxes();
    const rows = savings.map(({ stepId, minutes, savesMinutes }) => {
      const words = this.#text(minutes === 0 ? 'drop' : 'trim', { title: titles.get(stepId) ?? stepId, minutes });
      const isTicked = before.find(({ value }) => value === stepId)?.checked ?? true;
      return savingRow(stepId, `${words}, ${this.#text('gains', { minutes: savesMinutes })}`, isTicked);
    });
    const focused = before.find((one) => one === document.activeElement);
    this.#part('savings').replaceChildren(...rows);
    if (focused)
      this.#savingBoxes()
        .find(({ value }) => value === focused.value)
        ?.focus();
  }

  #savingBoxes(): HTMLInputElement[] {
    return [...this.#part('savings').querySelectorAll('input')];
  }
}

/** A box with its words. It is ticked at first, because doing all of it ends on time. */
function savingRow(stepId: string, words: string, isTicked: boolean): HTMLLIElement {
  const row = document.createElement('li');
  const label = document.createElement('label');
  const box = document.createElement('input');
  box.type = 'checkbox';
  box.value = stepId;
  box.checked = isTicked;
  label.append(box, words);
  row.append(label);
  return row;
}
