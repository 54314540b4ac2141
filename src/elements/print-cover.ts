import type { CoverRow, PrintPlan } from '../core/print-plan.ts';
import { textElement } from './element-parts.ts';
import { fillText } from './page-data.ts';
import type { Sheet } from './print-tools.ts';

type Words = Readonly<Record<string, string>>;

/** A line to write on, or what is known already. */
function line(label: string, text = ''): HTMLElement {
  const paragraph = textElement('p');
  paragraph.className = 'print-line';
  paragraph.append(`${label} `, textElement('span', text));
  return paragraph;
}

function row({ id, pages, copies, sides, paper }: CoverRow, sheets: ReadonlyMap<string, Sheet>): HTMLElement {
  const cells = [sheets.get(id)?.title ?? id, String(pages), String(copies), String(sides), String(paper), ''];
  const made = textElement('tr');
  made.append(...cells.map((text, index) => textElement(index === 0 ? 'th' : 'td', text)));
  made.lastElementChild?.append(textElement('span'));
  return made;
}

function table(rows: readonly CoverRow[], sheets: ReadonlyMap<string, Sheet>, words: Words): HTMLElement {
  const names = ['sheet', 'pages', 'copies', 'sides', 'paper', 'done'] as const;
  const head = textElement('thead');
  const headRow = textElement('tr');
  headRow.append(...names.map((name) => textElement('th', words[`cover.${name}`])));
  head.append(headRow);
  const body = textElement('tbody');
  body.append(...rows.map((one) => row(one, sheets)));
  const made = textElement('table');
  made.append(head, body);
  return made;
}

/** The cover sheet: what to copy and how often, to be ticked at the copier. What is not known leaves a line to write on. */
export function coverPages(
  { cover, copies, paper }: PrintPlan,
  sheets: ReadonlyMap<string, Sheet>,
  words: Words,
  { school, day }: { school: string; day: string },
): HTMLElement[] {
  return cover.map((rows, index) => {
    const page = textElement('section');
    page.className = 'print-cover';
    const title = textElement('h2', words['cover.title']);
    const isOnly = cover.length === 1;
    if (!isOnly)
      title.append(
        ' · ',
        textElement('small', fillText(words['cover.page'], { page: index + 1, pages: cover.length })),
      );
    const lines = textElement('div');
    lines.className = 'print-lines';
    lines.append(line(words['cover.school'] ?? '', school), line(words['cover.date'] ?? '', day));
    const sum = textElement('p', fillText(words['cover.sum'], { copies, paper }));
    const foot = textElement('p', words['cover.foot']);
    foot.className = 'print-cover-foot';
    page.append(title, lines, table(rows, sheets, words), sum, foot);
    return page;
  });
}
