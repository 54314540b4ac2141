// The search engine as the browser runs it: Pagefind's core, fed by script files. Bundled by ./bundle-engine.ts.
import { HAND_OVER, type SearchHit } from '../../core/search-index-format.ts';
import { BASE_PATH, type Load, readThrough, throwIfReadFailed } from './read-instead-of-fetch.client.ts';

/** The part of Pagefind's browser script that we use. */
interface Pagefind {
  filters(): Promise<unknown>;
  search(text: string): Promise<{ results: { id: string; score: number; words: number[] }[] }>;
}
type CreatePagefind = (options: { basePath: string; noWorker: boolean }) => Pagefind;

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
  return async (text: string): Promise<SearchHit[]> => {
    const { results } = await pagefind.search(text);
    throwIfReadFailed();
    return results.map(({ id, score, words }) => ({ id, score, positions: words }));
  };
}
