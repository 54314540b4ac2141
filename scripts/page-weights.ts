import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { Parser } from 'htmlparser2';
import { SHEETS_FOLDER } from '../src/core/printable.ts';
import { LIST_FILE, parseKitList } from '../src/core/offline/kit-list.ts';
import { pathInSite } from '../src/integrations/portable-links/addresses.ts';

const KB = 1024;

/** The budgets of the kit, in bytes after brotli (design, section 14). The one place where they are typed. */
export const BUDGETS = {
  /** HTML and CSS. A plan, a deck and a script hold all a lesson says, at all its lengths (docs/decisions/007). */
  beforePaint: {
    reading: 14 * KB,
    plan: 20 * KB,
    deck: 20 * KB,
    script: 20 * KB,
    workshop: 14 * KB,
    planner: 14 * KB,
    search: 14 * KB,
    tool: 14 * KB,
  },
  requestsBeforePaint: 3,
  /** The script of a page. Those of My workshop and the live run sheet work with what a person typed, with care. That of the search page counts towards the 120 KB of a first search. */
  script: {
    reading: 6 * KB,
    plan: 6 * KB,
    deck: 9 * KB,
    script: 6 * KB,
    workshop: 9 * KB,
    planner: 14 * KB,
    search: 120 * KB,
    /** What families do on a phone: an agreement, the wall, a quiz. */
    tool: 10 * KB,
  },
  /** The small pictures that the print center fetches when it opens, and one of them: its sheet. */
  pictures: 60 * KB,
  sheet: 5 * KB,
  /** Everything that "Save the whole kit for offline" fetches. */
  wholeKit: 3 * KB * KB,
} as const;

export type PageKind = keyof typeof BUDGETS.script;

/** What a browser fetches for one page, in bytes after brotli. */
export interface PageWeight {
  page: string;
  kind: PageKind;
  html: number;
  css: number;
  script: number;
  requestsBeforePaint: number;
}

function kindOf(page: string): PageKind {
  if (/(?:^|\/)(?:slides|present)\.html$/.test(page)) return 'deck';
  if (/(?:^|\/)my-workshop\.html$/.test(page)) return 'planner';
  if (/(?:^|\/)my-workshop\/|\/live\.html$/.test(page)) return 'workshop';
  if (/(?:^|\/)(?:one-good-thing-wall(?:\/\w+)?|family-agreement)\.html$/.test(page)) return 'tool';
  if (/(?:^|\/)no-projector\.html$/.test(page)) return 'script';
  if (/(?:^|\/)lessons\/[^/]+\.html$/.test(page)) return 'plan';
  if (/(?:^|\/)(?:quizzes\/[^/]+|spot-the-flags\/[^/]+|strong-door)\.html$/.test(page)) return 'tool';
  return /(?:^|\/)search\.html$/.test(page) ? 'search' : 'reading';
}

interface Resources {
  stylesheets: Set<string>;
  blockingScripts: Set<string>;
  deferredScripts: Set<string>;
}

/** The files a page asks for, each once: 404.html asks for one file in several ways. */
function resourcesOf(html: string, page: string): Resources {
  const resources: Resources = { stylesheets: new Set(), blockingScripts: new Set(), deferredScripts: new Set() };
  const parser = new Parser({
    onopentag(tag, attributes) {
      const { rel, href, src } = attributes;
      if (tag === 'link' && rel === 'stylesheet' && href) resources.stylesheets.add(pathInSite(href, page));
      if (tag !== 'script' || !src) return;
      const scripts = 'defer' in attributes ? resources.deferredScripts : resources.blockingScripts;
      scripts.add(pathInSite(src, page));
    },
  });
  parser.end(html);
  return resources;
}

const filesBelow = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();

/** Weighs every page of a build, the sheets of its printables, and all that "Save the whole kit for offline" fetches. */
export function weighKit(folder: string): { pages: PageWeight[]; sheets: number[]; wholeKit: number } {
  const files = filesBelow(folder);
  const weights = new Map(files.map((file) => [file, brotliCompressSync(readFileSync(join(folder, file))).length]));
  const sum = (names: Iterable<string>) => [...names].reduce((total, name) => total + (weights.get(name) ?? 0), 0);

  const pages = files
    .filter((file) => file.endsWith('.html'))
    .map((page): PageWeight => {
      const { stylesheets, blockingScripts, deferredScripts } = resourcesOf(
        readFileSync(join(folder, page), 'utf8'),
        page,
      );
      return {
        page,
        kind: kindOf(page),
        html: sum([page]),
        css: sum(stylesheets),
        script: sum([...blockingScripts, ...deferredScripts]),
        requestsBeforePaint: 1 + stylesheets.size + blockingScripts.size,
      };
    });
  const sheets = files.filter((file) => file.startsWith(`${SHEETS_FOLDER}/`)).map((file) => sum([file]));
  const list = parseKitList(readFileSync(join(folder, LIST_FILE), 'utf8'));
  if (!list) throw new Error(`${LIST_FILE} is not the list of the kit's files.`);
  return { pages, sheets, wholeKit: sum([LIST_FILE, ...list.map(({ url }) => url)]) };
}
