import type { Root } from 'mdast';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { field, textField } from './fields.ts';
import { errorAt, type Problem } from './problem.ts';

/** The two halves of an MDX file. Lines of the body are those of the whole file. */
export interface MdxHalves {
  readonly facts: string;
  readonly body: string;
  readonly problems: readonly Problem[];
}

const FACTS = /^\uFEFF?---[ \t]*\r?\n([\s\S]*?)^---[ \t]*$/m;

/** Cuts an MDX file into the facts between the --- lines and the text below them. */
export function splitMdx(file: string, text: string): MdxHalves {
  const match = FACTS.exec(text);
  if (match?.index === 0) {
    const above = match[0].split('\n').length - 1;
    return { facts: match[1] ?? '', body: '\n'.repeat(above) + text.slice(match[0].length), problems: [] };
  }
  const message = /^\uFEFF?---/.test(text)
    ? 'the facts at the top have no end; put a line of three dashes below them'
    : 'there are no facts at the top; begin with a line of three dashes, the facts, and three dashes again';
  return { facts: '', body: '', problems: [errorAt(file, 1, message)] };
}

const plainParser = unified().use(remarkParse).freeze();

/** Parses text in which braces and angle brackets mean nothing. */
export const parseMarkdown = (body: string): Root => plainParser.parse(body);

const parser = unified().use(remarkParse).use(remarkMdx).freeze();

/** Parses the text of an MDX file. `tree` is undefined when it does not parse. */
export function parseMdx(file: string, body: string): { tree: Root | undefined; problems: Problem[] } {
  const { text, problems } = withoutHtmlComments(file, body);
  try {
    return { tree: parser.parse(text), problems };
  } catch (error) {
    return { tree: undefined, problems: [...problems, syntaxProblem(file, body, error)] };
  }
}

/** HTML comments are a syntax error in MDX; blanking them lets the rest of the text be checked in the same run. */
function withoutHtmlComments(file: string, body: string): { text: string; problems: Problem[] } {
  const problems: Problem[] = [];
  const text = body.replaceAll(/<!--[\s\S]*?-->/g, (comment, offset: number) => {
    const line = body.slice(0, offset).split('\n').length;
    problems.push(errorAt(file, line, 'a comment stands in the text; remove it'));
    return comment.replaceAll(/[^\n]/g, ' ');
  });
  return { text, problems };
}

const PLAIN_WORDS: readonly (readonly [RegExp, (match: RegExpExecArray) => string])[] = [
  [/^Expected a closing tag for `<(\w*)>`/, ([, tag]) => `<${tag}> is never closed; add </${tag}>`],
  [
    /^Unexpected closing tag `<\/(\w*)>`, expected corresponding closing tag for `<(\w*)>`/,
    ([, found, wanted]) => `</${found}> closes nothing here; close <${wanted}> with </${wanted}> first`,
  ],
  [
    /^Unexpected closing tag `<\/(\w*)>`|closing slash `\/` in tag/,
    () => 'a closing tag closes nothing here; remove it',
  ],
  [/attribute value/, () => 'an attribute is broken; write it as name="text", with both quote marks'],
  [
    /import\/exports/,
    () => 'a line begins with "import" or "export"; remove it, or begin the sentence with another word',
  ],
  [/expression/, () => 'a { or } stands in the text; remove it, because braces are only for from={45}'],
  [/\(note: to create a link/, () => 'a web address stands in < >; put it in sources.yaml and cite its id'],
  [/before (local )?name/, () => 'a < stands in the text; write "less than", or finish the tag'],
];

function syntaxProblem(file: string, body: string, error: unknown): Problem {
  const reason = textField(error, 'reason') ?? String(error);
  const line = field(error, 'line') ?? Number(/\((\d+):\d+-/.exec(reason)?.[1] ?? Number.NaN);
  const lastLine = body.trimEnd().split('\n').length;
  const plain = PLAIN_WORDS.flatMap(([pattern, say]) => {
    const match = pattern.exec(reason);
    return match ? [say(match)] : [];
  });
  const message = plain[0] ?? 'a tag is broken here; check its < > and quote marks';
  return errorAt(file, typeof line === 'number' && line > 0 ? Math.min(line, lastLine) : lastLine, message);
}
