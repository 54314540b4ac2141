// The search engine as the browser runs it: Pagefind's core, fed by script files. Bundled by ../bundle-engine.ts.
import { createInstance } from 'kit:pagefind';
import { HAND_OVER, type SearchHit } from '../../../core/search-index-format.ts';
import { BASE_PATH, readThrough } from './read-instead-of-fetch.ts';

/**
 * Opens the index and resolves with a search function.
 * @param load runs a script of the search folder by name, without ".js", and resolves with what it hands over
 */
async function start(load: (file: string) => Promise<unknown>) {
  readThrough(load);
  const pagefind = createInstance({ basePath: BASE_PATH, noWorker: true });
  await pagefind.filters();
  return async (text: string, filters: Record<string, string | undefined>): Promise<SearchHit[]> => {
    const { results } = await pagefind.search(text, { filters: chosen(filters) });
    return results.map(({ id, score, words }) => ({ id, score, positions: words }));
  };
}

const chosen = (filters: Record<string, string | undefined>): Record<string, string> =>
  Object.fromEntries(Object.entries(filters).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])));

if (document.currentScript) Reflect.set(document.currentScript, HAND_OVER, start);
