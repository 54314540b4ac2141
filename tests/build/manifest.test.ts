import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'astro/zod';
import { expect, it } from 'vitest';
import { strings } from '../../src/i18n/strings.ts';
import { elementsOf } from '../support/html.ts';
import { distFiles, distFolder, distText, pages } from '../support/dist.ts';

const manifest = z
  .object({
    name: z.string(),
    short_name: z.string().max(12),
    start_url: z.string(),
    scope: z.string(),
    icons: z.array(z.object({ src: z.string(), sizes: z.string(), type: z.string(), purpose: z.string().optional() })),
    shortcuts: z.array(z.object({ name: z.string(), url: z.string() })),
  })
  .parse(JSON.parse(distText('manifest.webmanifest')));

/** The width and height that a PNG says it has (its header chunk, PNG specification 11.2.1). */
function sizeOfPng(file: string): string {
  const png = readFileSync(join(distFolder, file));
  return `${png.readUInt32BE(16)}x${png.readUInt32BE(20)}`;
}

it('is named as the kit is', () => expect(manifest.name).toBe(strings('en').site.name));

it('holds in a sub-folder: every address is relative and leads to a file', () => {
  const addresses = [manifest.start_url, ...[...manifest.icons, ...manifest.shortcuts].map((one) => 'src' in one ? one.src : one.url)]; // prettier-ignore
  expect(addresses.filter((address) => !distFiles.includes(address))).toEqual([]);
  expect(manifest.scope).toBe('./');
});

it('has icons of the sizes it says, for systems that cut their own shape too', () => {
  const pictures = manifest.icons.filter(({ type }) => type === 'image/png');
  expect(pictures.map(({ src }) => sizeOfPng(src))).toEqual(pictures.map(({ sizes }) => sizes));
  for (const purpose of [undefined, 'maskable'])
    expect(pictures.filter((icon) => icon.purpose === purpose).map(({ sizes }) => sizes)).toEqual([
      '192x192',
      '512x512',
    ]);
});

it('has the three shortcuts a volunteer needs', () =>
  expect(manifest.shortcuts).toMatchObject([
    { name: 'Present', url: 'lessons.html' },
    { name: 'Help now', url: 'help.html' },
    { name: 'My workshop', url: 'my-workshop.html' },
  ]));

/** The addresses of the manifest on a page; a script makes the link. */
const manifestsOn = (page: string): (string | undefined)[] =>
  elementsOf(distText(page)).flatMap(({ attributes }) =>
    attributes['id'] === 'manifest' ? [attributes['data-href']] : [],
  );

it.each(pages)('%s lets itself be installed, unless it stands beside a page that does', (page) => {
  const up = '../'.repeat(page.split('/').length - 1);
  const isBeside = distText(page).includes('<meta name="robots" content="noindex">');
  expect(manifestsOn(page)).toEqual(isBeside ? [] : [`${up}manifest.webmanifest`]);
  expect(distText(page)).not.toContain('rel="manifest"');
});
