import { COLLECTIONS } from '../collections.ts';
import { type Content, entriesOf, type Rule } from '../content.ts';
import { field, listField, textField, textsIn } from '../fields.ts';
import { errorAt, type Problem, warningAt } from '../problem.ts';

/** Lessons, guides, quizzes and chat scenes name their sources (the schema asks help cases), and every source is there for something. */
export const checkSources: Rule = (content) => [...unsourced(content), ...uncited(content)];

function* unsourced(content: Content): Generator<Problem> {
  for (const { collection, file, data, lineOf } of entriesOf(content, 'lessons', 'guides', 'quizzes', 'chat-scenes')) {
    const sources = field(data, 'sources');
    if (Array.isArray(sources) && sources.length === 0)
      yield errorAt(
        file,
        lineOf(['sources']),
        `the ${COLLECTIONS[collection].one} states no sources; list at least one id from content/sources.yaml`,
      );
  }
}

function* uncited(content: Content): Generator<Problem> {
  const listed = content.entries.flatMap(({ data }) => textsIn(data, 'sources').map(({ text }) => text));
  const ofSteps = entriesOf(content, 'controls').flatMap(({ data }) =>
    listField(data, 'steps').flatMap((step) => textField(step, 'source') ?? []),
  );
  const ofWords = entriesOf(content, 'glossary').flatMap(({ data }) =>
    listField(data, 'words').flatMap((word) => textsIn(word, 'sources').map(({ text }) => text)),
  );
  const cited = new Set([...listed, ...ofSteps, ...ofWords]);
  for (const { file, slug, lineOf } of entriesOf(content, 'sources'))
    if (slug && !cited.has(slug))
      yield warningAt(file, lineOf(['id']), `nobody cites the source "${slug}"; cite it or remove it`);
}
