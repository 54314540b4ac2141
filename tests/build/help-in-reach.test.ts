import { expect, it } from 'vitest';
import { pathInSite, splitAddress } from '../../src/integrations/portable-links/addresses.ts';
import { distText, NEUTRAL_PAGE, pages } from '../support/dist.ts';
import { elementsOf } from '../support/html.ts';

const leadsToHelp = (page: string): boolean =>
  elementsOf(distText(page)).some(
    ({ name, attributes: { href } }) =>
      name === 'a' && href !== undefined && pathInSite(splitAddress(href).path, page) === 'help.html',
  );

it('every page leads to help with one tap, but the one that shows no sign of the kit', () => {
  expect(pages.length).toBeGreaterThan(300);
  expect(pages.filter((page) => !leadsToHelp(page))).toEqual([NEUTRAL_PAGE]);
});
