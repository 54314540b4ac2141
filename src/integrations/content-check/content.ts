import type { Root } from 'mdast';
import type { CollectionName } from './collections.ts';
import type { Path } from './fields.ts';
import type { Problem } from './problem.ts';

/** One lesson, guide, helpline …, as its author left it. */
export interface Entry {
  readonly collection: CollectionName;
  readonly file: string;
  /** Undefined where the collection has no language folders. */
  readonly language: string | undefined;
  /** The name of the file, or the id in a list. */
  readonly slug: string;
  /** The facts, not yet trusted. Undefined when the YAML is broken. */
  readonly data: unknown;
  /** The text below the facts, when there is one and it parses. */
  readonly tree: Root | undefined;
  readonly lineOf: (path: Path) => number;
}

/** The interface strings of one language. */
export interface InterfaceStrings {
  readonly file: string;
  readonly language: string;
  readonly data: unknown;
  readonly lineOf: (path: Path) => number;
}

export interface TextFile {
  readonly file: string;
  readonly text: string;
}

/** Everything under content/, read once. */
export interface Content {
  readonly files: readonly TextFile[];
  readonly entries: readonly Entry[];
  readonly interfaceStrings: readonly InterfaceStrings[];
  /** Names of the drawings, without ".svg". */
  readonly drawings: ReadonlySet<string>;
  /** Languages that have interface strings, and English. */
  readonly languages: ReadonlySet<string>;
  /** Entries of one collection by slug; several when there are translations. */
  readonly bySlug: (collection: CollectionName) => ReadonlyMap<string, readonly Entry[]>;
  /** The day the check is made for, as 2026-11-21. */
  readonly today: string;
}

/** Reads all content and yields what is wrong with it. One rule may look at everything, in time linear in its size. */
export type Rule = (content: Content) => Iterable<Problem>;

/** The entries of one collection. */
export function entriesOf(content: Content, ...collections: CollectionName[]): Entry[] {
  return content.entries.filter((entry) => collections.includes(entry.collection));
}
