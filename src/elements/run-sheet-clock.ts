import { RUN_SHEET_START_KEY } from '../core/kept-keys.ts';
import { keepText, readText } from '../browser/storage.ts';
import { addMinutes, formatClockTime, parseClockTime } from '../core/clock-time.ts';

/**
 * `<run-sheet-clock>`: a start time that turns the minutes of a run sheet (`data-offset` on each cell) into clock
 * times. The time comes from ?start=18:30, else from a plan (`data-start`), else from this device, else from the field as
 * it stands. Beside the time of a plan no other is kept.
 */
export class RunSheetClock extends HTMLElement {
  #listening: AbortController | undefined;

  connectedCallback(): void {
    const field = this.#field();
    const asked = parseClockTime(new URLSearchParams(location.search).get('start') ?? '');
    const planned = parseClockTime(this.dataset.start ?? '');
    const kept = parseClockTime(readText(RUN_SHEET_START_KEY).text ?? '');
    const start = asked ?? planned ?? kept;
    if (start !== undefined) field.value = fieldValue(start);
    this.#listening = new AbortController();
    field.addEventListener('input', () => this.#follow(planned === undefined), { signal: this.#listening.signal });
    this.hidden = false;
    this.#follow(false);
  }

  disconnectedCallback(): void {
    this.#listening?.abort();
  }

  #field(): HTMLInputElement {
    const field = this.querySelector('input');
    if (!field) throw new Error('no input');
    return field;
  }

  #follow(keep: boolean): void {
    const start = parseClockTime(this.#field().value);
    if (start === undefined) return;
    if (keep) keepText(RUN_SHEET_START_KEY, fieldValue(start));
    const locale = document.documentElement.lang;
    for (const cell of document.querySelectorAll<HTMLElement>('[data-offset]'))
      cell.textContent = formatClockTime(addMinutes(start, Number(cell.dataset.offset)), locale);
  }
}

const fieldValue = (time: number): string =>
  `${String(Math.floor(time / 60)).padStart(2, '0')}:${String(time % 60).padStart(2, '0')}`;
