import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { BrokenLinksError, makePortable } from '../../src/integrations/portable-links/make-portable.ts';
import { contentsOf, filesBelow, folderWith } from '../support/folder.ts';

const page = (body: string, head = '') =>
  `<!doctype html><html lang="en"><head><title>x</title>${head}</head><body>${body}</body></html>`;

const css = (href: string, more = '') => `<link rel="stylesheet" href="${href}"${more}>`;
const module = (src: string) => `<script type="module" src="${src}"></script>`;

/** Builds a folder of these files and returns the text of one of them. */
async function portable(files: Record<string, string>, wanted: string): Promise<string> {
  const folder = folderWith(files);
  await makePortable(folder);
  return readFileSync(join(folder, wanted), 'utf8');
}

async function brokenLinks(files: Record<string, string>): Promise<readonly string[]> {
  const error: unknown = await makePortable(folderWith(files)).catch((thrown: unknown) => thrown);
  return error instanceof BrokenLinksError ? error.links : [];
}

describe('links', () => {
  it('become relative and end in .html, with their query and fragment', async () => {
    const html = await portable(
      {
        'index.html': page('<a href="/">home</a><a href="/lessons/one?minutes=20&amp;lang=en#steps">one</a>'),
        'lessons.html': page(''),
        'lessons/one.html': page('<h2 id="steps">Steps</h2><a href="/">home</a><a href="/lessons/">all</a>'),
      },
      'index.html',
    );
    expect(html).toContain('<a href="index.html">home</a>');
    expect(html).toContain('<a href="lessons/one.html?minutes=20&amp;lang=en#steps">one</a>');
  });

  it('climb out of folders', async () => {
    const html = await portable(
      {
        'index.html': page(''),
        'guides.html': page(''),
        'lessons/a/slides.html': page('<a href="/">h</a><a href="/guides/">g</a>'),
      },
      'lessons/a/slides.html',
    );
    expect(html).toContain('<a href="../../index.html">h</a><a href="../../guides.html">g</a>');
  });

  it('lead to files with spaces and accents', async () => {
    const html = await portable(
      { 'index.html': page('<a href="/ni%C3%B1os%20y%20m%C3%A1s">n</a>'), 'niños y más.html': page('') },
      'index.html',
    );
    expect(html).toContain('<a href="ni%C3%B1os%20y%20m%C3%A1s.html">');
  });

  it('are rewritten wherever an address may stand', async () => {
    const body =
      '<form action="/a"></form><button formaction="/a"></button><video poster="/p.svg" src="/p.svg"></video>' +
      '<img src=/p.svg srcset="/p.svg 1x, /p.svg?b 2x"><p data-href="/a" data-next-href=\'/a#x\' data-worker-src="/p.svg"></p>' +
      '<svg><use xlink:href="#x"/></svg>';
    const html = await portable(
      { 'a.html': page('<p id="x"></p>'), 'p.svg': '', 'd/b.html': page(`${body}<i id="x">`) },
      'd/b.html',
    );
    expect(html).toContain(
      '<form action="../a.html"></form><button formaction="../a.html"></button><video poster="../p.svg" src="../p.svg"></video>' +
        '<img src="../p.svg" srcset="../p.svg 1x, ../p.svg?b 2x">' +
        '<p data-href="../a.html" data-next-href="../a.html#x" data-worker-src="../p.svg"></p><svg><use xlink:href="#x"/></svg>',
    );
  });

  it('to a folder stay folders when a script asks for one', async () => {
    const body = '<p data-kit-folder="/" data-folder="/search/"></p>';
    const files = { 'index.html': page(body), 'search/a.js': '', 'd/b.html': page(body) };
    expect(await portable(files, 'index.html')).toContain('<p data-kit-folder="./" data-folder="search/"></p>');
    expect(await portable(files, 'd/b.html')).toContain('<p data-kit-folder="../" data-folder="../search/"></p>');
  });

  it('to other sites, mail, data and this page stay as they are', async () => {
    const body =
      '<a href="https://example.org/x">x</a><a href="mailto:a@b.org">x</a><a href="//example.org">x</a>' +
      '<a href="#top">x</a><a href="#">x</a><a href="#plan=abc">x</a><a href="tel:988">x</a><img src="data:image/gif;base64,R0">';
    const files = { 'index.html': page(body) };
    expect(await portable(files, 'index.html')).toBe(files['index.html']);
  });

  it('in text, comments and other attributes are left alone', async () => {
    const files = { 'index.html': page('<!-- <a href="/nowhere"> --><p title="/nowhere">href="/nowhere"</p>') };
    expect(await portable(files, 'index.html')).toBe(files['index.html']);
  });
});

