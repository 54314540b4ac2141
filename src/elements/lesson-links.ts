import { fillText } from './page-data.ts';

/**
 * Leads links that the page wrote for one lesson (`a[data-length-text]`, "…/lessons/x/slides.html?minutes=20") to another
 * lesson at its length, as a part of an evening; '' for none.
 */
export function leadTo(root: Element, lesson: string, length: number, evening: string): void {
  for (const link of root.querySelectorAll<HTMLAnchorElement>('a[data-length-text]')) {
    const address = link.getAttribute('href') ?? '';
    const to = `lessons/${lesson}$1${length}${evening && `&evening=${evening}`}`;
    link.setAttribute('href', address.replace(/lessons\/[\w-]+(.*?=)\d+.*/, to));
    link.textContent = fillText(link.dataset.lengthText, { length });
  }
}
