import { COLLECTIONS } from '../collections.ts';
import { type Content, entriesOf, type Rule } from '../content.ts';
import { field, listField, textField, textsIn } from '../fields.ts';
import { errorAt, type Problem, warningAt } from '../problem.ts';

/** Lessons, guides, quizzes and chat scenes name their sources (the schema asks help cases), every source is there for something, and was read and published on days that can be. */
export const checkSources: Rule = (content) => [...unsourced(content), ...uncited(content), ...misdated(content)];

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

/** The schema asks for the day it was read; one before it was published is a slip of the pen. */
function* misdated(content: Content): Generator<Problem> {
  for (const { file, data, lineOf } of entriesOf(content, 'sources')) {
    const [checked, published] = [String(field(data, 'checked') ?? ''), String(field(data, 'published') ?? '')];
    if (checked && published > checked.slice(0, published.length))
      yield errorAt(
        file,
        lineOf(['published']),
        `published ${published} is after checked ${checked}; nobody could have read it then`,
      );
  }
}
