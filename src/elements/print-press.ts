import { readText } from '../browser/storage.ts';
import { WORKSHOPS_KEY } from '../core/kept-keys.ts';
import { schoolOf } from '../core/my-workshop/school-of.ts';
import type { PrintJob } from '../core/print-job.ts';
import { planPrint, type PrintPlan } from '../core/print-plan.ts';
import type { LoadSheets } from '../browser/sheets.ts';
import { partOf, writeNew } from './element-parts.ts';
import { fillText } from './page-data.ts';
import { loadPrintTools, type PrintTools, type Sheet } from './print-tools.ts';

/** The bar with the sum of the job and the button that prints it, and everything between the press and the printer. */
export class PrintPress {
  #root: HTMLElement;
  #sheets: ReadonlyMap<string, Sheet>;
  #words: Readonly<Record<string, string>>;
  #signal: AbortSignal;
  #coming: Promise<{ tools: PrintTools; load: LoadSheets }> | undefined;
  #working: AbortController | undefined;

  constructor(
    root: HTMLElement,
    sheets: ReadonlyMap<string, Sheet>,
    words: Readonly<Record<string, string>>,
    signal: AbortSignal,
  ) {
    this.#root = root;
    this.#sheets = sheets;
    this.#words = words;
    this.#signal = signal;
    partOf(root, 'cancel').addEventListener('click', () => this.#stop(), { signal });
    partOf(root, 'rest').addEventListener('click', () => this.#send(), { signal });
  }

  /** Loads what builds sheets, once; a script that did not come is asked for again. */
  #tools(): Promise<{ tools: PrintTools; load: LoadSheets }> {
    const { toolsSrc = '', sheetsFolder = '' } = this.#root.dataset;
    const folder = new URL(`${sheetsFolder.replace(/\/?$/, '/')}`, document.baseURI);
    this.#coming ??= loadPrintTools(toolsSrc).then((tools) => ({
      tools,
      load: tools.sheetLoader(folder, document.documentElement.lang),
    }));
    this.#coming.catch(() => {
      this.#coming = undefined;
    });
    return this.#coming;
  }

  /** Shows the small pictures of the sheets. Without what builds them, their frames stay empty. */
  showPictures(): void {
    this.#tools().then(
      ({ tools, load }) => tools.showPictures(this.#root, load, this.#signal),
      () => {},
    );
  }

  renderPlan({ pages, copies, paper, tooMany }: PrintPlan, count: number): void {
    const { summary, summaryNone, printOne, printMany, chooseFirst } = this.#words;
    const sum = count === 0 ? summaryNone : fillText(summary, { count, pages, copies, paper });
    writeNew(partOf(this.#root, 'sum'), sum ?? '');
    const button = count === 0 ? chooseFirst : pages === 1 ? printOne : fillText(printMany, { pages });
    partOf(this.#root, 'print').textContent = button ?? '';
    partOf(this.#root, 'too-many').hidden = tooMany === undefined;
    partOf(this.#root, 'too-many').textContent =
      tooMany === undefined ? '' : fillText(this.#words.tooMany, { pages: tooMany });
  }

  /** The job has changed: what was built for the old one is no longer printed. */
  forget(): void {
    this.#working?.abort();
    delete this.#root.dataset.prepared;
    partOf(this.#root, 'job').replaceChildren();
    this.#show({});
  }

  #stop(): void {
    this.forget();
    writeNew(partOf(this.#root, 'status'), this.#words.stopped ?? '');
    partOf(this.#root, 'print').focus();
  }

  #show({ progress = '', missing = '', isWorking = false }): void {
    writeNew(partOf(this.#root, 'progress'), progress);
    partOf(this.#root, 'cancel').hidden = !isWorking;
    partOf(this.#root, 'print').hidden = isWorking;
    partOf(this.#root, 'missing').hidden = missing === '';
    partOf(this.#root, 'missing-text').textContent = missing;
  }

  /**
   * Builds the job, then opens the printer's window. What does not come is named, and the rest can be printed.
   * @param day for which the copies are, in words; '' leaves a line to write on
   */
  async print(job: PrintJob, day: string): Promise<void> {
    this.forget();
    this.#working = new AbortController();
    const { signal } = this.#working;
    const plan = planPrint(job, this.#sheets);
    const all = plan.pieces.length;
    this.#show({ progress: fillText(this.#words.preparing, { done: 0, all, title: '' }), isWorking: true });
    partOf(this.#root, 'cancel').focus();
    try {
      const { tools, load } = await this.#tools();
      const { options } = job;
      const words = this.#words;
      const school = schoolOf(readText(WORKSHOPS_KEY).text);
      const onStep = (done: number, title: string) =>
        this.#show({ progress: fillText(words.preparing, { done, all, title }), isWorking: true });
      const into = partOf(this.#root, 'job');
      const missing = await tools.prepare({
        ...{ plan, options, sheets: this.#sheets, into, load, words, school, day, onStep, signal },
      });
      if (signal.aborted) return;
      if (missing.length > 0) this.#report(missing);
      else this.#send();
    } catch {
      if (!signal.aborted) this.#show({ progress: this.#words.toolsMissing ?? '' });
    }
  }

  #report(missing: readonly string[]): void {
    const titles = missing.map((id) => this.#sheets.get(id)?.title ?? id).join(', ');
    this.#show({ missing: fillText(this.#words.missing, { titles }) });
    partOf(this.#root, 'rest').focus();
  }

  #send(): void {
    this.#root.dataset.prepared = '';
    this.#show({ progress: this.#words.ready ?? '' });
    partOf(this.#root, 'print').focus();
    print();
  }
}
