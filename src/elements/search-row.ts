import type { SearchResult } from '../browser/search-engine.ts';
import { ageSpan } from '../core/ages.ts';
import type { ExcerptPart } from '../core/search-excerpt.ts';
import type { PageFacts } from '../core/search-facts.ts';
import { SEARCH_AUDIENCES } from '../core/search-query.ts';
import { fillText } from './page-data.ts';

/** What a row says, by key, from src/components/search-row-words.ts. */
export type RowWords = Readonly<Record<string, string>>;

/** How rows show. */
export interface RowSettings {
  /** How to get from the page to the root of the site, as in "./". */
  siteRoot: string;
  words: RowWords;
  /** Whether the facts begin with the kind of page; where the list is of one kind its heading says it. */
  withKind?: boolean;
}

/**
 * A result as a list item: a link, the facts of the page, the words that match, and links to the sections they stand in.
 * Everything is text; nothing is read as HTML.
 */
export function resultRow(result: SearchResult, { siteRoot, words, withKind = false }: RowSettings): HTMLLIElement {
  const link = linkTo(siteRoot + result.url, result.title);
  const facts = document.createElement('p');
  facts.className = 'search-facts small';
  facts.textContent = factLine(result.facts, words, withKind);
  const excerpt = document.createElement('p');
  excerpt.append(...result.excerpt.map(excerptNode));
  const item = document.createElement('li');
  item.append(link, ...(facts.textContent ? [facts] : []), excerpt);
  if (result.sections.length > 0) item.append(sectionList(result, siteRoot, words));
  return item;
}

/** The facts of a page on one line: "Lesson · 10 to 45 min · Ages 8 to 13 · Connect · Parents". */
export function factLine(facts: PageFacts, words: RowWords, withKind = false): string {
  const isForAll = SEARCH_AUDIENCES.every((audience) => facts.audiences.includes(audience));
  return [
    withKind ? words[`kind.${facts.kind}`] : undefined,
    minutesWords(facts.minutes, words),
    agesWords(facts.ages, words),
    facts.pillars.map((pillar) => words[`pillar.${pillar}`]).join(', '),
    isForAll ? undefined : facts.audiences.map((audience) => words[`audience.${audience}`]).join(', '),
  ]
    .filter(Boolean)
    .join(' · ');
}

function minutesWords(minutes: readonly number[], words: RowWords): string {
  const from = minutes[0];
  const to = minutes.at(-1);
  if (from === undefined || to === undefined) return '';
  return from === to ? fillText(words['minutes'], { from }) : fillText(words['minutesRange'], { from, to });
}

function agesWords(ages: readonly string[], words: RowWords): string {
  if (ages.length === 0) return '';
  const span = ageSpan(ages);
  if (span.to < 17) return fillText(words['ages'], span);
  return fillText(words[span.from === 5 ? 'agesAll' : 'agesFrom'], span);
}

function sectionList({ url, title, sections }: SearchResult, siteRoot: string, words: RowWords): HTMLUListElement {
  const list = document.createElement('ul');
  list.className = 'plain search-sections';
  list.setAttribute('aria-label', fillText(words['sections'], { title }));
  list.append(
    ...sections.map((section) => {
      const item = document.createElement('li');
      item.append(linkTo(`${siteRoot}${url}#${encodeURIComponent(section.id)}`, section.title));
      return item;
    }),
  );
  return list;
}

function linkTo(href: string, text: string): HTMLAnchorElement {
  const link = document.createElement('a');
  link.href = href;
  link.textContent = text;
  return link;
}

function excerptNode({ text, isMatch }: ExcerptPart): Node {
  if (!isMatch) return document.createTextNode(text);
  const mark = document.createElement('mark');
  mark.textContent = text;
  return mark;
}
