import { formatCountdown } from '../core/clock-time.ts';

/** Draws the time left on the kitchen timer of a slide, or its planned minutes while no clock runs for its step. */
export function renderTimer(slide: Element, left: { leftMs: number; plannedMs: number } | undefined): void {
  const planned = slide.querySelector<HTMLElement>('[data-ref="planned"]');
  const digits = slide.querySelector<HTMLElement>('[data-ref="left"]');
  if (!planned || !digits) return;
  planned.hidden = left !== undefined;
  digits.hidden = left === undefined;
  const share = left ? Math.min(1, Math.max(0, left.leftMs / left.plannedMs)) : 1;
  slide.querySelector('[data-ref="arc"]')?.setAttribute('stroke-dasharray', `${(share * 100).toFixed(1)} 100`);
  if (left) digits.textContent = formatCountdown(Math.max(0, left.leftMs));
}
