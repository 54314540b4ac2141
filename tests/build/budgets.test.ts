import { describe, expect, it } from 'vitest';
import { BUDGETS, weighKit } from '../../scripts/page-weights.ts';
import { distFolder } from '../support/dist.ts';

const { pages, wholeKit } = weighKit(distFolder);

describe.each(pages)('$page', ({ kind, html, css, script, requestsBeforePaint }) => {
  it('needs no more before its first paint than its kind may', () => {
    expect(html + css).toBeLessThanOrEqual(BUDGETS.beforePaint[kind]);
    expect(requestsBeforePaint).toBeLessThanOrEqual(BUDGETS.requestsBeforePaint);
  });

  it('brings no more script than its kind may', () => {
    expect(script).toBeLessThanOrEqual(BUDGETS.script[kind]);
  });
});

it('the whole kit fits on a phone', () => {
  expect(wholeKit).toBeGreaterThan(0);
  expect(wholeKit).toBeLessThanOrEqual(BUDGETS.wholeKit);
});
