import { describe, expect, it } from 'vitest';
import { distFiles, distText, NEUTRAL_PAGE, pages } from '../support/dist.ts';
import { type Element, elementsOf } from '../support/html.ts';

/** What the head of a page says under a name: the content of its `<meta>` elements. */
const said = (elements: readonly Element[], key: string): string[] =>
  elements
    .filter(({ name, attributes }) => name === 'meta' && (attributes['property'] ?? attributes['name']) === key)
    .map(({ attributes }) => attributes['content'] ?? '');

const heads = pages.map((page) => {
  const elements = elementsOf(distText(page));
  const title = elements.find(({ name }) => name === 'title')?.text ?? '';
  return { page, elements, title, description: said(elements, 'description').join(' | ') };
});

/** "what: page, page" for everything that stands on more than one page. */
function shared(pick: (head: (typeof heads)[number]) => string): string[] {
  const pagesOf = new Map<string, string[]>();
  for (const head of heads) pagesOf.set(pick(head), [...(pagesOf.get(pick(head)) ?? []), head.page]);
  return [...pagesOf].filter(([, on]) => on.length > 1).map(([text, on]) => `${text}: ${on.join(', ')}`);
}

it('no two pages have the same title', () => expect(shared(({ title }) => title)).toEqual([]));

it('no two pages have the same description', () => expect(shared(({ description }) => description)).toEqual([]));

describe.each(heads)('$page', ({ page, elements, title, description }) => {
  it('says in 50 to 160 characters whether it is what somebody needs', () => {
    expect(description.length, description).toBeGreaterThanOrEqual(50);
    expect(description.length, description).toBeLessThanOrEqual(160);
  });

  it('has one main heading', () => expect(elements.filter(({ name }) => name === 'h1')).toHaveLength(1));

  const isPartOfAnother = said(elements, 'robots').includes('noindex');
  it.skipIf(page === NEUTRAL_PAGE || isPartOfAnother)('says the same in a link preview', () => {
    const [previewTitle = ''] = said(elements, 'og:title');
    expect(title.startsWith(previewTitle) && previewTitle !== '', previewTitle).toBe(true);
    expect(said(elements, 'og:description')).toEqual([description]);
    expect(said(elements, 'og:site_name')).toEqual(['Family Night Kit']);
    expect(said(elements, 'og:locale')).toEqual(['en_US']);
    expect(said(elements, 'og:type')[0]).toMatch(/^(?:article|website)$/);
    expect(said(elements, 'twitter:card')).toEqual(['summary']);
  });

  it('is listed by search engines unless it is a part of another page', () => {
    const isPart =
      /(?:^|\/)(?:404|cooking-measures|search|lessons\/[^/]+\/[^/]+|handouts\/[^/]+\/answers|workshops\/[^/]+\/live|my-workshop\/.+|(?:quizzes|spot-the-flags|checklists)\/[^/]+\/paper|strong-door\/paper|one-good-thing-wall\/.+|family-agreement\/[^/]+\/large-print)\.html$/;
    expect(said(elements, 'robots')).toEqual(isPart.test(page) ? ['noindex'] : []);
  });

  it('names no whole address: this build does not know where the kit will stand', () => {
    for (const key of ['og:url', 'og:image', 'og:image:alt']) expect(said(elements, key)).toEqual([]);
    const links = elements.filter(
      ({ name, attributes }) => name === 'link' && /canonical|alternate/.test(attributes['rel'] ?? ''),
    );
    expect(links).toEqual([]);
    expect(elements.filter(({ attributes }) => attributes['type'] === 'application/ld+json')).toEqual([]);
  });
});

it('without an address there is no sitemap, no feed and no picture', () => {
  expect(distFiles.filter((file) => /sitemap|feed\.xml|^previews\//.test(file))).toEqual([]);
  expect(distText('robots.txt')).not.toContain('Sitemap');
});
