import { LENGTHS } from '../../../core/lengths.ts';
import { slug } from '../../../content-model/common.ts';
import { HANDOUT_TAGS, LESSON_TAGS, PAGE_TAGS, type TagRule } from '../../../lesson-views/authoring.ts';
import { collectionRules } from '../collections.ts';
import type { EntryRule } from '../content.ts';
import { alternatives, nearest } from '../nearest.ts';
import { errorAt, type Problem } from '../problem.ts';
import { childrenOf, directTags, isTag, lineOfNode, type Node, type Tag } from '../tree.ts';

type Tags = Readonly<Record<string, TagRule>>;

/** A place in the tree: the file, its tags, and the tag we are inside ('' at the top level). */
interface Place {
  readonly file: string;
  readonly one: string;
  readonly tags: Tags;
  readonly parent: string;
}

/** Text holds plain Markdown and the tags of its kind of content, each where it may stand and with what it may have. */
export const checkMarkup: EntryRule =
  () =>
  ({ collection, file, tree }) => {
    const { one, tags = {} } = collectionRules(collection);
    if (!tree) return [];
    const isMissing = childrenOf(tree).length === 0 && NEEDS_TEXT.has(collection);
    const noText = isMissing ? [errorAt(file, 1, `the ${one} has no text; write it below the facts`)] : [];
    return [...noText, ...checkChildren(tree, { file, one, tags, parent: '' }), ...checkLevels(tree, file)];
  };

/** Kinds whose page would be bare without a text. Lessons and messages have rules of their own. */
const NEEDS_TEXT: ReadonlySet<string> = new Set(['guides', 'handouts', 'pages']);

/** Headings go down one level at a time, or a screen reader tells of a part that is not there. Slides have a rule of their own. */
function* checkLevels(tree: Node, file: string): Generator<Problem> {
  let above = 1;
  for (const node of childrenOf(tree)) {
    if (node.type !== 'heading') continue;
    if (node.depth > above + 1)
      yield errorAt(
        file,
        lineOfNode(node),
        `a heading has ${'#'.repeat(node.depth)} and skips a level; use ${'#'.repeat(above + 1)}`,
      );
    above = Math.max(2, node.depth);
  }
}

function* checkChildren(node: Node, place: Place): Generator<Problem> {
  for (const child of childrenOf(node)) {
    yield* checkNode(child, place);
    yield* checkChildren(
      child,
      isTag(child) ? { ...place, parent: meantTag(child.name, place.tags) ?? UNKNOWN } : place,
    );
  }
  if (node.type === 'root' || isTag(node)) yield* checkLooseText(node, place);
}

/** The inside of a tag we do not know: anything may stand there, because the tag itself is the mistake. */
const UNKNOWN = '?';

/** Tags of another kind of content are no slips: <Say> in a handout is not meant to be <Day>. */
const ALL_TAGS = { ...LESSON_TAGS, ...HANDOUT_TAGS, ...PAGE_TAGS };

/** The tag an author had in mind: its own name, or the one it nearly is. */
function meantTag(name: string | null, tags: Tags): string | undefined {
  if (!name || Object.hasOwn(tags, name)) return name ?? undefined;
  if (Object.hasOwn(ALL_TAGS, name)) return undefined;
  return nearest(name, Object.keys(tags)) ?? Object.keys(tags).find((tag) => tag.toLowerCase() === name.toLowerCase());
}

function* checkNode(node: Node, place: Place): Generator<Problem> {
  if (isTag(node)) yield* checkTag(node, place);
  const message = isTag(node) ? undefined : (forbidden(node) ?? unplain(node, place));
  if (message) yield errorAt(place.file, lineOfNode(node), message);
}

/** What no text of the kit may hold. */
function forbidden(node: Node): string | undefined {
  switch (node.type) {
    case 'mdxjsEsm':
      return `a line begins with "${node.value.startsWith('export') ? 'export' : 'import'}"; remove it, because content holds words and no code`;
    case 'mdxFlowExpression':
    case 'mdxTextExpression':
      return node.value.trim().startsWith('/*')
        ? 'a comment stands in the text; remove it'
        : `{${node.value.trim()}} stands in the text; write plain words, because braces are only for from={45}`;
    case 'image':
    case 'imageReference':
      return 'a picture stands in the text; remove it and name one in the field drawing';
    default:
      return undefined;
  }
}

const UNPLAIN: Readonly<Record<string, string>> = {
  blockquote: 'a quotation with >',
  code: 'a code block, or a line that begins with four spaces,',
  inlineCode: 'text between ` marks',
  thematicBreak: 'a line of dashes or stars',
  definition: 'a [name]: address line',
  linkReference: 'a link without its address',
  footnoteReference: 'a footnote',
  footnoteDefinition: 'a footnote',
  table: 'a table',
  delete: 'struck-out text',
};

