import { posix } from 'node:path';
import { expect, it } from 'vitest';
import { pathInSite, splitAddress } from '../../src/integrations/portable-links/addresses.ts';
import { distText, linkedPages, NEUTRAL_PAGE } from '../support/dist.ts';
import { elementsOf } from '../support/html.ts';

const SITE_MAP = 'site-map.html';

/** The pages that the main part of a page links to. */
function linksIn(page: string): string[] {
  const [, main = ''] = distText(page).split('<main');
  return elementsOf(`<main${main.split('</main>')[0]}`).flatMap(({ name, attributes: { href } }) =>
    name === 'a' && href ? [pathInSite(splitAddress(href).path, page)] : [],
  );
}

const listed = linksIn(SITE_MAP);

it('lists every page that was built, or for a page beside another (a lesson’s slides) the one that links to it', () => {
  const isReached = (page: string) => {
    const parent = `${posix.dirname(page)}.html`;
    const isBeside = page.split('/').length > 2 && listed.includes(parent) && linksIn(parent).includes(page);
    return isBeside || listed.includes(page);
  };
  const unlisted = [SITE_MAP, NEUTRAL_PAGE];
  expect(linkedPages.filter((page) => !unlisted.includes(page) && !isReached(page))).toEqual([]);
});

it('lists each page once', () => {
  expect(listed.filter((page, index) => listed.indexOf(page) !== index)).toEqual([]);
});

it('is linked from the foot of the first page', () => {
  const [, foot = ''] = distText('index.html').split('<footer');
  expect(elementsOf(`<footer${foot}`).map(({ attributes }) => attributes['href'])).toContain(SITE_MAP);
});
