import type { SheetFile, SheetNode } from './printable.ts';
import { isFields } from './read-json.ts';

/** Elements that no sheet holds, whatever a file says: they would run or load something. */
const REFUSED = /^(?:script|style|link|meta|base|iframe|frame|object|embed|template)$/i;
/** Attributes that would do the same. */
const REFUSED_ATTRIBUTE = /^(?:on|style$|src|href$|xlink:href$|action$|formaction$|id$)/i;

function readNode(value: unknown): SheetNode {
  if (typeof value === 'string') return value;
  if (!Array.isArray(value)) throw new Error(NO_SHEETS);
  const [tag, attributes, ...children]: unknown[] = value;
  if (typeof tag !== 'string' || REFUSED.test(tag) || !isFields(attributes)) throw new Error(NO_SHEETS);
  const kept: Record<string, string> = {};
  for (const [name, text] of Object.entries(attributes)) {
    if (typeof text !== 'string' || REFUSED_ATTRIBUTE.test(name)) throw new Error(NO_SHEETS);
    kept[name] = text;
  }
  return [tag, kept, ...children.map(readNode)];
}

const NO_SHEETS = 'A file of the print center holds no sheets.';

/** Reads a file of sheets. @throws Error when it holds none: a file of another version, or a damaged one */
export function readSheetFile(value: unknown): SheetFile['sheets'] {
  if (!isFields(value) || value['version'] !== 1 || !Array.isArray(value['sheets'])) throw new Error(NO_SHEETS);
  const sheets: unknown[] = value['sheets'];
  return sheets.map((sheet) => {
    if (!isFields(sheet) || typeof sheet['isAnswers'] !== 'boolean') throw new Error(NO_SHEETS);
    return { isAnswers: sheet['isAnswers'], node: readNode(sheet['node']) };
  });
}