/** Inside tags only paragraphs, lists, bold, italic and links; headings only where the parent allows them. */
function unplain(node: Node, { tags, parent }: Place): string | undefined {
  const holds = tags[parent]?.holds;
  if (node.type === 'heading') {
    if (node.depth === 1 && parent === '') return 'a heading has one #; use ##, because the page has its title already';
    return holds === 'text' ? `a heading stands inside <${parent}>; ${headingHome(tags)}` : undefined;
  }
  const found = holds === undefined ? undefined : UNPLAIN[node.type];
  return found && `${found} stands inside <${parent}>; use only paragraphs, lists, **bold**, *italic* and links`;
}

const headingHome = (tags: Tags) =>
  'Slide' in tags ? 'headings stand only in <Slide>' : 'use **bold**, or move the heading out of the tag';

/** What stands directly in a place that holds only tags, or nothing. */
function* checkLooseText(node: Node, { file, tags, parent }: Place): Generator<Problem> {
  const holds = node.type === 'root' ? ('Step' in tags ? ['Step'] : 'text') : tags[parent]?.holds;
  if (holds === undefined || (typeof holds === 'string' && holds !== 'nothing')) return;
  for (const child of childrenOf(node)) {
    if (holds !== 'nothing' && (isTag(child) || isOnlyTags(child) || isBlank(child) || forbidden(child))) continue;
    yield errorAt(file, lineOfNode(child), looseMessage(child, parent, holds));
    if (holds === 'nothing') return;
  }
}

const isBlank = (node: Node) => node.type === 'text' && node.value.trim() === '';

/** A paragraph that is only tags written on one line; that has a message of its own. */
function isOnlyTags(node: Node): boolean {
  return (
    node.type === 'paragraph' && node.children.every((child) => isTag(child) || isBlank(child) || forbidden(child))
  );
}

function looseMessage(node: Node, parent: string, holds: 'nothing' | readonly string[]): string {
  if (holds === 'nothing') return `<${parent}> holds nothing; end it with /> and move the text out`;
  if (node.type === 'heading' && holds.includes('Slide')) return 'a heading stands outside a <Slide>; put it in one';
  if (holds.includes('Step')) return 'this text stands outside the steps; put it inside a <Step>, in <Say> or <Note>';
  if (holds.includes('Say'))
    return 'this text stands loose in the step; put it in <Say> if you say it, or in <Note> if only you know it';
  return `this text stands loose in <${parent}>; put it in ${alternatives(holds.map((name) => `<${name}>`))}`;
}

function* checkTag(tag: Tag, place: Place): Generator<Problem> {
  const line = lineOfNode(tag);
  const name = tag.name ?? '';
  const rule = Object.hasOwn(place.tags, name) ? place.tags[name] : undefined;
  if (!rule) {
    yield errorAt(place.file, line, unknownTag(name, place));
    return;
  }
  const inside = rule.inside ?? [''];
  if (place.parent !== UNKNOWN && !inside.includes(place.parent))
    yield errorAt(place.file, line, wrongPlace(name, inside, place.parent));
  else if (tag.type === 'mdxJsxTextElement') yield errorAt(place.file, line, oneLine(tag, rule));
  yield* checkAttributes(tag, rule, place.file);
  yield* checkListInside(tag, place.file);
  yield* checkCount(tag, rule, place.file);
}

const HTML_INSTEAD: Readonly<Record<string, string>> = {
  b: 'write **bold**',
  strong: 'write **bold**',
  i: 'write *italic*',
  em: 'write *italic*',
  br: 'leave an empty line to begin a new paragraph',
  a: 'write [words](/address)',
};

function unknownTag(name: string, { tags, one }: Place): string {
  if (name === '') return '<> stands in the text; remove it';
  const close = meantTag(name, tags);
  if (close) return `<${name}> is not a tag of the kit; did you mean <${close}>?`;
  if (/^[a-z]/.test(name)) return `<${name}> is HTML; ${HTML_INSTEAD[name] ?? 'remove it and write plain text'}`;
  const allowed = Object.keys(tags).map((tag) => `<${tag}>`);
  return `<${name}> is not a tag of a ${one}; ${allowed.length ? `use ${alternatives(allowed)}` : 'remove it, because its text has no tags'}`;
}

function wrongPlace(name: string, inside: readonly string[], parent: string): string {
  const here = parent === '' ? 'outside any tag' : `inside <${parent}>`;
  const wanted = inside.map((place) => (place === '' ? 'outside any tag' : `directly inside <${place}>`));
  return `<${name}> stands ${here}; put it ${alternatives(wanted)}`;
}

function oneLine(tag: Tag, rule: TagRule): string {
  const name = tag.name ?? '';
  if (rule.holds === 'nothing') return `<${name}> stands in the middle of a text; put it on a line of its own`;
  return `<${name}> and its text are on one line; put an empty line after <${name}> and one before </${name}>`;
}

const LISTS: Readonly<Record<string, { ordered: boolean; words: string }>> = {
  Orders: { ordered: true, words: 'a numbered list (1. 2. 3.)' },
  Ticks: { ordered: false, words: 'a list with dashes' },
};

