import { Parser } from 'htmlparser2';

/** What a preview picture shows; the words come from the page in its own language. */
export interface PictureFacts {
  title: string;
  siteName: string;
  /** "Guide", or nothing. */
  kind: string | undefined;
  pillar: string | undefined;
  pillarName: string | undefined;
  /** The name of a drawing in src/components/drawings. */
  drawing: string | undefined;
}

/** What the head of a built page says to search engines, previews and feeds. */
export interface PageHead {
  /** Below the folder of the build: "guides/kind-words-online.html". */
  page: string;
  lang: string;
  summary: string;
  /** The day somebody last read it whole. */
  reviewed: string | undefined;
  /** Its address when search engines may list it. */
  canonical: string | undefined;
  /** The address of its preview picture. */
  picture: string | undefined;
  shown: PictureFacts;
  feed: { address: string; title: string } | undefined;
}

type Attributes = Readonly<Record<string, string>>;

interface Tags {
  lang: string;
  /** The content of `<meta property>` and `<meta name>`. */
  meta: Map<string, string>;
  /** The attributes of `<link>` by what it is for. */
  links: Map<string, Attributes>;
  picture: Attributes;
}

/** Reads the tags of the head; what a page says further down is not its description. */
function readTags(html: string): Tags {
  const tags: Tags = { lang: '', meta: new Map(), links: new Map(), picture: {} };
  const parser = new Parser({
    onopentag(name, attributes) {
      const { property, content, rel } = attributes;
      const key = property ?? attributes['name'];
      if (name === 'html') tags.lang = attributes['lang'] ?? '';
      if (name === 'link' && rel) tags.links.set(rel, attributes);
      if (name === 'meta' && key && content !== undefined) tags.meta.set(key, content);
      if (name === 'meta' && key === 'og:image') tags.picture = attributes;
      if (name === 'body') parser.pause();
    },
  });
  parser.end(html);
  return tags;
}

/** Reads what src/components/PageFactsTags.astro wrote. */
export function readHead(page: string, html: string): PageHead {
  const { lang, meta, links, picture } = readTags(html);
  const feed = links.get('alternate');
  return {
    page,
    lang,
    summary: meta.get('og:description') ?? '',
    reviewed: meta.get('article:modified_time'),
    canonical: links.get('canonical')?.['href'],
    picture: meta.get('og:image'),
    shown: {
      title: meta.get('og:title') ?? '',
      siteName: meta.get('og:site_name') ?? '',
      kind: picture['data-kind'],
      pillar: picture['data-pillar'],
      pillarName: picture['data-pillar-name'],
      drawing: picture['data-drawing'],
    },
    feed: feed?.['href'] ? { address: feed['href'], title: feed['title'] ?? '' } : undefined,
  };
}
