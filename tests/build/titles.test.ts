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

  it.skipIf(page === NEUTRAL_PAGE)('says the same in a link preview', () => {
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
    expect(described(elements).filter((facts) => 'url' in facts || 'image' in facts)).toEqual([]);
  });
});

/** The structured data of a page. */
function described(elements: readonly Element[]): Record<string, unknown>[] {
  const blocks = elements.filter(({ attributes }) => attributes['type'] === 'application/ld+json');
  return blocks.map(({ text }) => Object.fromEntries(Object.entries(JSON.parse(text))));
}

describe('structured data', () => {
  const ofType = (type: string): string[] =>
    heads
      .filter(({ elements }) => described(elements).some((facts) => facts['@type'] === type))
      .map(({ page }) => page);
  const named = (folders: string): string[] =>
    pages.filter((page) => new RegExp(`^(?:${folders})/[^/]+\\.html$`).test(page));

  it('describes each lesson, guide, checklist, handout, quiz and chat scene as something to learn from', () => {
    expect(named('lessons').length).toBeGreaterThan(0);
    expect(ofType('LearningResource')).toEqual(named('lessons|guides|checklists|handouts|quizzes|spot-the-flags'));
  });

  it('describes each help case as steps, in the order of the page', () => {
    expect(ofType('HowTo')).toEqual(named('help'));
    for (const { page, elements } of heads.filter((head) => named('help').includes(head.page))) {
      const orders = elements.filter(({ name }) => name === 'b').map(({ text }) => text.trim());
      const steps = JSON.stringify(described(elements)[0]?.['step']);
      const found = [...steps.matchAll(/"name":"([^"]+)"/g)].map(([, name]) => name);
      expect(found.length, page).toBeGreaterThan(2);
      expect(orders, page).toEqual(expect.arrayContaining(found));
    }
  });

  it('says when each was last reviewed', () => {
    const undated = heads.flatMap(({ page, elements }) =>
      described(elements).flatMap((facts) => (/^\d{4}-\d\d-\d\d$/.test(String(facts['dateModified'])) ? [] : [page])),
    );
    expect(undated).toEqual([]);
  });
});

it('without an address there is no sitemap, no feed and no picture', () => {
  expect(distFiles.filter((file) => /sitemap|feed\.xml|^previews\//.test(file))).toEqual([]);
  expect(distText('robots.txt')).not.toContain('Sitemap');
});
