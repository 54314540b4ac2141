import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isLocal, pathInSite, splitAddress } from './addresses.ts';
import { type Bundle, mergeScripts, mergeStylesheets, type StylesheetPart } from './bundle.ts';
import { attributeText, type Edit, editText } from './edit-text.ts';
import { addNotFoundScript } from './not-found-page.ts';
import { addressFor, NOT_FOUND_PAGE, portableValue } from './portable-address.ts';
import type { PageParts, Resource } from './read-page.ts';
import { readSite, reportBroken, type SiteFiles } from './site-files.ts';

export interface PortableOptions {
  /** The path of a stylesheet that every merged stylesheet begins with: the order of the cascade layers. */
  firstStylesheet?: string;
}

/** What was done, for the log of the build. */
export interface PortableReport {
  pages: number;
  /** How many merged stylesheets and scripts all pages share. */
  bundles: number;
}

/** A link on more pages than this stands in the frame of the site: naming a few of them is enough. */
const PAGES_TO_NAME = 3;

const describeLink = (link: string, pages: readonly string[]): string[] =>
  pages.length > PAGES_TO_NAME
    ? [`${pages.slice(0, PAGES_TO_NAME).join(', ')} and ${pages.length - PAGES_TO_NAME} more: ${link}`]
    : pages.map((page) => `${page}: ${link}`);

/** Thrown once, with every broken link of the build in its message. */
export class BrokenLinksError extends Error {
  override name = 'BrokenLinksError';
  /** An author reads this message; where our code threw it tells nothing. */
  override stack = '';
  /** "page: link -> what is wrong", one line each. */
  readonly links: readonly string[];
  constructor(broken: ReadonlyMap<string, ReadonlySet<string>>) {
    const links = [...broken].flatMap(([link, pages]) => describeLink(link, [...pages]));
    super(
      `${broken.size} broken ${broken.size === 1 ? 'link' : 'links'}\n${links.map((link) => `  ${link}`).join('\n')}`,
    );
    this.links = links;
  }
}

type Merge = (parts: readonly StylesheetPart[], isFirst: boolean) => Promise<Bundle>;

/** Merges sets of files, each distinct set once. */
class Bundler {
  readonly bundles = new Map<string, Bundle>();
  readonly merge: Merge;
  constructor(merge: Merge) {
    this.merge = merge;
  }

  /** @param isFirst whether no other set of the page stands before this one */
  async bundle(parts: readonly StylesheetPart[], isFirst: boolean): Promise<Bundle> {
    const key = JSON.stringify([parts, isFirst]);
    const bundle = this.bundles.get(key) ?? (await this.merge(parts, isFirst));
    this.bundles.set(key, bundle);
    return bundle;
  }
}

/** How the stylesheets, or the scripts, of all pages become a few files. */
interface Bundling {
  frame: readonly StylesheetPart[];
  bundler: Bundler;
  tag: (address: string) => string;
}

const fileOf = (address: string, page: string): string => pathInSite(splitAddress(address).path, page);

/** The files that a page's stylesheets or scripts come from. Notes those that are not in the kit. */
function filesOf(resources: readonly Resource[], page: string, site: SiteFiles): StylesheetPart[] {
  return resources.flatMap(({ address, media }) => {
    const file = fileOf(address, page);
    if (isLocal(address) && site.files.has(file)) return [{ file, media }];
    reportBroken(site, page, address, 'no such file in the kit');
    return [];
  });
}

/** Puts tags in the place of the first resource and removes the others. */
const replaceResources = (resources: readonly Resource[], tags: string): Edit[] =>
  resources.map(({ start, end }, index) => ({ start, end, text: index === 0 ? tags : '' }));

const linkEdits = (page: string, { references }: PageParts, site: SiteFiles): Edit[] =>
  references.flatMap((reference) => {
    const { attribute, start, end, value } = reference;
    const portable = portableValue(reference, page, site);
    return portable === value ? [] : [{ start, end, text: attributeText(attribute, portable) }];
  });

/**
 * The stylesheets or scripts of the frame of the site, those that stand on more than half of the pages: in the order of the
 * first page that has them all, or none.
 */
