import type { SearchWords } from '../core/search-words.ts';
import {
  loadSearchWords,
  openPageList,
  openSearchEngine,
  type PageList,
  type SearchEngine,
  sendForPieces,
} from './search-engine.ts';
import { type Load, loadOnce } from './search-files.ts';

/** What a page needs for searching, each part loaded when it is first asked for and then kept. After a failure begin a new one. */
export class SearchSession {
  readonly #load: Load;
  readonly #language: string;
  #words: Promise<SearchWords> | undefined;
  /** Once the engine runs it finds by itself what a question needs. */
  #isOpen = false;
  #list: ReturnType<typeof openPageList> | undefined;
  #engine: Promise<SearchEngine> | undefined;

  constructor(load: Load, language: string) {
    this.#load = loadOnce(load);
    this.#language = language;
  }

  /** The word lists, about 6 KB. */
  words(): Promise<SearchWords> {
    this.#words ??= loadSearchWords(this.#load, this.#language);
    return this.#words;
  }

  /** All pages and what they say about themselves, about 1 KB. */
  list(): Promise<PageList> {
    return this.#openList();
  }

  /** The engine and its index, about 85 KB, side by side with the word lists. */
  engine(): Promise<SearchEngine> {
    this.#engine ??= openSearchEngine(this.#load, this.#language, this.words(), this.#openList());
    return this.#engine;
  }

  /** Sends for all of it while somebody types. What does not come, the search itself says. */
  warmUp(): void {
    this.engine().catch(() => undefined);
  }

  /** Sends for what one question needs of the index, and resolves when it has. What does not come, the search itself says. */
  async expect(text: string): Promise<void> {
    if (this.#isOpen) return;
    this.engine().then(
      () => (this.#isOpen = true),
      () => undefined,
    );
    await sendForPieces(this.#load, this.#language, text, this.words()).catch(() => undefined);
  }

  #openList(): ReturnType<typeof openPageList> {
    this.#list ??= openPageList(this.#load, this.#language);
    return this.#list;
  }
}
