import { describe, expect, it } from 'vitest';
import { codeOf, type Import, importsOf, sourceFiles } from '../support/source-files.ts';
import { IMPORT_TABLE, type Row } from './import-table.ts';

const codeFiles = sourceFiles.filter((file) => /\.(?:ts|astro)$/.test(file));

const rowOf = (file: string): Row | undefined =>
  IMPORT_TABLE.filter(({ path }) => file.startsWith(path)).toSorted((a, b) => b.path.length - a.path.length)[0];

const isPackage = (target: string): boolean => !/^(?:src|content)\//.test(target);

const fits = (target: string, paths: readonly string[]): boolean =>
  paths.some(
    (path) =>
      target === path || (path.endsWith('/') && target.startsWith(path)) || (path === 'package:*' && isPackage(target)),
  );

const isAllowed = ({ target, typesOnly }: Import, { may, types = [] }: Row): boolean =>
  fits(target, may) || (typesOnly && fits(target, types));

/** The view a file belongs to: "plan" for src/lesson-views/plan/Step.astro. What views share, such as the script, belongs to none. */
const viewOf = (file: string): string | undefined => /^src\/lesson-views\/(?!script\/)([^/]+)\//.exec(file)?.[1];

describe('a file imports only what its place allows', () => {
  it.each(codeFiles)('%s', (file) => {
    const row = rowOf(file);
    if (!row) throw new Error(`${file} has no row in tests/architecture/import-table.ts`);
    expect(
      importsOf(file)
        .filter((one) => !isAllowed(one, row))
        .map(({ target }) => `${file} imports ${target}`),
    ).toEqual([]);
  });
});

it('no view of a lesson imports another view', () => {
  const breaches = codeFiles.flatMap((file) =>
    importsOf(file)
      .filter(({ target }) => viewOf(file) && viewOf(target) && viewOf(file) !== viewOf(target))
      .map(({ target }) => `${file} imports ${target}`),
  );
  expect(breaches).toEqual([]);
});

it('only queries read collections', () => {
  const readers = codeFiles.filter((file) => /\bget(?:Collection|Entry|Entries|LiveCollection)\b/.test(codeOf(file)));
  expect(readers.filter((file) => !file.startsWith('src/queries/'))).toEqual([]);
});

it('no file imports itself in a circle', () => {
  const graph = new Map(
    codeFiles.map((file) => [
      file,
      importsOf(file)
        .filter((one) => !one.typesOnly)
        .map((one) => one.target),
    ]),
  );
  const done = new Set<string>();
  const circles: string[] = [];
  const walk = (file: string, path: readonly string[]): void => {
    if (path.includes(file)) circles.push([...path.slice(path.indexOf(file)), file].join(' -> '));
    if (done.has(file) || path.includes(file)) return;
    for (const target of graph.get(file) ?? []) walk(target, [...path, file]);
    done.add(file);
  };
  for (const file of codeFiles) walk(file, []);
  expect(circles).toEqual([]);
});