describe('a broken link', () => {
  it('fails the build, and all of them are listed at once', async () => {
    const links = await brokenLinks({
      'index.html': page(
        '<a href="/gone">x</a><a href="/lessons#gone">x</a><a href="#gone">x</a><img srcset="/gone.png 2x">',
      ),
      'lessons.html': page('<p data-folder="/gone/"></p>', css('/gone.css')),
    });
    expect(links).toEqual([
      'index.html: /gone -> no such page',
      'index.html: /lessons#gone -> nothing with id="gone" in lessons.html',
      'index.html: #gone -> nothing with id="gone" in index.html',
      'index.html: /gone.png -> no such page',
      'lessons.html: /gone/ -> no such folder',
      'lessons.html: /gone.css -> no such file in the kit',
    ]);
  });

  it('that stands on every page is told once', async () => {
    const links = await brokenLinks(
      Object.fromEntries([1, 2, 3, 4, 5].map((n) => [`${n}.html`, page('<a href="/gone">x</a>')])),
    );
    expect(links).toEqual(['1.html, 2.html, 3.html and 2 more: /gone -> no such page']);
  });

  it('may stand in a stylesheet', async () => {
    const files = { 'index.html': page('', css('/_astro/a.css')), '_astro/a.css': 'p{background:url(/gone.svg)}' };
    expect(await brokenLinks(files)).toEqual(['_astro/a.css: /gone.svg -> no such file']);
  });

  it('leaves every page as it was', async () => {
    const files = { 'a.html': page('<a href="/b">b</a>'), 'b.html': page('<a href="/gone">x</a>') };
    const folder = folderWith(files);
    await expect(makePortable(folder)).rejects.toThrow(/^1 broken link\n {2}b\.html: \/gone -> no such page$/);
    expect(contentsOf(folder)).toEqual(files);
  });
});

describe('stylesheets', () => {
  const files = {
    'index.html': page('', css('/_astro/a.css') + css('/_astro/b.css')),
    'd/x.html': page('', css('/_astro/a.css') + css('/_astro/b.css')),
    'd/y.html': page('', css('/_astro/b.css')),
    '_astro/a.css': 'p { color: red; background: url(/dot.svg) }',
    '_astro/b.css': 'p { color: blue }',
    'dot.svg': '<svg/>',
  };

  it('become one file for the frame of the site and one for the page, and one alone without a frame', async () => {
    const frame = css('/_astro/a.css') + css('/_astro/b.css') + css('/_astro/c.css');
    const folder = folderWith({
      'index.html': page('', frame),
      'most.html': page('', css('/_astro/b.css') + css('/_astro/own.css') + css('/_astro/a.css')),
      'guide.html': page('', css('/_astro/own.css') + frame),
      'deck.html': page('', css('/_astro/own.css') + css('/_astro/a.css')),
      'print.html': page('', css('/_astro/a.css', ' media="print"')),
      'about.html': page('', frame),
      'help.html': page('', frame),
      '_astro/a.css': 'a { top: 1px }',
      '_astro/b.css': 'b { top: 2px }',
      '_astro/c.css': 'c { top: 3px }',
      '_astro/own.css': 'i { top: 4px }',
    });
    await makePortable(folder);
    const after = contentsOf(folder);
    const stylesOf = (name: string) =>
      [...(after[name] ?? '').matchAll(/<link rel="stylesheet" href="([^"]+)">/g)].map(([, file = '']) =>
        after[file]?.trim(),
      );
    expect(stylesOf('index.html')).toEqual(['a{top:1px}b{top:2px}c{top:3px}']);
    expect(stylesOf('guide.html')).toEqual(['a{top:1px}b{top:2px}c{top:3px}', 'i{top:4px}']);
    expect(stylesOf('most.html')).toEqual(stylesOf('guide.html'));
    expect(stylesOf('deck.html')).toEqual(['i{top:4px}a{top:1px}']);
    expect(stylesOf('print.html')).toEqual(['@media print{a{top:1px}}']);
  });

  it('become one a page, shared by pages with the same set, in the order of the links', async () => {
    const folder = folderWith(files);
    await makePortable(folder);
    const after = contentsOf(folder);
    const sheets = filesBelow(folder).filter((file) => file.endsWith('.css'));
    expect(sheets).toHaveLength(2);
    const both = sheets.find((file) => after[file]?.includes('red')) ?? '';
    expect(after[both]?.trim()).toBe('p{color:red;background:url(../dot.svg)}p{color:#00f}');
    expect(after['index.html']).toContain(`<head><title>x</title><link rel="stylesheet" href="${both}"></head>`);
    expect(after['d/x.html']).toContain(`<head><title>x</title><link rel="stylesheet" href="../${both}"></head>`);
    expect(after['d/y.html']).not.toContain(both);
  });

  it('keep their media query and begin with the order of the layers', async () => {
    const folder = folderWith({
      'site/index.html': page('', css('/_astro/a.css') + css('/_astro/p.css', ' media="print"')),
      'site/_astro/a.css': '@layer late { a { top: 0 } }',
      'site/_astro/p.css': 'a { top: 1px }',
      'layers.css': '@layer early, late;',
    });
    await makePortable(join(folder, 'site'), { firstStylesheet: join(folder, 'layers.css') });
    const merged = Object.entries(contentsOf(folder)).find(([file]) => file.startsWith('site/_astro/'));
    expect(merged?.[1].trim()).toBe('@layer early,late;@layer late{a{top:0}}@media print{a{top:1px}}');
  });
});

