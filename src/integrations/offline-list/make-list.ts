import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Parser } from 'htmlparser2';
import { isPage, type KitFile } from '../../core/offline/kit-list.ts';
import { findFile, isLocal, pathInSite, splitAddress } from '../portable-links/addresses.ts';
import { NOT_FOUND_PAGE } from '../portable-links/portable-address.ts';

/** What a browser needs to show the kit. Downloads, feeds and preview pictures are for others. */
const NEEDED = /\.(?:html|css|js|svg|png|webp|ico|webmanifest|woff2)$/;
/**
 * Pictures for link previews; icons, which a system copies when the kit is installed, with a connection; the worker itself;
 * the zip and its checksums, which are written after this list.
 */
const FOR_OTHERS = /^(?:previews\/|icons\/|download\/|kit-worker\.js$)/;
/** Kept on a first visit: the first page, help with its way out, and what to say when there is no connection. */
const CORE_PAGES = /^(?:[a-z]{2}\/)?(?:index|help|help\/[^/]+|offline|cooking-measures)\.html$|^[a-z]{2}\.html$/;

/** The title of a page without the name of the kit, and the files it loads. */
function readPage(page: string, html: string, files: ReadonlySet<string>): { title: string; needs: string[] } {
  const needs = new Set<string>();
  let title = '';
  let isTitle = false;
  const parser = new Parser({
    onopentag(tag, attributes) {
      isTitle = tag === 'title' && title === '';
      const loads = tag === 'link' || tag === 'script' || tag === 'img';
      for (const [name, address] of Object.entries(attributes)) {
        const isLoaded = (loads && (name === 'href' || name === 'src')) || /^data-(?:\w+-)*src$/.test(name);
        if (!isLoaded || !isLocal(address)) continue;
        const file = findFile(pathInSite(splitAddress(address).path, page), files);
        if (file && !file.endsWith('.html')) needs.add(file);
      }
    },
    ontext(text) {
      if (isTitle) title += text;
    },
    onclosetag() {
      isTitle = false;
    },
  });
  parser.end(html);
  return { title: title.split(' · ')[0] ?? title, needs: [...needs].sort() };
}

/** Lists every file of a finished build that a browser needs, in one fixed order. */
export async function listKitFiles(dist: string): Promise<KitFile[]> {
  const names = (await readdir(dist, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(join(dist, '/').length).replaceAll('\\', '/'))
    .filter((name) => NEEDED.test(name) && !FOR_OTHERS.test(name) && name !== NOT_FOUND_PAGE)
    .sort();
  const all = new Set(names);
  const files: KitFile[] = [];
  for (const url of names) {
    const contents = await readFile(join(dist, url));
    const hash = createHash('sha256').update(contents).digest('hex');
    const file = { url, hash, bytes: contents.length, core: CORE_PAGES.test(url), needs: [] };
    files.push(isPage(file) ? { ...file, ...readPage(url, contents.toString('utf8'), all) } : file);
  }
  return markCore(files);
}

/** What pages of the core need is core too. */
function markCore(files: readonly KitFile[]): KitFile[] {
  const needed = new Set(files.filter(({ core }) => core).flatMap(({ needs }) => needs));
  return files.map((file) => ({ ...file, core: file.core || needed.has(file.url) }));
}
