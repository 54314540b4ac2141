import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { placePdfs } from '../../src/integrations/pdf-files/place-pdfs.ts';
import { folderWith } from '../support/folder.ts';

const LINE =
  '<p class="pdf-links screen-only" data-pdf="en.handouts.cards" data-sheets="handouts/cards" data-pagefind-ignore> PDF: <a href="/pdf/en.handouts.cards.letter.pdf">Letter</a> <a href="/pdf/en.handouts.cards.a4.pdf">A4</a></p>';
const PAGE = `<main><h1>Cards</h1>${LINE}<p>After</p></main>`;
const build = (sheet = 'the sheet') =>
  folderWith({
    'handouts/cards.html': PAGE,
    'index.html': '<p>No paper here</p>',
    'sheets/en.handouts.cards.js': sheet,
  });
/** The PDFs of a build, as `npm run pdf` leaves them. */
async function printed(dist: string, change: (list: object[]) => unknown = (list) => list): Promise<string> {
  const { wanted } = await placePdfs(dist, folderWith({}));
  const list = wanted.flatMap(({ of, from }) => ['letter', 'a4'].map((paper) => ({ of, paper, bytes: 3, from })));
  return folderWith({
    'list.json': JSON.stringify(change(list)),
    'en.handouts.cards.letter.pdf': '%PDF letter',
    'en.handouts.cards.a4.pdf': '%PDF a4',
  });
}
const page = (dist: string): string => readFileSync(join(dist, 'handouts/cards.html'), 'utf8');

describe('PDFs in a build', () => {
  it('are no part of it, and no page speaks of them, while nobody has printed them', async () => {
    const dist = build();
    const { wanted, copied, old } = await placePdfs(dist, join(dist, 'no such folder'));
    expect(wanted).toMatchObject([
      { of: 'en.handouts.cards', page: 'handouts/cards.html', sheets: ['handouts/cards'] },
    ]);
    expect([copied, old]).toEqual([0, []]);
    expect(page(dist)).toBe('<main><h1>Cards</h1><p>After</p></main>');
    expect(existsSync(join(dist, 'pdf'))).toBe(false);
  });

  it('are carried and linked when they were printed from these sheets', async () => {
    const folder = await printed(build());
    const dist = build();
    expect(await placePdfs(dist, folder)).toMatchObject({ copied: 2, old: [] });
    expect(page(dist)).toBe(PAGE);
    expect(readFileSync(join(dist, 'pdf/en.handouts.cards.a4.pdf'), 'utf8')).toBe('%PDF a4');
  });

  it('are left out and named when their sheets have changed', async () => {
    const folder = await printed(build());
    const dist = build('the sheet, better');
    expect(await placePdfs(dist, folder)).toMatchObject({ copied: 0, old: ['en.handouts.cards'] });
    expect(page(dist)).not.toContain('pdf');
  });

  it('are left out when one of the two papers is missing', async () => {
    const folder = await printed(build(), (list) => list.slice(0, 1));
    expect(await placePdfs(build(), folder)).toMatchObject({ copied: 0, old: ['en.handouts.cards'] });
  });

  it.each([
    ['no JSON', '{', /list.json is not a list of PDFs/],
    ['a way out of the folder', [{ of: '../../secret', paper: 'a4', bytes: 3, from: 'a'.repeat(64) }], /not a list/],
    ['a PDF that is gone', [{ of: 'en.gone', paper: 'a4', bytes: 3, from: 'a'.repeat(64) }], /en\.gone\.a4\.pdf/],
  ])('stop the build at a list with %s', async (_, list, said) => {
    const folder = folderWith({ 'list.json': typeof list === 'string' ? list : JSON.stringify(list) });
    await expect(placePdfs(build(), folder)).rejects.toThrow(said);
  });
});
