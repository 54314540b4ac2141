import { DETAILS, isDetail, placeholdersIn } from '../../../core/my-workshop/messages.ts';
import type { EntryRule, ParsedEntry } from '../content.ts';
import { textField } from '../fields.ts';
import { suggest } from '../nearest.ts';
import { errorAt, type Problem } from '../problem.ts';
import { lineOfNode, walk } from '../tree.ts';

/** Messages name only details that the kit knows, promise nothing that may not be there, and are plain text. */
export const checkMessages: EntryRule = () => (entry) =>
  entry.collection === 'messages' ? [...textMistakes(entry), ...marksIn(entry)] : [];

function* textMistakes({ file, data, body, lineOf }: ParsedEntry): Generator<Problem> {
  const subject = { text: textField(data, 'subject') ?? '', line: lineOf(['subject']) };
  const lines = (body ?? '').split('\n').map((text, index) => ({ text, line: index + 1 }));
  for (const { text, line } of [subject, ...lines])
    for (const mistake of lineMistakes(text)) yield errorAt(file, line, mistake);
  if ((body ?? '').trim() === '') yield errorAt(file, 1, 'the message has no text; write it below the facts');
}

function* lineMistakes(text: string): Generator<string> {
  const parts = text.match(/\[[^[\]]*\]/g) ?? [];
  const outside = text.replaceAll(/\[[^[\]]*\]/g, '');
  if (/[[\]]/.test(outside))
    yield 'a square bracket has no partner in this line; write [ and ], and none inside another';
  for (const part of parts)
    if (placeholdersIn(part).length === 0)
      yield `the part ${part} names no detail; put a placeholder in it, or remove the brackets`;
  for (const name of placeholdersIn(text)) if (!isDetail(name)) yield unknownDetail(name);
  for (const name of placeholdersIn(outside))
    if (isDetail(name) && DETAILS[name] === 'optional')
      yield `{${name}} may be missing; put the words around it in square brackets, and they go when it is`;
  if (/[{}]/.test(text.replaceAll(/\{\w+\}/g, ''))) yield 'a brace stands alone; write a placeholder as {school}';
}

const unknownDetail = (name: string): string =>
  `{${name}} is not a detail of a workshop; ${suggest(name, Object.keys(DETAILS), `use ${Object.keys(DETAILS).join(', ')}`)}`;

/** Marks that a page would draw, and a text message would print. */
const MARKS: Readonly<Record<string, string>> = {
  heading: 'a heading',
  emphasis: 'a word between * or _',
  strong: 'words between **',
  link: 'a link',
  html: 'a tag',
  inlineCode: 'text between ` marks',
  code: 'a line that begins with four spaces',
  blockquote: 'a line that begins with >',
  thematicBreak: 'a line of dashes or stars',
};

function* marksIn({ file, tree }: ParsedEntry): Generator<Problem> {
  if (!tree) return;
  for (const node of walk(tree)) {
    const mark = MARKS[node.type];
    if (mark)
      yield errorAt(file, lineOfNode(node), `${mark} stands in the message; it is sent as plain text, so use words`);
  }
}
