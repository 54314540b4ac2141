// The search engine as the browser runs it: Pagefind's core, fed by script files. Bundled by ./bundle-engine.ts.
import { createInstance } from 'kit:pagefind';
import { HAND_OVER, type SearchHit } from '../../core/search-index-format.ts';
import { BASE_PATH, type Load, readThrough, throwIfReadFailed } from './read-instead-of-fetch.client.ts';

type Filters = Record<string, string | undefined>;

/** Opens the index of the page's language and resolves with a search function. Rejects when a file does not arrive. */
async function start(load: Load) {
  readThrough(load);
  const pagefind = createInstance({ basePath: BASE_PATH, noWorker: true });
  await pagefind.filters();
  throwIfReadFailed();
  return async (text: string, filters: Filters): Promise<SearchHit[]> => {
    const { results } = await pagefind.search(text, { filters: chosen(filters) });
    throwIfReadFailed();
    return results.map(({ id, score, words }) => ({ id, score, positions: words }));
  };
}

const chosen = (filters: Filters): Record<string, string> =>
  Object.fromEntries(Object.entries(filters).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])));

if (document.currentScript) Reflect.set(document.currentScript, HAND_OVER, start);
