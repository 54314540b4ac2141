import { runInThisContext } from 'node:vm';
import { vi } from 'vitest';
import type { Load } from '../../src/browser/search-files.ts';
import { HAND_OVER } from '../../src/core/search-index-format.ts';

/**
 * Runs files of the search folder as a page would: the page's own scripts, without its window.
 * @param read the text of a file by its name, without ".js"
 */
export const runSearchFiles =
  (read: (file: string) => string): Load =>
  async (file) => {
    const script = {};
    vi.stubGlobal('document', { currentScript: script, querySelector: () => ({ getAttribute: () => 'en' }) });
    vi.stubGlobal('location', new URL('http://kit.example/search.html'));
    runInThisContext(read(file));
    return Reflect.get(script, HAND_OVER);
  };
