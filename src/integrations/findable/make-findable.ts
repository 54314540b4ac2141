import { appendFile, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { atomFeed, type FeedEntry } from '../../core/atom-feed.ts';
import { type ListedPage, sitemapText } from '../../core/sitemap.ts';
import { withBreadcrumbs } from './crumbs.ts';
import { drawPicture } from './draw-picture.ts';
import { readLook } from './look.ts';
import { previewSvg } from './preview-svg.ts';
import { type PageHead, readHead } from './read-head.ts';
import { loadTypefaces } from './typefaces.ts';

/** Where the kit will stand, and where its sources are. */
export interface Place {
  /** Ends with a slash: "https://school.example/kit/". */
  site: string;
  root: URL;
}

/** A page that search engines may list. */
type Listed = PageHead & { canonical: string };
const isListed = (head: PageHead): head is Listed => head.canonical !== undefined;

async function readHeads(dist: string): Promise<PageHead[]> {
  const names = (await readdir(dist, { recursive: true })).map((name) => name.replaceAll('\\', '/'));
  const pages = names.filter((name) => name.endsWith('.html')).sort();
  return Promise.all(pages.map(async (page) => readHead(page, await readFile(join(dist, page), 'utf8'))));
}

function groupBy<Item, Key>(items: readonly Item[], keyOf: (item: Item) => Key): Map<Key, Item[]> {
  const groups = new Map<Key, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    groups.set(key, [...(groups.get(key) ?? []), item]);
  }
  return groups;
}

/** What the versions of a page in several languages have in common: "guides/x.html" for "es/guides/x.html" too. */
function withoutLanguage({ page, lang }: PageHead): string {
  if (page === `${lang}.html`) return 'index.html';
  return page.startsWith(`${lang}/`) ? page.slice(lang.length + 1) : page;
}

function sitemapPages(listed: readonly Listed[]): ListedPage[] {
  const versions = groupBy(listed, withoutLanguage);
  return listed.map((head) => {
    const same = versions.get(withoutLanguage(head)) ?? [];
    const languages = same.length > 1 ? same.map(({ lang, canonical }) => ({ lang, address: canonical })) : [];
    return { address: head.canonical, reviewed: head.reviewed, languages };
  });
}

const feedEntries = (heads: readonly Listed[]): FeedEntry[] =>
  heads.flatMap(({ shown, summary, canonical, reviewed }) =>
    reviewed ? [{ title: shown.title, summary, address: canonical, reviewed }] : [],
  );

async function writeInto(path: string, contents: string | Uint8Array): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, contents);
}

/** One feed for each language, where its pages say it is. Every feed that a page names is there. */
async function writeFeeds(dist: string, listed: readonly Listed[], site: string): Promise<void> {
  for (const [address, heads] of groupBy(listed, ({ feed }) => feed?.address)) {
    const first = heads[0];
    if (!address || !first?.feed) continue;
    const home = heads.find((head) => withoutLanguage(head) === 'index.html')?.canonical ?? site;
    const { lang, shown } = first;
    const text = atomFeed({ title: first.feed.title, lang, author: shown.siteName, address, home }, feedEntries(heads));
    if (text === undefined) throw new Error(`${address}: no page says when it was last reviewed.`);
    await writeInto(join(dist, address.slice(site.length)), text);
  }
}

/** The way to each page, where the page shows one. */
async function writeBreadcrumbs(dist: string, listed: readonly Listed[], site: string): Promise<void> {
  for (const { page, shown, canonical } of listed) {
    const file = join(dist, page);
    const html = await readFile(file, 'utf8');
    const described = withBreadcrumbs(html, { title: shown.title, canonical }, site);
    if (described !== html) await writeFile(file, described);
  }
}

/** A picture for each page that search engines may list. Others show the picture of the page they are part of. */
async function writePictures(dist: string, listed: readonly Listed[], { site, root }: Place): Promise<number> {
  const look = readLook(root);
  const typefaces = loadTypefaces();
  const drawn = new Set<string>();
  for (const { picture, shown } of listed) {
    if (!picture) continue;
    const png = await drawPicture(previewSvg(shown, site, look, typefaces), typefaces);
    await writeInto(join(dist, decodeURI(picture.slice(site.length))), png);
    drawn.add(picture);
  }
  return drawn.size;
}

/** A picture that a page names and nobody drew would be a broken promise on somebody else's site. */
function checkPictures(heads: readonly PageHead[]): void {
  const drawn = new Set(heads.filter(isListed).map(({ picture }) => picture));
  const missing = heads.filter(({ picture }) => picture && !drawn.has(picture));
  if (missing.length > 0)
    throw new Error(
      missing.map(({ page, picture }) => `${page}: the preview picture ${picture} is of no listed page`).join('\n'),
    );
}

/**
 * Writes what helps strangers to find the kit once it stands somewhere: sitemap.xml, the line in robots.txt, the feed, the
 * way to each page in structured data and a preview picture for each. Reads what the pages say in their heads. Returns how much there is, for the log.
 */
export async function makeFindable(dist: string, place: Place): Promise<{ pages: number; pictures: number }> {
  const heads = await readHeads(dist);
  checkPictures(heads);
  const listed = heads.filter(isListed);
  await writeInto(join(dist, 'sitemap.xml'), sitemapText(sitemapPages(listed)));
  await appendFile(join(dist, 'robots.txt'), `Sitemap: ${place.site}sitemap.xml\n`);
  await writeFeeds(dist, listed, place.site);
  await writeBreadcrumbs(dist, listed, place.site);
  return { pages: listed.length, pictures: await writePictures(dist, listed, place) };
}