describe('module scripts', () => {
  const files = {
    'index.html': page(`${module('/_astro/a.js')}<p></p>${module('/_astro/b.js')}`),
    'x.html': page(module('/_astro/a.js')),
    'y.html': page(''),
    'z.html': page(''),
    '_astro/a.js': "import { count } from './shared.js'; seen.push('a' + count());",
    '_astro/b.js': "import { count } from './shared.js'; seen.push('b' + count());",
    '_astro/shared.js': 'let n = 0; export const count = () => ++n;',
  };

  it('become one classic deferred script a page, and a module they share runs once', async () => {
    const folder = folderWith(files);
    await makePortable(folder);
    const after = contentsOf(folder);
    const source = /<body><script src="(_astro\/[\da-f]{10}\.js)" defer><\/script><p><\/p><\/body>/.exec(
      after['index.html'] ?? '',
    );
    const seen: string[] = [];
    runInNewContext(after[source?.[1] ?? ''] ?? '', { seen });
    expect(seen).toEqual(['a1', 'b2']);
  });

  it('become one for the frame of the site, first, and one for the page', async () => {
    const folder = folderWith({ ...files, 'y.html': page(module('/_astro/a.js')) });
    await makePortable(folder);
    const after = contentsOf(folder);
    const scriptsOf = (name: string) =>
      [...(after[name] ?? '').matchAll(/<script src="([^"]+)" defer>/g)].map(([, file = '']) => file);
    expect(scriptsOf('index.html')).toHaveLength(2);
    expect(scriptsOf('x.html')).toEqual(scriptsOf('index.html').slice(0, 1));
    const seen: string[] = [];
    for (const file of scriptsOf('index.html')) runInNewContext(after[file] ?? '', { seen });
    expect(seen).toEqual(['a1', 'b1']);
  });

  it('leave no file behind that nothing asks for', async () => {
    const folder = folderWith(files);
    await makePortable(folder);
    expect(filesBelow(folder).filter((file) => /^_astro\/[\da-f]{10}\.js$/.test(file))).toHaveLength(2);
    expect(filesBelow(folder)).toHaveLength(6);
  });
});

describe('404.html', () => {
  const files = {
    '404.html': page('<a href="/lessons">l</a>', css('/_astro/a.css')),
    'lessons/x/slides.html': page('<a href="/lessons">l</a>'),
    'lessons.html': page(''),
    '_astro/a.css': 'p{top:0}',
  };

  it('counts from the root of the host, because it is served at any depth', async () => {
    const html = await portable(files, '404.html');
    expect(html).toContain('<a href="/lessons.html">l</a>');
    expect(html).toMatch(/<link rel="stylesheet" href="\/_astro\/[\da-f]{10}\.css">/);
  });

  it('looks for the kit at each depth it may be shown at', async () => {
    const html = await portable(files, '404.html');
    const ways = [...html.matchAll(/<script src="([./]*)_astro\/[\da-f]{10}\.js" defer>/g)].map((match) => match[1]);
    expect(ways).toEqual(['/', '', '../', '../../', '../../../']);
  });
});

describe('the result', () => {
  it('is the same bytes for the same input', async () => {
    const files = {
      'index.html': page(module('/_astro/b.js') + module('/_astro/a.js'), css('/_astro/a.css')),
      'a.html': page(module('/_astro/a.js'), css('/_astro/a.css')),
      '404.html': page(''),
      '_astro/a.js': 'console.log("ñ")',
      '_astro/b.js': 'console.log(2)',
      '_astro/a.css': 'p::before{content:"ñ"}',
    };
    const [first, second] = [folderWith(files), folderWith(files)];
    await Promise.all([makePortable(first), makePortable(second)]);
    expect(contentsOf(first)).toEqual(contentsOf(second));
  });
});
