import {
  loadFrom,
  loadSearchWords,
  openSearchEngine,
  type SearchAnswer,
  type SearchEngine,
} from '../browser/search-engine.ts';
import { dangerIn } from '../core/search-danger.ts';
import { formatSearchQuery, makeSearchQuery, parseSearchQuery, type SearchQuery } from '../core/search-query.ts';
import type { SearchWords } from '../core/search-words.ts';
import { showBest, showCounts, showGroups } from './search-results.ts';

/** How long typing must rest before we look, in milliseconds. */
const TYPING_REST_MS = 200;
/** While somebody types, fewer letters than this match half the kit. */
const FEWEST_LETTERS = 2;
/** Results per kind below the best, and per step when one is chosen. Keeps a first search under 120 KB. */
const FEW = 2;
const MANY = 10;

const isNarrowed = ({ kind, audience }: SearchQuery): boolean => kind !== undefined || audience !== undefined;

/**
 * `<site-search data-site-root="./" data-loading="…" data-count-one="…" data-count-many="…" data-count-none="…"
 * data-show-all="…" data-show-more="…">`: the search page. The address holds the question
 * (?q=sleep&kind=guide&audience=parents). Words of danger show the help case of that name (`data-help-case`) before all
 * results, and are kept nowhere but in the address. Without script the page says so and offers the lists.
 */
export class SiteSearch extends HTMLElement {
  #listening: AbortController | undefined;
  #words: Promise<SearchWords> | undefined;
  #engine: Promise<SearchEngine> | undefined;
  #typing: ReturnType<typeof setTimeout> | undefined;
  /** Counts searches, so that a slow answer never overwrites a newer one. */
  #turn = 0;
  /** How many results of the chosen kind show. */
  #shown = MANY;

