/** What is left free above and below, in CSS pixels. */
const MARGIN = 12;

/**
 * Scrolls as little as it takes for everything from one element to another to be in sight. When they are higher than
 * the window, it begins with the first.
 */
export function showSpan(first: Element, last: Element): void {
  const above = first.getBoundingClientRect().top - MARGIN;
  const below = last.getBoundingClientRect().bottom + MARGIN - innerHeight;
  if (above < 0 || below > 0) scrollBy(0, Math.min(above, Math.max(below, 0)));
}
