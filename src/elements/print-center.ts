import { forgetText, keepText, readText } from '../browser/storage.ts';
import { PRINT_JOB_KEY } from '../core/kept-keys.ts';
import {
  addItems,
  type JobItem,
  MOST_ITEMS,
  moveItem,
  paperOf,
  type PrintJob,
  readAsked,
  readCopies,
  readJob,
  serializeJob,
  usualOptions,
  withOption,
} from '../core/print-job.ts';
import { planPrint, sharing } from '../core/print-plan.ts';
import { loadScript } from '../browser/trusted-scripts.ts';
import { HAND_OVER } from '../core/search-index-format.ts';
import { partOf, writeNew } from './element-parts.ts';
import { fillText } from './page-data.ts';
import { ChosenList } from './print-chosen.ts';
import { loadFindEvening } from './print-evening.ts';
import { PrintFilters } from './print-filters.ts';
import { PrintPress } from './print-press.ts';
import type { Sheet } from './print-tools.ts';

/** What the print center knows of the kit. The file is ours, so its values are taken as they are. */
interface Known {
  words: Readonly<Record<string, string>>;
  sheets: readonly Sheet[];
  /** The printables of a lesson or a workshop, by "lesson/slug". */
  sets: Readonly<Record<string, { title: string; ids: readonly string[] }>>;
}

const isKnown = (value: unknown): value is Known => typeof value === 'object' && value !== null && 'sets' in value;

const firstCopies = (id: string): JobItem => ({ id, copies: 1 });

/**
 * `<print-center data-known-src data-sheets-folder data-tools-src data-evening-src data-catalogue-src>`: somebody chooses
 * sheets, says how many copies, and prints them in one go. Without script its list leads to the page of each sheet.
 */
export class PrintCenter extends HTMLElement {
  #words: Known['words'] = {};
  #sets: Known['sets'] = {};
  #sheets: ReadonlyMap<string, Sheet> = new Map();
  #job: PrintJob = { items: [], options: usualOptions('letter') };
  /** The items before the last removal. */
  #before: readonly JobItem[] | undefined;
  #chosen: ChosenList | undefined;
  #filters: PrintFilters | undefined;
  #press: PrintPress | undefined;
  #toldNotKept = false;
  /** The day of the evening whose handouts these are, in words. */
  #day = '';
  #listening: AbortController | undefined;

  connectedCallback(): void {
    this.#listening = new AbortController();
    void this.#start(this.#listening.signal);
  }

  async #start(signal: AbortSignal): Promise<void> {
    try {
      const known = await loadScript(this.#address('knownSrc'), HAND_OVER);
      if (!isKnown(known)) throw new Error('print-center: expected what it knows.');
      if (!signal.aborted) this.#open(known, signal);
    } catch {
      partOf(this, 'failed').hidden = false;
    }
  }

