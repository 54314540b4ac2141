import { splitWords } from '../../core/readability.ts';
import type { CollectionName } from './collections.ts';
import type { Entry, ParsedEntry } from './content.ts';
import { allTexts } from './fields.ts';
import { childrenOf, isTag, type Node, type PlacedText, placedText, tagsNamed } from './tree.ts';

/** Reading grades to aim at, and those above which we warn. The source of the target is docs: facts/reading. */
const FAMILIES = { aim: 6, most: 7 } as const;
const PRESENTERS = { aim: 8, most: 9 } as const;
export const GRADES: Partial<Record<CollectionName, { readonly aim: number; readonly most: number }>> = {
  lessons: PRESENTERS,
  guides: FAMILIES,
  handouts: FAMILIES,
  checklists: FAMILIES,
  help: FAMILIES,
  quizzes: FAMILIES,
  'chat-scenes': FAMILIES,
  messages: FAMILIES,
  controls: FAMILIES,
  agreements: FAMILIES,
  glossary: FAMILIES,
};
const SHORTEST_LIST_ITEM = 5;

/** Facts that are sentences for people to read. */
const PROSE_FIELDS = [
  'summary',
  'skill',
  'objectives',
  'mainMessage',
  'tonight',
  'say',
  'they',
  'you',
  'do',
  'why',
  'how',
  'next',
  'dont',
  'note',
  'before',
  'after',
  'who',
  'talk',
  'can',
  'cannot',
  'privacy',
  'principle',
  'child',
  'grownUp',
  'we',
  'ask',
  'learned',
  'story',
  'means',
  'example',
];

/** Everything of an entry that people read in sentences: facts and body. */
export const readTexts = (entry: ParsedEntry): PlacedText[] => [...factsOf(entry), ...bodyOf(entry.tree)];

/** What its grade is made of: all of it, or for a lesson what the presenter says and knows. */
export const gradedTexts = (entry: ParsedEntry): PlacedText[] =>
  entry.collection === 'lessons' ? spokenOf(entry) : readTexts(entry);

function factsOf({ data, lineOf, collection }: Entry): PlacedText[] {
  if (collection === 'helplines' || collection === 'sources') return [];
  const texts = [...allTexts(data)].filter(({ path }) =>
    PROSE_FIELDS.includes(String(path.findLast((key) => typeof key === 'string'))),
  );
  return texts.map(({ text, path }) => ({ text, lineAt: () => lineOf(path) }));
}

const spokenOf = ({ tree }: ParsedEntry): PlacedText[] =>
  tree ? [...tagsNamed(tree, 'Say'), ...tagsNamed(tree, 'Note')].flatMap((tag) => [...bodyOf(tag)]) : [];

/** Paragraphs and longer list items; headings, short items and slides are not sentences. */
function* bodyOf(node: Node | undefined): Generator<PlacedText> {
  if (!node || node.type === 'heading' || (isTag(node) && node.name === 'Slide')) return;
  if (node.type === 'paragraph') yield placedText(node);
  else if (node.type === 'listItem')
    for (const text of childrenOf(node).flatMap((child) => [...bodyOf(child)])) {
      if (splitWords(text.text).length >= SHORTEST_LIST_ITEM) yield text;
    }
  else for (const child of childrenOf(node)) yield* bodyOf(child);
}
