/**
 * Scripts whose letters are shaped by the zero-width joiner and non-joiner: Arabic and Persian, Syriac, N'Ko, Mongolian,
 * and the scripts of India and South-East Asia (Unicode Standard, sections 9.2 and 12.1).
 */
const SHAPED_BY_JOINERS =
  /[\p{scx=Arab}\p{scx=Syrc}\p{scx=Nko}\p{scx=Mong}\p{scx=Deva}\p{scx=Beng}\p{scx=Guru}\p{scx=Gujr}\p{scx=Orya}\p{scx=Taml}\p{scx=Telu}\p{scx=Knda}\p{scx=Mlym}\p{scx=Sinh}\p{scx=Tibt}\p{scx=Mymr}\p{scx=Khmr}]/u;
const LETTER_OR_MARK = /[\p{L}\p{M}]/u;
// Short names of properties: these stand in the script of every page on which somebody types.
const PICTURE = /\p{ExtPict}/u;
const END_OF_PICTURE = /\p{ExtPict}|\p{EMod}|\ufe0f/u;
/** What nobody sees, or what turns the order of writing around: \p{DI} holds the bidi controls and zero-width spaces. */
const HIDDEN = /[\p{Cc}\p{DI}\p{Cs}\u2028\u2029\ufff9-\ufffb]/u;
const MARK = /[\p{Mn}\p{Me}]/u;
/** More marks on one letter than any language writes would run over the lines above. */
const MOST_MARKS = 6;

/** Whether a hidden character belongs to the letter, sign or picture that it stands behind. */
function isNeeded(hidden: string, before: string, after: string): boolean {
  if (hidden === '\u200d' && END_OF_PICTURE.test(before)) return PICTURE.test(after);
  if (hidden === '\u200c' || hidden === '\u200d') return SHAPED_BY_JOINERS.test(before) && LETTER_OR_MARK.test(before);
  if (hidden === '\ufe0e' || hidden === '\ufe0f') return /\p{Emoji}/u.test(before);
  if (/[\u180b-\u180d\u180f]/u.test(hidden)) return /\p{sc=Mong}/u.test(before);
  if (/[\u{e0100}-\u{e01ef}]/u.test(hidden)) return /\p{sc=Hani}/u.test(before);
  // Flags of England, Scotland and Wales are a black flag and the letters of the country as tags.
  return /[\u{e0020}-\u{e007f}]/u.test(hidden) && /[\u{1f3f4}\u{e0020}-\u{e007e}]/u.test(before);
}

/** Takes out what nobody sees, and marks heaped on one letter. */
function withoutHidden(text: string): string {
  let clean = '';
  let before = '';
  let marks = 0;
  const characters = [...text];
  for (const [index, character] of characters.entries()) {
    marks = MARK.test(character) ? marks + 1 : 0;
    const isHidden = HIDDEN.test(character) && character !== '\n';
    if (isHidden ? !isNeeded(character, before, characters[index + 1] ?? '') : marks > MOST_MARKS) continue;
    clean += character;
    before = character;
  }
  return clean;
}

/**
 * A text from outside as one line of plain text, or as several with `lines`: without control characters, bidi controls
 * (marks, embeddings, overrides, isolates) and zero-width characters. Joiners stay only inside emoji and behind letters of
 * scripts that need them. At most so many characters (code points). Cleaning a clean text changes nothing.
 */
export function cleanText(text: string, most: number, lines: 'one-line' | 'lines' = 'one-line'): string {
  const broken = text.replace(/\r\n?|[\u2028\u2029\u0085]/g, '\n').replace(/[\t\v\f]/g, ' ');
  const oneLine = lines === 'one-line' ? broken.replace(/\n/g, ' ') : broken;
  const tidy = withoutHidden(oneLine)
    .replace(/[^\S\n]+/gu, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
  const characters = [...tidy];
  if (characters.length <= most) return tidy;
  // A joiner at the cut has nothing left to join.
  return characters
    .slice(0, most)
    .join('')
    .replace(/[\s\u200c\u200d]+$/u, '');
}
