import type { SearchAnswer, SearchResult } from '../browser/search-engine.ts';
import { loadFrom } from '../browser/search-files.ts';
import { SearchSession } from '../browser/search-session.ts';
import { dangerIn } from '../core/search-danger.ts';
import type { SearchHit } from '../core/search-index-format.ts';
import { filtersOf, type Hint, readHints, topicOf } from '../core/search-hints.ts';
import type { SearchWords } from '../core/search-words.ts';
import {
  FILTER_NAMES,
  formatSearchQuery,
  isNarrowed,
  makeSearchQuery,
  parseSearchQuery,
  SEARCH_KINDS,
  type SearchFilters,
  type SearchQuery,
} from '../core/search-query.ts';
import { partOf } from './element-parts.ts';
import { fillText, wordsOf } from './page-data.ts';
import { chooseFilters, chosenIn, showChips, showCounts, showHints } from './search-filters.ts';
import { isSearchKey } from './search-key.ts';
import { type ResultGroup, showBest, showGroups } from './search-results.ts';

/** How long typing must rest before we look, in milliseconds. */
const TYPING_REST_MS = 200;
/** While somebody types, fewer letters than this match half the kit. */
const FEWEST_LETTERS = 2;
/** Results per kind below the best, and when there are many kinds. Keeps a first search under 120 KB. */
const FEW = 2;
const FEW_OF_MANY = 1;
const MANY_KINDS = 5;
/** Results per kind when nothing but filters is asked. Keeps that list under 40 KB. */
const SOME = 7;
/** Results when one kind is chosen, and per step then. */
const MANY = 10;

const STATES = ['start', 'results', 'none', 'broken'] as const;

/**
 * `<site-search data-site-root="./" data-words="{…}">`: the search page. The address holds the question and the filters
 * (?q=sleep&kind=guide&age=8-10); filters alone list all pages that fit. Words of danger show the help case of that name
 * (`data-help-case`) before all results, and are kept nowhere but in the address. Without script the page says so and
 * offers the lists.
 */
export class SiteSearch extends HTMLElement {
  #listening: AbortController | undefined;
  #files: SearchSession | undefined;
  #typing: ReturnType<typeof setTimeout> | undefined;
  /** Counts searches, so that a slow answer never overwrites a newer one. */
  #turn = 0;
  /** Whether a search has been answered before: the first one has to wait for its files. */
  #isReady = false;
  /** How many results of the chosen kind show. */
  #shown = MANY;
  /** The filters that the question asks for in words, and the words that say nothing, for what is left of it. */
  #hints: readonly Hint[] = [];
  #ignore: readonly string[] = [];

