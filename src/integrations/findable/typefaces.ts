import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { create, type Font } from 'fontkitten';

/** A face of the pictures: what measures it, and what an SVG calls it. */
export interface Typeface {
  file: Uint8Array;
  /** The attributes of a `<text>` in this face. */
  attributes: string;
  /** The width of a text in pixels, without kerning: the drawn text is a little narrower, hardly ever wider. */
  measure: (text: string, size: number) => number;
  /** The text without the signs that the face does not have, such as emoji. */
  known: (text: string) => string;
}

const require = createRequire(import.meta.url);

/** Reads the file of a bold face. resvg finds it by the family that the file itself names, and by its weight. */
function readTypeface(path: string): Typeface {
  const file = readFileSync(path);
  const font = create(file);
  if (font.isCollection) throw new Error(`${path} holds several typefaces; one is wanted.`);
  return {
    file,
    attributes: `font-family="${font.familyName}" font-weight="700"`,
    measure: (text, size) => (widthOf(font, text) * size) / font.unitsPerEm,
    known: (text) => knownPart(font, text),
  };
}

const widthOf = (font: Font, text: string): number =>
  font.glyphsForString(text).reduce((sum, glyph) => sum + glyph.advanceWidth, 0);

const knownPart = (font: Font, text: string): string =>
  [...text.normalize('NFC')]
    .filter((sign) => font.hasGlyphForCodePoint(sign.codePointAt(0) ?? 0))
    .join('')
    .replace(/\s+/g, ' ')
    .trim();

/** The faces of the pictures: serif is the voice, sans the instruction. From packages, so the same on every system. */
export const loadTypefaces = () => ({
  serif: readTypeface(require.resolve('@fontsource/source-serif-4/files/source-serif-4-latin-700-normal.woff2')),
  sans: readTypeface(require.resolve('@fontsource/source-sans-3/files/source-sans-3-latin-700-normal.woff2')),
});
export type Typefaces = ReturnType<typeof loadTypefaces>;
