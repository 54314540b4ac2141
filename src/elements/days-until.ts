import { localDay } from '../core/dates.ts';
import { daysBetween } from '../core/safer-internet-day.ts';

/**
 * `<days-until data-date="2027-02-09" data-days="… {days} …" data-tomorrow data-today>`: says how far a day is, by this
 * device's calendar. Past days and pages without script keep the words they came with.
 */
export class DaysUntil extends HTMLElement {
  connectedCallback(): void {
    const { date, days, tomorrow, today } = this.dataset;
    if (!date || !days || !tomorrow || !today)
      throw new Error('days-until: expected data-date, data-days, data-tomorrow and data-today.');
    const left = daysBetween(localDay(Date.now()), date);
    if (left < 0) return;
    this.textContent = left === 0 ? today : left === 1 ? tomorrow : days.replace('{days}', String(left));
  }
}
