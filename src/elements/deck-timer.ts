import { formatCountdown } from '../core/clock-time.ts';

/** Draws the time left on the kitchen timer of a slide, or its planned minutes while no clock runs for its step. */
export function renderTimer(slide: Element, left: { leftMs: number; plannedMs: number } | undefined): void {
  const planned = slide.querySelector<HTMLElement>('[data-ref="planned"]');
  const digits = slide.querySelector<HTMLElement>('[data-ref="left"]');
  if (!planned || !digits) return;
  // What stays as it was costs nothing when the slide is turned to; setting `hidden` again would.
  planned.toggleAttribute('hidden', left !== undefined);
  digits.toggleAttribute('hidden', left === undefined);
  const share = left ? Math.min(1, Math.max(0, left.leftMs / left.plannedMs)) : 1;
  const arc = slide.querySelector('[data-ref="arc"]');
  const dashes = `${(share * 100).toFixed(1)} 100`;
  if (arc?.getAttribute('stroke-dasharray') !== dashes) arc?.setAttribute('stroke-dasharray', dashes);
  if (left) digits.textContent = formatCountdown(Math.max(0, left.leftMs));
}
