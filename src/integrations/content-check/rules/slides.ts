import type { EntryRule } from '../content.ts';
import { errorAt } from '../problem.ts';
import { attributeOf, childrenOf, lineOfNode, type Node, type Tag, tagsNamed, textOf } from '../tree.ts';

const MOST_WORDS = 25;

/** A slide is one ## heading, then at most one list or paragraph, and short enough to read from the back. */
export const checkSlides: EntryRule =
  () =>
  ({ collection, file, tree }) => {
    const slides = tree && collection === 'lessons' ? tagsNamed(tree, 'Slide') : [];
    const mistakes = slides.flatMap((slide) => [...slideMistakes(slide)]);
    return mistakes.map(({ node, message }) => errorAt(file, lineOfNode(node), message));
  };

interface Mistake {
  readonly node: Node;
  readonly message: string;
}

function* slideMistakes(slide: Tag): Generator<Mistake> {
  const words = countWords(slide);
  if (words > MOST_WORDS)
    yield {
      node: slide,
      message: `the <Slide> has ${words} words; cut it to ${MOST_WORDS} or fewer, and move the rest to <Say>`,
    };
  const blocks = childrenOf(slide).filter((node) => textOf(node).trim() !== '');
  const headings = blocks.filter((node) => node.type === 'heading');
  const [first, extra] = headings;
  if (!first) yield { node: slide, message: 'the <Slide> has no heading; begin it with a line that starts with ##' };
  else if (first.type === 'heading' && first.depth !== 2)
    yield { node: first, message: 'the heading of a <Slide> has the wrong number of #; write two' };
  else if (first !== blocks[0]) yield { node: first, message: 'the heading of a <Slide> comes first; move it up' };
  if (extra) yield { node: extra, message: 'the <Slide> has two headings; make it two slides' };
  const others = blocks.filter((node) => node.type !== 'heading');
  const tooMany = others[1];
  if (tooMany)
    yield { node: tooMany, message: 'the <Slide> holds too much; keep one list or paragraph under the heading' };
  yield* listMistakes(slide, others);
  yield* attributeMistakes(slide, others);
}

/** How many lines the list of a slide may have, by kind. */
const LIST_LIMITS: Readonly<Record<string, { least: number; most: number; words: string }>> = {
  activity: { least: 0, most: 3, words: 'at most three orders' },
  close: { least: 0, most: 3, words: 'at most three orders' },
  hands: { least: 2, most: 4, words: 'two to four answers' },
};

function* listMistakes(slide: Tag, blocks: readonly Node[]): Generator<Mistake> {
  const kind = attributeOf(slide, 'kind') ?? 'idea';
  const limit = LIST_LIMITS[kind];
  const list = blocks.find((node) => node.type === 'list');
  const count = list ? childrenOf(list).length : 0;
  if (limit && (count < limit.least || count > limit.most))
    yield { node: list ?? slide, message: `the <Slide kind="${kind}"> lists ${count}; write ${limit.words}` };
}

/** What a slide cannot have: a QR code where its timer or its hands stand, and points that come one at a time without a list. */
function* attributeMistakes(slide: Tag, blocks: readonly Node[]): Generator<Mistake> {
  const kind = attributeOf(slide, 'kind') ?? 'idea';
  if (attributeOf(slide, 'link') !== undefined && (kind === 'activity' || kind === 'hands'))
    yield { node: slide, message: `the <Slide kind="${kind}"> has no room for a link; put it on the slide after it` };
  if (attributeOf(slide, 'points') !== undefined && !blocks.some((block) => block.type === 'list'))
    yield { node: slide, message: 'the <Slide> has no list, so it has no points; remove points="one-by-one"' };
}

/** Words of a slide that people would count: runs of letters and digits between spaces. */
export function countWords(slide: Tag): number {
  const texts = childrenOf(slide).flatMap((block) =>
    block.type === 'list' ? childrenOf(block).map(textOf) : [textOf(block)],
  );
  return texts
    .join(' ')
    .split(/\s+/)
    .filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}
