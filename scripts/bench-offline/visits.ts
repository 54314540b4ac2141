import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { LIST_FILE, parseKitList } from '../../src/core/offline/kit-list.ts';
import { type Cost, costOf, isForWorker, type Run } from './costs.ts';
import { FAST, type PackedBuild, packBuild, SLOW_4G, type SlowHost, startSlowHost } from './slow-host.ts';

/** A kit on a host, and how a reader gets all of it. */
export interface Site {
  name: string;
  /** The folder of the build. */
  folder: string;
  build: PackedBuild;
  /** The same with three pages changed. */
  next: PackedBuild;
  /** Whether the whole kit comes when somebody presses the button, rather than on the first visit. */
  savesOnRequest: boolean;
}

/** Reads and packs a site. @param next the folder of its next version */
export const readSite = (site: Omit<Site, 'build' | 'next'>, next: string): Site => ({
  ...site,
  build: packBuild(site.folder),
  next: packBuild(next),
});

/** Longer than a page or a worker waits from one request to the next. */
const QUIET_MS = 1500;
const NO_LIMIT = { timeout: 0 };
/** From the button to the login page: some files are right, then all are wrong. */
const FILES_BEFORE_LOGIN = 20;

/** When a page was first painted and when its visit began, in milliseconds since 1970. */
async function painted(page: Page): Promise<{ began: number; at: number }> {
  const handle = await page.waitForFunction(() => {
    const [paint] = performance.getEntriesByName('first-contentful-paint');
    return paint && { began: performance.timeOrigin, at: performance.timeOrigin + paint.startTime };
  });
  const found = await handle.jsonValue();
  if (!found) throw new Error('The page was never painted.');
  return found;
}

/** When a worker answers for the kit, with all that it wants to have first. */
const workerReady = (page: Page): Promise<number> =>
  page.evaluate(async () => {
    await navigator.serviceWorker.ready;
    return performance.timeOrigin + performance.now();
  });

/** When a newer worker waits, with all that it wants to have first. */
const newWorkerWaits = (page: Page): Promise<number> =>
  page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready;
    await new Promise<void>((resolve) => {
      const look = () => {
        if (registration.waiting) resolve();
      };
      const follow = () => registration.installing?.addEventListener('statechange', look);
      registration.addEventListener('updatefound', follow);
      follow();
      look();
    });
    return performance.timeOrigin + performance.now();
  });

const pressSave = (page: Page): Promise<void> => page.locator('offline-kit [data-ref="save"]').click();

/** Presses "Save the whole kit for offline". Returns when it was pressed and when the page says that all is there. */
async function saveAll(page: Page): Promise<{ began: number; at: number }> {
  await page.locator('offline-kit [data-ref="save"]').waitFor();
  const began = Date.now();
  await pressSave(page);
  const status = page.locator('offline-kit [data-ref="status"]');
  await status.filter({ hasText: /^Ready offline/ }).waitFor(NO_LIMIT);
  return { began, at: Date.now() };
}

/** Every file on the device, by path, with the SHA-256 of its bytes. */
const keptFiles = (page: Page): Promise<{ path: string; hash: string }[]> =>
  page.evaluate(async () => {
    const kept: { path: string; hash: string }[] = [];
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      for (const request of await cache.keys()) {
        const bytes = (await (await cache.match(request))?.arrayBuffer()) ?? new ArrayBuffer();
        const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
        const hash = Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
        kept.push({ path: decodeURI(new URL(request.url).pathname), hash });
      }
    }
    return kept;
  });

/** How many files are kept, and how many of them have other bytes than the build. */
async function countKept(page: Page, folder: string): Promise<{ kept: number; wrong: number }> {
  const kept = await keptFiles(page);
  const right = (path: string) =>
    createHash('sha256')
      .update(readFileSync(join(folder, path)))
      .digest('hex');
  return { kept: kept.length, wrong: kept.filter(({ path, hash }) => hash !== right(path)).length };
}

/** Stops a measurement that did not do what it claims: all files of the kit's list must be on the device, and right. */
async function mustBeWhole(page: Page, { name, folder }: Site): Promise<void> {
  const files = parseKitList(readFileSync(join(folder, LIST_FILE), 'utf8')) ?? [];
  const { kept, wrong } = await countKept(page, folder);
  if (files.length === 0 || kept < files.length || wrong > 0)
    throw new Error(`${name}: ${kept} of ${files.length} files are kept, ${wrong} of them wrong.`);
}

