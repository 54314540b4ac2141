import { isPrintable, verification } from '../../../content-model/helpline.ts';
import { type Content, entriesOf, type EntryRule, type ParsedEntry, type Rule } from '../content.ts';
import { textField, textsIn } from '../fields.ts';
import { errorAt, type Problem, warningAt } from '../problem.ts';
import { attributeOf, lineOfNode, tagsNamed } from '../tree.ts';

/** A helpline that is not confirmed, or past its date, is not shown to anybody. */
export const checkHelplines: EntryRule = (content) => (entry) =>
  usesOf(entry).flatMap((use) => [...staleUse(content, entry.file, use)]);

interface Use {
  readonly id: string;
  readonly line: number;
}

function usesOf({ collection, data, tree, lineOf }: ParsedEntry): Use[] {
  const inFacts = collection === 'help' ? textsIn(data, 'helplines') : [];
  const tags = tree ? tagsNamed(tree, 'Helpline') : [];
  return [
    ...inFacts.map(({ text, path }) => ({ id: text, line: lineOf(path) })),
    ...tags.flatMap((tag) =>
      (attributeOf(tag, 'ids') ?? '')
        .split(/\s+/)
        .filter(Boolean)
        .map((id) => ({ id, line: lineOfNode(tag) })),
    ),
  ];
}

function stateOf(data: unknown): { verified: string; expires: string } {
  return { verified: textField(data, 'verification') ?? 'unverified', expires: textField(data, 'expires') ?? '' };
}

function* staleUse(content: Content, file: string, { id, line }: Use): Generator<Problem> {
  for (const { data } of content.bySlug('helplines').get(id) ?? []) {
    const { verified, expires } = stateOf(data);
    const known = verification.safeParse(verified).data ?? 'unverified';
    if (isPrintable({ verification: known, expires }, content.today)) continue;
    const why = known === 'unverified' ? 'is unverified' : `expired on ${expires}`;
    yield errorAt(file, line, `the helpline "${id}" ${why}; check it again in content/helplines.yaml, or use another`);
  }
}

/** A helpline past its date is worth checking again, used or not. */
export const checkExpiredHelplines: Rule = function* (content) {
  for (const { file, slug, data, lineOf } of entriesOf(content, 'helplines')) {
    const { expires } = stateOf(data);
    if (expires && expires <= content.today)
      yield warningAt(
        file,
        lineOf(['expires']),
        `the helpline "${slug}" expired on ${expires}; check it and write new dates`,
      );
  }
};
