import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { type BuiltPage, buildSearchIndex } from './build-index.ts';
import { wordFiles } from './word-files.ts';

/** The folder under dist/ that holds the engine and the index. The search page names it too. */
const FOLDER = 'search';

/**
 * Makes the search index from the built pages. Stands before the portable links, whose checks then see its files.
 *
 * A page that search may find carries, on the element that holds its own words (usually `<main>`), with an `<h1>` inside:
 *
 * - `data-pagefind-body`
 * - `data-search-kind="lesson"`: one of SEARCH_KINDS in core/search-query.ts
 * - `data-search-audiences="parents teachers"`: audiences with spaces between; left out, the page is for everybody
 * - what else it says about itself, as core/search-facts.ts names it: pillars, ages, minutes, rooms, needs, topics
 * - `data-pagefind-ignore` on a part inside that is not worth finding (Pagefind's own attribute, optional)
 *
 * A heading with an id, or the first in a `<section>` with one, is a section that results lead to.
 *
 * The title is the text of the `<h1>`, the summary the page's `<meta name="description">`, the language `<html lang>`.
 * Put `data-pagefind-body` on one page per thing: the plan of a lesson, not its slides or run sheet as well.
 */
export function searchIndex(): AstroIntegration {
  let root: URL;
  return {
    name: 'search-index',
    hooks: {
      'astro:config:done': ({ config }) => {
        root = config.root;
      },
      'astro:build:done': async ({ dir, logger }) => {
        const dist = fileURLToPath(dir);
        const { files, pageCount } = await buildSearchIndex(readPages(dist));
        files.push(...wordFiles(fileURLToPath(new URL('content/search-words/', root))));
        for (const { name, text } of files) await writeInto(join(dist, FOLDER, name), text);
        if (pageCount === 0) logger.warn('No page carries data-pagefind-body, so search will find nothing.');
        else logger.info(`${pageCount} pages can be found, in ${files.length} files.`);
      },
    },
  };
}

/** All HTML files in one fixed order: the order is part of the index. */
async function* readPages(dist: string): AsyncGenerator<BuiltPage> {
  const paths = (await readdir(dist, { recursive: true })).map((path) => path.replaceAll('\\', '/'));
  for (const url of paths.filter((path) => path.endsWith('.html')).sort())
    yield { url, html: await readFile(join(dist, url), 'utf8') };
}

async function writeInto(path: string, text: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, text);
}
