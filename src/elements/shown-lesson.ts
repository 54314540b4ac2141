import { showsAt, slideKept } from '../core/deck.ts';
import { LENGTHS, type Length, parseLength } from '../core/lengths.ts';
import { readPlan, type TitledStep } from './presenter-plan.ts';

/**
 * The slides and steps of a lesson on a page, at the length that its radio buttons named "minutes" choose. Slides and
 * steps stand in the page from the start and stay, so each length is looked up once.
 */
export class ShownLesson {
  readonly #root: Element;
  readonly #stepSelector: string;
  readonly #slideSelector: string;
  readonly #lengths: readonly HTMLInputElement[];
  #slides: readonly HTMLElement[] | undefined;
  readonly #slidesAt = new Map<Length, HTMLElement[]>();
  readonly #planAt = new Map<Length, TitledStep[]>();

  constructor(root: Element, selectors: { step: string; slide: string }) {
    this.#root = root;
    this.#stepSelector = selectors.step;
    this.#slideSelector = selectors.slide;
    this.#lengths = [...root.querySelectorAll<HTMLInputElement>('[name="minutes"]')];
  }

  length(): Length {
    return parseLength(this.#lengths.find(({ checked }) => checked)?.value, LENGTHS);
  }

  /** Chooses the length that another window chose, as a press on its radio button does. A lesson without it stays. */
  choose(length: Length): void {
    const radio = this.#lengths.find(({ value }) => value === String(length));
    if (!radio || radio.checked) return;
    radio.checked = true;
    radio.dispatchEvent(new Event('change', { bubbles: true }));
  }

  /** The slide to stay at when the length has just changed: the one marked as current, or the one before it. */
  slideKept(): number {
    const slides = this.allSlides();
    const at = slides.findIndex((slide) => slide.matches('[data-current]'));
    const shown = slides.map((slide) => this.shows(slide));
    return slideKept(shown, at);
  }

  /** Every slide of the lesson, at whatever length. */
  allSlides(): readonly HTMLElement[] {
    this.#slides ??= [...this.#root.querySelectorAll<HTMLElement>(this.#slideSelector)];
    return this.#slides;
  }

  /** The slides of the chosen length, in order. */
  slides(): HTMLElement[] {
    const length = this.length();
    const slides = this.#slidesAt.get(length) ?? this.allSlides().filter((slide) => this.shows(slide, length));
    this.#slidesAt.set(length, slides);
    return slides;
  }

  /** Whether a part of the lesson shows at a length: it and the step around it must. */
  shows(part: HTMLElement, length = this.length()): boolean {
    const step = part.closest<HTMLElement>(this.#stepSelector);
    return showsAt(part.dataset.lengths, length) && showsAt(step?.dataset.lengths, length);
  }

  plan(): TitledStep[] {
    const length = this.length();
    const steps = () => [...this.#root.querySelectorAll<HTMLElement>(this.#stepSelector)];
    const plan = this.#planAt.get(length) ?? readPlan(steps(), length);
    this.#planAt.set(length, plan);
    return plan;
  }

  /** The step of a slide. The title slide belongs to the first one. */
  stepIdOf(slide: HTMLElement | undefined): string {
    return slide?.closest<HTMLElement>(this.#stepSelector)?.dataset.stepId ?? this.plan()[0]?.id ?? '';
  }

  /** What follows a slide inside its step, up to the next slide that shows: its script and notes. */
  notesOf(slide: HTMLElement): HTMLElement[] {
    const notes: HTMLElement[] = [];
    for (let next = slide.nextElementSibling; next instanceof HTMLElement; next = next.nextElementSibling) {
      if (!this.shows(next)) continue;
      if (next.matches(this.#slideSelector)) break;
      notes.push(next);
    }
    return notes;
  }
}

/** The points of a slide that come one at a time; none on most slides. */
export const pointsOf = (slide: HTMLElement): HTMLElement[] =>
  slide.dataset.points === undefined ? [] : [...slide.querySelectorAll<HTMLElement>('li')];

/** Marks the points that do not show yet. */
export function showPoints(points: readonly HTMLElement[], shown: number): void {
  for (const [index, point] of points.entries()) point.toggleAttribute('data-to-come', index >= shown);
}
