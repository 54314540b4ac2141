import { fillText } from './page-data.ts';

/**
 * Leads links that the page wrote for one lesson (`a[data-length-text]`, "…/lessons/x/slides.html?minutes=20") to another
 * lesson at its length, as a part of an evening; '' for none. Without a lesson the links go away.
 */
export function leadTo(links: Element | null, lesson: string | undefined, length: number, evening = ''): void {
  if (!lesson) return links?.remove();
  for (const link of links?.querySelectorAll('a') ?? []) {
    const address = link.getAttribute('href') ?? '';
    const to = `lessons/${lesson}$1${length}${evening && `&evening=${evening}`}`;
    link.setAttribute('href', address.replace(/lessons\/[\w-]+(.*?=)\d+.*/, to));
    link.textContent = fillText(link.dataset.lengthText, { length });
  }
}
