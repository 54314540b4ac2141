import { Parser } from 'htmlparser2';
import type { SheetFile, SheetNode } from '../../core/printable.ts';

/** A sheet as it stands on a built page. */
type Sheet = SheetFile['sheets'][number];

/** An element that is still open while the page is read. */
interface OpenElement {
  tag: string;
  attributes: Record<string, string>;
  children: SheetNode[];
  /** What belongs to no sheet on another page, such as a script: it is left out with all it holds. */
  isLeftOut: boolean;
}

/** Elements that a sheet on another page does without, with all they hold. */
const LEFT_OUT = new Set(['script', 'style', 'template', 'noscript', 'button']);
/** Elements in which every space counts. */
const KEEPS_SPACE = new Set(['pre', 'textarea']);
/** Elements that stand in a line of text, so that a space before or after them counts. */
const INLINE = new Set([
  ...['a', 'abbr', 'b', 'bdi', 'cite', 'code', 'em', 'i', 'kbd', 'mark', 'q', 's', 'small'],
  ...['span', 'strong', 'sub', 'sup', 'svg', 'time', 'u', 'br', 'img', 'input', 'label'],
]);

/** An attribute that a sheet on another page needs: no id that could be there twice, no address, no search mark. */
const isKept = (attribute: string): boolean =>
  !/^(?:id|for|href|src|srcset|target|rel|name|style|on.*|aria-(?:labelledby|describedby|controls|owns)|data-pagefind.*|data-(?:.+-)?(?:href|src|folder))$/.test(
    attribute,
  );

const isSheet = ({ tag, attributes }: OpenElement): boolean =>
  tag === 'article' && (attributes['class'] ?? '').split(/\s+/).includes('paper-sheet');

/** The sheets of a page, in their order. @param html a built page */
export function readSheets(html: string): Sheet[] {
  const sheets: Sheet[] = [];
  const open: OpenElement[] = [];
  const parser = new Parser(
    {
      onopentag(tag, attributes) {
        open.push({ tag, attributes, children: [], isLeftOut: LEFT_OUT.has(tag) });
      },
      ontext(text) {
        open.at(-1)?.children.push(text);
      },
      onclosetag() {
        const element = open.pop();
        if (!element || element.isLeftOut) return;
        if (isSheet(element))
          sheets.push({ isAnswers: element.attributes['data-part'] === 'answers', node: toNode(element) });
        else open.at(-1)?.children.push(...unwrapped(element));
      },
    },
    // SVG has names with capitals in them: viewBox.
    { lowerCaseAttributeNames: false, lowerCaseTags: false },
  );
  parser.end(html);
  return sheets;
}

/** A link is plain text on paper; everything else stays an element. */
const unwrapped = (element: OpenElement): SheetNode[] => (element.tag === 'a' ? element.children : [toNode(element)]);

function toNode({ tag, attributes, children }: OpenElement): SheetNode {
  const kept = Object.fromEntries(Object.entries(attributes).filter(([name]) => isKept(name)));
  return [tag, kept, ...(KEEPS_SPACE.has(tag) ? children : settleSpace(children))];
}

const isInLine = (node: SheetNode | undefined): boolean =>
  typeof node === 'string' || (node !== undefined && INLINE.has(node[0]));

/** Makes runs of white space one space, and none at the edges of what is no line of text. */
function settleSpace(children: readonly SheetNode[]): SheetNode[] {
  const joined: SheetNode[] = [];
  for (const child of children) {
    const last = joined.at(-1);
    if (typeof child === 'string' && typeof last === 'string') joined[joined.length - 1] = last + child;
    else joined.push(child);
  }
  return joined.flatMap((child, index): SheetNode[] => {
    if (typeof child !== 'string') return [child];
    const text = child.replace(/[ \t\r\n\f]+/g, ' ');
    const isBetweenLines = isInLine(joined[index - 1]) && isInLine(joined[index + 1]);
    return text === '' || (text === ' ' && !isBetweenLines) ? [] : [text];
  });
}

/** What the page of the print center says about itself: its language, and the printables it lists, by id. */
export interface ListedPrintables {
  language: string;
  ids: string[];
}

/** Reads the list of printables from the page that lists them: `<html lang>` and every `data-printable`. */
export function readListed(html: string): ListedPrintables {
  const listed: ListedPrintables = { language: '', ids: [] };
  const parser = new Parser({
    onopentag(tag, { lang, 'data-printable': id }) {
      if (tag === 'html') listed.language = lang ?? '';
      if (id) listed.ids.push(id);
    },
  });
  parser.end(html);
  return listed;
}
