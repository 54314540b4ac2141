import { collectionRules } from './collections.ts';
import type { Entry } from './content.ts';
import { parseMarkdown, parseMdx } from './mdx-document.ts';

/** The tree of an entry's text, and what is wrong with its markup. No tree where there is no text, or it does not parse. */
export function parseBody({ collection, file, body }: Entry): ReturnType<typeof parseMdx> {
  if (body === undefined) return { tree: undefined, problems: [] };
  const isPlain = collectionRules(collection).extension === 'md';
  return isPlain ? { tree: parseMarkdown(body), problems: [] } : parseMdx(file, body);
}
