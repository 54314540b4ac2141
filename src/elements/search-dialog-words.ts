import { type CallLines, parseCallLines } from '../core/call-lines.ts';
import { parseTexts } from '../core/search-index-format.ts';
import type { RowWords } from './search-row.ts';

/** What the search dialog says, by key, and the lines to call; from src/pages/search/dialog.[lang].js.ts. */
export interface DialogWords {
  texts: RowWords;
  calls: CallLines;
}

/** Reads the file of the dialog. @throws when it is damaged */
export function parseDialogWords(value: unknown): DialogWords {
  const calls: unknown = typeof value === 'object' && value !== null && 'calls' in value ? value.calls : undefined;
  return { texts: Object.fromEntries(parseTexts(value)), calls: parseCallLines(calls) };
}
