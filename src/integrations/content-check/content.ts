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
  /** The text below the facts, after as many empty lines as stand above it; undefined when there is none. */
  readonly body: string | undefined;
  readonly lineOf: (path: Path) => number;
}

/** An entry with its text parsed. Trees are large: one is held at a time. */
export interface ParsedEntry extends Entry {
  /** Undefined when there is no text, or it does not parse. */
  readonly tree: Root | undefined;
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

/** A rule about files, or about entries among each other. Looks at everything, in time linear in its size. */
export type Rule = (content: Content) => Iterable<Problem>;

/** A rule about one entry at a time, prepared once for all content. */
export type EntryRule = (content: Content) => (entry: ParsedEntry) => Iterable<Problem>;

/** The entries of one collection. */
export function entriesOf(content: Content, ...collections: CollectionName[]): Entry[] {
  return content.entries.filter((entry) => collections.includes(entry.collection));
}
