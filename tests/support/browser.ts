import { type Browser, type BrowserContextOptions, chromium, type Page, type Request } from 'playwright-core';
import { afterAll, inject, onTestFinished } from 'vitest';

let connection: Promise<Browser> | undefined;

/** The one browser of the test run. */
function sharedBrowser(): Promise<Browser> {
  connection ??= chromium.connect(inject('browserEndpoint'));
  return connection;
}

afterAll(async () => {
  const browser = await connection;
  connection = undefined;
  await browser?.close();
});

/** A page and everything that went wrong on it since it was opened. */
export interface WatchedPage {
  page: Page;
  /** Console errors and warnings, uncaught errors, failed requests, and requests to anybody else. One line each. */
  problems: string[];
}

export interface OpenOptions extends BrowserContextOptions {
  /** The width of the window in CSS pixels. The height is 800 unless `viewport` says otherwise. */
  width?: number;
}

const isOurs = (url: string): boolean =>
  /^(?:data|blob|file|about):/.test(url) || url.startsWith('http://localhost:') || url.startsWith('http://127.0.0.1:');

/** What Playwright itself says on a page that wants a service worker. */
const WORKER_BLOCKED = 'Service Worker registration blocked by Playwright';

function watch(page: Page): string[] {
  const problems: string[] = [];
  const note = (problem: string) => problems.push(`${problem} (on ${page.url()})`);
  const describe = (request: Request) => `${request.method()} ${request.url()}`;
  page.on('console', (message) => {
    if (message.text() === WORKER_BLOCKED) return;
    if (message.type() === 'error' || message.type() === 'warning')
      note(`console ${message.type()}: ${message.text()}`);
  });
  page.on('pageerror', (error) => note(`uncaught: ${error.message}`));
  page.on('requestfailed', (request) => {
    const reason = request.failure()?.errorText ?? '';
    // A page that is left before its icon has come aborts it. What the browser refuses is an error in the console.
    if (reason !== 'net::ERR_ABORTED') note(`failed: ${describe(request)} ${reason}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400) note(`${response.status()}: ${describe(response.request())}`);
  });
  page.on('request', (request) => {
    if (!isOurs(request.url())) note(`third party: ${describe(request)}`);
  });
  return problems;
}

async function newPage({ width = 1280, ...options }: OpenOptions): Promise<WatchedPage> {
  const browser = await sharedBrowser();
  const context = await browser.newContext({
    viewport: { width, height: 800 },
    reducedMotion: 'reduce',
    // Its requests would mix with those a test looks at. The tests of the worker itself allow it.
    serviceWorkers: 'block',
    ...options,
  });
  const page = await context.newPage();
  return { page, problems: watch(page) };
}

/**
 * Opens an empty page with its own storage: `{ javaScriptEnabled: false }`, `{ colorScheme: 'dark' }`, `{ width: 360 }`.
 * It is closed when the test ends.
 */
export async function openPage(options: OpenOptions = {}): Promise<WatchedPage> {
  const opened = await newPage(options);
  onTestFinished(() => opened.page.context().close());
  return opened;
}

/** The same for all tests of a file, which then look at many addresses with one page. Call it outside the tests. */
export function openPageForAll(options: OpenOptions = {}): () => Promise<WatchedPage> {
  let opened: Promise<WatchedPage> | undefined;
  return async () => {
    opened ??= newPage(options);
    const { problems } = await opened;
    problems.length = 0;
    return opened;
  };
}

/** Whether a page has got every stylesheet it links, and links one. A stylesheet that did not come is not in the list. */
export const isStyled = (page: Page): Promise<boolean> =>
  page.evaluate(() => {
    const linked = document.querySelectorAll('link[rel="stylesheet"]').length;
    return linked > 0 && document.styleSheets.length === linked;
  });
