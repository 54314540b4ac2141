import { openWorkshops, type WorkshopStore } from '../browser/workshop-store.ts';
import { localDay } from '../core/dates.ts';
import type { MyWorkshop } from '../core/my-workshop/my-workshop.ts';
import { dayInWords } from '../core/my-workshop/paper-details.ts';
import { type DatedTask, daysLate, planTimeline, type Timeline } from '../core/my-workshop/timeline.ts';
import { factsOf, groupHeading, withTick } from '../core/my-workshop/workshop-tasks.ts';
import { partOf } from './element-parts.ts';
import { fillText, lessonsOf, wordsOf } from './page-data.ts';
import { readTasks, type ShownTask } from './shown-tasks.ts';
import { saveCalendar } from './task-calendar.ts';
import { openMemory, showMemory } from './workshop-memory.ts';

/** Tasks under one heading on the page. */
interface Section {
  heading: string;
  day: string;
  isFirst: boolean;
  rows: readonly DatedTask<ShownTask>[];
}

/**
 * `<workshop-tasks data-words data-lessons>`: puts the tasks of the page on the days of the workshop in hand, and keeps
 * its ticks. Without script, or without a day, it is the list as the page wrote it, by weeks before and after.
 */
export class WorkshopTasks extends HTMLElement {
  #listening: AbortController | undefined;
  #store: WorkshopStore | undefined;
  #words: Readonly<Record<string, string>> = {};
  #tasks: ShownTask[] = [];
  #undated: Element[] = [];
  #rows = new Map<string, HTMLElement>();
  #shown = '';

