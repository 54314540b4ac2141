import type { InterfaceStrings, Rule } from '../content.ts';
import { allTexts, type Path } from '../fields.ts';
import { nearest } from '../nearest.ts';
import { errorAt, type Problem } from '../problem.ts';

const ORIGINAL = 'en';

/** Every interface string is a text, and every language has those of English, with the same placeholders. */
export const checkInterfaceStrings: Rule = function* ({ interfaceStrings }) {
  for (const { file, data, lineOf } of interfaceStrings)
    for (const path of noTexts(data))
      yield errorAt(file, lineOf(path), `"${path.join('.')}" is no text; write it in double quotes`);
  const original = interfaceStrings.find(({ language }) => language === ORIGINAL);
  if (!original || original.data === undefined) return;
  const wanted = stringsOf(original);
  for (const strings of interfaceStrings)
    if (strings !== original && strings.data !== undefined) yield* compare(strings, wanted);
};

/** Where a number, true, false or null stands instead of a text. */
function* noTexts(data: unknown, path: Path = []): Generator<Path> {
  if (typeof data === 'object' && data !== null)
    for (const [key, value] of Object.entries(data)) yield* noTexts(value, [...path, key]);
  else if (typeof data !== 'string' && data !== undefined) yield path;
}

type Strings = ReadonlyMap<string, { readonly text: string; readonly path: Path }>;

const stringsOf = ({ data }: InterfaceStrings): Strings =>
  new Map([...allTexts(data)].map((found) => [found.path.join('.'), found]));

const placeholdersOf = (text: string) => new Set(text.match(/\{\w+\}/g));

function* compare(strings: InterfaceStrings, wanted: Strings): Generator<Problem> {
  const { file, lineOf } = strings;
  const found = stringsOf(strings);
  for (const [key, { text, path }] of wanted) {
    const translation = found.get(key);
    if (!translation) yield errorAt(file, lineOf(path), `"${key}" is missing; translate "${text}"`);
    else yield* comparePlaceholders(file, lineOf(path), key, text, translation.text);
  }
  for (const [key, { path }] of found) {
    if (wanted.has(key)) continue;
    const close = nearest(key, wanted.keys());
    yield errorAt(file, lineOf(path), `"${key}" is not in en.json; ${close ? `did you mean ${close}?` : 'remove it'}`);
  }
}

function* comparePlaceholders(
  file: string,
  line: number,
  key: string,
  text: string,
  translation: string,
): Generator<Problem> {
  const inText = placeholdersOf(text);
  const inTranslation = placeholdersOf(translation);
  for (const placeholder of inText)
    if (!inTranslation.has(placeholder))
      yield errorAt(file, line, `"${key}" has no ${placeholder}; put it where the value belongs`);
  for (const placeholder of inTranslation)
    if (!inText.has(placeholder))
      yield errorAt(file, line, `"${key}" has ${placeholder}, which en.json does not fill; remove it`);
}
