// The search engine as the browser runs it: Pagefind's core, fed by script files. Bundled by ./bundle-engine.ts.
import { HAND_OVER, type SearchHit } from '../../core/search-index-format.ts';
import { BASE_PATH, type Load, readThrough, throwIfReadFailed } from './read-instead-of-fetch.client.ts';

/** The part of Pagefind's browser script that we use. */
interface Pagefind {
  filters(): Promise<unknown>;
  search(
    text: string | null,
    options: { filters: Filters },
  ): Promise<{ results: { id: string; score: number; words: number[] }[] }>;
}
type CreatePagefind = (options: { basePath: string; noWorker: boolean }) => Pagefind;
type Filters = Record<string, string | undefined>;

/** Hands a function over to whoever has loaded this script: it opens the index of the page's language. */
export function handOverStart(createPagefind: CreatePagefind): void {
  if (document.currentScript)
    Reflect.set(document.currentScript, HAND_OVER, (load: Load) => start(createPagefind, load));
}

/** Resolves with a search function. Rejects when a file does not arrive. */
async function start(createPagefind: CreatePagefind, load: Load) {
  readThrough(load);
  const pagefind = createPagefind({ basePath: BASE_PATH, noWorker: true });
  await pagefind.filters();
  throwIfReadFailed();
  return async (text: string | null, filters: Filters): Promise<SearchHit[]> => {
    // Pagefind reads the filters as JSON, which leaves undefined ones out.
    const { results } = await pagefind.search(text, { filters });
    throwIfReadFailed();
    return results.map(({ id, score, words }) => ({ id, score, positions: words }));
  };
}
