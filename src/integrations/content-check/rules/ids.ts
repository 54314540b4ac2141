import { COLLECTIONS, type CollectionName } from '../collections.ts';
import type { Content, Entry, EntryRule, ParsedEntry } from '../content.ts';
import { field, listField, type Path, textField, textsIn } from '../fields.ts';
import { alternatives, suggest } from '../nearest.ts';
import { errorAt, type Problem } from '../problem.ts';
import { attributeOf, lineOfNode, tagsNamed } from '../tree.ts';

/** Whatever is named by id exists. */
export const checkIds: EntryRule = (content) => (entry) => [
  ...danglingFields(content, entry),
  ...danglingTags(content, entry),
  ...danglingLessons(content, entry),
  ...danglingSessions(content, entry),
];

interface Reference {
  readonly to: CollectionName | 'drawings';
  readonly id: string;
  readonly path: Path;
}

/** Which fields name what. One `checklist` (in a guide) or many `checklists` (in a lesson) go to the same place. */
const NAMED_BY_LIST = ['handouts', 'guides', 'checklists', 'sources', 'helplines'] as const;
const NAMED_BY_FIELD = {
  checklist: 'checklists',
  message: 'messages',
  quiz: 'quizzes',
  lesson: 'lessons',
  guide: 'guides',
  help: 'help',
  drawing: 'drawings',
} as const;

function referencesOf(data: unknown): Reference[] {
  const listed = NAMED_BY_LIST.flatMap((to) => textsIn(data, to).map(({ text, path }) => ({ to, id: text, path })));
  const more = textsIn(data, 'moreHandouts').map(({ text, path }) => ({ to: 'handouts' as const, id: text, path }));
  const single = Object.entries(NAMED_BY_FIELD).flatMap(([key, to]) => {
    const id = textField(data, key);
    return id === undefined ? [] : [{ to, id, path: [key] }];
  });
  return [...listed, ...more, ...single];
}

function* danglingFields(content: Content, { file, data, lineOf }: Entry): Generator<Problem> {
  for (const reference of referencesOf(data)) {
    const message = danglingMessage(content, reference);
    if (message) yield errorAt(file, lineOf(reference.path), message);
  }
}

function* danglingTags(content: Content, { file, tree }: ParsedEntry): Generator<Problem> {
  if (!tree) return;
  const named = [
    ...tagsNamed(tree, 'Handout').map((tag) => ({ tag, to: 'handouts' as const, ids: attributeOf(tag, 'id') })),
    ...tagsNamed(tree, 'Picture').map((tag) => ({ tag, to: 'drawings' as const, ids: attributeOf(tag, 'drawing') })),
    ...tagsNamed(tree, 'Helpline').map((tag) => ({ tag, to: 'helplines' as const, ids: attributeOf(tag, 'ids') })),
  ];
  for (const { tag, to, ids } of named)
    for (const id of ids?.split(/\s+/).filter(Boolean) ?? []) {
      const message = danglingMessage(content, { to, id, path: [] });
      if (message) yield errorAt(file, lineOfNode(tag), message);
    }
}

function danglingMessage(content: Content, { to, id }: Reference): string | undefined {
  if (to === 'drawings')
    return content.drawings.has(id)
      ? undefined
      : `there is no drawing "${id}"; ${suggest(id, content.drawings, 'name a file in src/components/drawings, without ".svg"')}`;
  const known = content.bySlug(to);
  if (known.has(id)) return undefined;
  const noun = COLLECTIONS[to].one;
  const home =
    to === 'sources' || to === 'helplines'
      ? `add it to content/${to}.yaml`
      : `add content/${to}/${COLLECTIONS[to].layout === 'folder' ? '' : 'en/'}${id}.${COLLECTIONS[to].extension}`;
  return `there is no ${noun} "${id}"; ${suggest(id, known.keys(), `${home}, or remove the name here`)}`;
}

/** The parts of an evening, those of parallel rooms included, each with its path. */
function* partsOf(data: unknown): Generator<{ part: unknown; path: Path }> {
  for (const [index, part] of listField(data, 'parts').entries()) {
    yield { part, path: ['parts', index] };
    for (const room of ['adults', 'children'])
      for (const [place, inner] of listField(field(part, 'parallel'), room).entries())
        yield { part: inner, path: ['parts', index, 'parallel', room, place] };
  }
}

function* danglingLessons(content: Content, { file, data, lineOf }: Entry): Generator<Problem> {
  for (const { part, path } of partsOf(data)) {
    const id = textField(part, 'lesson');
    if (id === undefined) continue;
    const missing = danglingMessage(content, { to: 'lessons', id, path });
    if (missing) yield errorAt(file, lineOf([...path, 'lesson']), missing);
    const wrong = wrongLength(content, id, field(part, 'length'));
    if (wrong) yield errorAt(file, lineOf([...path, 'length']), wrong);
  }
}

function* danglingSessions(content: Content, { collection, file, data, lineOf }: Entry): Generator<Problem> {
  if (collection !== 'programs') return;
  for (const [index, session] of listField(data, 'sessions').entries()) {
    const id = textField(session, 'workshop');
    const missing = id && danglingMessage(content, { to: 'workshops', id, path: [] });
    if (missing) yield errorAt(file, lineOf(['sessions', index, 'workshop']), missing);
  }
}

function wrongLength(content: Content, id: string, length: unknown): string | undefined {
  const offered =
    content
      .bySlug('lessons')
      .get(id)
      ?.flatMap(({ data }) => listField(data, 'lengths')) ?? [];
  if (typeof length !== 'number' || offered.length === 0 || offered.includes(length)) return undefined;
  const choices = [...new Set(offered.map(String))];
  return `the lesson "${id}" is not offered in ${length} minutes; write ${alternatives(choices)}`;
}
