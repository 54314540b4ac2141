import type { Span } from './read-page.ts';

/** Text to put in the place of a span. */
export interface Edit extends Span {
  text: string;
}

/** Applies edits that do not overlap, in one pass. */
export function editText(text: string, edits: readonly Edit[]): string {
  const pieces: string[] = [];
  let position = 0;
  for (const edit of edits.toSorted((a, b) => a.start - b.start)) {
    pieces.push(text.slice(position, edit.start), edit.text);
    position = edit.end;
  }
  pieces.push(text.slice(position));
  return pieces.join('');
}

/** An attribute as HTML text. */
export const attributeText = (name: string, value: string): string =>
  `${name}="${value.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"`;
