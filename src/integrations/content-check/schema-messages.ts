import { z } from 'astro/zod';
import { FIELD_HINTS } from './field-hints.ts';
import { field, type Path, valueAt } from './fields.ts';
import { alternatives, nearest } from './nearest.ts';

/** A breach of a schema in an author's words. */
export interface SchemaMessage {
  readonly path: Path;
  readonly message: string;
}

interface Explained extends SchemaMessage {
  /** For an unknown field that is nearly a missing one: the path of that one. */
  readonly meantPath?: Path;
}

type Issue = z.core.$ZodIssue;
type AllowedKeys = WeakMap<object, readonly string[]>;

/**
 * Checks data against a schema. Words that a schema gives itself are kept; Zod's own are replaced by the form
 * "what was wrong; what was wanted".
 */
export function explainBreaches(schema: z.ZodType, data: unknown): SchemaMessage[] {
  const allowed: AllowedKeys = new WeakMap();
  const result = schema.safeParse(data, {
    // Called only for issues without a message of their own; the empty text marks them.
    error: ({ code, inst, input }) => {
      if (code === 'unrecognized_keys' && inst instanceof z.ZodObject && typeof input === 'object' && input !== null)
        allowed.set(input, Object.keys(inst.shape));
      return '';
    },
  });
  if (result.success) return [];
  const all = result.error.issues.flatMap((issue) => explain(issue, data, allowed));
  // A misspelled field is one mistake, not an unknown field and a missing one.
  const meant = new Set(all.flatMap(({ meantPath }) => (meantPath ? [meantPath.join()] : [])));
  return all.filter(({ path }) => !meant.has(path.join())).map(({ path, message }) => ({ path, message }));
}

function explain(issue: Issue, data: unknown, allowed: AllowedKeys): Explained[] {
  const path = issue.path.filter((key) => typeof key !== 'symbol');
  if (issue.code === 'unrecognized_keys') return explainUnknownKeys(issue.keys, path, data, allowed);
  const value = valueAt(data, path);
  if (issue.code === 'invalid_union' && typeof value === 'object' && value !== null) {
    const branch = likeliestBranch(issue.errors).map((inner) => ({ ...inner, path: [...path, ...inner.path] }));
    return branch.flatMap((inner) => explain(inner, data, allowed));
  }
  if (issue.code === 'custom' && issue.message.includes(';')) return [{ path, message: issue.message }];
  return [{ path, message: `${labelOf(path)} ${explainValue(issue, path, value)}` }];
}

/** Of the shapes a thing may have, the one whose field names fit best: that is the one the author had in mind. */
function likeliestBranch(branches: readonly (readonly Issue[])[]): readonly Issue[] {
  const flat = branches.flatMap((branch) => {
    const only = branch.length === 1 ? branch[0] : undefined;
    return only?.code === 'invalid_union' && only.path.length === 0 ? only.errors : [branch];
  });
  const unknownKeys = (branch: readonly Issue[]) =>
    branch.reduce(
      (sum, issue) => sum + (issue.code === 'unrecognized_keys' && !issue.path.length ? issue.keys.length : 0),
      0,
    );
  return flat.toSorted((a, b) => unknownKeys(a) - unknownKeys(b) || a.length - b.length)[0] ?? [];
}

function explainUnknownKeys(keys: readonly string[], path: Path, data: unknown, allowed: AllowedKeys): Explained[] {
  const holder = valueAt(data, path);
  const known = (typeof holder === 'object' && holder !== null && allowed.get(holder)) || [];
  const unused = known.filter((key) => field(holder, key) === undefined);
  return keys.map((key) => {
    const missing = nearest(key, unused);
    const close = missing ?? nearest(key, known);
    const wanted = close ? `did you mean ${close}?` : `the fields here are ${known.join(', ')}`;
    const message = `${labelOf([...path, key])} is not a known field; ${wanted}`;
    return { path: [...path, key], message, ...(missing && { meantPath: [...path, missing] }) };
  });
}

/** Names a field as an author sees it: "`kind` (steps, item 2)" or "item 3 of `topics`". */
export function labelOf(path: Path): string {
  const named = path.map((key) => (typeof key === 'number' ? `item ${key + 1}` : key));
  const last = path.at(-1);
  if (last === undefined) return 'this';
  const isItem = typeof last === 'number';
  const parents = named.slice(0, isItem ? -2 : -1).join(', ');
  const label = isItem ? `item ${last + 1} of \`${path.at(-2) ?? 'the list'}\`` : `\`${last}\``;
  return parents ? `${label} (${parents})` : label;
}

function explainValue(issue: Issue, path: Path, value: unknown): string {
  const wanted = wantedFor(issue, path);
  if (value === undefined) return `is missing; ${wanted}`;
  if (value === null || value === '') return `is empty; ${wanted}`;
  if (typeof value === 'object' && Object.keys(value).length === 0 && issue.message)
    return `is empty; ${issue.message}`;
  if (issue.message) return `is ${shown(value)}; ${issue.message}`;
  if (issue.code === 'invalid_type')
    return `is ${shown(value)}, not ${kindOf(issue.expected)}; ${howTo(issue, value, wanted)}`;
  if (issue.code === 'too_big' || issue.code === 'too_small') return explainSize(issue, value, wanted);
  if (issue.code === 'invalid_value' && typeof value === 'string') {
    const close = nearest(value, issue.values.map(String));
    return `is ${shown(value)}; ${close ? `did you mean ${close}? ` : ''}${wanted}`;
  }
  return `is ${shown(value)}; ${wanted}`;
}

function wantedFor(issue: Issue, path: Path): string {
  if (issue.code === 'invalid_value') return `write ${alternatives(issue.values.map(String))}`;
  const name = path.findLast((key) => typeof key === 'string') ?? '';
  const isItem = typeof path.at(-1) === 'number';
  const hint = isItem ? undefined : FIELD_HINTS[name];
  return (
    hint ??
    (issue.message || (issue.code === 'invalid_type' ? `write ${kindOf(issue.expected)}` : 'write it in another way'))
  );
}

function howTo(issue: Issue & { code: 'invalid_type' }, value: unknown, wanted: string): string {
  const isPlain = typeof value === 'number' || typeof value === 'boolean';
  if (issue.expected === 'string' && isPlain) return `put it in quotes: "${value}"`;
  if (issue.expected === 'number' || issue.expected === 'int') return 'write a whole number, without quotes';
  if (issue.expected === 'array' && typeof value === 'string') return `write [${value}], or one dashed line each`;
  return wanted;
}

const KINDS: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a group of fields',
  record: 'a group of fields',
};
const kindOf = (expected: string) => KINDS[expected] ?? expected;

const LONGEST_SHOWN = 40;

function shown(value: unknown): string {
  if (Array.isArray(value)) return value.length ? 'a list' : 'an empty list';
  if (typeof value === 'object') return 'a group of fields';
  if (typeof value !== 'string') return String(value);
  return `"${value.length > LONGEST_SHOWN ? `${value.slice(0, LONGEST_SHOWN - 1)}…` : value}"`;
}

type SizeIssue = Extract<Issue, { code: 'too_big' | 'too_small' }>;

function explainSize(issue: SizeIssue, value: unknown, wanted: string): string {
  const limit = issue.code === 'too_big' ? `at most ${issue.maximum}` : `at least ${issue.minimum}`;
  if (typeof value === 'string') return `has ${value.length} characters; write ${limit}`;
  if (Array.isArray(value))
    return value.length === 0 ? `is an empty list; ${wanted}` : `has ${value.length} items; list ${limit}`;
  return `is ${shown(value)}; write ${limit}`;
}
