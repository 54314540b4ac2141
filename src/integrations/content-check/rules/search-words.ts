import { familiesIn } from '../../../core/search-danger.ts';
import { plainWords, stem } from '../../../core/search-words.ts';
import { type Content, entriesOf, type Entry, type Rule } from '../content.ts';
import { allTexts, field, listField, type Path, textField, textsIn } from '../fields.ts';
import { suggest } from '../nearest.ts';
import { errorAt, type Problem } from '../problem.ts';

/** Lists of a group of danger that hold phrases. */
const PHRASE_LISTS = ['words', 'unless', 'notWith'];

/**
 * The words of the search lead to help cases that exist, name families that exist, and none stands in a list twice.
 * Words of danger are compared as they are heard: "posted" is heard as "post".
 */
export const checkSearchWords: Rule = function* (content) {
  for (const entry of entriesOf(content, 'search-words')) {
    yield* missingCases(content, entry);
    yield* missingFamilies(entry);
    for (const list of listsOf(entry.data)) yield* doubledWords(entry, list, plainly);
    for (const list of heardListsOf(entry.data)) yield* doubledWords(entry, list, hearing(entry.data));
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

function* missingFamilies({ file, data, lineOf }: Entry): Generator<Problem> {
  const families = listField(data, 'families').map((family) => textField(family, 'name') ?? '');
  for (const { text, path } of phrasesOf(data)) {
    const known = path[0] === 'families' ? families.slice(0, Number(path[1])) : families;
    for (const name of familiesIn(text).filter((each) => !known.includes(each))) {
      const later = families.includes(name) ? 'stands further down; move it up' : 'does not exist';
      const hint = families.includes(name) ? '' : `; ${suggest(name, families, 'add it to families')}`;
      yield errorAt(file, lineOf(path), `"${text}" names the family "${name}", which ${later}${hint}`);
    }
  }
}

type Words = readonly { text: string; path: Path }[];

/** Lists in which a word may stand once. The everyday words of all synonyms are one list, and so are those for filters. */
function listsOf(data: unknown): Words[] {
  return [
    textsIn(data, 'ignore'),
    textsIn(data, 'skip'),
    textsIn(data, 'realWords'),
    ...['first', 'last'].map((key) =>
      textsIn(field(data, 'meanings'), key).map(({ text, path }) => ({ text, path: ['meanings', ...path] })),
    ),
    inGroups(data, 'kinds', 'say').flat(),
    inGroups(data, 'synonyms', 'say').flat(),
    ...inGroups(data, 'synonyms', 'find'),
    inGroups(field(data, 'hints'), 'groups', 'say')
      .flat()
      .map(({ text, path }) => ({ text, path: ['hints', ...path] })),
  ];
}

/** Lists whose words are heard in any ending. */
const heardListsOf = (data: unknown): Words[] => [
  ...inGroups(data, 'families', 'words'),
  ...PHRASE_LISTS.flatMap((key) => inGroups(data, 'danger', key)),
];

/** All phrases that may name a family. */
const phrasesOf = (data: unknown): Words => [
  ...inGroups(data, 'families', 'words').flat(),
  ...PHRASE_LISTS.flatMap((key) => inGroups(data, 'danger', key)).flat(),
  ...listField(data, 'danger').flatMap((group, index) => [
    ...allTexts(field(group, 'together'), ['danger', index, 'together']),
  ]),
];

const inGroups = (data: unknown, groups: string, key: string): Words[] =>
  listField(data, groups).map((group, index) =>
    textsIn(group, key).map(({ text, path }) => ({ text, path: [groups, index, ...path] })),
  );

type MakeKey = (text: string) => string;
const plainly: MakeKey = (text) => plainWords(text).join(' ');
/** As a phrase of danger is heard: without endings and without the small words. */
function hearing(data: unknown): MakeKey {
  const skipped = new Set(textsIn(data, 'skip').flatMap(({ text }) => plainWords(text)));
  return (text) =>
    plainWords(text)
      .filter((word) => !skipped.has(word))
      .map(stem)
      .join(' ');
}

function* doubledWords({ file, lineOf }: Entry, words: Words, keyOf: MakeKey): Generator<Problem> {
  const firstLines = new Map<string, number>();
  for (const { text, path } of words) {
    const key = keyOf(text);
    const line = lineOf(path);
    const first = firstLines.get(key);
    if (key === '') yield errorAt(file, line, `"${text}" holds nothing to look for; write a word`);
    else if (first === undefined) firstLines.set(key, line);
    else yield errorAt(file, line, `"${text}" already stands in line ${first}; remove one of the two`);
  }
}