  connectedCallback(): void {
    this.#listening = new AbortController();
    const { signal } = this.#listening;
    this.#part('form').addEventListener('submit', (event) => this.#submit(event), { signal });
    this.#part('form').addEventListener('input', (event) => this.#input(event), { signal });
    this.addEventListener('click', (event) => this.#click(event), { signal });
    const asked = parseSearchQuery(location.search);
    this.#field().value = asked.text;
    this.#choose('kind', asked.kind);
    this.#choose('audience', asked.audience);
    this.#part('filters').toggleAttribute('open', matchMedia('(min-width: 48rem)').matches);
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
    if (event.target !== this.#field()) void this.#search();
    else if (letters === 0 || letters >= FEWEST_LETTERS)
      this.#typing = setTimeout(() => void this.#search(), TYPING_REST_MS);
  }

  #click(event: Event): void {
    const button = event.target instanceof Element ? event.target.closest<HTMLElement>('button[data-act]') : null;
    if (!button) return;
    const { act } = button.dataset;
    if (act === 'more') return void this.#showMore();
    if (act === 'everything') this.#choose('audience', undefined);
    if (act === 'everything' || act === 'kind') this.#choose('kind', button.closest('section')?.dataset.kind);
    void this.#searchAndRead();
  }

  /** Searches and takes the reader to the beginning of the results. */
  async #searchAndRead(): Promise<void> {
    clearTimeout(this.#typing);
    this.#shown = MANY;
    await this.#search();
    this.#part('status').focus();
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
    this.#keepInAddress(query);
    if (query.text === '') {
      this.#showHelpCase(undefined);
      return this.#show('start');
    }
    try {
      await this.#answer(query, turn);
    } catch (error) {
      console.warn(error);
      this.#words = undefined;
      this.#engine = undefined;
      if (turn === this.#turn) this.#show('broken');
    }
  }

  async #answer(query: SearchQuery, turn: number): Promise<void> {
    if (!this.#engine) this.#say(this.dataset.loading ?? '');
    const load = loadFrom(new URL('search/', new URL(this.#siteRoot(), location.href)));
    const { lang } = document.documentElement;
    this.#words ??= loadSearchWords(load, lang);
    const words = await this.#words;
    if (turn !== this.#turn) return;
    this.#showHelpCase(dangerIn(query.text, words));
    this.#engine ??= openSearchEngine(load, lang, words);
    const engine = await this.#engine;
    const answer = await engine.search(query);
    if (turn !== this.#turn) return;
    const few = query.kind ? this.#shown : FEW;
    const best = await Promise.all(
      answer.best.map(async ({ kind, hit }) => ({ kind, result: await engine.read(hit) })),
    );
    const isBest = (id: string): boolean => answer.best.some(({ hit }) => hit.id === id);
    const groups = await Promise.all(
      answer.groups.map(async ({ kind, hits }) => {
        const others = hits.filter(({ id }) => !isBest(id));
        const results = await Promise.all(others.slice(0, few).map(engine.read));
        return { kind, total: hits.length, rest: others.length - results.length, results };
      }),
    );
    if (turn !== this.#turn) return;
    const { showAll = '', showMore = '' } = this.dataset;
    showCounts(this.#part('form'), answer);
    showBest(this.#part('results'), best, this.#siteRoot());
    this.#showMeant(answer.meant);
    showGroups(this.#part('results'), groups, this.#siteRoot(), { showAll, showMore }, query.kind && MANY);
    this.#show(groups.length > 0 ? 'results' : 'none', this.#countSentence(answer, answer.meant ?? query.text));
    this.#part('everything').hidden = !isNarrowed(query);
  }

  #countSentence(answer: SearchAnswer, text: string): string {
    const count = answer.groups.reduce((sum, group) => sum + group.hits.length, 0);
    const { countNone = '', countOne = '', countMany = '' } = this.dataset;
    const sentence = count === 0 ? countNone : count === 1 ? countOne : countMany;
    return sentence.replace('{count}', String(count)).replace('{text}', () => text);
  }

  /** Shows one of the four states of the page, and says a sentence about it. */
  #show(state: 'start' | 'results' | 'none' | 'broken', sentence = ''): void {
    for (const each of ['start', 'results', 'none', 'broken']) this.#part(each).hidden = each !== state;
    this.#part('filters').hidden = state !== 'results' && !(state === 'none' && isNarrowed(this.#query()));
    this.#say(sentence);
  }

  /** Shows what was probably meant, as a link that asks for it. */
  #showMeant(meant: string | undefined): void {
    const line = this.#part('meant');
    line.hidden = meant === undefined;
    const link = line.querySelector('a');
    if (!link || meant === undefined) return;
    link.textContent = meant;
    link.href = location.pathname.replace(/^.*\//, '') + formatSearchQuery({ ...this.#query(), text: meant });
  }

  #showHelpCase(id: string | undefined): void {
    for (const panel of this.querySelectorAll<HTMLElement>('[data-help-case]'))
      panel.hidden = panel.dataset.helpCase !== id;
  }

  #say(sentence: string): void {
    this.#part('status').textContent = sentence;
  }

  #keepInAddress(query: SearchQuery): void {
    history.replaceState(history.state, '', location.pathname + formatSearchQuery(query) + location.hash);
  }

  #query(): SearchQuery {
    const chosen = (name: string) => this.querySelector<HTMLInputElement>(`input[name="${name}"]:checked`)?.value;
    return makeSearchQuery(this.#field().value, chosen('kind'), chosen('audience'));
  }

  #choose(name: string, value = ''): void {
    for (const radio of this.querySelectorAll<HTMLInputElement>(`input[name="${name}"]`))
      radio.checked = radio.value === value;
  }

  #siteRoot(): string {
    return this.dataset.siteRoot ?? './';
  }

  #field(): HTMLInputElement {
    const field = this.querySelector<HTMLInputElement>('input[name="q"]');
    if (!field) throw new Error('site-search: expected an input with name="q".');
    return field;
  }

  #part(name: string): HTMLElement {
    const part = this.querySelector<HTMLElement>(`[data-ref="${name}"]`);
    if (!part) throw new Error(`site-search: expected a part with data-ref="${name}".`);
    return part;
  }
}
