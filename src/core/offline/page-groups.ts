import type { KitFile } from './kit-list.ts';

/** Pages that belong together, under the title of the page that leads to them. The title is '' for all others. */
export interface PageGroup {
  title: string;
  pages: readonly KitFile[];
}

/** The page that the uppermost folder of a path is named after: "lessons.html" for "lessons/one/slides.html". */
const leadOf = (url: string): string => `${url.split('/')[0]}.html`;

/**
 * Sorts pages for a reader: those of one folder together, under the title of the page of that name, and what has none last.
 * @param all every page of the kit, also what is not in the list: a title may be that of a page that is not saved
 */
export function groupPages(pages: readonly KitFile[], all: readonly KitFile[]): readonly PageGroup[] {
  const titles = new Map(all.map(({ url, title = url }) => [url, title]));
  const below = new Set(pages.filter(({ url }) => url.includes('/')).map(({ url }) => leadOf(url)));
  const nameOf = ({ url }: KitFile): string => {
    const lead = url.includes('/') ? leadOf(url) : url;
    return (below.has(lead) && titles.get(lead)) || '';
  };
  const groups = new Map<string, KitFile[]>();
  for (const page of pages) groups.set(nameOf(page), [...(groups.get(nameOf(page)) ?? []), page]);
  const others = groups.get('') ?? [];
  groups.delete('');
  return [...groups, ['', others] as const].flatMap(([title, own]) => (own.length > 0 ? { title, pages: own } : []));
}
