import { xmlText } from './xml-text.ts';

/** A page that search engines may list. */
export interface ListedPage {
  address: string;
  /** The day somebody last read it whole: "2026-11-21". */
  reviewed?: string | undefined;
  /** The same page in each language there is, itself among them. Nothing when there is only one. */
  languages: readonly { lang: string; address: string }[];
}

function entry({ address, reviewed, languages }: ListedPage): string {
  const parts = [
    `<loc>${xmlText(address)}</loc>`,
    ...(reviewed ? [`<lastmod>${xmlText(reviewed)}</lastmod>`] : []),
    ...languages.map(
      (each) => `<xhtml:link rel="alternate" hreflang="${xmlText(each.lang)}" href="${xmlText(each.address)}"/>`,
    ),
  ];
  return `<url>${parts.join('')}</url>`;
}

/** The text of sitemap.xml (sitemaps.org, version 0.9), a page a line, in the order of the addresses. */
export function sitemapText(pages: readonly ListedPage[]): string {
  const inOrder = pages.toSorted((a, b) => (a.address < b.address ? -1 : 1));
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">',
    ...inOrder.map(entry),
    '</urlset>',
    '',
  ].join('\n');
}
