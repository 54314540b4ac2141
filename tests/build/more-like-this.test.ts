import { expect, it } from 'vitest';
import { pathInSite, splitAddress } from '../../src/integrations/portable-links/addresses.ts';
import { distText, linkedPages } from '../support/dist.ts';
import { elementsOf } from '../support/html.ts';

/** Pages that lead on to others that are like them. */
const content = linkedPages.filter((page) =>
  /^(?:lessons|guides|checklists|quizzes|spot-the-flags|handouts|help|workshops)\/[^/]+\.html$/.test(page),
);

const linksIn = (html: string, page: string): string[] =>
  elementsOf(html).flatMap(({ name, attributes: { href } }) =>
    name === 'a' && href ? [pathInSite(splitAddress(href).path, page)] : [],
  );

/** The page in three: its main part, the list of what is like it, and the rest of the section. */
function partsOf(page: string) {
  const [before = '', after = ''] = distText(page).split('<section class="more');
  const [section = ''] = after.split('</section>');
  const [, list = ''] = section.split('<ul class="go">');
  return { before: before.split('<main')[1] ?? '', section, related: linksIn(list.split('</ul>')[0] ?? '', page) };
}

it.each(content)('%s leads on to at most four others, and repeats none that it links itself', (page) => {
  const { before, section, related } = partsOf(page);
  expect(section).not.toBe('');
  expect(related.length).toBeLessThanOrEqual(4);
  expect(new Set(related).size).toBe(related.length);
  expect(related).not.toContain(page);
  expect(related.filter((other) => linksIn(`<main${before}`, page).includes(other))).toEqual([]);
});

it('almost every page is like another', () => {
  const alone = content.filter((page) => partsOf(page).related.length === 0);
  expect(alone.length).toBeLessThanOrEqual(content.length / 10);
});

it('no page but one of help leads to a help case', () => {
  const others = content.filter((page) => !page.startsWith('help/'));
  expect(others.filter((page) => partsOf(page).related.some((other) => other.startsWith('help/')))).toEqual([]);
});

it('search does not read what a page leads on to', () => {
  const read = content.filter((page) => !/<section class="more[^>]* data-pagefind-ignore/.test(distText(page)));
  expect(read).toEqual([]);
});
