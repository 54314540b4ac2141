import { Parser } from 'htmlparser2';
import { publicPage } from '../../core/public-address.ts';
import { jsonForScript } from '../../core/structured-data.ts';

/** A step on the way to a page: what its link says, and its path below the root of the kit. */
export interface Crumb {
  name: string;
  path: string;
}

/** The way to a page as the page itself shows it: the links of its `<p class="crumb">`; none when it shows no way. */
export function readCrumbs(html: string): Crumb[] {
  const crumbs: Crumb[] = [];
  let isInside = false;
  let link: Crumb | undefined;
  const parser = new Parser({
    onopentag(name, { class: classes = '', href }) {
      if (name === 'p' && classes.split(' ').includes('crumb')) isInside = true;
      if (!isInside || name !== 'a' || !href) return;
      link = { name: '', path: href };
      crumbs.push(link);
    },
    ontext(text) {
      if (link) link.name += text;
    },
    onclosetag(name) {
      if (name === 'a') link = undefined;
      if (name === 'p' && isInside) parser.pause();
    },
  });
  parser.end(html);
  return crumbs;
}

/**
 * The way to a page in the words of schema.org, at the end of its head: the links that it shows, then the page itself.
 * @param site the public address of the kit, with "/" at the end
 * @returns the page as it was when it shows no way
 */
export function withBreadcrumbs(html: string, page: { title: string; canonical: string }, site: string): string {
  const crumbs = readCrumbs(html);
  if (crumbs.length === 0) return html;
  const steps = [
    ...crumbs.map(({ name, path }) => ({ name: name.trim(), item: publicPage(site, path) })),
    { name: page.title, item: page.canonical },
  ];
  const data = {
    '@context': 'https://schema.org',
    '@type': 'BreadcrumbList',
    itemListElement: steps.map((step, index) => ({ '@type': 'ListItem', position: index + 1, ...step })),
  };
  const script = `<script type="application/ld+json">${jsonForScript(data)}</script>`;
  return html.replace('</head>', () => `${script}</head>`);
}
