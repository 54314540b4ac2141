import { HAND_OVER } from '../core/search-index-format.ts';
import { loadScript } from './trusted-scripts.ts';

/** Runs a file of the search folder, named without ".js", and resolves with what it hands over. */
export type Load = (file: string) => Promise<unknown>;

/** Loads files of the search folder in a page. @param folder where the build has written them, with "/" at the end */
export const loadFrom =
  (folder: URL): Load =>
  (file) =>
    loadScript(new URL(`${file}.js`, folder), HAND_OVER);

/** Loads each file once. One that did not come is asked for again. */
export function loadOnce(load: Load): Load {
  const coming = new Map<string, Promise<unknown>>();
  return (file) => {
    const known = coming.get(file);
    if (known) return known;
    const loading = load(file);
    coming.set(file, loading);
    loading.catch(() => coming.delete(file));
    return loading;
  };
}
