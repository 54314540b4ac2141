import { close, createIndex, type PagefindIndex } from 'pagefind';
import { z } from 'astro/zod';
import type { PageFacts } from '../../core/search-facts.ts';
import {
  ENGINE_FILE,
  machineFile,
  OTHER_WORDS,
  pieceFile,
  PIECES,
  shortenList,
  spellingFile,
  startFile,
  surelyHolds,
} from '../../core/search-index-format.ts';
import { bundleEngine } from './bundle-engine.ts';
import { decodeCbor, encodeCbor } from './cbor.ts';
import {
  asCharacters,
  dataFile,
  factsOfPages,
  pageFiles,
  type ScriptFile,
  scriptFile,
  wordsOfPages,
} from './script-files.ts';
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
 * What a presenter says word for word, and again without a projector: half of all words of the kit. A lesson is found by its
 * headings, slides, activities, notes and what-ifs; the script would double what a device has to save.
 */
const SCRIPT = ['.say', '.no-tech'];

/**
 * Makes the files of the search folder from the pages that may be found. The same pages make the same bytes.
 * @throws when Pagefind refuses a page, or a page lacks a heading or an attribute
 */
export async function buildSearchIndex(pages: AsyncIterable<BuiltPage> | Iterable<BuiltPage>): Promise<SearchIndex> {
  try {
    const { index, errors } = await createIndex({ excludeSelectors: [...IGNORED, ...SCRIPT] });
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
  for (const [language, fragments] of fragmentsByLanguage(contents)) {
    const words = wordsOfPages(fragments.values());
    forms.push(
      ...indexFiles(contents, language, words),
      factsOfPages(language, fragments, facts),
      scriptFile(spellingFile(language), shortenList(words)),
    );
  }
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

/** Pagefind's file of each page by the page's id, for each language. */
function fragmentsByLanguage(contents: Contents): ReadonlyMap<string, ReadonlyMap<string, Uint8Array>> {
  const languages = new Map<string, Map<string, Uint8Array>>();
  for (const [path, content] of [...contents].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const [, id, language] = /^fragment\/(([^_/]+)_[^/]+)\.pf_fragment$/.exec(path) ?? [];
    if (!id || !language) continue;
    languages.set(language, (languages.get(language) ?? new Map<string, Uint8Array>()).set(id, content));
  }
  return languages;
}

const entryShape = z.looseObject({
  languages: z.record(z.string(), z.looseObject({ hash: z.string(), wasm: z.string().nullable() })),
});

/**
 * The pieces of the index of a language, the engine's machine code with the right word endings, and one file of all the
 * rest: what the engine reads one after the other would cost a slow line as many waits.
 * @param words those of its pages
 */
function indexFiles(contents: Contents, language: string, words: readonly string[]): ScriptFile[] {
  const entry = entryShape.parse(JSON.parse(Buffer.from(need(contents, ENTRY)).toString('utf8')));
  const described = entry.languages[language];
  if (!described) throw new Error(`Pagefind has changed its files: there is no index of "${language}".`);
  const { hash, files, pieces: bounds } = settleIndex(language, unpackIndex(contents, language));
  const machine = need(contents, `wasm.${described.wasm ?? 'unknown'}.pagefind`);
  const languages = { [language]: { ...described, hash, wasm: language } };
  const list = bounds.map((piece) => piece.join(' ')).join('\n');
  const pieces = new Map<string, Uint8Array>();
  const first = new Map([[ENTRY, JSON.stringify({ ...entry, languages })]]);
  for (const [name, value] of files) {
    const content = sign(encodeCbor(value));
    if (name.startsWith('index/')) pieces.set(name, content);
    else first.set(name, asCharacters(content));
  }
  const isHeld = (word: string): boolean => {
    const piece = pieces.get(pieceFile(list, word) ?? '');
    return piece !== undefined && surelyHolds(asCharacters(piece), word);
  };
  first.set(PIECES, list).set(
    OTHER_WORDS,
    words
      .filter((word) => !isHeld(word))
      .sort()
      .join(' '),
  );
  return [
    ...[...pieces].map(([name, content]) => dataFile(name, content)),
    dataFile(machineFile(language), sign(unpack(machine))),
    scriptFile(startFile(language), Object.fromEntries(first)),
  ];
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
