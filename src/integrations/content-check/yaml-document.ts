import {
  type Document,
  isAlias,
  isCollection,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  parseDocument,
  visit,
  type YAMLError,
} from 'yaml';
import type { Path } from './fields.ts';
import { errorAt, type Problem } from './problem.ts';

/** What came out of a piece of YAML. `data` is undefined when the syntax is broken. */
export interface YamlResult {
  readonly data: unknown;
  /** The line, in the whole file, of the key or list item at the end of the path, or of the nearest one above it. */
  readonly lineOf: (path: Path) => number;
  readonly problems: readonly Problem[];
}

const NAME_SIGN = 'a * or & stands at the start of a text; put the whole text in double quotes';

const PLAIN_WORDS: Readonly<Record<string, string>> = {
  DUPLICATE_KEY: 'the same field is written twice; keep one',
  TAB_AS_INDENT: 'a tab stands at the start of the line; use spaces',
  BAD_INDENT: 'the spaces at the start of this line do not match the lines around it; line it up with them',
  MISSING_CHAR: 'a quote mark, comma, colon or bracket is missing here; add it',
  BLOCK_AS_IMPLICIT_KEY: 'there are two colons in this line; put the text after the first colon in double quotes',
  BAD_SCALAR_START: 'the text begins with a special sign; put the whole text in double quotes',
  BAD_DQ_ESCAPE: 'a backslash stands inside double quotes; write two backslashes, or use single quotes',
  BAD_ALIAS: NAME_SIGN,
  MULTIPLE_DOCS: 'a second --- line begins a new document; remove it',
  MULTILINE_IMPLICIT_KEY:
    'a line without a colon stands where "field: text" was wanted; add the colon, or quote the text',
};
const OTHERWISE =
  'this cannot be read; put texts that hold : # [ ] { } , & * ! | > % @ in double quotes, and close every bracket';

const isDuplicate = (error: YAMLError) => error.code === 'DUPLICATE_KEY';

/** One broken spot makes the parser stumble on; after the first, only doubled fields are worth telling. */
function worthTelling(errors: readonly YAMLError[]): YAMLError[] {
  const first = errors.find((error) => !isDuplicate(error));
  return errors.filter((error) => error === first || isDuplicate(error));
}

/** Quote marks and brackets left open are noticed far below; the author needs the place where they open. */
const UNCLOSED: readonly { noticed: RegExp; opens: (node: unknown) => boolean; message: string }[] = [
  {
    noticed: /^Missing closing .quote/,
    opens: (node) => isScalar(node) && (node.type === 'QUOTE_DOUBLE' || node.type === 'QUOTE_SINGLE'),
    message: 'a quote mark is never closed; add the second one',
  },
  {
    noticed: /^Flow .* end with a|^Expected flow .* to end with/,
    opens: (node) => isCollection(node) && node.flow === true,
    message: 'a bracket is never closed; add the missing ] or }',
  },
];

function explainError(doc: Document, error: YAMLError): { offset: number; message: string } {
  const unclosed = UNCLOSED.find(({ noticed }) => noticed.test(error.message));
  if (!unclosed) return { offset: error.pos[0], message: PLAIN_WORDS[error.code] ?? OTHERWISE };
  let offset = error.pos[0];
  visit(doc, {
    Node: (_key, node) => {
      const start = startOf(node);
      if (start !== undefined && start < error.pos[0] && unclosed.opens(node)) offset = start;
    },
  });
  return { offset, message: unclosed.message };
}

/**
 * Signs that stand for something in YAML and take words away from a text without a word about it: * and & name a piece to
 * use again, ! says what kind it is, and a # after a space makes the rest of the line a note.
 */
function swallowedAt(node: unknown): string | undefined {
  if (isAlias(node)) return NAME_SIGN;
  if (!isScalar(node) && !isCollection(node)) return undefined;
  if (node.anchor !== undefined) return NAME_SIGN;
  if (node.tag !== undefined) return 'a ! stands at the start of a text; put the whole text in double quotes';
  const isCut = isScalar(node) && typeof node.value === 'string' && /^\S/.test(node.comment ?? '');
  return isCut
    ? 'a # stands after a space, and the rest of the line is lost; put the whole text in double quotes'
    : undefined;
}

function swallowedIn(doc: Document): { offset: number; message: string }[] {
  const found: { offset: number; message: string }[] = [];
  visit(doc, {
    Node: (_key, node) => {
      const message = swallowedAt(node);
      if (message) found.push({ offset: node.range?.[0] ?? 0, message });
    },
  });
  return found;
}

/** Parses one YAML or JSON text; `linesBefore` is the number of lines of the file that stand above it. */
export function parseYaml(file: string, text: string, linesBefore = 0): YamlResult {
  const lines = new LineCounter();
  const doc = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const lineAt = (offset: number) => linesBefore + Math.max(1, lines.linePos(offset).line);
  const swallowed = swallowedIn(doc);
  const problems = [...worthTelling(doc.errors).map((error) => explainError(doc, error)), ...swallowed].map(
    ({ offset, message }) => errorAt(file, lineAt(offset), message),
  );

  const lineOfKey = new Map([...linesOf(doc.contents, '')].map(({ key, offset }) => [key, lineAt(offset)]));
  const lineOf = (path: Path): number => {
    const found = path.map((_, depth) => lineOfKey.get(keyOf(path.slice(0, depth + 1))));
    return found.findLast((line) => line !== undefined) ?? 1;
  };
  // A name that leads nowhere, or to too much, has no value.
  const isWhole = doc.errors.every(isDuplicate) && swallowed.every(({ message }) => message !== NAME_SIGN);
  const data: unknown = isWhole ? doc.toJS() : undefined;
  return { data, lineOf, problems };
}

const keyOf = (path: Path) => path.map((key) => `/${key}`).join('');

/** Where each key and list item stands. A table of lines is small; the document it comes from is not. */
function* linesOf(node: unknown, above: string): Generator<{ key: string; offset: number }> {
  const children = isSeq(node)
    ? node.items.map((item, index) => ({ key: `${above}/${index}`, at: item, inner: item }))
    : isMap(node)
      ? node.items.map(({ key, value }) => ({
          key: `${above}/${isScalar(key) ? String(key.value) : ''}`,
          at: key,
          inner: value,
        }))
      : [];
  for (const { key, at, inner } of children) {
    const offset = startOf(at);
    if (offset !== undefined) yield { key, offset };
    yield* linesOf(inner, key);
  }
}

function startOf(node: unknown): number | undefined {
  return isMap(node) || isSeq(node) || isScalar(node) ? (node.range?.[0] ?? undefined) : undefined;
}
