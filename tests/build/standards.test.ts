import { describe, expect, it } from 'vitest';
import { readContent } from '../../src/integrations/content-check/read-content.ts';
import { field, textsIn } from '../../src/integrations/content-check/fields.ts';
import { distText } from '../support/dist.ts';
import { elementsOf } from '../support/html.ts';
import { projectFolder } from '../support/project.ts';

const { content } = readContent(projectFolder, '2026-11-22');
const page = distText('standards.html');

/** The rows of the page: the code with its name, and where it leads. */
const rows = page
  .split('<dt>')
  .slice(1)
  .map((row) => ({
    name: row.split('</dt>')[0] ?? '',
    links: elementsOf(row.split('</dl>')[0] ?? '').flatMap(({ attributes: { href } }) => href ?? []),
  }));

/** A code without the short name of its framework: "1.2.b". */
const bare = (code: string): string => code.slice(code.indexOf(' ') + 1);

const named = content.entries.flatMap((entry) =>
  ['lessons', 'handouts', 'quizzes'].includes(entry.collection)
    ? textsIn(entry.data, 'standards').map(({ text }) => ({
        page: `${entry.collection}/${entry.slug}.html`,
        code: text,
      }))
    : [],
);

describe('the page of standards', () => {
  it('has something to show', () => expect(named.length).toBeGreaterThan(30));

  it.each(named)('leads from $code to $page', ({ page: target, code }) => {
    const found = rows.filter(({ name }) => name === bare(code) || name.startsWith(`${bare(code)} `));
    expect(found.flatMap(({ links }) => links)).toContain(target);
  });

  it('says where and when each framework was read, and that nobody endorses the kit', () => {
    for (const { data } of content.entries.filter(({ collection }) => collection === 'standards'))
      expect(page).toContain(`href="${String(field(data, 'url'))}"`);
    expect(page).toContain('No publisher has checked or endorsed this kit.');
  });
});

describe('a handout', () => {
  const handouts = named.filter((each) => each.page.startsWith('handouts/'));
  it.each(handouts)('$page names $code and leads to the page of standards', ({ page: sheet, code }) => {
    const html = distText(sheet);
    expect(html).toContain(code);
    expect(elementsOf(html).map(({ attributes: { href } }) => href)).toContain('../standards.html');
  });
});
