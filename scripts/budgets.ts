// npm run bench: what each page weighs after brotli, against its budget. Needs a build.
import { fileURLToPath } from 'node:url';
import { BUDGETS, type PageWeight, weighKit } from './page-weights.ts';

const inKb = (bytes: number): string => (bytes / 1024).toFixed(1);

const row = (cells: readonly string[]): string =>
  cells.map((cell, index) => (index === 0 ? cell.padEnd(52) : cell.padStart(10))).join('');

function pageRow({ page, html, css, script, requestsBeforePaint, kind }: PageWeight): string {
  const over = html + css > BUDGETS.beforePaint[kind] || script > BUDGETS.script[kind] ? '  OVER' : '';
  return row([page, inKb(html), inKb(css), inKb(html + css), inKb(script), String(requestsBeforePaint)]) + over;
}

const { pages, wholeKit } = weighKit(fileURLToPath(new URL('../dist', import.meta.url)));
const heaviestFirst = pages.toSorted((a, b) => b.html + b.css - (a.html + a.css));
console.log(row(['KB after brotli', 'HTML', 'CSS', 'both', 'script', 'requests']));
console.log(heaviestFirst.map(pageRow).join('\n'));
for (const kind of ['reading', 'plan', 'deck', 'workshop', 'planner', 'search', 'tool'] as const) {
  const limits = [inKb(BUDGETS.beforePaint[kind]), inKb(BUDGETS.script[kind]), String(BUDGETS.requestsBeforePaint)];
  console.log(row([`at most, ${kind} page`, '', '', ...limits]));
}
console.log(`\nWhole kit: ${inKb(wholeKit)} KB of ${inKb(BUDGETS.wholeKit)} KB, ${pages.length} pages`);