function frameOf(kind: 'stylesheets' | 'scripts', site: SiteFiles): readonly StylesheetPart[] {
  const counts = new Map<string, number>();
  const ofPages = [...site.pages].map(([page, parts]) =>
    parts[kind]
      .filter(({ media }) => media === '')
      .map(({ address, media }) => ({ file: fileOf(address, page), media })),
  );
  for (const { file } of ofPages.flat()) counts.set(file, (counts.get(file) ?? 0) + 1);
  const most = Math.max(1, site.pages.size / 2);
  const isFrame = ({ file }: StylesheetPart) => site.files.has(file) && (counts.get(file) ?? 0) > most;
  const size = [...counts.keys()].filter((file) => isFrame({ file, media: '' })).length;
  return ofPages.map((parts) => parts.filter(isFrame)).find((parts) => parts.length === size) ?? [];
}

/**
 * A page with most of the frame gets two files: the whole frame, which all such pages share, and the rest. A page with
 * little of it, such as a deck, gets one.
 */
function splitFrame(parts: readonly StylesheetPart[], frame: readonly StylesheetPart[]): (readonly StylesheetPart[])[] {
  const isFrame = ({ file, media }: StylesheetPart) => media === '' && frame.some((part) => part.file === file);
  if (parts.filter(isFrame).length <= frame.length / 2) return [parts].filter(({ length }) => length > 0);
  const rest = parts.filter((part) => !isFrame(part));
  return rest.length > 0 ? [frame, rest] : [frame];
}

/** Links the bundles of a page's stylesheets or scripts in the place of the first of them. */
async function bundleEdits(
  page: string,
  resources: readonly Resource[],
  site: SiteFiles,
  { frame, bundler, tag }: Bundling,
): Promise<Edit[]> {
  let tags = '';
  for (const set of splitFrame(filesOf(resources, page, site), frame)) {
    const { file } = await bundler.bundle(set, tags === '');
    tags += tag(addressFor(page, file));
  }
  return tags === '' ? [] : replaceResources(resources, tags);
}

/** Removes what was merged, unless a page names it in another way or it came out with the same name. */
async function removeMerged(bundles: readonly Bundle[], site: SiteFiles): Promise<void> {
  const kept = new Set(bundles.map(({ file }) => file));
  for (const [page, { references }] of site.pages) {
    for (const { value } of references) kept.add(pathInSite(splitAddress(value).path, page));
  }
  const merged = new Set(bundles.flatMap(({ madeFrom }) => madeFrom));
  const unused = [...merged].filter((file) => !kept.has(file));
  await Promise.all(unused.map((file) => rm(join(site.folder, file))));
}

/**
 * Makes a folder of built pages run from a domain root, a sub-folder and file://: links become relative and end in
 * .html, a page's module scripts become one classic script, its stylesheets one stylesheet, each beside the one of the
 * frame that most pages share. The same input gives the same bytes.
 *
 * @throws {BrokenLinksError} with every link that leads nowhere, before any page is changed.
 */
export async function makePortable(folder: string, { firstStylesheet }: PortableOptions = {}): Promise<PortableReport> {
  const site = await readSite(folder);
  const styles: Bundling = {
    frame: frameOf('stylesheets', site),
    // Whatever follows the frame knows the order of the layers from it.
    bundler: new Bundler((parts, isFirst) => mergeStylesheets(parts, isFirst ? firstStylesheet : undefined, site)),
    tag: (address) => `<link rel="stylesheet" ${attributeText('href', address)}>`,
  };
  const scripts: Bundling = {
    frame: frameOf('scripts', site),
    bundler: new Bundler((parts) => mergeScripts([...new Set(parts.map(({ file }) => file))], site)),
    tag: (address) => `<script ${attributeText('src', address)} defer></script>`,
  };
  const edits = new Map<string, Edit[]>();
  for (const [page, parts] of site.pages) {
    edits.set(page, [
      ...linkEdits(page, parts, site),
      ...(await bundleEdits(page, parts.stylesheets, site, styles)),
      ...(await bundleEdits(page, parts.scripts, site, scripts)),
    ]);
  }
  if (site.broken.size > 0) throw new BrokenLinksError(site.broken);
  await addNotFoundScript(site, edits.get(NOT_FOUND_PAGE));

  for (const [page, pageEdits] of edits) {
    const path = join(folder, page);
    await writeFile(path, editText(await readFile(path, 'utf8'), pageEdits));
  }
  const bundles = [styles, scripts].flatMap(({ bundler }) => [...bundler.bundles.values()]);
  await removeMerged(bundles, site);
  return { pages: site.pages.size, bundles: new Set(bundles.map(({ file }) => file)).size };
}
