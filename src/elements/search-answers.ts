import type { SearchAnswer, SearchEngine, SearchResult } from '../browser/search-engine.ts';
import { type Load, loadFrom } from '../browser/search-files.ts';
import { SearchSession } from '../browser/search-session.ts';
import { dangerIn } from '../core/search-danger.ts';
import { filtersOf, readHints, topicOf } from '../core/search-hints.ts';
import { dialogFile } from '../core/search-index-format.ts';
import { formatSearchQuery, makeSearchQuery, type SearchQuery } from '../core/search-query.ts';
import type { SearchWords } from '../core/search-words.ts';
import { writeNew } from './element-parts.ts';
import { fillText } from './page-data.ts';
import { type DialogWords, parseDialogWords } from './search-dialog-words.ts';
import { resultRow } from './search-row.ts';
import { UrgentHelp } from './search-urgent.ts';

/** How long typing must rest before we look, in milliseconds. */
const TYPING_REST_MS = 150;
/** Fewer letters than this match half the kit. */
const FEWEST_LETTERS = 2;

/** A question with its filters, and how many pages answer it. */
interface Found {
  query: SearchQuery;
  count: number;
}

const countOf = ({ groups }: SearchAnswer): number => groups.reduce((sum, { hits }) => sum + hits.length, 0);

/**
 * Answers in the search dialog as somebody types: help first when there are words of danger, then the best pages, then a
 * link to all of them on the search page. What is typed is kept nowhere.
 */
export class SearchAnswers {
  readonly #dialog: HTMLDialogElement;
  readonly #siteRoot: URL;
  readonly #load: Load;
  readonly #field: HTMLInputElement;
  readonly #status: Element;
  readonly #urgent = new UrgentHelp((page) => new URL(page, this.#languageRoot()).href);
  readonly #list = document.createElement('ol');
  readonly #ways = document.createElement('p');
  #session: SearchSession | undefined;
  #words: Promise<DialogWords> | undefined;
  #typing: ReturnType<typeof setTimeout> | undefined;
  /** Counts questions, so that a slow answer never overwrites a newer one. */
  #turn = 0;