/** Runs with a host, a browser without any past, and one window. */
async function withVisitor<T>(
  browser: Browser,
  host: SlowHost,
  use: (open: (path?: string) => Promise<Page>) => Promise<T>,
): Promise<T> {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
  let page: Page | undefined;
  try {
    return await use(async (path = '') => {
      await page?.close();
      page = await context.newPage();
      await page.goto(host.address + path, { waitUntil: 'commit', ...NO_LIMIT });
      return page;
    });
  } finally {
    await context.close();
    await host.stop();
  }
}

/** One reader over slow 4G: a first visit, a second one, the whole kit, and an update. @param say tells of progress */
export async function visit(browser: Browser, site: Site, say: (text: string) => void): Promise<Run> {
  const host = await startSlowHost(site.build, SLOW_4G);
  return withVisitor(browser, host, async (open) => {
    const cost = (began: number, at: number, of?: (path: string) => boolean): Cost =>
      costOf(host.arrivals, began, at, of);

    let page = await open();
    const { began, at } = await painted(page);
    say(`painted after ${Math.round(at - began)} ms`);
    const readyAt = await workerReady(page);
    say(`worker ready after ${((readyAt - began) / 1000).toFixed(1)} s`);
    await host.quiet(QUIET_MS);
    const first = { painted: cost(began, at), ready: cost(began, readyAt), first: cost(began, Date.now()) };

    const secondAt = Date.now();
    page = await open();
    await painted(page);
    await host.quiet(QUIET_MS);
    const now = Date.now();
    const second = { second: cost(secondAt, now), secondPages: cost(secondAt, now, (path) => !isForWorker(path)) };

    const saved = site.savesOnRequest ? await saveAll(page) : { began, at: readyAt };
    const whole = cost(saved.began, saved.at);
    say(`whole kit on the device after ${(whole.ms / 1000).toFixed(1)} s`);
    await mustBeWhole(page, site);

    host.serve(site.next);
    page = await open();
    const updateBegan = (await painted(page)).began;
    const waitsAt = await newWorkerWaits(page);
    await host.quiet(QUIET_MS);
    const update = cost(updateBegan, waitsAt);
    const updatePages = cost(updateBegan, waitsAt, (path) => !isForWorker(path));
    say(`update ready after ${(update.ms / 1000).toFixed(1)} s`);
    return { ...first, ...second, whole, update, updatePages };
  });
}

/**
 * What is kept when the Wi-Fi wants a login as soon as it has let the worker through, and what a lesson then opens as,
 * once the Wi-Fi has let the reader in.
 */
export async function visitBehindLogin(
  browser: Browser,
  site: Site,
): Promise<{ kept: number; wrong: number; title: string }> {
  const host = await startSlowHost(site.build, FAST);
  let hasWorker = false;
  host.answerWithLogin((path) => {
    const isScript = isForWorker(path) && path !== `/${LIST_FILE}`;
    hasWorker ||= isScript;
    return hasWorker && !isScript;
  });
  return withVisitor(browser, host, async (open) => {
    const page = await open();
    await host.quiet(QUIET_MS);
    const counted = await countKept(page, site.folder);
    host.answerWithLogin(() => false);
    const lesson = await open('lessons/one-good-thing.html');
    await painted(lesson);
    return { ...counted, title: await lesson.title() };
  });
}

/** What is kept when the Wi-Fi wants a login in the middle of "Save the whole kit for offline". */
export async function saveBehindLogin(browser: Browser, site: Site): Promise<{ kept: number; wrong: number }> {
  const host = await startSlowHost(site.build, FAST);
  return withVisitor(browser, host, async (open) => {
    const page = await open();
    await workerReady(page);
    await host.quiet(QUIET_MS);
    let asked = 0;
    host.answerWithLogin(() => {
      asked += 1;
      return asked > FILES_BEFORE_LOGIN;
    });
    await pressSave(page);
    await host.quiet(QUIET_MS);
    return countKept(page, site.folder);
  });
}
