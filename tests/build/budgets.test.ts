import { brotliCompressSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { BUDGETS, weighKit } from '../../scripts/page-weights.ts';
import { distFolder, distText } from '../support/dist.ts';

const { pages, sheets, wholeKit } = weighKit(distFolder);

describe.each(pages)('$page', ({ kind, html, css, script, requestsBeforePaint }) => {
  it('needs no more before its first paint than its kind may', () => {
    expect(html + css).toBeLessThanOrEqual(BUDGETS.beforePaint[kind]);
    expect(requestsBeforePaint).toBeLessThanOrEqual(BUDGETS.requestsBeforePaint);
  });

  it('brings no more script than its kind may', () => {
    expect(script).toBeLessThanOrEqual(BUDGETS.script[kind]);
  });
});

it('every sheet of the print center is light', () => {
  expect(sheets.length).toBeGreaterThan(20);
  expect(Math.max(...sheets)).toBeLessThanOrEqual(BUDGETS.sheet);
});

it('the whole kit fits on a phone', () => {
  expect(wholeKit).toBeGreaterThan(0);
  expect(wholeKit).toBeLessThanOrEqual(BUDGETS.wholeKit);
});

it.each(pages.filter(({ kind }) => kind === 'plan'))(
  '$page shows its head within the budget of a reading page',
  (plan) => {
    const [head = '', steps] = distText(plan.page).split('class="steps-of-plan"');
    expect(steps).toBeDefined();
    expect(brotliCompressSync(head).length + plan.css).toBeLessThanOrEqual(BUDGETS.beforePaint.reading);
  },
);
