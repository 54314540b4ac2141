import { loadFrom } from '../browser/search-files.ts';
import { loadScript } from '../browser/trusted-scripts.ts';
import { dialogFile, ENGINE_FILE, factsFile, machineFile, startFile, wordsFile } from '../core/search-index-format.ts';
import { SEARCH_ANSWERS } from './search-answers-name.ts';
import { isSearchKey } from './search-key.ts';

/** The small ones first: which pieces of the index a question needs is known before the heavy ones are there. */
const FIRST_FILES = [startFile, wordsFile, dialogFile, machineFile, factsFile];

/**
 * `<search-box data-answers-href="…">`: the search in the head of a page. Without script a form that leads to the search page.
 * With it a button, Ctrl+K or Cmd+K opens that form in a dialog, and a second script fetched at that moment answers as
 * somebody types. Until it is there, and when it does not come, the form still leads to the search page.
 */
export class SearchBox extends HTMLElement {
  #isAnswering = false;

  connectedCallback(): void {
    const [button, search, dialog] = ['button', 'search', 'dialog'].map((part) => this.querySelector(part));
    if (!button || !search || !(dialog instanceof HTMLDialogElement))
      throw new Error('search-box: expected a button, a search and a dialog.');
    dialog.prepend(search);
    button.removeAttribute('hidden');
    const open = () => this.#open(dialog);
    button.addEventListener('click', open);
    document.addEventListener('keydown', (event) => {
      if (!isSearchKey(event)) return;
      event.preventDefault();
      if (!document.querySelector('dialog[open]')) open();
    });
  }

  #open(dialog: HTMLDialogElement): void {
    dialog.showModal();
    dialog.querySelector('input')?.select();
    if (this.#isAnswering) return;
    this.#isAnswering = true;
    this.#answerIn(dialog).catch(() => (this.#isAnswering = false));
  }

  /** What every question needs comes beside the script that uses it: over a slow line each wait counts. */
  async #answerIn(dialog: HTMLDialogElement): Promise<void> {
    const answers = new URL(this.dataset.answersHref ?? '', document.baseURI);
    const start = loadScript(answers, SEARCH_ANSWERS);
    const load = loadFrom(new URL('../search/', answers));
    const { lang } = document.documentElement;
    const files = [...FIRST_FILES.map((name) => name(lang)), ENGINE_FILE];
    const early = new Map(files.map((file) => [file, load(file)]));
    // When one does not come, the first search says so.
    for (const file of early.values()) file.catch(() => undefined);
    const begin = await start;
    if (typeof begin === 'function') begin(dialog, early);
  }
}
