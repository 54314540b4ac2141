import { type Content, entriesOf, type Entry, type Rule } from '../content.ts';
import { listField, textField, textsIn } from '../fields.ts';
import { suggest } from '../nearest.ts';
import { errorAt, type Problem } from '../problem.ts';

/** Every topic in use has a name in its language, once, and every named topic is in use. */
export const checkTopics: Rule = function* (content) {
  const namesByLanguage = new Map(entriesOf(content, 'topics').map((list) => [list.slug, namesIn(list)]));
  const used = new Set(usesIn(content).map(({ topic }) => topic));
  for (const { topic, entry, line } of usesIn(content)) {
    const language = entry.language ?? 'en';
    const names = namesByLanguage.get(language)?.map((name) => name.topic) ?? [];
    if (names.includes(topic)) continue;
    const message = `the topic "${topic}" has no name; ${suggest(topic, names, `add it to content/topics/${language}.yaml`)}`;
    yield errorAt(entry.file, line, message);
  }
  for (const list of entriesOf(content, 'topics')) yield* unfitNames(list, used);
};

interface Use {
  readonly topic: string;
  readonly entry: Entry;
  readonly line: number;
}

/** Each topic where a lesson, guide, checklist, handout, quiz, chat scene, help case, family agreement or control card names it. */
function usesIn(content: Content): Use[] {
  return entriesOf(
    content,
    'lessons',
    'guides',
    'checklists',
    'handouts',
    'quizzes',
    'chat-scenes',
    'agreements',
    'help',
    'controls',
  ).flatMap((entry) =>
    [...textsIn(entry.data, 'topics'), ...clauseTopics(entry)].map(({ text, path }) => ({
      topic: text,
      entry,
      line: entry.lineOf(path),
    })),
  );
}

/** The topic of each clause of a family agreement. */
const clauseTopics = ({ data }: Entry) =>
  listField(data, 'clauses').flatMap((clause, index) => {
    const text = textField(clause, 'topic');
    return text === undefined ? [] : [{ text, path: ['clauses', index, 'topic'] }];
  });

function namesIn({ data, lineOf }: Entry): { topic: string; line: number }[] {
  return listField(data, 'topics').flatMap((item, index) => {
    const topic = textField(item, 'topic');
    return topic === undefined ? [] : [{ topic, line: lineOf(['topics', index, 'topic']) }];
  });
}

function* unfitNames(list: Entry, used: ReadonlySet<string>): Generator<Problem> {
  const firstLines = new Map<string, number>();
  for (const { topic, line } of namesIn(list)) {
    const first = firstLines.get(topic);
    if (first !== undefined)
      yield errorAt(list.file, line, `the topic "${topic}" already stands in line ${first}; remove one of the two`);
    else if (!used.has(topic))
      yield errorAt(
        list.file,
        line,
        `nothing uses the topic "${topic}"; ${suggest(topic, used, 'use it or remove it')}`,
      );
    firstLines.set(topic, first ?? line);
  }
}
