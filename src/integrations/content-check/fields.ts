/**
 * Reading facts that may be wrong in any way. The rules work on what the author wrote, not on what the schema accepted,
 * so that one mistake in a file does not hide the next.
 */

/** A step into the data: a key or a list index. */
export type Path = readonly (string | number)[];

/** The value under a key, or undefined. */
export function field(data: unknown, key: string | number): unknown {
  return typeof data === 'object' && data !== null && Object.hasOwn(data, key) ? Reflect.get(data, key) : undefined;
}

/** The value at the end of a path, or undefined. */
export function valueAt(data: unknown, path: Path): unknown {
  return path.reduce<unknown>((value, key) => field(value, key), data);
}

/** The list under a key; anything else counts as an empty list. */
export function listField(data: unknown, key: string): unknown[] {
  const value = field(data, key);
  return Array.isArray(value) ? value : [];
}

/** The text under a key, or undefined. */
export function textField(data: unknown, key: string): string | undefined {
  const value = field(data, key);
  return typeof value === 'string' ? value : undefined;
}

/** The texts in the list under a key, each with its path; things that are not text are left out. */
export function textsIn(data: unknown, key: string): { text: string; path: Path }[] {
  return listField(data, key).flatMap((text, index) =>
    typeof text === 'string' ? [{ text, path: [key, index] }] : [],
  );
}

/** Every text in the data, however deep, with its path. */
export function* allTexts(data: unknown, path: Path = []): Generator<{ text: string; path: Path }> {
  if (typeof data === 'string') yield { text: data, path };
  else if (Array.isArray(data)) for (const [index, value] of data.entries()) yield* allTexts(value, [...path, index]);
  else if (typeof data === 'object' && data !== null)
    for (const [key, value] of Object.entries(data)) yield* allTexts(value, [...path, key]);
}
