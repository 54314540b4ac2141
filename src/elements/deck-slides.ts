import { showsAt } from '../core/deck.ts';
import { LENGTHS, type Length, parseLength } from '../core/lengths.ts';

/** The length that the radio buttons named "minutes" inside an element choose. */
export const chosenLength = (root: Element): Length =>
  parseLength(root.querySelector<HTMLInputElement>('[name="minutes"]:checked')?.value, LENGTHS);

/** Whether a part of a lesson shows at a length: it and the step around it must. */
export function isPartShown(part: HTMLElement, stepSelector: string, length: Length): boolean {
  const step = part.closest<HTMLElement>(stepSelector);
  return showsAt(part.dataset.lengths, length) && showsAt(step?.dataset.lengths, length);
}

/** What follows a slide inside its step, up to the next slide that shows: its script and notes. */
export function notesOf(slide: HTMLElement, isShown: (part: HTMLElement) => boolean): HTMLElement[] {
  const notes: HTMLElement[] = [];
  for (let next = slide.nextElementSibling; next instanceof HTMLElement; next = next.nextElementSibling) {
    if (!isShown(next)) continue;
    if (next.matches('.slide')) break;
    notes.push(next);
  }
  return notes;
}