  connectedCallback(): void {
    this.#listening = new AbortController();
    const { signal } = this.#listening;
    this.#words = wordsOf(this);
    this.#tasks = readTasks(this);
    this.#undated = [...partOf(this, 'list').children];
    this.#store = openWorkshops(lessonsOf(this), () => this.#render(), signal);
    openMemory(this, this.#store, signal);
    this.addEventListener('change', (event) => this.#onChange(event), { signal });
    this.addEventListener('click', (event) => this.#onClick(event), { signal });
    document.addEventListener('visibilitychange', () => this.#render(), { signal });
    this.#render();
  }

  disconnectedCallback(): void {
    this.#listening?.abort();
  }

  #onChange({ target }: Event): void {
    if (!(target instanceof HTMLInputElement) || !target.closest('.task')) return;
    const { value, checked } = target;
    this.#store?.change((workshop) => ({ ...workshop, ticks: withTick(workshop.ticks, value, checked) }));
  }

  #onClick({ target }: Event): void {
    const workshop = this.#store?.open();
    if (!workshop || !(target instanceof Element) || !target.closest('[data-act="calendar"]')) return;
    const withTasks = this.querySelector<HTMLInputElement>('input[data-ref="with-tasks"]')?.checked === true;
    const count = saveCalendar(workshop, withTasks ? this.#timeline(workshop) : undefined, this.#words);
    partOf(this, 'saved').textContent = fillText(this.#words.savedCalendar, { count });
  }

  #timeline(workshop: MyWorkshop): Timeline<ShownTask> {
    return planTimeline(this.#tasks, factsOf(workshop, localDay(Date.now())));
  }

  #render(): void {
    const store = this.#store;
    if (!store) return;
    showMemory(this, store, this.#words);
    const workshop = store.open();
    const timeline = workshop && this.#timeline(workshop);
    const isDated = timeline !== undefined && timeline.doFirst.length + timeline.groups.length > 0;
    partOf(this, 'calendar').hidden = !isDated;
    partOf(this, 'hint').hidden = isDated;
    partOf(this, 'hint-text').textContent = this.#words[workshop ? 'noDate' : 'noWorkshop'] ?? '';
    this.#renderAbout(workshop);
    if (isDated) this.#renderDated(timeline);
    else this.#renderUndated(workshop);
  }

  #renderAbout(workshop: MyWorkshop | undefined): void {
    if (!workshop) return;
    const { details, sessions } = workshop;
    const { lang } = document.documentElement;
    const days = sessions.map(({ date }) => dayInWords(date, lang)).filter(Boolean);
    const title = details.title || sessions[0]?.title || '';
    const text = [title, details.school, new Intl.ListFormat(lang).format(days)].filter(Boolean).join(' · ');
    partOf(this, 'about').textContent = text || (this.#words.summary ?? '');
    const zone = details.timeZone || Intl.DateTimeFormat().resolvedOptions().timeZone;
    partOf(this, 'zone').textContent = fillText(this.#words.zone, { zone });
  }

  #renderUndated(workshop: MyWorkshop | undefined): void {
    if (this.#shown !== '') partOf(this, 'list').replaceChildren(...this.#undated);
    this.#shown = '';
    partOf(this, 'progress').textContent = '';
    for (const { row } of this.#tasks) {
      const box = boxOf(row);
      box.checked = workshop?.ticks.includes(box.value) === true;
      box.disabled = workshop === undefined;
    }
  }

  #renderDated(timeline: Timeline<ShownTask>): void {
    const first = { heading: this.#words.doFirst ?? '', day: '', isFirst: true, rows: timeline.doFirst };
    const sections: Section[] = timeline.groups.map((group) => ({
      heading: groupHeading(group, this.#words),
      day: this.#dayText(group.date),
      isFirst: false,
      rows: group.rows,
    }));
    if (first.rows.length > 0) sections.unshift(first);
    // Only when other tasks or days are to be shown: what has the focus keeps it.
    const shown = JSON.stringify(sections.map(({ heading, day, rows }) => [heading, day, rows.map(({ key }) => key)]));
    if (shown !== this.#shown) partOf(this, 'list').replaceChildren(...sections.map((one) => this.#sectionOf(one)));
    this.#shown = shown;
    const rows = sections.flatMap((section) => section.rows);
    for (const row of rows) this.#renderRow(row);
    this.#renderProgress(rows.filter(({ state }) => state !== 'past'));
  }

  #sectionOf({ heading, day, isFirst, rows }: Section): HTMLElement {
    const section = document.createElement('section');
    section.className = isFirst ? 'task-group task-first' : 'task-group';
    const title = document.createElement('h2');
    const date = document.createElement('span');
    date.textContent = day && ` · ${day}`;
    title.append(heading, date);
    const list = document.createElement('ul');
    list.className = 'plain';
    list.append(...rows.map((row) => this.#rowOf(row)));
    section.append(title);
    if (isFirst) {
      const why = document.createElement('p');
      why.textContent = this.#words.doFirstWhy ?? '';
      section.append(why);
    }
    section.append(list);
    return section;
  }

  #rowOf({ key, task }: DatedTask<ShownTask>): HTMLElement {
    const kept = this.#rows.get(key);
    if (kept) return kept;
    const row = task.copy();
    this.#rows.set(key, row);
    boxOf(row).value = key;
    row.querySelector('[data-ref="only"]')?.remove();
    return row;
  }

  #renderRow(dated: DatedTask<ShownTask>): void {
    const row = this.#rowOf(dated);
    const { state } = dated;
    boxOf(row).checked = state === 'done';
    row.dataset.state = state;
    const said = partOf(row, 'state');
    const days = daysLate(dated, localDay(Date.now()));
    const words = this.#words[state === 'overdue' && days === 1 ? 'overdue-one' : state];
    said.textContent = fillText(words, { days, day: this.#dayText(dated.date) });
    said.hidden = said.textContent === '';
  }

  #renderProgress(rows: readonly DatedTask<ShownTask>[]): void {
    const done = rows.filter(({ state }) => state === 'done').length;
    const next = rows.find(({ state }) => state !== 'done');
    const values = { done, all: rows.length, task: next?.task.title ?? '' };
    const text = fillText(next ? this.#words.progress : this.#words.allDone, values);
    const progress = partOf(this, 'progress');
    if (progress.textContent !== text) progress.textContent = text;
  }

  /** "Tue, Dec 29", with the year when it is not this one. */
  #dayText(day: string): string {
    const date = new Date(`${day}T00:00:00Z`);
    if (Number.isNaN(date.getTime())) return '';
    const isThisYear = day.startsWith(`${new Date().getFullYear()}-`);
    const options: Intl.DateTimeFormatOptions = { weekday: 'long', month: 'short', day: 'numeric', timeZone: 'UTC' };
    if (!isThisYear) options.year = 'numeric';
    return new Intl.DateTimeFormat(document.documentElement.lang, options).format(date);
  }
}

function boxOf(row: HTMLElement): HTMLInputElement {
  const box = row.querySelector('input');
  if (!box) throw new Error('workshop-tasks: expected a box in each task.');
  return box;
}
