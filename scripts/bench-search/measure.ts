import type { Browser, Page } from 'playwright-core';
import type { Searcher } from './searchers.ts';
import type { Sent, SlowServer } from './slow-server.ts';

const SLOWER = 4;
/** Longer than both searches wait for typing to rest, and than one answer takes to begin. */
const QUIET_MS = 1200;

/** What one person's visit cost. */
export interface Visit {
  /** From opening search and typing to the first result that can be seen, in milliseconds. */
  firstMs: number;
  /** The same for a second word, typed into the open search. */
  nextMs: number;
  /** Files of search that arrived with the page, before anybody reached for search. */
  before: Sent[];
  /** Files for the first query, until the line is quiet. */
  first: Sent[];
  /** Files for a second query. */
  next: Sent[];
}

/** When the first result that says something else than `old` can be seen, in milliseconds since 1970. */
async function seen(page: Page, rows: string, old: string): Promise<number> {
  const handle = await page.waitForFunction(
    ({ selector, before }) => {
      const row = document.querySelector(selector);
      const isNew = row?.checkVisibility() && row.getClientRects().length > 0 && row.textContent !== before;
      return isNew ? performance.timeOrigin + performance.now() : undefined;
    },
    { selector: rows, before: old },
    { polling: 'raf' },
  );
  const at = await handle.jsonValue();
  if (at === undefined) throw new Error(`Nothing matches ${rows}.`);
  return at;
}

/** A first visit: nothing is in the browser's cache. Two words are looked for, one after the other. */
export async function visit(
  browser: Browser,
  searcher: Searcher,
  { sent, quiet }: SlowServer,
  origin: string,
  [word, nextWord]: readonly [string, string],
): Promise<Visit> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  try {
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
    const start = sent.length;
    await page.goto(origin + searcher.from, { waitUntil: 'load' });
    await quiet(QUIET_MS);
    const loaded = sent.length;
    const openedAt = await searcher.openAndType(page, word);
    const firstMs = (await seen(page, searcher.rows, '')) - openedAt;
    await quiet(QUIET_MS);
    const found = sent.length;
    const old = (await page.locator(searcher.rows).first().textContent()) ?? '';
    const typedAt = await searcher.typeNext(page, nextWord);
    const nextMs = (await seen(page, searcher.rows, old)) - typedAt;
    await quiet(QUIET_MS);
    return {
      firstMs,
      nextMs,
      before: sent.slice(start, loaded).filter(({ path }) => searcher.isOfSearch.test(path)),
      first: sent.slice(loaded, found),
      next: sent.slice(found),
    };
  } finally {
    await context.close();
  }
}
