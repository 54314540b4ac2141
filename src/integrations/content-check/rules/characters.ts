import type { Content, Rule, TextFile } from '../content.ts';
import { errorAt, type Problem } from '../problem.ts';

/** What a file saved in another encoding leaves behind: a letter that could not be read. */
const UNREADABLE = '\uFFFD';
/** Control characters, zero-width spaces and turns of the direction of writing. Joiners and marks belong to languages. */
const UNSEEN = /(?![\t\r])\p{Cc}|[\u200B\u2028\u2029\u202A-\u202E\u2060\uFEFF]/gu;

/** Every file is UTF-8, and holds nothing that an author cannot see. */
export const checkCharacters: Rule = ({ files }: Content) => files.flatMap((file) => [...mistakesIn(file)]);

function* mistakesIn({ file, text }: TextFile): Generator<Problem> {
  // Two bytes for each letter, as Windows calls "Unicode".
  if (text.startsWith(UNREADABLE)) {
    yield errorAt(file, 1, 'the file is not UTF-8; save it again with the encoding UTF-8');
    return;
  }
  for (const [index, line] of text
    .replace(/^\uFEFF/, '')
    .split('\n')
    .entries()) {
    if (line.includes(UNREADABLE))
      yield errorAt(file, index + 1, 'a letter cannot be read; save the file as UTF-8, and type the letter again');
    const unseen = new Set(line.match(UNSEEN));
    for (const character of unseen)
      yield errorAt(
        file,
        index + 1,
        `a character that nobody sees (${nameOf(character)}) stands here; delete it, and type the words around it again`,
      );
  }
}

const nameOf = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
