import type { Slips } from '../core/my-workshop/exit-slips.ts';
import {
  type AnswerRow,
  type BeforeAndNowReport,
  commentsToPrint,
  type OneAnswerReport,
  reportSlips,
} from '../core/my-workshop/slip-report.ts';
import { fillText } from './page-data.ts';
import { answerText, make, type WordedQuestion } from './slip-page.ts';

type Words = Readonly<Record<string, string>>;

/** What stands over the report. */
export interface ReportHead {
  title: string;
  /** The school and the days. */
  about: string;
}

const SVG = 'http://www.w3.org/2000/svg';

/** A bar; its frame stands for all who answered. */
function bar(count: number, answered: number): SVGElement {
  const picture = document.createElementNS(SVG, 'svg');
  picture.setAttribute('class', 'slip-bar');
  picture.setAttribute('aria-hidden', 'true');
  const part = document.createElementNS(SVG, 'rect');
  part.setAttribute('width', `${(100 * count) / Math.max(1, answered)}%`);
  part.setAttribute('height', '100%');
  picture.append(part);
  return picture;
}

function cellsOf({ count, percent }: AnswerRow, answered: number, words: Words): HTMLElement[] {
  const drawn = make('td');
  drawn.append(bar(count, answered));
  const text = percent === undefined ? String(count) : fillText(words.share, { count, percent });
  return [drawn, make('td', text, 'num')];
}

function rowOf(name: string, cells: readonly HTMLElement[]): HTMLElement {
  const row = make('tr');
  const head = make('th', name);
  head.setAttribute('scope', 'row');
  row.append(head, ...cells);
  return row;
}

function headRow(names: readonly string[]): HTMLElement {
  const row = make('tr');
  row.append(make('td'));
  for (const name of names) {
    const head = make('th', name);
    head.setAttribute('scope', 'colgroup');
    head.setAttribute('colspan', '2');
    row.append(head);
  }
  return row;
}

function tableOf(report: OneAnswerReport | BeforeAndNowReport, question: WordedQuestion, words: Words): HTMLElement {
  const table = make('table');
  const sides = report.kind === 'one-answer' ? [report.rows] : [report.before, report.now];
  if (report.kind === 'before-and-now') table.append(headRow([question.words.before ?? '', question.words.now ?? '']));
  for (const [index, { answer }] of (sides[0] ?? []).entries()) {
    const cells = sides.flatMap((rows) => {
      const row = rows[index];
      return row ? cellsOf(row, report.answered, words) : [];
    });
    table.append(rowOf(answerText(question, answer), cells));
  }
  return table;
}

function chartOf(report: OneAnswerReport | BeforeAndNowReport, question: WordedQuestion, words: Words): HTMLElement {
  const chart = make('div', '', report.kind);
  chart.append(
    make('h3', question.words.ask),
    make('p', fillText(words.answered, { count: report.answered }), 'small'),
    tableOf(report, question, words),
  );
  if (report.kind === 'before-and-now') chart.append(make('p', fillText(words.moved, { ...report.moved }), 'small'));
  return chart;
}

/** Draws the report of counted slips. Every text a person typed goes in as text. */
export function drawReport(
  holder: HTMLElement,
  slips: Slips,
  questions: readonly WordedQuestion[],
  head: ReportHead,
  words: Words,
): void {
  const { attendance, returned, questions: reports } = reportSlips(slips, questions);
  // What nobody counted is not said: it was not none.
  const facts = Object.entries({ ...attendance, returned }).filter(([, count]) => count > 0);
  const charts = make('div', '', 'slip-charts');
  for (const report of reports) {
    const question = questions.find(({ id }) => id === report.question);
    if (question) charts.append(chartOf(report, question, words));
  }
  const parts = [
    make('h2', head.title),
    make('p', head.about),
    make('p', facts.map(([name, count]) => `${words[name]}: ${count}`).join(' · ')),
    charts,
  ];
  const { texts } = commentsToPrint(slips);
  if (texts.length > 0) {
    const list = make('ul', '', 'slip-comments');
    list.append(...texts.map((text) => make('li', text)));
    parts.push(make('h3', words.comments), list);
  }
  if (slips.next !== '') parts.push(make('h3', words.nextTitle), make('p', slips.next.replace(/\s+/g, ' ')));
  parts.push(make('p', words.honest, 'small'));
  holder.replaceChildren(...parts);
}
