import { splitSentences } from '../../../core/readability.ts';
import { type Content, entriesOf, type Entry, type Rule } from '../content.ts';
import { listField, type Path, textField, textsIn } from '../fields.ts';
import { suggest } from '../nearest.ts';
import { errorAt, type Problem } from '../problem.ts';

/** More sentences than this are an article, and no longer the meaning of a word. */
const MOST_SENTENCES = 2;

/** The words of the glossary stand in order, each once, say briefly what they mean, and lead to what exists. */
export const checkGlossary: Rule = function* (content) {
  for (const list of entriesOf(content, 'glossary')) {
    yield* unorderedIds(list);
    yield* doubledForms(list);
    yield* idlePhrases(list);
    yield* longMeanings(list);
    yield* deadEnds(content, list);
  }
};

interface Word {
  readonly data: unknown;
  readonly id: string;
  readonly path: Path;
}

const wordsOf = (list: Entry): Word[] =>
  listField(list.data, 'words').map((data, index) => ({
    data,
    id: textField(data, 'id') ?? '',
    path: ['words', index],
  }));

function* unorderedIds(list: Entry): Generator<Problem> {
  const words = wordsOf(list).filter(({ id }) => id !== '');
  for (const [index, { id, path }] of words.entries()) {
    const before = words[index - 1];
    const twin = words.slice(0, index).find((other) => other.id === id);
    const at = list.lineOf([...path, 'id']);
    if (twin)
      yield errorAt(list.file, at, `the id "${id}" already stands in line ${list.lineOf([...twin.path, 'id'])}`);
    else if (before && before.id > id)
      yield errorAt(list.file, at, `"${id}" comes before "${before.id}" in the alphabet; move it up`);
  }
}

/** Everything a word is called, with the place where it stands. */
const formsOf = ({ data, path }: Word): { text: string; path: Path }[] => {
  const word = textField(data, 'word');
  return [
    ...(word === undefined ? [] : [{ text: word, path: [...path, 'word'] }]),
    ...textsIn(data, 'also').map(({ text, path: place }) => ({ text, path: [...path, ...place] })),
  ];
};

function* doubledForms(list: Entry): Generator<Problem> {
  const firstLines = new Map<string, number>();
  for (const word of wordsOf(list)) {
    for (const { text, path } of formsOf(word)) {
      const line = list.lineOf(path);
      const first = firstLines.get(text.toLowerCase());
      if (first === undefined) firstLines.set(text.toLowerCase(), line);
      else yield errorAt(list.file, line, `"${text}" already stands in line ${first}; one word cannot lead two ways`);
    }
  }
}

function* idlePhrases(list: Entry): Generator<Problem> {
  for (const word of wordsOf(list)) {
    const names = formsOf(word).map(({ text }) => text);
    for (const { text, path } of textsIn(word.data, 'notInTexts'))
      if (!names.some((name) => text.toLowerCase().includes(name.toLowerCase())))
        yield errorAt(
          list.file,
          list.lineOf([...word.path, ...path]),
          `"${text}" holds neither the word nor one of \`also\`; ${suggest(text, names, `write one of ${names.join(', ')}, or a phrase with it`)}`,
        );
  }
}

function* longMeanings(list: Entry): Generator<Problem> {
  for (const { data, path } of wordsOf(list)) {
    const count = splitSentences(textField(data, 'means') ?? '').length;
    if (count > MOST_SENTENCES)
      yield errorAt(
        list.file,
        list.lineOf([...path, 'means']),
        `the meaning has ${count} sentences; say it in one or two, and put the rest into \`example\``,
      );
  }
}

function* deadEnds(content: Content, list: Entry): Generator<Problem> {
  const ids = wordsOf(list).map(({ id }) => id);
  const topics = topicsIn(content, list.slug);
  for (const word of wordsOf(list)) {
    const at = (path: Path): number => list.lineOf([...word.path, ...path]);
    for (const { text, path } of textsIn(word.data, 'related')) {
      if (text === word.id) yield errorAt(list.file, at(path), `"${text}" leads to itself; remove it`);
      else if (!ids.includes(text))
        yield errorAt(list.file, at(path), `there is no word "${text}"; ${suggest(text, ids, 'add it, or remove it')}`);
    }
    for (const { text, path } of textsIn(word.data, 'topics'))
      if (!topics.includes(text))
        yield errorAt(
          list.file,
          at(path),
          `the topic "${text}" has no name; ${suggest(text, topics, `name one of content/topics/${list.slug}.yaml`)}`,
        );
    yield* missing(content, list, word);
  }
}

function* missing(content: Content, list: Entry, { data, path: place }: Word): Generator<Problem> {
  const [cases, sources] = [content.bySlug('help'), content.bySlug('sources')];
  const help = textField(data, 'help');
  if (help !== undefined && !cases.has(help))
    yield errorAt(
      list.file,
      list.lineOf([...place, 'help']),
      `there is no help case "${help}"; ${suggest(help, cases.keys(), 'name a file in content/help/en')}`,
    );
  for (const { text, path } of textsIn(data, 'sources'))
    if (!sources.has(text))
      yield errorAt(
        list.file,
        list.lineOf([...place, ...path]),
        `there is no source "${text}"; ${suggest(text, sources.keys(), 'add it to content/sources.yaml')}`,
      );
}

const topicsIn = (content: Content, language: string): string[] =>
  entriesOf(content, 'topics')
    .filter(({ slug }) => slug === language)
    .flatMap(({ data }) => listField(data, 'topics').flatMap((item) => textField(item, 'topic') ?? []));
