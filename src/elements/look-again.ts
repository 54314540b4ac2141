import { saveAsFile } from '../browser/files.ts';
import { formatDays } from '../core/calendar-file.ts';
import { formatDay, localDay } from '../core/dates.ts';
import { monthsAfter } from '../core/ticks.ts';
import { fillText, wordsOf } from './page-data.ts';

const MONTHS = 3;
/** Nine in the morning of a whole day. */
const MORNING = -540;
const MINUTE_MS = 60_000;

/** `<look-again data-list data-words>`: saves the day on which to go through a checklist again, as a calendar file. */
export class LookAgain extends HTMLElement {
  #listening: AbortController | undefined;

  connectedCallback(): void {
    const button = this.querySelector('button');
    if (!button) throw new Error('look-again: expected a <button> inside.');
    const words = wordsOf(this);
    const day = monthsAfter(localDay(Date.now()), MONTHS);
    button.textContent = fillText(words.save, { day: formatDay(day, document.documentElement.lang) });
    this.#listening = new AbortController();
    button.addEventListener('click', () => this.#save(day, words.event ?? ''), { signal: this.#listening.signal });
    this.hidden = false;
  }

  disconnectedCallback(): void {
    this.#listening?.abort();
  }

  #save(day: string, title: string): void {
    const list = this.dataset.list ?? '';
    const event = { id: 'look-again', title, when: { day }, alarmMinutesBefore: MORNING };
    const nowMs = Date.now();
    const facts = { name: title, workshopId: list, nowMs, sequence: Math.trunc(nowMs / MINUTE_MS) };
    saveAsFile(formatDays([event], facts), `${list}.ics`, 'text/calendar');
  }
}
