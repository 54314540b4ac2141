// The build with a public address, in a sub-folder: one more build for all that only such a build has.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Parser } from 'htmlparser2';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createStaticServer, listen } from '../../scripts/static-server.ts';
import { loadTypefaces } from '../../src/integrations/findable/typefaces.ts';
import { drawPicture } from '../../src/integrations/findable/draw-picture.ts';
import { readLook } from '../../src/integrations/findable/look.ts';
import { previewSvg } from '../../src/integrations/findable/preview-svg.ts';
import { type PageHead, readHead } from '../../src/integrations/findable/read-head.ts';
import { openPage } from '../support/browser.ts';
import { NEUTRAL_PAGE } from '../support/dist.ts';
import { filesBelow } from '../support/folder.ts';
import { type Element, elementsOf } from '../support/html.ts';
import { projectFolder } from '../support/project.ts';

const SITE = 'https://school.example/kit/';
const folder = mkdtempSync(join(tmpdir(), 'findable '));
const read = (file: string): string => readFileSync(join(folder, file), 'utf8');
let files: string[] = [];
let heads: PageHead[] = [];
let listed: PageHead[] = [];

beforeAll(() => {
  const { status, stderr } = spawnSync(
    process.execPath,
    [join(projectFolder, 'scripts/astro.ts'), 'build', '--outDir', folder],
    { cwd: projectFolder, encoding: 'utf8', env: { ...process.env, PUBLIC_ADDRESS: SITE } },
  );
  if (status !== 0) throw new Error(`The kit does not build with a public address:\n${stderr}`);
  files = filesBelow(folder);
  heads = files
    .filter((file) => file.endsWith('.html') && file !== NEUTRAL_PAGE)
    .map((page) => readHead(page, read(page)));
  listed = heads.filter(({ canonical }) => canonical !== undefined);
}, 240_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The file that an address of the kit means, as a host without any rewriting answers it. */
const fileAt = (address: string): string => {
  expect(address.startsWith(SITE), address).toBe(true);
  return decodeURI(address.slice(SITE.length)) || 'index.html';
};

interface XmlElement {
  name: string;
  parent: string;
  attributes: Readonly<Record<string, string>>;
  text: string;
}

/** Every element of an XML document. Fails when they are not closed in order. */
function xmlElements(text: string): XmlElement[] {
  const all: XmlElement[] = [];
  const open: XmlElement[] = [];
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        const element = { name, parent: open.at(-1)?.name ?? '', attributes, text: '' };
        all.push(element);
        open.push(element);
      },
      ontext(part) {
        const inner = open.at(-1);
        if (inner) inner.text += part;
      },
      onclosetag(name, isImplied) {
        expect(open.pop()?.name).toBe(name);
        // Only `<link …/>` closes itself; any other would have been left open.
        if (isImplied) expect(name).toMatch(/^(?:xhtml:)?link$/);
      },
    },
    { xmlMode: true },
  );
  parser.end(text);
  return all;
}

const textsOf = (elements: readonly XmlElement[], name: string, parent: string): string[] =>
  elements.filter((element) => element.name === name && element.parent === parent).map(({ text }) => text);

