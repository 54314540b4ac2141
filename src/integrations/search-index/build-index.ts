import { close, createIndex, type PagefindIndex } from 'pagefind';
import { z } from 'astro/zod';
import type { PageFacts } from '../../core/search-facts.ts';
import { ENGINE_FILE, machineFile, PIECES, startFile } from '../../core/search-index-format.ts';
import { bundleEngine } from './bundle-engine.ts';
import { decodeCbor, encodeCbor } from './cbor.ts';
import { dataFile, pageFiles, type ScriptFile, scriptFile, summaryFiles } from './script-files.ts';
import { searchablePage } from './searchable-page.ts';
import { type IndexFiles, settleIndex, sign, unpack } from './settle-index.ts';

/** A built page: its address from the root of the site, as in "lessons/one-good-thing.html", and its HTML. */
export interface BuiltPage {
  url: string;
  html: string;
}

export interface SearchIndex {
  files: ScriptFile[];
  /** How many pages can be found. */
  pageCount: number;
}

type Contents = ReadonlyMap<string, Uint8Array>;

/** Pagefind's list of languages: what the engine reads first. */
const ENTRY = 'pagefind-entry.json';

/** Not worth finding: controls and signposts inside the main part. */
const IGNORED = ['nav', 'form', 'button', 'template', 'dialog', 'svg'];

/**
 * Makes the files of the search folder from the pages that may be found. The same pages make the same bytes.
 * @throws when Pagefind refuses a page, or a page lacks a heading or an attribute
 */
export async function buildSearchIndex(pages: AsyncIterable<BuiltPage> | Iterable<BuiltPage>): Promise<SearchIndex> {
  try {
    const { index, errors } = await createIndex({ excludeSelectors: IGNORED });
    if (!index) throw new Error(`Pagefind did not start: ${errors.join('; ')}`);
    const facts = new Map<string, PageFacts>();
    for await (const page of pages) await addPage(index, page, facts);
    return { files: facts.size === 0 ? [] : await writeForms(index, facts), pageCount: facts.size };
  } finally {
    await close();
  }
}

async function addPage(index: PagefindIndex, { url, html }: BuiltPage, facts: Map<string, PageFacts>): Promise<void> {
  const page = searchablePage(url, html);
  if (!page) return;
  const { errors } = await index.addHTMLFile({ url, content: page.html });
  if (errors.length > 0) throw new Error(`${url}: Pagefind says ${errors.join('; ')}`);
  facts.set(url, page.facts);
}

async function writeForms(index: PagefindIndex, facts: ReadonlyMap<string, PageFacts>): Promise<ScriptFile[]> {
  const { errors, files } = await index.getFiles();
  if (errors.length > 0) throw new Error(`Pagefind says ${errors.join('; ')}`);
  const contents = new Map(files.map(({ path, content }) => [path, content]));
  const forms = [
    await engineFile(contents),
    ...[...contents].flatMap(([path, content]) => fragmentFiles(path, content)),
  ];
  forms.push(...indexFiles(contents), ...languageFiles(contents, facts));
  return forms.sort((a, b) => (a.name < b.name ? -1 : 1));
}

async function engineFile(contents: Contents): Promise<ScriptFile> {
  return {
    name: `${ENGINE_FILE}.js`,
    text: await bundleEngine(Buffer.from(need(contents, 'pagefind.js')).toString('utf8')),
  };
}

function fragmentFiles(path: string, content: Uint8Array): ScriptFile[] {
  const id = /^fragment\/(.+)\.pf_fragment$/.exec(path)?.[1];
  return id ? pageFiles(id, content) : [];
}

/** For each language what search needs to know of all its pages. */
function languageFiles(contents: Contents, facts: ReadonlyMap<string, PageFacts>): ScriptFile[] {
  const languages = new Map<string, Map<string, Uint8Array>>();
  for (const [path, content] of [...contents].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const [, id, language] = /^fragment\/(([^_/]+)_[^/]+)\.pf_fragment$/.exec(path) ?? [];
    if (!id || !language) continue;
    languages.set(language, (languages.get(language) ?? new Map<string, Uint8Array>()).set(id, content));
  }
  return [...languages].flatMap(([language, fragments]) => summaryFiles(language, fragments, facts));
}

const entryShape = z.looseObject({
  languages: z.record(z.string(), z.looseObject({ hash: z.string(), wasm: z.string().nullable() })),
});

/**
 * For each language the pieces of its index, the engine's machine code with the right word endings, and one file of all
 * the rest: what the engine reads one after the other would cost a slow line as many waits.
 */
function indexFiles(contents: Contents): ScriptFile[] {
  const entry = entryShape.parse(JSON.parse(Buffer.from(need(contents, ENTRY)).toString('utf8')));
  return Object.entries(entry.languages)
    .sort()
    .flatMap(([language, described]) => {
      const { hash, files, pieces: bounds } = settleIndex(language, unpackIndex(contents, language));
      const machine = need(contents, `wasm.${described.wasm ?? 'unknown'}.pagefind`);
      const languages = { [language]: { ...described, hash, wasm: language } };
      const pieces: ScriptFile[] = [];
      const first: [string, string][] = [
        [ENTRY, JSON.stringify({ ...entry, languages })],
        [PIECES, bounds.map((piece) => piece.join(' ')).join('\n')],
      ];
      for (const [name, value] of files) {
        const content = sign(encodeCbor(value));
        if (name.startsWith('index/')) pieces.push(dataFile(name, content));
        else first.push([name, Buffer.from(content).toString('latin1')]);
      }
      return [
        ...pieces,
        dataFile(machineFile(language), sign(unpack(machine))),
        scriptFile(startFile(language), Object.fromEntries(first)),
      ];
    });
}

function unpackIndex(contents: Contents, language: string): IndexFiles {
  const ofLanguage = new RegExp(`^(pagefind\\.|index/|filter/)${language}_[^.]+\\.pf_(meta|index|filter)$`);
  return new Map(
    [...contents].flatMap(([path, content]) =>
      ofLanguage.test(path) ? [[path, decodeCbor(unpack(content))] as const] : [],
    ),
  );
}

function need(contents: Contents, name: string): Uint8Array {
  const content = contents.get(name);
  if (!content) throw new Error(`Pagefind has changed its files: there is no ${name}.`);
  return content;
}
