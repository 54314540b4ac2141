import { expect, it } from 'vitest';
import {
  findFile,
  isLocal,
  namesAPlace,
  pathInSite,
  splitAddress,
} from '../../src/integrations/portable-links/addresses.ts';
import { addressKind, mapSrcset } from '../../src/integrations/portable-links/attributes.ts';
import { distFiles, distText, linkedPages, pages } from '../support/dist.ts';
import { elementsOf } from '../support/html.ts';

const files = new Set(distFiles);

const placesOf = (page: string): Set<string | undefined> =>
  new Set(elementsOf(distText(page)).flatMap(({ attributes }) => [attributes['id'], attributes['name']]));

/** Every local address of a page, with its kind. Scripts of 404.html are asked for where they may not be. */
function addressesOf(page: string): { kind: string; address: string }[] {
  return elementsOf(distText(page)).flatMap(({ name, attributes }) =>
    Object.entries(attributes).flatMap(([attribute, value]) => {
      const kind = addressKind(attribute);
      if (!kind || (page === '404.html' && name === 'script')) return [];
      const addresses = kind === 'srcset' ? [] : [value];
      if (kind === 'srcset') mapSrcset(value, (address) => String(addresses.push(address)));
      return addresses.filter((address) => address !== '' && isLocal(address)).map((address) => ({ kind, address }));
    }),
  );
}

it.each(linkedPages)('%s holds no address that counts from the root of a host', (page) => {
  expect(addressesOf(page).filter(({ address }) => address.startsWith('/'))).toEqual([]);
});

it.each(pages)('every address on %s leads to a file, and to a place on it', (page) => {
  const broken = addressesOf(page).filter(({ kind, address }) => {
    const { path, fragment } = splitAddress(address);
    const inside = pathInSite(path, page);
    if (kind === 'folder') return !distFiles.some((file) => file.startsWith(inside === '' ? '' : `${inside}/`));
    const target = path === '' ? page : inside;
    if (!files.has(target)) return true;
    return (
      target.endsWith('.html') && namesAPlace(fragment) && !placesOf(target).has(decodeURIComponent(fragment.slice(1)))
    );
  });
  expect(broken).toEqual([]);
});

it('every page can be reached from the first one', () => {
  const reached = new Set(['index.html']);
  for (const page of reached) {
    for (const { address } of addressesOf(page)) {
      const target = findFile(pathInSite(splitAddress(address).path, page), files);
      if (target?.endsWith('.html')) reached.add(target);
    }
  }
  expect(linkedPages.filter((page) => !reached.has(page))).toEqual([]);
});

it('every stylesheet and script is asked for by a page', () => {
  const asked = new Set<string>();
  for (const page of pages) {
    for (const { attributes } of elementsOf(distText(page))) {
      // A script that is loaded when somebody needs it stands in an attribute such as data-tools-src or data-answers-href.
      const later = Object.entries(attributes).flatMap(([name, value]) =>
        /^data-.*(?:src|href)$/.test(name) ? [value] : [],
      );
      for (const address of [attributes['href'], attributes['src'], ...later]) {
        if (address) asked.add(pathInSite(splitAddress(address).path, page));
      }
    }
  }
  const ours = distFiles.filter((file) => /^_astro\/.*\.(?:css|js)$/.test(file));
  expect(ours.filter((file) => !asked.has(file))).toEqual([]);
});
