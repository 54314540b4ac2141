import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { parseKitList } from '../../src/core/offline/kit-list.ts';
import { distFiles, distFolder, distText, linkedPages } from '../support/dist.ts';
import { projectFolder } from '../support/project.ts';

const KB = 1024;
const bytesOf = (file: string): Buffer => readFileSync(join(distFolder, file));
const sha256 = (file: string): string => createHash('sha256').update(bytesOf(file)).digest('hex');
const brotli = (file: string): number => brotliCompressSync(bytesOf(file)).length;
const files = parseKitList(distText('kit-files.json')) ?? [];
const urls = files.map(({ url }) => url);

it('lists every page, script, style and drawing of the build with its hash and size', () => {
  const needed = distFiles.filter((file) => /\.(?:html|css|js|svg)$/.test(file));
  expect(needed.filter((file) => !urls.includes(file))).toEqual(['404.html', 'download/checksums.js', 'kit-worker.js']);
  expect(files.filter(({ url, hash, bytes }) => hash !== sha256(url) || bytes !== bytesOf(url).length)).toEqual([]);
});

it('gives every page its title and the files it loads', () => {
  for (const { url, title, needs } of files.filter(({ url }) => url.endsWith('.html'))) {
    expect(distText(url)).toContain(`<title>${title?.replaceAll('&', '&amp;')}`);
    expect(needs.filter((file) => !urls.includes(file))).toEqual([]);
    expect(needs.some((file) => file.endsWith('.css'))).toBe(true);
  }
  expect(files.filter(({ url }) => linkedPages.includes(url)).length).toBe(linkedPages.length);
});

it('is what the worker was made for', () => {
  expect(distText('kit-worker.js')).toContain(sha256('kit-files.json'));
});

it('keeps what the offline page says is kept from a first visit', () => {
  const [, promised = ''] = /from your first visit<\/h2>\s*<ul[^>]*>(.*?)<\/ul>/s.exec(distText('offline.html')) ?? [];
  const links = [...promised.matchAll(/href="([^"#]+)/g)].map(([, href]) => href);
  expect(links.length).toBeGreaterThan(1);
  const core = files.filter((file) => file.core).map(({ url }) => url);
  expect(core).toEqual(expect.arrayContaining(links));
});

it('keeps a first visit and the worker small', () => {
  const core = files.filter((file) => file.core);
  expect(core.map(({ url }) => url)).toEqual(expect.arrayContaining(['index.html', 'help.html', 'offline.html']));
  expect(core.reduce((sum, { url }) => sum + brotli(url), 0)).toBeLessThan(100 * KB);
  expect(brotli('kit-worker.js')).toBeLessThanOrEqual(3 * KB);
});

it('docs/for-many-schools.md reckons with about as many files and bytes as there are', () => {
  const text = readFileSync(join(projectFolder, 'docs/for-many-schools.md'), 'utf8');
  const [, count = '', megabytes = ''] = /\(([\d,]+) files to save, ([\d.]+) MB after brotli\)/.exec(text) ?? [];
  const isNear = (said: number, is: number) => Math.abs(said / is - 1) < 0.15;
  expect(isNear(Number(count.replaceAll(',', '')), files.length)).toBe(true);
  const bytes = urls.reduce((sum, url) => sum + brotli(url), 0);
  expect(isNear(Number(megabytes) * 1_000_000, bytes)).toBe(true);
});