function* checkListInside(tag: Tag, file: string): Generator<Problem> {
  const wanted = LISTS[tag.name ?? ''];
  if (!wanted || childrenOf(tag).some((child) => child.type === 'list' && Boolean(child.ordered) === wanted.ordered))
    return;
  yield errorAt(file, lineOfNode(tag), `<${tag.name ?? ''}> has no list of its kind; put ${wanted.words} inside`);
}

/** A booklet has four panels, because the paper folds into four. */
function* checkCount(tag: Tag, { exactly }: TagRule, file: string): Generator<Problem> {
  const found = directTags(tag).filter(({ name }) => name === exactly?.tag).length;
  if (!exactly || found === exactly.count) return;
  const name = tag.name ?? '';
  yield errorAt(file, lineOfNode(tag), `<${name}> holds ${found} <${exactly.tag}>; write exactly ${exactly.count}`);
}

type Attribute = Tag['attributes'][number];
type NamedAttribute = Extract<Attribute, { type: 'mdxJsxAttribute' }>;

function* checkAttributes(tag: Tag, rule: TagRule, file: string): Generator<Problem> {
  const name = tag.name ?? '';
  const seen = new Set<string>();
  for (const attribute of tag.attributes) {
    const line = attribute.position?.start.line ?? lineOfNode(tag);
    const message = attributeMistake(name, attribute, rule, seen);
    if (message) yield errorAt(file, line, message);
    if (attribute.type === 'mdxJsxAttribute') seen.add(attribute.name);
  }
  for (const [key, wanted] of Object.entries(rule.attributes))
    if (wanted.required && !seen.has(key))
      yield errorAt(file, lineOfNode(tag), `<${name}> has no ${key}; write ${exampleOf(name, key, wanted)}`);
}

type AttributeRule = TagRule['attributes'][string];

function exampleOf(tag: string, key: string, rule: AttributeRule): string {
  const value = {
    text: () => '…',
    choice: () => (rule.type === 'choice' ? (rule.choices[0] ?? '') : ''),
    count: () => (rule.type === 'count' ? String(rule.min) : ''),
    id: () => '…',
    length: () => '',
    page: () => '/guides/…',
  }[rule.type]();
  return rule.type === 'length' ? `<${tag} ${key}={45}>` : `<${tag} ${key}="${value}">`;
}

function attributeMistake(
  tag: string,
  attribute: Attribute,
  rule: TagRule,
  seen: ReadonlySet<string>,
): string | undefined {
  if (attribute.type === 'mdxJsxExpressionAttribute')
    return `<${tag}> holds {${attribute.value}}; remove it, and write each attribute out`;
  const key = attribute.name;
  const wanted = Object.hasOwn(rule.attributes, key) ? rule.attributes[key] : undefined;
  if (!wanted) return unknownAttribute(tag, key, Object.keys(rule.attributes));
  if (seen.has(key)) return `<${tag}> has ${key} twice; keep one`;
  if (wanted.type === 'length') return lengthMistake(tag, attribute);
  if (typeof attribute.value === 'object') {
    const found = attribute.value === null ? 'has no text' : `is {${attribute.value.value}}`;
    return `${key} of <${tag}> ${found}; write ${exampleOf(tag, key, wanted)}`;
  }
  return valueMistake(tag, key, attribute.value ?? '', wanted);
}

function unknownAttribute(tag: string, key: string, known: readonly string[]): string {
  const close = nearest(key, known);
  const wanted = known.length ? `it may have ${alternatives(known)}` : 'it has none, so remove it';
  return `<${tag}> has no attribute ${key}; ${close ? `did you mean ${close}?` : wanted}`;
}

function lengthMistake(tag: string, { value }: NamedAttribute): string | undefined {
  const braced = typeof value === 'object' && value !== null ? value.value.trim() : undefined;
  if (LENGTHS.some((length) => String(length) === braced)) return undefined;
  const found = braced === undefined ? `"${typeof value === 'string' ? value : ''}"` : `{${braced}}`;
  return `from of <${tag}> is ${found}; write ${alternatives(LENGTHS.map((length) => `from={${length}}`))}`;
}

function valueMistake(tag: string, key: string, value: string, rule: AttributeRule): string | undefined {
  const found = `${key} of <${tag}> is "${value}"`;
  if (value.trim() === '') return `${key} of <${tag}> is empty; write ${exampleOf(tag, key, rule)}`;
  if (rule.type === 'choice' && !rule.choices.includes(value)) return `${found}; write ${alternatives(rule.choices)}`;
  if (rule.type === 'count' && !isCount(value, rule.min, rule.max))
    return `${found}; write a number from ${rule.min} to ${rule.max}`;
  if (rule.type === 'id' && !value.split(/\s+/).every((id) => slug.safeParse(id).success))
    return `${found}; use small letters, digits and single dashes`;
  if (rule.type === 'text' && value !== value.trim()) return `${found}; remove the spaces at the start or end`;
  if (tag === 'WhatIf' && key === 'q' && /\?\s*$|^what if\b/i.test(value))
    return `${found}; write only what follows "What if", with no question mark`;
  return undefined;
}

const isCount = (value: string, min: number, max: number) =>
  /^\d+$/.test(value) && Number(value) >= min && Number(value) <= max;
