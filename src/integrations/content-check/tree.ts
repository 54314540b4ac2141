import type { Nodes } from 'mdast';

export type Node = Nodes;
export type Tag = Extract<Nodes, { type: 'mdxJsxFlowElement' | 'mdxJsxTextElement' }>;

/** The first line of a node. */
export function lineOfNode(node: Node): number {
  return node.position?.start.line ?? 1;
}

/** True for <Anything>, on its own lines or in the middle of one. */
export function isTag(node: Node): node is Tag {
  return node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';
}

/** The nodes inside a node. */
export function childrenOf(node: Node): readonly Node[] {
  return 'children' in node ? node.children : [];
}

/** The node and everything inside it, in reading order. */
export function* walk(node: Node): Generator<Node> {
  yield node;
  for (const child of childrenOf(node)) yield* walk(child);
}

/** All tags of one name, in reading order. */
export function tagsNamed(tree: Node, name: string): Tag[] {
  return [...walk(tree)].filter(isTag).filter((tag) => tag.name === name);
}

/** The tags directly inside a node, seeing through the paragraph that Markdown puts around a tag with text beside it. */
export function directTags(node: Node): Tag[] {
  return childrenOf(node)
    .flatMap((child) => (child.type === 'paragraph' ? childrenOf(child) : [child]))
    .filter(isTag);
}

/** The value of an attribute: its text, the source between braces, or undefined when it has none. */
export function attributeOf(tag: Tag, name: string): string | undefined {
  for (const attribute of tag.attributes) {
    if (attribute.type !== 'mdxJsxAttribute' || attribute.name !== name) continue;
    return typeof attribute.value === 'object' ? attribute.value?.value.trim() : attribute.value;
  }
  return undefined;
}

/** The words of a node as one text, and the line each place in that text comes from. */
export interface PlacedText {
  readonly text: string;
  readonly lineAt: (index: number) => number;
}

/** Collects the words of a node. Lines are exact where the author broke lines. */
export function placedText(node: Node): PlacedText {
  let text = '';
  const starts: { index: number; line: number }[] = [];
  for (const each of walk(node)) {
    if (each.type === 'break') text += ' ';
    if (each.type !== 'text' && each.type !== 'inlineCode') continue;
    for (const [offset, line] of each.value.split('\n').entries()) {
      if (offset > 0) text += '\n';
      starts.push({ index: text.length, line: lineOfNode(each) + offset });
      text += line;
    }
  }
  const lineAt = (index: number) => starts.findLast((start) => start.index <= index)?.line ?? lineOfNode(node);
  return { text, lineAt };
}

/** The words of a node. */
export const textOf = (node: Node): string => placedText(node).text;
