import { readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import ts from 'typescript';
import { filesBelow } from './folder.ts';
import { projectFolder } from './project.ts';

/** Every file below src, as "src/core/lengths.ts". */
export const sourceFiles: readonly string[] = filesBelow(join(projectFolder, 'src')).map((file) => `src/${file}`);

/** The text of a file of the project. */
export const textOf = (file: string): string => readFileSync(join(projectFolder, file), 'utf8');

/** The TypeScript of a file: all of a .ts file; of an .astro file what stands between the fences and in scripts. */
export function codeOf(file: string): string {
  const text = textOf(file);
  if (!file.endsWith('.astro')) return text;
  const frontmatter = /^---\r?\n(.*?)^---/ms.exec(text)?.[1] ?? '';
  const scripts = [...text.matchAll(/<script\b[^>]*>(.*?)<\/script>/gs)].map((match) => match[1] ?? '');
  return [frontmatter, ...scripts].join('\n');
}

export interface Import {
  /** The package ("astro:content") or, for our own files, the path ("src/core/lengths.ts"). */
  target: string;
  /** True when only types are taken, which leave nothing in the result. */
  typesOnly: boolean;
}

const resolve = (file: string, specifier: string): string =>
  specifier.startsWith('.') ? posix.join(posix.dirname(file), specifier) : specifier;

const takesTypesOnly = (clause: ts.ImportClause | undefined): boolean => {
  if (!clause) return false;
  if (clause.phaseModifier === ts.SyntaxKind.TypeKeyword) return true;
  const names = clause.namedBindings;
  return (
    !clause.name && names !== undefined && ts.isNamedImports(names) && names.elements.every((name) => name.isTypeOnly)
  );
};

/** Everything a file imports: declarations, re-exports, import() and import types. */
export function importsOf(file: string): Import[] {
  const found: Import[] = [];
  const add = (specifier: ts.Node | undefined, typesOnly: boolean) => {
    if (specifier && ts.isStringLiteralLike(specifier))
      found.push({ target: resolve(file, specifier.text), typesOnly });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) add(node.moduleSpecifier, takesTypesOnly(node.importClause));
    else if (ts.isExportDeclaration(node)) add(node.moduleSpecifier, node.isTypeOnly);
    else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword)
      add(node.arguments[0], false);
    else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) add(node.argument.literal, true);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(file, codeOf(file), ts.ScriptTarget.Latest));
  return found;
}
