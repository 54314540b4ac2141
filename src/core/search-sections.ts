import type { PageSection } from './search-index-format.ts';

/** A section of a page in which words of the question stand. */
export interface FoundSection {
  /** The id of its heading. */
  id: string;
  title: string;
}

/** How many sections a result leads to. */
const MOST = 3;
/** A section with fewer matches than this share of the best one only lengthens the list. */
const LEAST_SHARE = 0.5;

/**
 * The sections with most matches, in the order of the page. What stands before the first heading is no section.
 * @param sections headings in the order of the page
 * @param positions of the matching words in the text of the page, in any order
 */
export function findSections(sections: readonly PageSection[], positions: readonly number[]): FoundSection[] {
  const counted = sections.map(([start, id, title], index) => {
    const end = sections[index + 1]?.[0] ?? Number.POSITIVE_INFINITY;
    return { id, title, index, count: positions.filter((position) => position >= start && position < end).length };
  });
  const most = Math.max(1, ...counted.map(({ count }) => count));
  return counted
    .filter(({ count }) => count >= most * LEAST_SHARE && count > 0)
    .sort((a, b) => b.count - a.count || a.index - b.index)
    .slice(0, MOST)
    .sort((a, b) => a.index - b.index)
    .map(({ id, title }) => ({ id, title }));
}
