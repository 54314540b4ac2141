import { join, posix } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { filesBelow } from '../support/folder.ts';
import { projectFolder } from '../support/project.ts';
import { codeOf, sourceFiles, textOf } from '../support/source-files.ts';

/** "line: text" for each line that a pattern finds, so that a failure can be clicked. */
function findLines(file: string, text: string, pattern: RegExp): string[] {
  return text
    .split('\n')
    .flatMap((line, index) => (pattern.test(line) ? [`${file}:${index + 1}: ${line.trim()}`] : []));
}

/** Blanks out what is not wanted but keeps the lines, so that line numbers stay true. */
const blank = (text: string): string => text.replace(/[^\n]/g, '');

/** The CSS of a file: all of a .css file, the <style> blocks of an .astro file; without comments. */
function cssOf(file: string): string {
  const text = textOf(file);
  const styles = file.endsWith('.css')
    ? text
    : text
        .split(/(<style\b[^>]*>.*?<\/style>)/s)
        .map((part) => (part.startsWith('<style') ? part : blank(part)))
        .join('');
  return styles.replace(/\/\*.*?\*\//gs, blank);
}

const styled = sourceFiles.filter((file) => /\.(?:css|astro)$/.test(file));
const code = sourceFiles.filter((file) => /\.(?:ts|astro)$/.test(file));

describe('styles', () => {
  const SIDE = '(?:top|right|bottom|left)';
  const PHYSICAL = new RegExp(
    `(?<![-\\w])(?:(?:scroll-)?(?:margin|padding)-${SIDE}|border-${SIDE}(?:-\\w+)*|${SIDE})\\s*:|(?:text-align|float|clear)\\s*:\\s*(?:left|right)\\b`,
  );

  it('use logical properties, so that a page also runs from right to left', () => {
    expect(styled.flatMap((file) => findLines(file, cssOf(file), PHYSICAL))).toEqual([]);
  });

  it('win by their layer, never by force', () => {
    expect(styled.flatMap((file) => findLines(file, cssOf(file), /!\s*important/i))).toEqual([]);
  });

  it('stand inside a layer', () => {
    const outside = styled.flatMap((file) => outermost(cssOf(file)).map((rule) => `${file}: ${rule}`));
    expect(outside.filter((rule) => !/: @(?:layer|import|page|charset)\b/.test(rule))).toEqual([]);
  });
});

/** The selectors and at-rules that stand inside no other. */
function outermost(css: string): string[] {
  const rules: string[] = [];
  let depth = 0;
  for (const piece of css.replace(/<\/?style\b[^>]*>/g, '').split(/(?<=[{};])/)) {
    if (depth === 0 && piece.trim() !== '') rules.push(piece.trim());
    if (piece.endsWith('{')) depth++;
    if (piece.endsWith('}')) depth--;
  }
  return rules;
}

describe('scripts', () => {
  it('never turn text into HTML', () => {
    const pattern =
      /\b(?:innerHTML|outerHTML|insertAdjacentHTML|createContextualFragment|setHTMLUnsafe|document\.write|srcdoc)\b/;
    expect(code.flatMap((file) => findLines(file, codeOf(file), pattern))).toEqual([]);
  });

  it('set no cookie and talk to nobody', () => {
    const pattern = /document\.cookie|cookieStore|sendBeacon|new WebSocket|new EventSource|fetch\(\s*['"`]https?:/;
    expect(code.flatMap((file) => findLines(file, codeOf(file), pattern))).toEqual([]);
  });

  it('trust their types: no any, and no cast but "as const"', () => {
    expect(code.flatMap(findCasts)).toEqual([]);
  });
});

const isConst = (type: ts.TypeNode): boolean => ts.isTypeReferenceNode(type) && type.typeName.getText() === 'const';

/** Every `any` and every cast of a file. */
function findCasts(file: string): string[] {
  const source = ts.createSourceFile(file, codeOf(file), ts.ScriptTarget.Latest, true);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    const isCast = (ts.isAsExpression(node) && !isConst(node.type)) || ts.isTypeAssertionExpression(node);
    if (isCast || node.kind === ts.SyntaxKind.AnyKeyword) found.push(`${file}: ${node.getText()}`);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

describe('what is kept in the browser', () => {
  it('has its name in one list, which the privacy page shows', () => {
    const elsewhere = code.filter((file) => file !== 'src/core/kept-keys.ts');
    expect(elsewhere.flatMap((file) => findLines(file, textOf(file), /['"`]family-night-kit\.\d/))).toEqual([]);
  });

  it('goes through one file', () => {
    const STORES = /\b(?:localStorage|sessionStorage|indexedDB|cookieStore|document\.cookie)\b/;
    const elsewhere = code.filter((file) => file !== 'src/browser/storage.ts');
    expect(elsewhere.flatMap((file) => findLines(file, textOf(file), STORES))).toEqual([]);
  });
});

describe('names', () => {
  const named = sourceFiles.filter((file) => !file.startsWith('src/pages/'));
  const KEBAB = /^[a-z\d]+(?:-[a-z\d]+)*(?:\.(?:define|client|config|d))?\.\w+$/;

  it('of components are in PascalCase', () => {
    const components = named.filter((file) => file.endsWith('.astro')).map((file) => posix.basename(file));
    expect(components.filter((name) => !/^(?:[A-Z][a-z\d]*)+\.astro$/.test(name))).toEqual([]);
  });

  it('of all other files are in kebab-case', () => {
    expect(named.filter((file) => !file.endsWith('.astro') && !KEBAB.test(posix.basename(file)))).toEqual([]);
  });

  it('of folders are in kebab-case', () => {
    const folders = new Set(named.flatMap((file) => posix.dirname(file).split('/')));
    expect([...folders].filter((name) => !/^[a-z\d]+(?:-[a-z\d]+)*$/.test(name))).toEqual([]);
  });
});

describe('content', () => {
  const words = filesBelow(join(projectFolder, 'content')).map((file) => `content/${file}`);

  it('holds no code: no import or export line', () => {
    const documents = words.filter((file) => file.endsWith('.mdx'));
    expect(
      documents.flatMap((file) =>
        findLines(file, textOf(file), /^(?:import|export)\s+(?:[\w*{'"]|default\b).*(?:from|=|['"])/),
      ),
    ).toEqual([]);
  });

  it('holds only words and data', () => {
    expect(words.filter((file) => !/\.(?:mdx|yaml|json|md)$/.test(file))).toEqual([]);
  });
});