  #open({ words, sheets, sets }: Known, signal: AbortSignal): void {
    this.#words = words;
    this.#sets = sets;
    this.#sheets = new Map(sheets.map((sheet) => [sheet.id, sheet]));
    this.#chosen = new ChosenList(this, this.#sheets, this.#words);
    this.#filters = new PrintFilters(this, sheets, this.#words, signal);
    this.#press = new PrintPress(this, this.#sheets, this.#words, signal);
    this.addEventListener('click', (event) => this.#click(event), { signal });
    this.addEventListener('change', (event) => this.#change(event), { signal });
    this.addEventListener('input', ({ target }) => this.#setCopies(target), { signal });
    this.#begin();
    this.dataset.ready = '';
    this.#press.showPictures();
  }

  #address(name: 'knownSrc' | 'eveningSrc' | 'catalogueSrc'): URL {
    return new URL(this.dataset[name] ?? '', document.baseURI);
  }

  disconnectedCallback(): void {
    this.#listening?.abort();
  }

  /** Takes up the choice that was kept, or what the address asks for. */
  #begin(): void {
    const kept = readText(PRINT_JOB_KEY);
    const found = readJob(kept.text, this.#ids, usualOptions(paperOf(navigator.language)));
    this.#job = { items: found.items, options: found.options };
    const said: string[] = [];
    if (!kept.works) said.push(this.#notKept());
    if (found.isDamaged) said.push(this.#words.damaged ?? '');
    if (found.unknown > 0) said.push(fillText(this.#words.unknown, { count: found.unknown }));
    this.#render();
    this.#say(...said.filter(Boolean));
    this.#takeAsked();
  }

  get #ids(): ReadonlySet<string> {
    return new Set(this.#sheets.keys());
  }

  #takeAsked(): void {
    const asked = readAsked(new URLSearchParams(location.search), this.#ids);
    if (!asked) return;
    if (asked.for === 'evening') void this.#takeEvening(asked.session);
    else if (asked.for === 'sheets') {
      this.#replace(asked.items);
      if (asked.unknown > 0) this.#say(fillText(this.#words.unknown, { count: asked.unknown }));
    } else {
      const set = this.#sets[`${asked.for}/${asked.slug}`];
      if (!set) return this.#say(this.#words.noSet ?? '');
      this.#replace(set.ids.map(firstCopies));
      this.#say(fillText(this.#words[asked.for], { title: set.title }));
    }
  }

  async #takeEvening(session: string | null): Promise<void> {
    try {
      const find = await loadFindEvening(this.#address('eveningSrc').href);
      const evening = await find(this.#address('catalogueSrc'), session);
      const items = evening?.items.filter(({ id }) => this.#sheets.has(id)) ?? [];
      const title = evening?.title || this.#words.yourEvening || '';
      if (!evening) return this.#say(this.#words.noEvening ?? '');
      if (items.length === 0) return this.#say(fillText(this.#words.noHandouts, { title }));
      this.#day = evening.day;
      this.#replace(items.map(({ id, copies }) => ({ id, copies: readCopies(String(copies), 1) })));
      this.#say(fillText(this.#words.evening, { title }));
    } catch {
      this.#say(this.#words.toolsMissing ?? '');
    }
  }

  /** Shows what the address asks for. It is kept once somebody changes it: a link alone takes nobody's last choice. */
  #replace(items: readonly JobItem[]): void {
    this.#job = { ...this.#job, items: items.slice(0, MOST_ITEMS) };
    this.#render();
  }

  /** Changes the job, keeps it and shows it. */
  #edit(change: Partial<PrintJob>, said = ''): void {
    this.#job = { ...this.#job, ...change };
    this.#before = undefined;
    // What the address asked for has been changed: a reload shows what was kept.
    if (location.search) history.replaceState(null, '', location.pathname);
    const isKept = keepText(PRINT_JOB_KEY, serializeJob(this.#job));
    this.#render();
    this.#say(...[said, isKept ? '' : this.#notKept()].filter(Boolean));
  }

  /** Says once that nothing is kept here. */
  #notKept(): string {
    const text = this.#toldNotKept ? '' : (this.#words.notKept ?? '');
    this.#toldNotKept = true;
    return text;
  }

  /** Takes items out, and offers to bring them back. */
  #remove(items: readonly JobItem[], said: string): void {
    const before = this.#job.items;
    this.#edit({ items }, said);
    this.#before = before;
    partOf(this, 'undo').hidden = false;
  }

  #click(event: Event): void {
    const button = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-act]') : null;
    const id = button?.closest<HTMLElement>('[data-item]')?.dataset.item ?? '';
    const { items } = this.#job;
    const acts: Readonly<Record<string, () => void>> = {
      up: () => this.#move(id, -1),
      down: () => this.#move(id, 1),
      remove: () => this.#takeOut(id),
      undo: () => {
        if (this.#before) this.#edit({ items: this.#before });
        this.#chosen?.focusLast();
      },
      empty: () => this.#remove([], this.#words.removedAll ?? ''),
      shown: () => this.#add(this.#filters?.shown() ?? []),
      each: () => {
        const copies = readCopies(this.#field('each').value, 1);
        this.#field('each').value = String(copies);
        this.#edit({ items: items.map((item) => ({ ...item, copies })) });
      },
      forget: () => {
        forgetText(PRINT_JOB_KEY);
        this.#say(this.#words.forgotten ?? '');
      },
      print: () => this.#print(),
      again: () => this.#print(),
    };
    if (button) acts[button.dataset.act ?? '']?.();
  }

  #field(name: string): HTMLInputElement {
    const field = partOf(this, name);
    if (!(field instanceof HTMLInputElement)) throw new Error(`print-center: expected a field "${name}".`);
    return field;
  }

  #move(id: string, by: -1 | 1): void {
    this.#edit({ items: moveItem(this.#job.items, id, by) });
    this.#chosen?.focusOn(id, by === -1 ? 'up' : 'down');
  }

  #takeOut(id: string): void {
    const title = this.#sheets.get(id)?.title ?? '';
    const hadFocus = this.#chosen?.holdsFocus() ?? false;
    this.#remove(
      this.#job.items.filter((item) => item.id !== id),
      fillText(this.#words.removed, { title }),
    );
    if (hadFocus) partOf(this, 'undo').focus();
  }

  #add(ids: readonly string[]): void {
    const before = this.#job.items;
    const items = addItems(before, ids.map(firstCopies));
    const added = items.length - before.length;
    const isFull = ids.some((id) => items.every((item) => item.id !== id));
    this.#edit({ items });
    this.#say(
      added > 0 ? fillText(this.#words.added, { count: added }) : isFull ? '' : (this.#words.nothingAdded ?? ''),
      isFull ? fillText(this.#words.full, { most: MOST_ITEMS }) : '',
    );
  }

  #change({ target }: Event): void {
    if (target instanceof HTMLInputElement && target.dataset.choose) {
      if (target.checked) this.#add([target.dataset.choose]);
      else this.#takeOut(target.dataset.choose);
    } else if (target instanceof HTMLInputElement && target.dataset.ref === 'copies')
      target.value = String(this.#setCopies(target));
    else if (target instanceof HTMLSelectElement && target.dataset.option)
      this.#edit({ options: withOption(this.#job.options, target.dataset.option, target.value) });
  }

  /** Takes over the copies that somebody types, and answers them. */
  #setCopies(field: EventTarget | null): number {
    if (!(field instanceof HTMLInputElement) || field.dataset.ref !== 'copies') return 1;
    const id = field.closest<HTMLElement>('[data-item]')?.dataset.item;
    const item = this.#job.items.find((one) => one.id === id);
    const copies = readCopies(field.value, item?.copies ?? 1);
    if (item && copies !== item.copies)
      this.#edit({ items: this.#job.items.map((one) => (one.id === id ? { ...one, copies } : one)) });
    return copies;
  }

  #say(...lines: readonly string[]): void {
    writeNew(partOf(this, 'status'), lines.filter(Boolean).join(' '));
  }

