import { plainWords } from '../../../core/search-words.ts';
import { type Content, entriesOf, type Entry, type Rule } from '../content.ts';
import { listField, type Path, textField, textsIn } from '../fields.ts';
import { suggest } from '../nearest.ts';
import { errorAt, type Problem } from '../problem.ts';

/** The words of the search lead to help cases that exist, and none stands in a list twice. */
export const checkSearchWords: Rule = function* (content) {
  for (const entry of entriesOf(content, 'search-words')) {
    yield* missingCases(content, entry);
    for (const list of listsOf(entry.data)) yield* doubledWords(entry, list);
  }
};

function* missingCases(content: Content, { file, data, lineOf }: Entry): Generator<Problem> {
  const cases = content.bySlug('help');
  for (const [index, group] of listField(data, 'danger').entries()) {
    const id = textField(group, 'case');
    if (id === undefined || cases.has(id)) continue;
    const message = `there is no help case "${id}"; ${suggest(id, cases.keys(), 'name a file in content/help/en')}`;
    yield errorAt(file, lineOf(['danger', index, 'case']), message);
  }
}

type Words = readonly { text: string; path: Path }[];

/** Lists in which a word may stand once. The everyday words of all synonyms are one list. */
function listsOf(data: unknown): Words[] {
  const inGroups = (groups: string, key: string): Words[] =>
    listField(data, groups).map((group, index) =>
      textsIn(group, key).map(({ text, path }) => ({ text, path: [groups, index, ...path] })),
    );
  return [
    textsIn(data, 'ignore'),
    textsIn(data, 'realWords'),
    inGroups('kinds', 'say').flat(),
    inGroups('synonyms', 'say').flat(),
    ...inGroups('synonyms', 'find'),
    ...['words', 'with', 'unless', 'notWith'].flatMap((key) => inGroups('danger', key)),
  ];
}

function* doubledWords({ file, lineOf }: Entry, words: Words): Generator<Problem> {
  const firstLines = new Map<string, number>();
  for (const { text, path } of words) {
    const plain = plainWords(text).join(' ');
    const line = lineOf(path);
    const first = firstLines.get(plain);
    if (plain === '') yield errorAt(file, line, `"${text}" has no letters; write a word`);
    else if (first === undefined) firstLines.set(plain, line);
    else yield errorAt(file, line, `"${text}" already stands in line ${first}; remove one of the two`);
  }
}
