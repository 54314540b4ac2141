import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkContent } from '../../src/integrations/content-check/check-content.ts';
import { expectProblems, HELP, PAGE, problemsWith, swap, textOf } from './a-kit.ts';

/** What the check says of a page saved as these bytes. */
function problemsOfBytes(bytes: Buffer): string[] {
  const root = mkdtempSync(join(tmpdir(), 'bytes-'));
  try {
    mkdirSync(join(root, 'content/pages/en'), { recursive: true });
    writeFileSync(join(root, PAGE), bytes);
    return checkContent({ root, today: '2026-11-21' }).report.split('\n').slice(0, -1);
  } finally {
    rmSync(root, { recursive: true });
  }
}

describe('a file in another encoding', () => {
  test('as Windows saved it long ago is told by the line of the letter', () => {
    const bytes = Buffer.from(textOf(PAGE).replace('Volunteers made', 'Ren\u00E9e made'), 'latin1');
    const line = textOf(PAGE).split('Volunteers made', 1)[0]?.split('\n').length;
    expect(problemsOfBytes(bytes)).toContain(
      `${PAGE}:${line}: a letter cannot be read; save the file as UTF-8, and type the letter again`,
    );
  });

  test('of two bytes a letter is told once', () => {
    expect(problemsOfBytes(Buffer.from(`\uFEFF${textOf(PAGE)}`, 'utf16le'))).toEqual([
      `${PAGE}:1: the file is not UTF-8; save it again with the encoding UTF-8`,
      `${PAGE}:1: there are no facts at the top; begin with a line of three dashes, the facts, and three dashes again`,
    ]);
  });

  test('is no matter in UTF-8', () => {
    expect(problemsOfBytes(Buffer.from(textOf(PAGE).replace('Volunteers made', 'Ren\u00E9e made')))).toEqual([]);
  });
});

describe('what nobody sees', () => {
  test.each([
    ['\u0000', 'U+0000'],
    ['\u0007', 'U+0007'],
    ['\u200B', 'U+200B'],
    ['\u202E', 'U+202E'],
    ['\uFEFF', 'U+FEFF'],
  ])('is told: %j', (character, name) => {
    expectProblems(PAGE, swap('made it', `made${character} it`), [
      `made${character} it`,
      `a character that nobody sees (${name}) stands here; delete it, and type the words around it again`,
    ]);
  });

  test('in a fact is told too', () => {
    expect(problemsWith({ [HELP]: swap('Thank you', 'Thank\u202E you') })).toEqual([
      expect.stringMatching(
        /^content\/help\/en\/bullied\.yaml:\d+: a character that nobody sees \(U\+202E\) stands here/,
      ),
    ]);
  });

  test.each(['\u{1F468}\u200D\u{1F469}', '\u0645\u06CC\u200C\u062E', '\u200F(', 'a\tb'])(
    'but belongs to a language stays: %j',
    (text) => {
      expectProblems(PAGE, swap('made it', `made ${text} it`));
    },
  );
});