  #render(): void {
    const { items, options } = this.#job;
    const plan = planPrint(this.#job, this.#sheets);
    const chosen = new Set(items.map(({ id }) => id));
    for (const box of this.querySelectorAll<HTMLInputElement>('[data-choose]'))
      box.checked = chosen.has(box.dataset.choose ?? '');
    for (const field of this.querySelectorAll<HTMLSelectElement>('[data-option]'))
      field.value = Object.entries(options).find(([name]) => name === field.dataset.option)?.[1] ?? '';
    partOf(this, 'undo').hidden = true;
    this.#chosen?.render(items, options.type === 'large');
    this.#press?.forget();
    this.#press?.renderPlan(plan, items.length);
    const titles = items.flatMap(({ id }) => {
      const sheet = this.#sheets.get(id);
      return sheet && sharing(sheet.smaller, options.perPage) === 1 ? [sheet.title] : [];
    });
    const isHeldBack = options.perPage !== '1' && titles.length > 0;
    partOf(this, 'stop-at-one').hidden = !isHeldBack;
    if (isHeldBack)
      partOf(this, 'stop-at-one').textContent = fillText(this.#words.stopAtOne, { titles: titles.join(', ') });
    partOf(this, 'two-sides').hidden = options.sides === '1';
  }

  #print(): void {
    if (this.#job.items.length > 0) {
      this.#say('');
      void this.#press?.print(this.#job, this.#day);
      return;
    }
    this.#say(this.#words.chooseFirstLong ?? '');
    this.querySelector<HTMLElement>('[data-choose]')?.focus();
  }
}
