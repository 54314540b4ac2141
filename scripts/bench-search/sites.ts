import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import { type BuiltPage, buildSearchIndex } from '../../src/integrations/search-index/build-index.ts';
import { wordFiles } from '../../src/integrations/search-index/word-files.ts';
import { installApart, run } from '../install-apart.ts';
import type { BenchDocument } from './documents.ts';

const STARLIGHT = fileURLToPath(new URL('starlight', import.meta.url));
const SEARCH_WORDS = fileURLToPath(new URL('../../content/search-words', import.meta.url));

const escapeHtml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

const bodyHtml = ({ title, sections }: BenchDocument): string =>
  `<h1>${escapeHtml(title)}</h1>${sections
    .map(
      ({ heading, paragraphs }) =>
        `<h2>${escapeHtml(heading)}</h2>${paragraphs.map((text) => `<p>${escapeHtml(text)}</p>`).join('')}`,
    )
    .join('')}`;

/** Pages that search finds, one of each kind: their marks stay, their words are replaced. */
function readFrames(dist: string): string[] {
  const frames = new Map<string, string>();
  const names = readdirSync(dist, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.html'));
  for (const name of names.sort()) {
    const html = readFileSync(join(dist, name), 'utf8');
    const kind = /<main[^>]*\sdata-search-kind="([^"]+)"/.exec(html)?.[1];
    if (kind && !frames.has(kind)) frames.set(kind, html);
  }
  if (frames.size === 0) throw new Error(`${dist} holds no page that search finds. Run npm run build first.`);
  return [...frames.values()];
}

/** A document as a page of the kit. */
const kitPage = (document: BenchDocument, frame: string): BuiltPage => ({
  url: `guides/${document.slug}.html`,
  html: frame
    .replace(/(<meta name="description" content=")[^"]*/, (_, tag: string) => tag + escapeHtml(document.summary))
    .replace(/(<main[^>]*>).*<\/main>/s, (_, tag: string) => `${tag}${bodyHtml(document)}</main>`),
});

/**
 * Copies the built kit and replaces its search files by those of the documents.
 * @returns the bytes of the index after brotli: all files of the search folder but the engine
 */
export async function makeKitSite(dist: string, documents: readonly BenchDocument[], to: string): Promise<number> {
  const frames = readFrames(dist);
  rmSync(to, { recursive: true, force: true });
  const search = join(dist, 'search');
  const isKept = (path: string) => !path.startsWith(join(search, '/')) || basename(path).startsWith('dialog.');
  cpSync(dist, to, { recursive: true, filter: isKept });
  const pages = documents.map((document, index) => kitPage(document, frames[index % frames.length] ?? ''));
  const { files, pageCount } = await buildSearchIndex(pages);
  if (pageCount !== documents.length) throw new Error(`${pageCount} of ${documents.length} documents can be found.`);
  let bytes = 0;
  for (const { name, text } of [...files, ...wordFiles(SEARCH_WORDS)]) {
    const path = join(to, 'search', name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
    if (!/^(?:engine|wasm)\./.test(name)) bytes += brotliCompressSync(text).length;
  }
  return bytes;
}

const markdown = ({ title, summary, sections }: BenchDocument): string =>
  [
    `---\ntitle: ${JSON.stringify(title)}\ndescription: ${JSON.stringify(summary)}\n---`,
    ...sections.flatMap(({ heading, paragraphs }) => [`## ${heading}`, ...paragraphs]),
  ].join('\n\n');

/** Installs Starlight into a folder outside the kit, unless it is there. Needs the network the first time. */
export const installStarlight = (folder: string): void => installApart(STARLIGHT, folder);

/**
 * Builds the documents with Starlight.
 * @returns the bytes of its index after brotli: Pagefind's data files
 */
export function makeStarlightSite(installed: string, documents: readonly BenchDocument[], to: string): number {
  const docs = join(installed, 'src/content/docs');
  rmSync(docs, { recursive: true, force: true });
  rmSync(join(installed, '.astro'), { recursive: true, force: true });
  rmSync(join(installed, 'node_modules/.astro'), { recursive: true, force: true });
  rmSync(to, { recursive: true, force: true });
  mkdirSync(docs, { recursive: true });
  writeFileSync(join(docs, 'index.md'), '---\ntitle: Family Night Kit\n---\n\nA site to search.\n');
  for (const document of documents) writeFileSync(join(docs, `${document.slug}.md`), markdown(document));
  run(process.execPath, [join(installed, 'node_modules/astro/bin/astro.mjs'), 'build', '--outDir', to], installed);
  const pagefind = join(to, 'pagefind');
  return readdirSync(pagefind, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.pf_\w+$|entry\.json$/.test(name))
    .reduce((sum, name) => sum + brotliCompressSync(readFileSync(join(pagefind, name))).length, 0);
}
