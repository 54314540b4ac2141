import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { collectionRules, COLLECTIONS, type CollectionName, isCollection } from './collections.ts';
import type { Content, Entry, InterfaceStrings, TextFile } from './content.ts';
import { textField } from './fields.ts';
import { splitMdx } from './mdx-document.ts';
import { errorAt, type Problem } from './problem.ts';
import { parseYaml } from './yaml-document.ts';

interface Place {
  readonly collection: CollectionName;
  readonly language: string | undefined;
  readonly slug: string;
}

/** Reads every file under `root`/content. Broken facts become problems; texts are not parsed yet. */
export function readContent(root: string, today: string): { content: Content; problems: Problem[] } {
  const files = readTexts(root);
  const interfaceStrings: InterfaceStrings[] = [];
  const entries: Entry[] = [];
  const problems: Problem[] = files.length
    ? []
    : [errorAt('content', 1, 'there is no content here; run this in the project folder')];
  for (const each of files) {
    const [folder = '', name = ''] = each.file.split('/').slice(1);
    const read = folder === 'ui' && name.endsWith('.json') ? readStrings(each, name) : readEntries(each);
    interfaceStrings.push(...read.interfaceStrings);
    entries.push(...read.entries);
    problems.push(...read.problems);
  }
  const languages = new Set(['en', ...interfaceStrings.map((strings) => strings.language)]);
  const bySlug = groupBySlug(entries);
  return {
    content: { files, entries, interfaceStrings, languages, today, drawings: drawingsIn(root), bySlug },
    problems,
  };
}

function readTexts(root: string): TextFile[] {
  const found = existsSync(join(root, 'content')) ? filesBelow(root, 'content') : [];
  return found.map((file) => ({ file, text: readFileSync(join(root, file), 'utf8') }));
}

function filesBelow(root: string, folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true })
    .filter((item) => !item.name.startsWith('.'))
    .sort((a, b) => Number(a.name > b.name) - Number(a.name < b.name))
    .flatMap((item) => (item.isDirectory() ? filesBelow(root, `${folder}/${item.name}`) : [`${folder}/${item.name}`]));
}

function drawingsIn(root: string): ReadonlySet<string> {
  const folder = join(root, 'src/components/drawings');
  const names = existsSync(folder) ? readdirSync(folder) : [];
  return new Set(names.filter((name) => name.endsWith('.svg')).map((name) => name.slice(0, -'.svg'.length)));
}

function groupBySlug(entries: readonly Entry[]): Content['bySlug'] {
  const groups = new Map<CollectionName, Map<string, Entry[]>>();
  for (const entry of entries) {
    const group = groups.get(entry.collection) ?? new Map<string, Entry[]>();
    groups.set(entry.collection, group.set(entry.slug, [...(group.get(entry.slug) ?? []), entry]));
  }
  return (collection) => groups.get(collection) ?? new Map();
}

interface Read {
  readonly entries: readonly Entry[];
  readonly interfaceStrings: readonly InterfaceStrings[];
  readonly problems: readonly Problem[];
}

function readStrings({ file, text }: TextFile, name: string): Read {
  const { data, lineOf, problems } = parseYaml(file, text);
  const language = name.replace(/\.json$/, '');
  const jsonProblem = problems.length ? undefined : strictJsonProblem(file, text);
  return {
    entries: [],
    interfaceStrings: [{ file, language, data, lineOf }],
    problems: jsonProblem ? [jsonProblem] : problems,
  };
}

/** YAML is more generous than JSON: it lets a comma at the end or a comment pass, and the build then stops without a line. */
function strictJsonProblem(file: string, text: string): Problem | undefined {
  try {
    JSON.parse(text);
    return undefined;
  } catch (error) {
    const offset = Number(/at position (\d+)/.exec(String(error))?.[1] ?? text.length);
    const line = text.slice(0, offset).split('\n').length;
    return errorAt(file, line, 'this is not JSON; use double quotes, no comments and no comma after the last line');
  }
}

/** Says which entry a file is, going by its place; undefined for a file that the kit does not read. */
export function placeOf(file: string): Place | undefined {
  const [folder = '', ...rest] = file.split('/').slice(1);
  const name = (rest.at(-1) ?? folder).replace(/\.[^.]*$/, '');
  if (rest.length === 0) return isCollection(name) ? { collection: name, language: undefined, slug: name } : undefined;
  if (!isCollection(folder) || COLLECTIONS[folder].layout === 'list') return undefined;
  const hasLanguage = COLLECTIONS[folder].layout === 'languages' && rest.length > 1;
  return { collection: folder, language: hasLanguage ? rest[0] : undefined, slug: name };
}

function readEntries({ file, text }: TextFile): Read {
  const place = placeOf(file);
  if (!place || !file.endsWith(`.${COLLECTIONS[place.collection].extension}`))
    return { entries: [], interfaceStrings: [], problems: [] };
  const { layout, extension } = collectionRules(place.collection);
  const read = layout === 'list' ? readList : extension === 'yaml' ? readYaml : readMdx;
  return { interfaceStrings: [], ...read({ file, text }, place) };
}

type EntriesRead = Pick<Read, 'entries' | 'problems'>;

function readYaml({ file, text }: TextFile, place: Place): EntriesRead {
  const { data, lineOf, problems } = parseYaml(file, text);
  return { entries: [{ ...place, file, data, body: undefined, lineOf }], problems };
}

function readMdx({ file, text }: TextFile, place: Place): EntriesRead {
  const halves = splitMdx(file, text);
  const facts = parseYaml(file, halves.facts, 1);
  const isWhole = halves.problems.length === 0;
  const parts = isWhole ? { data: facts.data, body: halves.body } : { data: undefined, body: undefined };
  const entry = { ...place, ...parts, file, lineOf: facts.lineOf };
  return { entries: [entry], problems: [...halves.problems, ...facts.problems] };
}

function readList({ file, text }: TextFile, place: Place): EntriesRead {
  const { data, lineOf, problems } = parseYaml(file, text);
  if (data === undefined) return { entries: [], problems };
  if (!Array.isArray(data) && data !== null)
    return { entries: [], problems: [errorAt(file, 1, 'this is not a list; begin each entry with "- id:"')] };
  const items: unknown[] = data ?? [];
  const entries = items.map((item, index) => ({
    ...place,
    file,
    slug: textField(item, 'id') ?? '',
    data: item,
    body: undefined,
    lineOf: (path: readonly (string | number)[]) => lineOf([index, ...path]),
  }));
  return { entries, problems };
}
