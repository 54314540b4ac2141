import { ageBand, pillar } from '../../../content-model/common.ts';
import { LENGTHS } from '../../../core/lengths.ts';
import type { CollectionName } from '../collections.ts';
import { type Content, entriesOf, type Entry, type EntryRule } from '../content.ts';
import { allTexts, listField, textField } from '../fields.ts';
import { suggest } from '../nearest.ts';
import { errorAt, type Problem } from '../problem.ts';
import { attributeOf, isTag, lineOfNode, type Node, type Tag, textOf, walk } from '../tree.ts';

/** Pages that are there whatever the content. */
const FIXED_PAGES = [
  '/',
  '/search',
  '/pta-leaders',
  '/parents',
  '/teachers',
  '/safer-internet-day',
  '/browse',
  '/what-do-you-need',
  '/site-map',
  '/standards',
  '/glossary',
  '/offline',
  '/topics',
  ...ageBand.options.map((band) => `/ages/${band}`),
  ...LENGTHS.map((length) => `/minutes/${length}`),
  ...pillar.options.map((name) => `/pillars/${name}`),
  '/spot-the-flags',
  '/strong-door',
  '/strong-door/paper',
  '/my-workshop',
  '/my-workshop/tasks',
  '/my-workshop/papers',
  '/my-workshop/live',
  '/my-workshop/slips',
  '/my-workshop/slips-paper',
];

/** Kinds of content with a page that lists them, one for each entry, and pages beside each entry's own. */
const PAGES_OF = {
  lessons: ['', '/slides', '/present', '/run-sheet', '/no-projector', '/handouts', '/class-card'],
  guides: [''],
  checklists: ['', '/paper'],
  handouts: [''],
  quizzes: ['', '/paper'],
  help: [''],
  workshops: ['', '/live'],
  controls: [''],
} as const satisfies Partial<Record<CollectionName, readonly string[]>>;

/** Topics with a page of their own. One that nothing uses has none, but is a mistake of its own. */
function namedTopics(content: Content): string[] {
  return entriesOf(content, 'topics').flatMap(({ data }) =>
    listField(data, 'topics').flatMap((item) => textField(item, 'topic') ?? []),
  );
}

function pagesOf(content: Content): Set<string> {
  const pages = new Set(FIXED_PAGES);
  for (const slug of content.bySlug('pages').keys()) pages.add(`/${slug}`);
  for (const topic of namedTopics(content)) pages.add(`/topics/${topic}`);
  for (const collection of [
    'lessons',
    'guides',
    'checklists',
    'handouts',
    'quizzes',
    'help',
    'workshops',
    'controls',
  ] as const) {
    pages.add(`/${collection}`);
    for (const slug of content.bySlug(collection).keys())
      for (const beside of PAGES_OF[collection]) pages.add(`/${collection}/${slug}${beside}`);
  }
  for (const slug of content.bySlug('chat-scenes').keys())
    for (const beside of ['', '/paper']) pages.add(`/spot-the-flags/${slug}${beside}`);
  return pages;
}

/** Links go to pages of the kit; addresses elsewhere are cited from sources.yaml. */
export const checkLinks: EntryRule = (content) => {
  const pages = pagesOf(content);
  return function* (entry) {
    const { file, tree, data, lineOf } = entry;
    const link = textField(data, 'link');
    const mistake = link && linkMistake(link, pages, content.languages);
    if (mistake) yield errorAt(file, lineOf(['link']), mistake);
    yield* addressesInFacts(entry);
    if (!tree) return;
    for (const node of walk(tree)) {
      if (node.type === 'link' && textOf(node).trim() === '')
        yield errorAt(file, lineOfNode(node), `the link to ${node.url} has no words; write [words](${node.url})`);
      for (const { address, line } of addressesIn(node)) {
        const message = linkMistake(address, pages, content.languages);
        if (message) yield errorAt(file, line, message);
      }
    }
  };
};

/** Facts are words: addresses elsewhere have fields of their own, each in one list. */
const HAVE_ADDRESSES: readonly CollectionName[] = ['sources', 'helplines', 'standards', 'safer-internet-day'];

function* addressesInFacts({ collection, file, data, lineOf }: Entry): Generator<Problem> {
  if (HAVE_ADDRESSES.includes(collection)) return;
  for (const { text, path } of allTexts(data))
    for (const [address] of text.matchAll(BARE_ADDRESS))
      yield errorAt(file, lineOf(path), leavesKit(address.replace(/[.,;:!?]+$/, '')));
}

const leavesKit = (address: string): string =>
  `the address "${address}" leaves the kit; put it in sources.yaml and cite its id`;

const BARE_ADDRESS = /\b(?:https?:\/\/|www\.)[^\s)>\]]+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+/gi;

/** The address of a link, or web and e-mail addresses standing as they are in a text: the page makes links of those too. */
function addressesIn(node: Node): { address: string; line: number }[] {
  if (node.type === 'link' || node.type === 'definition') return [{ address: node.url, line: lineOfNode(node) }];
  if (isTag(node)) return linkOfTag(node);
  if (node.type !== 'text') return [];
  return [...node.value.matchAll(BARE_ADDRESS)].map((match) => ({
    address: match[0].replace(/[.,;:!?]+$/, ''),
    line: lineOfNode(node) + node.value.slice(0, match.index).split('\n').length - 1,
  }));
}

function linkOfTag(tag: Tag): { address: string; line: number }[] {
  const address = attributeOf(tag, 'link');
  return address === undefined ? [] : [{ address, line: lineOfNode(tag) }];
}

function linkMistake(address: string, pages: ReadonlySet<string>, languages: ReadonlySet<string>): string | undefined {
  if (/^(javascript|data|vbscript):/i.test(address.trim()))
    return `the link "${address}" is code; link to a page of the kit`;
  if (/^(tel|sms):/i.test(address))
    return `the link "${address}" is a phone number; use <Helpline ids="…" />, or write "the help page"`;
  if (/^[a-z][a-z0-9+.-]*:|^\/\/|^www\.|@/i.test(address)) return leavesKit(address);
  if (!address.startsWith('/'))
    return `the link "${address}" is relative; begin it with /, as in /guides/kind-words-online`;
  const [path = ''] = address.split(/[?#]/);
  const [, first = '', rest = ''] = /^\/([^/]*)(\/.*)?$/.exec(path) ?? [];
  const inOwnLanguage = languages.has(first) ? rest || '/' : path;
  if (pages.has(inOwnLanguage)) return undefined;
  return `there is no page "${path}"; ${suggest(path, pages, 'link to a page of the kit')}`;
}
