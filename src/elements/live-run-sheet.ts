import { type LiveEveningStore, openLiveEvening } from '../browser/live-evening-store.ts';
import { keepScreenOn } from '../browser/wake-lock.ts';
import { formatCountdown, formatInstant, nearestInstant, parseClockTime } from '../core/clock-time.ts';
import { parseRoom } from '../core/evening.ts';
import { proposeLiveCatchUp } from '../core/live-catch-up.ts';
import { lengthOf, type LiveRow } from '../core/live-evening.ts';
import { type RoomNow, type RowTimes, type Schedule, scheduleLive } from '../core/live-schedule.ts';
import { partOf } from './element-parts.ts';
import { readRows } from './live-rows.ts';
import { fillText } from './page-data.ts';

const MS_A_MINUTE = 60_000;
const toMinutes = (ms: number): number => Math.round(ms / MS_A_MINUTE);

/**
 * `<live-run-sheet data-evening="slug">`: a planned evening that runs. Without script it is the table of the plan, which
 * also holds the facts (`[data-row]`). Every second it shows what the instants say; it counts nothing itself.
 */
export class LiveRunSheet extends HTMLElement {
  #listening: AbortController | undefined;
  #awake: AbortController | undefined;
  #rows: LiveRow[] = [];
  #store: LiveEveningStore | undefined;

  connectedCallback(): void {
    this.#listening = new AbortController();
    const { signal } = this.#listening;
    this.#rows = readRows(this);
    const evening = this.dataset.evening;
    if (!evening) throw new Error('no evening');
    this.#store = openLiveEvening(evening, this.#rows, () => this.#render(), signal);
    this.addEventListener('click', (event) => this.#onClick(event), { signal });
    this.#startField().addEventListener('input', () => this.#render(), { signal });
    document.addEventListener('visibilitychange', () => this.#render(), { signal });
    const interval = setInterval(() => this.#render(), 1000);
    signal.addEventListener('abort', () => clearInterval(interval));
    this.#render();
  }

  disconnectedCallback(): void {
    this.#listening?.abort();
    this.#awake?.abort();
    this.#awake = undefined;
  }

  #part(name: string, within: HTMLElement = this): HTMLElement {
    return partOf(within, name);
  }

  #startField(): HTMLInputElement {
    const field = this.querySelector<HTMLInputElement>('#start-time');
    if (!field) throw new Error('no #start-time');
    return field;
  }

  /** A text of the page: data-text-behind with values. */
  #text(name: string, values: Readonly<Record<string, string | number>> = {}): string {
    return fillText(this.dataset[`text${name}`], values);
  }