describe('addresses', () => {
  it('of a listed page: its own file, once', () => {
    expect(listed.length).toBeGreaterThan(20);
    expect(listed.map(({ canonical }) => fileAt(canonical ?? ''))).toEqual(listed.map(({ page }) => page));
  });

  it('a page has either an address to list or a word that it is not to be listed', () => {
    const both = heads.filter(
      ({ page, canonical }) => read(page).includes('content="noindex"') === (canonical !== undefined),
    );
    expect(both.map(({ page }) => page)).toEqual([]);
  });

  it('stand in the structured data and in the link preview', () => {
    const html = read('guides/kind-words-online.html');
    expect(html).toContain(`"url":"${SITE}guides/kind-words-online.html"`);
    expect(html).toContain(`"image":"${SITE}previews/guides/kind-words-online.png"`);
    expect(html).toContain(`<meta property="og:url" content="${SITE}guides/kind-words-online.html">`);
  });

  it('in a QR code name a file too', () => {
    const slides = heads.filter(({ page }) => page.endsWith('/slides.html')).map(({ page }) => read(page));
    const codes = slides.flatMap((html) =>
      [...html.matchAll(/QR code: ([^"]+)"/g)].map(([, address]) => address ?? ''),
    );
    expect(codes.length).toBeGreaterThan(0);
    expect(codes.filter((address) => !files.includes(fileAt(`https://${address}`)))).toEqual([]);
  });
});

describe('the way to a page in structured data', () => {
  const blocks = (html: string): unknown[] =>
    [...html.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs)].map(([, json = '']) =>
      JSON.parse(json),
    );
  const wayOf = (page: string) =>
    blocks(read(page)).filter((block) => JSON.stringify(block).includes('"@type":"BreadcrumbList"'));
  const showsWay = (page: string): boolean => /<p class="crumb"[^>]*>.*?<a /s.test(read(page));

  it('names the links that the page shows, and then the page', () =>
    expect(wayOf('help/bullied.html')).toEqual([
      {
        '@context': 'https://schema.org',
        '@type': 'BreadcrumbList',
        itemListElement: [
          { '@type': 'ListItem', position: 1, name: 'Get help now', item: `${SITE}help.html` },
          {
            '@type': 'ListItem',
            position: 2,
            name: readHead('help/bullied.html', read('help/bullied.html')).shown.title,
            item: `${SITE}help/bullied.html`,
          },
        ],
      },
    ]));

  it('stands once on every listed page that shows a way, and on no other', () => {
    expect(listed.filter(({ page }) => showsWay(page)).length).toBeGreaterThan(20);
    const wrong = heads.filter(
      ({ page, canonical }) => wayOf(page).length !== (canonical !== undefined && showsWay(page) ? 1 : 0),
    );
    expect(wrong.map(({ page }) => page)).toEqual([]);
  });

  it('leads to pages that are there', () => {
    const ways = listed.flatMap(({ page }) => JSON.stringify(wayOf(page)).match(/(?<="item":")[^"]+/g) ?? []);
    expect(ways.length).toBeGreaterThan(40);
    const pages = ways.map((address) => fileAt(address.split('#', 1)[0] ?? ''));
    expect(pages.filter((page) => !files.includes(page))).toEqual([]);
  });
});

/** The structured data of a page. */
function described(elements: readonly Element[]): Record<string, unknown>[] {
  const blocks = elements.filter(({ attributes }) => attributes['type'] === 'application/ld+json');
  return blocks.map(({ text }) => Object.fromEntries(Object.entries(JSON.parse(text))));
}

describe('structured data', () => {
  const elementsOn = (page: string): Element[] => elementsOf(read(page));
  const ofType = (type: string): string[] =>
    heads
      .map(({ page }) => page)
      .filter((page) => described(elementsOn(page)).some((facts) => facts['@type'] === type));
  const named = (folders: string): string[] =>
    heads.map(({ page }) => page).filter((page) => new RegExp(`^(?:${folders})/[^/]+\\.html$`).test(page));

  it('describes each lesson, guide, checklist, handout, quiz and chat scene as something to learn from', () => {
    expect(named('lessons').length).toBeGreaterThan(0);
    expect(ofType('LearningResource')).toEqual(named('lessons|guides|checklists|handouts|quizzes|spot-the-flags'));
  });

  it('describes each help case as steps, in the order of the page', () => {
    expect(ofType('HowTo')).toEqual(named('help'));
    for (const page of named('help')) {
      const elements = elementsOn(page);
      const orders = elements.filter(({ name }) => name === 'b').map(({ text }) => text.trim());
      const steps = JSON.stringify(described(elements).find((facts) => facts['@type'] === 'HowTo')?.['step']);
      const found = [...steps.matchAll(/"name":"([^"]+)"/g)].map(([, name]) => name);
      expect(found.length, page).toBeGreaterThan(2);
      expect(orders, page).toEqual(expect.arrayContaining(found));
    }
  });

  it('says when each was last reviewed', () => {
    const undated = named('lessons|guides|checklists|handouts|quizzes|spot-the-flags|help').filter((page) =>
      described(elementsOn(page)).every((facts) => !/^\d{4}-\d\d-\d\d$/.test(String(facts['dateModified']))),
    );
    expect(undated).toEqual([]);
  });
});

describe('sitemap.xml', () => {
  it('lists the pages that may be listed, and no other', () => {
    const addresses = textsOf(xmlElements(read('sitemap.xml')), 'loc', 'url');
    expect(addresses.map(fileAt).sort()).toEqual(listed.map(({ page }) => page).sort());
  });

  it('says when a page was last reviewed, where that is known', () => {
    const days = textsOf(xmlElements(read('sitemap.xml')), 'lastmod', 'url').sort();
    expect(days).toEqual(listed.flatMap(({ reviewed }) => reviewed ?? []).sort());
    expect(days.length).toBeGreaterThan(10);
  });

  it('is named in robots.txt', () =>
    expect(read('robots.txt')).toBe(`User-agent: *\nAllow: /\nSitemap: ${SITE}sitemap.xml\n`));
});

describe('feed.xml', () => {
  it('is where the pages say', () => {
    expect(new Set(heads.map(({ feed }) => feed?.address))).toEqual(new Set([`${SITE}feed.xml`]));
    expect(files).toContain('feed.xml');
  });

  it('has what Atom asks for, in the feed and in each entry', () => {
    const elements = xmlElements(read('feed.xml'));
    expect(elements[0]).toMatchObject({ name: 'feed', attributes: { xmlns: 'http://www.w3.org/2005/Atom' } });
    for (const name of ['title', 'id', 'updated', 'author']) expect(textsOf(elements, name, 'feed')).toHaveLength(1);
    const count = elements.filter(({ name }) => name === 'entry').length;
    expect(count).toBeGreaterThan(10);
    expect(count).toBeLessThanOrEqual(30);
    for (const name of ['title', 'id', 'updated', 'summary'])
      expect(textsOf(elements, name, 'entry')).toHaveLength(count);
    const ids = textsOf(elements, 'id', 'entry');
    expect(new Set(ids).size).toBe(count);
    expect(ids.filter((id) => !files.includes(fileAt(id)))).toEqual([]);
  });

  it('begins with what changed last', () => {
    const days = textsOf(xmlElements(read('feed.xml')), 'updated', 'entry');
    expect(days).toEqual(days.toSorted().reverse());
    expect(textsOf(xmlElements(read('feed.xml')), 'updated', 'feed')).toEqual(days.slice(0, 1));
  });
});

describe('preview pictures', () => {
  /** Width and height stand at the same place in every PNG. */
  const sizeOf = (file: string): number[] => {
    const png = readFileSync(join(folder, file));
    expect(png.subarray(1, 4).toString()).toBe('PNG');
    return [png.readUInt32BE(16), png.readUInt32BE(20)];
  };

  it('there is one for each listed page, of 1200 by 630', () => {
    const pictures = listed.map(({ picture }) => fileAt(picture ?? ''));
    expect(pictures.toSorted()).toEqual(files.filter((file) => file.startsWith('previews/')));
    expect(pictures.filter((picture) => sizeOf(picture).join('x') !== '1200x630')).toEqual([]);
  });

  it('a page that is not listed shows the picture of the page it is part of', () => {
    const pictureOf = (page: string) => heads.find((head) => head.page === page)?.picture;
    expect(pictureOf('lessons/one-good-thing/slides.html')).toBe(pictureOf('lessons/one-good-thing.html'));
    expect(heads.filter(({ picture }) => !files.includes(fileAt(picture ?? ''))).map(({ page }) => page)).toEqual([]);
  });

  it('are described in words', () =>
    expect(read('guides/kind-words-online.html')).toContain(
      '<meta property="og:image:alt" content="A sheet of paper with the words “Kind words online” and a line drawing.">',
    ));

  it('come out with the same bytes when they are drawn again', async () => {
    const head = heads.find(({ page }) => page === 'guides/kind-words-online.html');
    if (!head?.picture) throw new Error('There is no such guide.');
    const typefaces = loadTypefaces();
    const look = readLook(new URL('../../', import.meta.url));
    const again = await drawPicture(previewSvg(head.shown, SITE, look, typefaces), typefaces);
    expect(Buffer.from(again).equals(readFileSync(join(folder, fileAt(head.picture))))).toBe(true);
  });
});

it('pages with addresses run in a browser without one complaint', async () => {
  const server = createStaticServer({ folder, under: '/kit/' });
  const port = await listen(server, 0);
  try {
    const { page, problems } = await openPage();
    for (const name of [
      'index.html',
      'guides/kind-words-online.html',
      'help/bullied.html',
      'lessons/one-good-thing/slides.html',
    ])
      await page.goto(`http://localhost:${port}/kit/${name}`);
    expect(problems).toEqual([]);
  } finally {
    server.closeAllConnections();
    server.close();
  }
});
