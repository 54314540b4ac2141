import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { readListed, readSheets } from '../../src/integrations/sheet-files/read-sheets.ts';
import { writeSheets } from '../../src/integrations/sheet-files/write-sheets.ts';

const sheet = (inner: string, more = '') => `<main><article class="paper-sheet"${more}>${inner}</article></main>`;
const nodeOf = (inner: string) => readSheets(sheet(inner))[0]?.node;

describe('the sheets of a page', () => {
  it('are its articles in order, and say which hold answers', () => {
    const html = `${sheet('<p>One</p>')}<article>Other</article>${sheet('<p>Two</p>', ' data-part="answers"')}`;
    expect(readSheets(html)).toEqual([
      { isAnswers: false, node: ['article', { class: 'paper-sheet' }, ['p', {}, 'One']] },
      {
        isAnswers: true,
        node: ['article', { class: 'paper-sheet', 'data-part': 'answers' }, ['p', {}, 'Two']],
      },
    ]);
  });

  it('leave out ids, addresses, search marks and scripts, and turn a link into its words', () => {
    expect(
      nodeOf(
        '<h2 id="a" data-pagefind-weight="6" class="k">See <a href="/x">the <b>page</b></a>.</h2><script>x</script><use href="#a"/>',
      ),
    ).toEqual([
      'article',
      { class: 'paper-sheet' },
      ['h2', { class: 'k' }, 'See the ', ['b', {}, 'page'], '.'],
      ['use', {}],
    ]);
  });

  it('keep the capitals of SVG', () => {
    expect(nodeOf('<svg viewBox="0 0 1 1"><path d="M0 0"></path></svg>')).toEqual([
      'article',
      { class: 'paper-sheet' },
      ['svg', { viewBox: '0 0 1 1' }, ['path', { d: 'M0 0' }]],
    ]);
  });

  it('settle white space, and keep it where words would run together', () => {
    expect(nodeOf('\n  <ul>\n <li> <b>A</b>\n <i>B</i> &amp;\n  C</li>\n</ul>')).toEqual([
      'article',
      { class: 'paper-sheet' },
      ['ul', {}, ['li', {}, ['b', {}, 'A'], ' ', ['i', {}, 'B'], ' & C']],
    ]);
  });
});

it('reads the list of printables with its language', () => {
  expect(readListed('<html lang="es"><li data-printable="a/b"></li><li data-printable="c">')).toEqual({
    language: 'es',
    ids: ['a/b', 'c'],
  });
});

/** A folder of built pages that is removed after the test. */
async function folderOf(files: Readonly<Record<string, string>>): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'sheets-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  for (const [name, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), text);
  }
  return folder;
}

describe('the files', () => {
  const list = '<html lang="en"><li data-printable="handouts/a"></li></html>';

  it('hold the sheets and those of the page of answers, in each language', async () => {
    const folder = await folderOf({
      'print-center.html': list,
      'handouts/a.html': sheet('A'),
      'handouts/a/answers.html': sheet('B'),
      'es/print-center.html': list.replace('en', 'es'),
      'es/handouts/a.html': sheet('C'),
    });
    expect(await writeSheets(folder)).toBe(2);
    const text = readFileSync(join(folder, 'sheets/en.handouts.a.js'), 'utf8');
    const article = (words: string) => `["article",{"class":"paper-sheet"},"${words}"]`;
    expect(text).toBe(
      `document.currentScript.kitHandOver={"version":1,"sheets":[{"isAnswers":false,"node":${article('A')}},{"isAnswers":true,"node":${article('B')}}]}`,
    );
    expect(readFileSync(join(folder, 'sheets/es.handouts.a.js'), 'utf8')).toContain(article('C'));
  });

  it('are refused for a printable without a sheet, by its name', async () => {
    const pages = { 'print-center.html': list, 'handouts/a.html': '<article class="paper">A</article>' };
    await expect(writeSheets(await folderOf(pages))).rejects.toThrow('en: handouts/a');
    await expect(writeSheets(await folderOf({ 'print-center.html': list }))).rejects.toThrow('en: handouts/a');
  });
});
