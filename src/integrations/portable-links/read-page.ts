import { Parser } from 'htmlparser2';
import { type AddressKind, addressKind } from './attributes.ts';

/** A stretch of the page's text: from `start` up to, not including, `end`. */
export interface Span {
  start: number;
  end: number;
}

/** An attribute that holds an address, where it stands, and its value without character references. */
export interface Reference extends Span {
  attribute: string;
  kind: AddressKind;
  value: string;
}

/** A `<link rel="stylesheet">` or a whole `<script type="module" src>…</script>`. */
export interface Resource extends Span {
  address: string;
  /** The media query of a stylesheet, or nothing. */
  media: string;
}

/** What the build needs to know of one page. The text itself is not kept: a kit may have thousands of pages. */
export interface PageParts {
  references: Reference[];
  stylesheets: Resource[];
  scripts: Resource[];
  /** Everything a "#…" may point at. */
  places: Set<string>;
  /** Where `</head>` stands. */
  headEnd: number;
}

/** A copy of its own. V8 keeps a part of a string as a view of the whole, and so would keep the text of every page. */
const detach = (part: string): string => Buffer.from(part).toString();

type Attributes = Record<string, string>;

const isStylesheet = (tag: string, { rel, href }: Attributes): boolean =>
  tag === 'link' && href !== undefined && /(?:^|\s)stylesheet(?:\s|$)/i.test(rel ?? '');

const isModuleScript = (tag: string, { type, src }: Attributes): boolean =>
  tag === 'script' && type === 'module' && src !== undefined;

/** Reads a page once, in one pass over its text. */
export function readPage(html: string): PageParts {
  const parts: PageParts = { references: [], stylesheets: [], scripts: [], places: new Set(), headEnd: -1 };
  let references: Reference[] = [];
  let openScript: Resource | undefined;

  const parser = new Parser({
    onattribute(attribute, value) {
      const kind = addressKind(attribute);
      if (kind) {
        references.push({
          attribute: detach(attribute),
          kind,
          value: detach(value),
          start: parser.startIndex,
          end: parser.endIndex,
        });
      }
    },
    onopentag(tag, attributes) {
      const span = { start: html.indexOf('<', parser.startIndex), end: parser.endIndex + 1 };
      if (attributes['id']) parts.places.add(detach(attributes['id']));
      if (tag === 'a' && attributes['name']) parts.places.add(detach(attributes['name']));
      if (isStylesheet(tag, attributes)) {
        parts.stylesheets.push({
          ...span,
          address: detach(attributes['href'] ?? ''),
          media: detach(attributes['media'] ?? ''),
        });
      } else if (isModuleScript(tag, attributes)) {
        openScript = { ...span, address: detach(attributes['src'] ?? ''), media: '' };
        parts.scripts.push(openScript);
      } else {
        parts.references.push(...references);
      }
      references = [];
    },
    onclosetag(tag, isImplied) {
      if (tag === 'head' && !isImplied) parts.headEnd = html.lastIndexOf('<', parser.endIndex);
      if (tag !== 'script' || !openScript) return;
      openScript.end = parser.endIndex + 1;
      openScript = undefined;
    },
  });
  parser.end(html);
  return parts;
}