  /** @param early files of the search folder that are on their way already, by name */
  constructor(dialog: HTMLDialogElement, siteRoot: URL, early: Map<string, Promise<unknown>>) {
    const field = dialog.querySelector('input');
    const status = dialog.querySelector('[role="status"]');
    if (!field || !status) throw new Error('search-box: expected a field and a status in the dialog.');
    this.#dialog = dialog;
    this.#siteRoot = siteRoot;
    const load = loadFrom(new URL('search/', siteRoot));
    this.#load = (file) => {
      const coming = early.get(file);
      early.delete(file);
      return coming ?? load(file);
    };
    this.#field = field;
    this.#status = status;
  }

  start(): void {
    this.#list.className = 'plain search-rows';
    this.#ways.className = 'search-ways';
    this.#status.after(this.#urgent.panel, this.#list, this.#ways);
    this.#dialog.addEventListener('keydown', (event) => this.#moveFocus(event));
    this.#dialog.addEventListener('click', ({ target }) => {
      // A link may lead to a part of this very page, and then the dialog would stay over it. After a call it should.
      if (target instanceof Element && (target.closest('a:not(.call-lines *)') || target === this.#dialog))
        this.#dialog.close();
    });
    this.#field.addEventListener('input', () => {
      clearTimeout(this.#typing);
      this.#typing = setTimeout(() => void this.#search(), TYPING_REST_MS);
    });
    this.#open().warmUp();
    void this.#search();
  }

  async #search(): Promise<void> {
    this.#turn += 1;
    const turn = this.#turn;
    const query = makeSearchQuery(this.#field.value);
    if (Array.from(query.text).length < FEWEST_LETTERS) return this.#show({});
    try {
      const words = await this.#loadWords();
      const { texts } = words;
      if (turn !== this.#turn) return;
      if (this.#list.childElementCount === 0) this.#status.textContent = texts['loading'] ?? '';
      const session = this.#open();
      await session.expect(query.text);
      const lists = await session.words();
      const danger = dangerIn(query.text, lists);
      if (turn !== this.#turn) return;
      if (danger) this.#urgent.show(danger, words);
      else this.#urgent.hide();
      const engine = await session.engine();
      const answer = await engine.search(query);
      if (turn !== this.#turn) return;
      const reading = Promise.all(answer.best.map((hit) => engine.read(hit, query.filters)));
      const glances = answer.best.flatMap((hit) => engine.glance(hit, query.filters) ?? []);
      const asked = { text: answer.meant ?? query.text, filters: query.filters };
      const all = { query: asked, count: countOf(answer) };
      if (glances.length > 0) this.#showAnswer(query.text, answer, glances, words, all);
      const narrowed = danger ? undefined : await this.#narrow(engine, session, asked.text, lists);
      const best = await reading;
      if (turn === this.#turn) this.#showAnswer(query.text, answer, best, words, narrowed ?? all);
    } catch (error) {
      console.warn(error);
      this.#session = undefined;
      this.#words = undefined;
      if (turn === this.#turn) this.#show({ status: this.#dialog.dataset.broken ?? '' });
    }
  }

  /** What the search page should show when a question asks for filters in words ("20 minutes"); undefined when no page fits. */
  async #narrow(
    engine: SearchEngine,
    session: SearchSession,
    text: string,
    { hints, ignore }: SearchWords,
  ): Promise<Found | undefined> {
    const heard = readHints(text, hints);
    if (heard.length === 0) return undefined;
    const query = { text: topicOf(text, heard, ignore), filters: filtersOf(heard) };
    const answer = query.text === '' ? (await session.list()).list(query.filters) : await engine.search(query);
    const count = countOf(answer);
    return count > 0 ? { query, count } : undefined;
  }

  #showAnswer(
    text: string,
    answer: SearchAnswer,
    best: readonly SearchResult[],
    { texts }: DialogWords,
    all: Found,
  ): void {
    const count = countOf(answer);
    const { meant } = answer;
    const sentence = texts[count === 0 ? 'countNone' : count === 1 ? 'countOne' : 'countMany'];
    const settings = { siteRoot: this.#siteRoot.href, words: texts, withKind: true };
    const said = fillText(sentence, { count, text: meant ?? text });
    this.#show({
      status: this.#urgent.isShown ? `${texts['urgentSaid']} ${said}` : said,
      rows: best.map((result) => resultRow(result, settings)),
      ways:
        count === 0
          ? [this.#link('help.html', texts['urgentAll']), this.#link('browse.html', texts['browseAll'])]
          : [this.#link('search.html', fillText(texts['showPages'], { count: all.count }), all.query)],
      isUrgentKept: true,
    });
  }

  #show({
    status = '',
    rows = [],
    ways = [],
    isUrgentKept = false,
  }: {
    status?: string;
    rows?: HTMLElement[];
    ways?: HTMLElement[];
    isUrgentKept?: boolean;
  }): void {
    writeNew(this.#status, status);
    // Somebody may have gone to a row already: the focus stays at its place.
    const at = [...this.#list.children].findIndex((row) => row.contains(document.activeElement));
    this.#list.replaceChildren(...rows);
    if (at >= 0) (rows[at]?.querySelector('a') ?? this.#field).focus();
    this.#ways.replaceChildren(...ways);
    if (!isUrgentKept) this.#urgent.hide();
  }

  /** A link to a page of the kit in the language of this page; the search page gets a question and filters. */
  #link(page: string, text = '', query?: SearchQuery): HTMLAnchorElement {
    const link = document.createElement('a');
    link.href = new URL(page + (query ? formatSearchQuery(query) : ''), this.#languageRoot()).href;
    link.textContent = text;
    return link;
  }

  /** Where the pages of this language begin: where the search page stands. */
  #languageRoot(): URL {
    return new URL('.', this.#field.form?.action ?? this.#siteRoot);
  }

  /** The arrow keys go from the field through the links and back. In the list of countries they choose. */
  #moveFocus(event: KeyboardEvent): void {
    if (event.target instanceof HTMLSelectElement) return;
    const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (by === 0) return;
    const stops = [this.#field, ...this.#dialog.querySelectorAll<HTMLElement>('a')];
    const at = stops.findIndex((stop) => stop === document.activeElement);
    event.preventDefault();
    stops[Math.min(stops.length - 1, Math.max(0, at + by))]?.focus();
  }

  #loadWords(): Promise<DialogWords> {
    this.#words ??= this.#load(dialogFile(document.documentElement.lang)).then(parseDialogWords);
    return this.#words;
  }

  #open(): SearchSession {
    this.#session ??= new SearchSession(this.#load, document.documentElement.lang);
    this.#loadWords().catch(() => undefined);
    return this.#session;
  }
}
