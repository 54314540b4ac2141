import { fillText } from './page-data.ts';

/**
 * Leads links that the page wrote for one lesson (`a[data-length-text]`, "…/lessons/x/slides.html?minutes=20&evening=y")
 * to another lesson at its length, and on to an evening where they name one.
 */
export function leadTo(root: Element, lesson: string, length: number, evening: string): void {
  for (const link of root.querySelectorAll<HTMLAnchorElement>('a[data-length-text]')) {
    const address = (link.getAttribute('href') ?? '')
      .replace(/lessons\/[\w-]+/, `lessons/${lesson}`)
      .replace(/minutes=\d+/, `minutes=${length}`)
      .replace(/evening=.*/, `evening=${evening}`);
    link.setAttribute('href', address);
    link.textContent = fillText(link.dataset.lengthText, { length });
  }
}