  #clock(instantMs: number): string {
    return formatInstant(instantMs, document.documentElement.lang);
  }

  #plannedStartMs(): number {
    const start = parseClockTime(this.#startField().value);
    return start === undefined ? Date.now() : nearestInstant(start, Date.now());
  }

  #onClick(event: MouseEvent): void {
    const button = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-act]') : null;
    const store = this.#store;
    if (!button || !store) return;
    const room = parseRoom(button.closest<HTMLElement>('[data-live-room]')?.dataset.liveRoom);
    const act = button.dataset.act;
    const { run } = store.state();
    if (act === 'start-planned') store.act({ type: 'start', plannedStartMs: this.#plannedStartMs() });
    else if (act === 'start-now') store.act({ type: 'start', plannedStartMs: Date.now() });
    else if (act === 'undo' || act === 'end' || act === 'clear') store.act({ type: act });
    else if (act === 'catch-up') {
      store.act({ type: 'change-plan', changes: proposeLiveCatchUp(this.#rows, run, Date.now()).changes });
      this.#part('catch-up-box').removeAttribute('open');
    } else if (
      room &&
      (act === 'done' || act === 'back' || act === 'pause' || act === 'resume' || act === 'add-minute')
    )
      store.act({ type: act, room });
    this.#keepFocus(button);
    this.#announce();
  }

  /** A button that its own press has hidden hands the focus on, so that a keyboard is not lost. */
  #keepFocus(button: HTMLElement): void {
    if (button.checkVisibility()) return;
    const headings = [...this.querySelectorAll<HTMLElement>('[data-focus]')];
    headings.find((heading) => heading.checkVisibility())?.focus();
  }

  /** Says once what is on now; the clocks that tick are never read aloud. */
  #announce(): void {
    const on = this.#schedule().rooms.map(({ times }) => this.#titleOf(times.row));
    const isOver = this.#store?.state().run.endedAtMs !== undefined;
    this.#part('status').textContent = isOver
      ? (this.#part('ended-title').textContent ?? '')
      : on.map((title) => `${this.dataset.textNow}: ${title}`).join('. ');
  }

  #schedule(): Schedule {
    return scheduleLive(this.#rows, this.#store?.state().run ?? { log: [], changes: [] }, Date.now());
  }

  #render(): void {
    const state = this.#store?.state();
    if (!state) return;
    const { run } = state;
    const phase = run.plannedStartMs === undefined ? 'before' : run.endedAtMs === undefined ? 'running' : 'ended';
    const schedule = this.#schedule();
    this.dataset.phase = phase;
    this.#stayAwake(phase === 'running');
    for (const part of this.querySelectorAll<HTMLElement>('[data-phases]'))
      part.hidden = !part.dataset.phases?.split(' ').includes(phase);
    this.#part('undo').hidden = state.undo.length === 0;
    this.#renderNote();
    this.#renderRows(schedule, phase);
    if (phase === 'before') this.#renderStart();
    if (phase === 'running') this.#renderRunning(schedule, run.plannedStartMs ?? 0);
    if (phase === 'ended') this.#renderEnd(schedule);
  }

  #stayAwake(isRunning: boolean): void {
    if (isRunning === (this.#awake !== undefined)) return;
    this.#awake?.abort();
    this.#awake = isRunning ? new AbortController() : undefined;
    if (this.#awake) keepScreenOn(this.#awake.signal);
  }

  #renderNote(): void {
    const note = this.#store?.note() ?? 'fine';
    const part = this.#part('memory');
    const text = { fine: '', 'not-kept': 'NotKept', damaged: 'Damaged', old: 'Old' }[note];
    part.textContent = text && this.#text(text);
    part.hidden = text === '';
  }

  #renderStart(): void {
    const show = (name: string, startMs: number) => {
      const minutes = Math.max(...this.#rows.map((row) => row.offset + row.minutes));
      const end = this.#clock(startMs + minutes * MS_A_MINUTE);
      this.#part(name).textContent = this.#text(name === 'start-now' ? 'StartNow' : 'StartPlanned', {
        start: this.#clock(startMs),
        end,
      });
    };
    show('start-planned', this.#plannedStartMs());
    show('start-now', Date.now());
  }

  #renderRunning({ rooms, rows, plannedEndMs, expectedEndMs, behindMs }: Schedule, startMs: number): void {
    const behind = toMinutes(behindMs);
    const untilStartMs = startMs - Date.now();
    const pace = this.#part('pace');
    pace.toggleAttribute('data-behind', behind > 0);
    pace.textContent =
      untilStartMs > 0
        ? this.#text('StartsIn', { time: this.#clock(startMs), left: formatCountdown(untilStartMs) })
        : behind === 0
          ? this.#text('OnTime')
          : this.#text(behind > 0 ? 'Behind' : 'Ahead', { minutes: Math.abs(behind) });
    this.#part('clock').textContent = this.#clock(Date.now());
    this.#part('should-end').textContent = this.#text('ShouldEnd', { time: this.#clock(plannedEndMs) });
    this.#part('will-end').textContent = this.#text('WillEnd', { time: this.#clock(expectedEndMs) });
    for (const section of this.querySelectorAll<HTMLElement>('[data-live-room]')) {
      const room = rooms.find((one) => one.room === section.dataset.liveRoom);
      const isSplit = rooms.some((one) => one.room !== 'together');
      section.hidden = room === undefined && !(isSplit && section.dataset.liveRoom !== 'together');
      section.toggleAttribute('data-waiting', room === undefined);
      if (room) this.#renderRoom(section, room, rows);
    }
    this.#renderCatchUp(behind);
  }

  #renderRoom(section: HTMLElement, { times, leftMs, isPaused, next, room }: RoomNow, rows: readonly RowTimes[]): void {
    const own = rows.filter(({ row }) => row.room === 'together' || row.room === room || room === 'together');
    const put = (name: string, text: string) => {
      this.#part(name, section).textContent = text;
    };
    put('position', this.#text('Position', { part: own.indexOf(times) + 1, count: own.length }));
    put('title', this.#titleOf(times.row));
    put('left', formatCountdown(Math.abs(leftMs)));
    put(
      'until',
      isPaused
        ? this.#text('Paused')
        : this.#text(leftMs < 0 ? 'Over' : 'Left', {
            minutes: times.minutes,
            time: this.#clock(times.expectedEndMs),
          }),
    );
    section.toggleAttribute('data-over', leftMs < 0);
    section.toggleAttribute('data-paused', isPaused);
    put('next-title', next ? this.#titleOf(next.row) : this.#text('Last'));
    put('next-at', next ? this.#text('NextAt', { time: this.#clock(next.expectedMs) }) : '');
    put('done', this.#text(next ? 'Done' : 'DoneLast'));
    this.#showAbout(section, 'about', times);
    this.#showAbout(section, 'next-about', next);
  }

  /** Shows what the page says about one part and hides the rest. A lesson that was cut opens at its new length. */
  #showAbout(section: HTMLElement, kind: string, times: RowTimes | undefined): void {
    for (const about of section.querySelectorAll<HTMLElement>(`[data-${kind}]`)) {
      const isShown = about.getAttribute(`data-${kind}`) === times?.row.id;
      about.hidden = !isShown;
      if (!isShown || !times || times.row.isBreak) continue;
      const length = String(lengthOf(times.row, this.#store?.state().run.changes ?? []));
      for (const link of about.querySelectorAll<HTMLAnchorElement>('a[data-length-text]')) {
        const url = new URL(link.href);
        url.searchParams.set('minutes', length);
        if (link.href !== url.href) link.href = url.href;
        link.textContent = fillText(link.dataset.lengthText, { length });
      }
    }
  }

  #renderCatchUp(behind: number): void {
    const run = this.#store?.state().run;
    const box = this.#part('catch-up-box');
    box.hidden = behind < 1 || !run;
    if (!run || box.hidden) return;
    const { changes, savesMinutes, shortMinutes } = proposeLiveCatchUp(this.#rows, run, Date.now());
    const button = this.#part('catch-up');
    button.hidden = changes.length === 0;
    button.textContent = this.#text('CatchUp', { minutes: savesMinutes });
    const before = new Map(this.#schedule().rows.map(({ row, minutes }) => [row.id, minutes]));
    const lines = new Map(changes.map((change) => [change.stepId, change.minutes]));
    const texts = [...lines].flatMap(([id, minutes]) => {
      const row = this.#rows.find((one) => one.id === id);
      return row ? this.#text('Change', { title: this.#titleOf(row), minutes, before: before.get(id) ?? '' }) : [];
    });
    if (shortMinutes > 0)
      texts.push(this.#text(changes.length > 0 ? 'Short' : 'NothingToCut', { minutes: shortMinutes }));
    const list = this.#part('catch-up-list');
    if (list.textContent !== texts.join('')) list.replaceChildren(...texts.map(listItem));
  }

  /** The table of the plan: from the start its clock is that of this run, and each part that is over says how it went. */
  #renderRows({ rows }: Schedule, phase: 'before' | 'running' | 'ended'): void {
    for (const { row, plannedMs, state, expectedMs, expectedEndMs, realMinutes } of rows) {
      const line = this.querySelector<HTMLElement>(`[data-row="${row.id}"]`);
      if (!line) continue;
      line.dataset.state = state;
      for (const bar of this.querySelectorAll<SVGElement>(`[data-bar="${row.id}"]`)) bar.dataset.state = state;
      if (phase !== 'before') this.#part('planned', line).textContent = this.#clock(plannedMs);
      const isReal = realMinutes !== undefined;
      this.#part('real', line).textContent = isReal
        ? `${this.#clock(expectedMs)}–${this.#clock(expectedEndMs)}`
        : phase === 'ended'
          ? this.#text('NotDone')
          : '';
      const difference = isReal ? realMinutes - row.minutes : undefined;
      this.#part('difference', line).textContent = difference === undefined ? '' : signed(difference);
    }
  }

  #renderEnd({ plannedEndMs, expectedEndMs, behindMs }: Schedule): void {
    const behind = toMinutes(behindMs);
    const difference = this.#text(behind === 0 ? 'Same' : behind > 0 ? 'Later' : 'Earlier', {
      minutes: Math.abs(behind),
    });
    this.#part('ended-title').textContent = this.#text('Ended', { time: this.#clock(expectedEndMs) });
    this.#part('ended-by').textContent = this.#text('EndedBy', { time: this.#clock(plannedEndMs), difference });
  }

  #titleOf(row: LiveRow): string {
    return this.querySelector<HTMLElement>(`[data-row="${row.id}"]`)?.dataset.title ?? '';
  }
}

const signed = (minutes: number): string => (minutes === 0 ? '0' : minutes > 0 ? `+${minutes}` : `−${-minutes}`);

function listItem(text: string): HTMLElement {
  const item = document.createElement('li');
  item.textContent = text;
  return item;
}
