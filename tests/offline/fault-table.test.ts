import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { projectFolder } from '../support/project.ts';

const read = (path: string): string => readFileSync(join(projectFolder, path), 'utf8');

/** The rows of docs/offline.md that name a test: the file, and the words in quotation marks from the test's name. */
const rows = read('docs/offline.md')
  .split('\n')
  .flatMap((line) => {
    const [, file, names = ''] = /\| `([\w-]+)(?:\.test\.ts)?`: (.*)\|$/.exec(line) ?? [];
    return file ? [{ file: `tests/browser/${file}.test.ts`, names: [...names.matchAll(/“([^”]+)”/g)] }] : [];
  });

it('docs/offline.md names tests that are there', () => {
  expect(rows.length).toBeGreaterThan(10);
  const missing = rows.flatMap(({ file, names }) => {
    const source = read(file);
    const [first] = names;
    if (!first) return [`${file}: no test named`];
    return names.flatMap(([, name = '']) => (source.includes(name) ? [] : [`${file}: ${name}`]));
  });
  expect(missing).toEqual([]);
});
