/** A text in lines, at the largest size at which all of it stands in its box. */
export interface FittedText {
  lines: string[];
  size: number;
}

/** Room from one line to the next, in sizes of the type. */
export const LINE_HEIGHT = 1.22;
const SMALLER = 0.94;
const LEAST = 4;

/**
 * Wraps a text and shrinks it until it stands in a box; nothing is ever cut off. `measure` gives the width of a text at a
 * size, in the units of the box.
 */
export function fitLines(
  text: string,
  box: { width: number; height: number },
  largest: number,
  measure: (text: string, size: number) => number,
): FittedText {
  for (let size = largest; ; size *= SMALLER) {
    const lines = wrap(text, box.width, (part) => measure(part, size));
    if (size <= LEAST || lines.length * size * LINE_HEIGHT <= box.height) return { lines, size };
  }
}

/** Breaks a text at its spaces, and a word that is wider than the line wherever it must. */
function wrap(text: string, width: number, measure: (text: string) => number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (measure(longer) <= width) {
      line = longer;
      continue;
    }
    if (line !== '') lines.push(line);
    const pieces = breakWord(word, width, measure);
    line = pieces.pop() ?? '';
    lines.push(...pieces);
  }
  return line === '' ? lines : [...lines, line];
}

function breakWord(word: string, width: number, measure: (text: string) => number): string[] {
  const pieces: string[] = [];
  let piece = '';
  for (const { segment } of new Intl.Segmenter().segment(word)) {
    if (piece !== '' && measure(piece + segment) > width) {
      pieces.push(piece);
      piece = '';
    }
    piece += segment;
  }
  return [...pieces, piece];
}
