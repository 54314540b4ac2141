import { whyNoSaving } from '../browser/kit-worker.ts';
import { askToStay, openSavedKit, type SavedKit } from '../browser/saved-kit.ts';
import { KitFault } from '../core/offline/keep-file.ts';
import { savedState } from '../core/offline/saved-state.ts';
import { partOf } from './element-parts.ts';

const MEGABYTE = 1_000_000;

/** Told to the page once the worker is ready, and when saving has ended, good or bad: what is saved may be more. */
export const SAVED_EVENT = 'kit-saved';

/**
 * `<offline-kit data-folder="/" data-paths="lessons/x workshops/y" data-words='{"ready": "…"}'>`: saves the whole kit,
 * or these pages, on this device, and says the truth about what is there. Where that cannot be, it says why.
 */
export class OfflineKit extends HTMLElement {
  static observedAttributes = ['data-paths'];
  #listening: AbortController | undefined;
  #words: Record<string, unknown> = {};
  #kit: SavedKit | undefined;
  #saving: AbortController | undefined;
  /** Whether the browser was asked to keep what is saved. Once is enough: it may put the question to the person. */
  #hasAsked = false;

  connectedCallback(): void {
    this.#listening = new AbortController();
    const { signal } = this.#listening;
    this.#words = JSON.parse(this.dataset.words ?? '{}');
    this.hidden = false;
    const reason = whyNoSaving();
    if (reason) return this.#say(reason);
    partOf(this, 'save').addEventListener('click', () => void this.#save(), { signal });
    partOf(this, 'stop').addEventListener('click', () => this.#saving?.abort(), { signal });
    // Another window may have saved or lost pages meanwhile.
    addEventListener('focus', () => void this.#showState(), { signal });
    void this.#open();
  }

  /** The plan has changed, perhaps in another window. */
  attributeChangedCallback(_name: string, before: string | null, now: string | null): void {
    if (this.#kit && before !== now) void this.#open();
  }

  disconnectedCallback(): void {
    this.#listening?.abort();
    this.#saving?.abort();
  }

  async #open(): Promise<void> {
    this.#say('starting');
    try {
      const paths = (this.dataset.paths ?? '').split(' ').filter(Boolean);
      this.#kit = await openSavedKit(new URL(this.dataset.folder ?? './', location.href), paths);
    } catch (error) {
      return this.#sayFault(error);
    }
    if (!this.#kit) return this.#say('notStarted');
    partOf(this, 'save').hidden = false;
    partOf(this, 'size').textContent = this.#text('size', { size: this.#megabytes(this.#kit.bytes) });
    await this.#showState();
    this.#tell();
  }

  #tell = () => this.dispatchEvent(new Event(SAVED_EVENT, { bubbles: true }));

  /** Says what is on the device now. */
  async #showState(): Promise<void> {
    const kit = this.#kit;
    if (!kit || this.#saving) return;
    const [count, note] = [await kit.count(), kit.note()];
    const date = new Intl.DateTimeFormat(document.documentElement.lang, { dateStyle: 'long' });
    const state = savedState(count, note, kit.version);
    this.dataset.state = state;
    const { pages, allPages } = count;
    this.#say(state, { pages, allPages, date: date.format(note?.checkedMs ?? 0) });
    partOf(this, 'save').textContent = this.#text(count.files === count.allFiles ? 'again' : 'save');
  }

  async #save(): Promise<void> {
    const kit = this.#kit;
    if (!kit || this.#saving) return;
    this.#saving = new AbortController();
    this.#showBusy(true);
    this.#say('saving');
    if (!this.#hasAsked && !kit.note()) askToStay();
    this.#hasAsked = true;
    try {
      await kit.save(this.#saving.signal, (done) => this.#showProgress(kit, done));
      const { pages } = await kit.count();
      kit.keepNote({ checkedMs: Date.now(), version: kit.version, pages });
      this.#saving = undefined;
      await this.#showState();
    } catch (error) {
      this.#sayFault(error);
    } finally {
      this.#saving = undefined;
      this.#showBusy(false);
      this.#tell();
    }
  }

  #showBusy(isBusy: boolean): void {
    const [pressed, other] = isBusy ? (['save', 'stop'] as const) : (['stop', 'save'] as const);
    partOf(this, other).hidden = false;
    // Before the button in hand goes, or the keyboard would be nowhere.
    if (partOf(this, pressed) === document.activeElement) partOf(this, other).focus();
    partOf(this, pressed).hidden = true;
    partOf(this, 'progress').hidden = !isBusy;
    if (isBusy && this.#kit) this.#showProgress(this.#kit, { files: 0, bytes: 0 });
  }

  #showProgress(kit: SavedKit, { files, bytes }: { files: number; bytes: number }): void {
    const bar = this.querySelector('progress');
    if (bar) bar.value = bytes / kit.bytes;
    const values = {
      files,
      allFiles: kit.files.length,
      size: this.#megabytes(bytes),
      allSize: this.#megabytes(kit.bytes),
    };
    partOf(this, 'count').textContent = this.#text('progress', values);
  }

  #sayFault(error: unknown): void {
    console.info(error);
    const fault = error instanceof KitFault ? error.fault : 'no-answer';
    this.dataset.state = fault;
    this.#say(fault);
  }

  #say(name: string, values: Readonly<Record<string, string | number>> = {}): void {
    const said = partOf(this, 'status');
    const text = this.#text(name, values);
    // A live region that is written again is read out again.
    if (said.textContent !== text) said.textContent = text;
  }

  #text(name: string, values: Readonly<Record<string, string | number>> = {}): string {
    return String(this.#words[name] ?? '').replace(/\{(\w+)\}/g, (whole, key: string) => String(values[key] ?? whole));
  }

  #megabytes(bytes: number): string {
    const { lang } = document.documentElement;
    const options = { style: 'unit', unit: 'megabyte', maximumFractionDigits: 1, minimumFractionDigits: 1 } as const;
    return new Intl.NumberFormat(lang, options).format(bytes / MEGABYTE);
  }
}