  connectedCallback(): void {
    this.#listening = new AbortController();
    const { signal } = this.#listening;
    const form = partOf(this, 'form');
    form.addEventListener('submit', (event) => this.#submit(event), { signal });
    form.addEventListener('input', (event) => this.#input(event), { signal });
    partOf(this, 'filters').addEventListener('focusin', () => void this.#reachForFilters(), { signal });
    this.addEventListener('click', (event) => this.#click(event), { signal });
    document.addEventListener('keydown', (event) => this.#reachForField(event), { signal });
    const asked = parseSearchQuery(location.search);
    this.#field().value = asked.text;
    chooseFilters(form, asked.filters);
    partOf(this, 'filters').toggleAttribute('open', matchMedia('(min-width: 48rem)').matches);
    void this.#search();
  }

  disconnectedCallback(): void {
    this.#listening?.abort();
    clearTimeout(this.#typing);
  }

  #submit(event: Event): void {
    event.preventDefault();
    void this.#searchAndRead();
  }

  #input(event: Event): void {
    clearTimeout(this.#typing);
    this.#shown = MANY;
    const letters = Array.from(this.#query().text).length;
    if (letters >= FEWEST_LETTERS) this.#session().warmUp();
    if (event.target !== this.#field()) void this.#search();
    else if (letters === 0 || letters >= FEWEST_LETTERS)
      this.#typing = setTimeout(() => void this.#search(), TYPING_REST_MS);
  }

  #reachForField(event: KeyboardEvent): void {
    if (!isSearchKey(event)) return;
    event.preventDefault();
    this.#field().select();
  }

  #click(event: Event): void {
    const button = event.target instanceof Element ? event.target.closest<HTMLElement>('button[data-act]') : null;
    if (!button) return;
    const { act, name } = button.dataset;
    if (act === 'more') return void this.#showMore();
    const form = partOf(this, 'form');
    const kind = SEARCH_KINDS.find((each) => each === button.closest('section')?.dataset.kind);
    const removed = FILTER_NAMES.find((each) => each === name);
    const { filters } = this.#query();
    if (act === 'narrow') this.#narrow(this.#hints.filter((hint) => name === 'all' || hint.name === name));
    if (act === 'kind') chooseFilters(form, { ...filters, kind });
    if (act === 'clear') chooseFilters(form, {});
    if (act === 'remove' && removed) chooseFilters(form, { ...filters, [removed]: undefined });
    void this.#searchAndRead();
  }

  /** Sets filters, and takes the words that asked for them out of the question. */
  #narrow(hints: readonly Hint[]): void {
    const { text, filters } = this.#query();
    chooseFilters(partOf(this, 'form'), { ...filters, ...filtersOf(hints) });
    this.#field().value = topicOf(text, hints, this.#ignore);
  }

  /** Offers the filters that a question asks for in words, unless it is one of danger: then nothing stands beside help. */
  #offerHints(text: string, danger: string | undefined, { hints, ignore }: SearchWords): void {
    this.#hints = danger ? [] : readHints(text, hints);
    this.#ignore = ignore;
    showHints(partOf(this, 'hints'), partOf(this, 'form'), this.#hints);
  }

  /** Searches and takes the reader to the beginning of the results. */
  async #searchAndRead(): Promise<void> {
    clearTimeout(this.#typing);
    this.#shown = MANY;
    await this.#search();
    partOf(this, 'status').focus();
  }

  async #showMore(): Promise<void> {
    const first = this.#shown;
    this.#shown += MANY;
    await this.#search();
    this.querySelectorAll<HTMLElement>('section:not([hidden]) li > a')[first]?.focus();
  }

  async #search(): Promise<void> {
    this.#turn += 1;
    const turn = this.#turn;
    const query = this.#query();
    history.replaceState(history.state, '', location.pathname + formatSearchQuery(query) + location.hash);
    showChips(partOf(this, 'chips'), partOf(this, 'form'), this.#words()['removeFilter']);
    if (query.text === '') {
      this.#showHelpCase(undefined);
      showHints(partOf(this, 'hints'), partOf(this, 'form'), []);
    }
    try {
      if (query.text !== '' || isNarrowed(query.filters)) await this.#answer(query, turn);
      else await this.#start(turn);
    } catch (error) {
      console.warn(error);
      this.#files = undefined;
      if (turn === this.#turn) this.#show('broken');
    }
  }

  /** Nothing is asked and nothing is fetched, unless somebody has used the filters: then their numbers are those of all pages. */
  async #start(turn: number): Promise<void> {
    this.#showMeant(undefined);
    this.#show('start');
    if (!this.#files) return;
    const { counts } = (await this.#files.list()).list({});
    if (turn === this.#turn) showCounts(partOf(this, 'form'), counts);
  }

  /** Writes the numbers of the filters when somebody first reaches for them. */
  async #reachForFilters(): Promise<void> {
    if (this.#files) return;
    this.#session();
    await this.#search();
  }

  /** Looks, shows the best as soon as they are read, and then the rest of the list below them. */
  async #answer(query: SearchQuery, turn: number): Promise<void> {
    if (!this.#isReady) this.#say(this.#words()['loading']);
    const found = await this.#find(query, turn);
    if (!found || turn !== this.#turn) return;
    this.#isReady = true;
    const { answer, pages } = found;
    const words = this.#words();
    const settings = { siteRoot: this.#siteRoot(), words };
    const list = partOf(this, 'results');
    const read = (hits: readonly SearchHit[]) => Promise.all(hits.map((hit) => pages.read(hit, query.filters)));
    const rest = this.#readGroups(query, answer, read);
    const best = await read(answer.best);
    if (turn !== this.#turn) return;
    showCounts(partOf(this, 'form'), answer.counts);
    showBest(list, best, settings);
    this.#showMeant(answer.meant);
    this.#showWhyNone(query.filters, answer.unfiltered);
    if (best.length > 0) {
      showGroups(list, [], settings, words);
      this.#show('results', this.#countSentence(answer, query.text));
    }
    const groups = await rest;
    if (turn !== this.#turn) return;
    showGroups(list, groups, settings, words, query.filters.kind && MANY);
    this.#show(groups.length > 0 ? 'results' : 'none', this.#countSentence(answer, query.text));
  }

  #readGroups(
    { text, filters }: SearchQuery,
    { best, groups }: SearchAnswer,
    read: (hits: readonly SearchHit[]) => Promise<SearchResult[]>,
  ): Promise<ResultGroup[]> {
    const few = filters.kind ? this.#shown : text === '' ? SOME : groups.length < MANY_KINDS ? FEW : FEW_OF_MANY;
    const isBest = ({ id }: SearchHit): boolean => best.some((hit) => hit.id === id);
    return Promise.all(
      groups.map(async ({ kind, hits }) => {
        const others = hits.filter((hit) => !isBest(hit));
        const results = await read(others.slice(0, few));
        return { kind, total: hits.length, rest: others.length - results.length, results };
      }),
    );
  }

  /** Looks. Undefined when something else is asked in the meantime. */
  async #find({ text, filters }: SearchQuery, turn: number) {
    const files = this.#session();
    if (text !== '') {
      files.warmUp();
      await files.expect(text);
      const words = await files.words();
      if (turn !== this.#turn) return undefined;
      const danger = dangerIn(text, words);
      this.#showHelpCase(danger);
      this.#offerHints(text, danger, words);
    }
    const [pages, engine] = await Promise.all([files.list(), text === '' ? undefined : files.engine()]);
    return { pages, answer: engine ? await engine.search({ text, filters }) : pages.list(filters) };
  }

  #countSentence({ groups, meant }: SearchAnswer, text: string): string {
    const count = groups.reduce((sum, group) => sum + group.hits.length, 0);
    const about = text === '' ? 'list' : 'count';
    const sentence = this.#words()[`${about}${count === 0 ? 'None' : count === 1 ? 'One' : 'Many'}`];
    return fillText(sentence, { count, text: meant ?? text });
  }

  /** Shows one of the four states of the page, and says a sentence about it. */
  #show(state: (typeof STATES)[number], sentence = ''): void {
    for (const each of STATES) partOf(this, each).hidden = each !== state;
    partOf(this, 'filters').hidden = state === 'broken';
    this.#say(sentence);
  }

  /** When nothing is left, says whether it is the filters that let nothing through. */
  #showWhyNone(filters: SearchFilters, unfiltered: number): void {
    const isFilters = isNarrowed(filters) && unfiltered > 0;
    const why = partOf(this, 'too-narrow');
    why.textContent = fillText(this.#words()[unfiltered === 1 ? 'tooNarrowOne' : 'tooNarrow'], { count: unfiltered });
    why.hidden = !isFilters;
    partOf(this, 'try').hidden = isFilters;
    partOf(this, 'clear').hidden = !isNarrowed(filters);
  }

  /** Shows what was probably meant, as a link that asks for it. */
  #showMeant(meant: string | undefined): void {
    const line = partOf(this, 'meant');
    line.hidden = meant === undefined;
    const link = line.querySelector('a');
    if (!link || meant === undefined) return;
    link.textContent = meant;
    link.href = location.pathname.replace(/^.*\//, '') + formatSearchQuery({ ...this.#query(), text: meant });
  }

  #showHelpCase(id: string | undefined): void {
    for (const panel of this.querySelectorAll<HTMLElement>('[data-help-case]'))
      panel.hidden = panel.dataset.helpCase !== id;
    partOf(this, 'country').hidden = id === undefined;
  }

  #say(sentence = ''): void {
    partOf(this, 'status').textContent = sentence;
  }

  #query(): SearchQuery {
    return makeSearchQuery(this.#field().value, (name) => chosenIn(partOf(this, 'form'), name));
  }

  #session(): SearchSession {
    const folder = new URL('search/', new URL(this.#siteRoot(), location.href));
    this.#files ??= new SearchSession(loadFrom(folder), document.documentElement.lang);
    return this.#files;
  }

  #words(): Readonly<Record<string, string>> {
    return wordsOf(this);
  }

  #siteRoot(): string {
    return this.dataset.siteRoot ?? './';
  }

  #field(): HTMLInputElement {
    const field = this.querySelector<HTMLInputElement>('input[name="q"]');
    if (!field) throw new Error('site-search: expected an input with name="q".');
    return field;
  }
}
