import type { Page } from 'playwright-core';
import { afterAll, expect, onTestFinished } from 'vitest';
import { openPage, openPageForAll, type OpenOptions } from './browser.ts';
import { distFolder } from './dist.ts';
import { type FaultyServer, startFaultyServer } from './faulty-server.ts';

export interface Visit {
  host: FaultyServer;
  page: Page;
  problems: string[];
}

/** A host with the kit and an empty browser. Both go when the test ends. */
export async function aVisit({
  under = '/',
  folder = distFolder,
  ...options
}: OpenOptions & { under?: string; folder?: string } = {}): Promise<Visit> {
  const host = await startFaultyServer(folder, under);
  onTestFinished(() => host.stop());
  const { page, problems } = await openPage({ serviceWorkers: 'allow', ...options });
  return { host, page, problems };
}

/** The same for all tests of a file, one after the other, with the whole kit saved. Call it outside the tests. */
export function aSavedVisitForAll(options: OpenOptions = {}): () => Promise<Visit> {
  let visit: Promise<Visit> | undefined;
  const open = openPageForAll({ serviceWorkers: 'allow', ...options });
  const begin = async (): Promise<Visit> => {
    const saved = { host: await startFaultyServer(distFolder), ...(await open()) };
    await saveAll(saved);
    return saved;
  };
  afterAll(async () => (await visit)?.host.stop());
  return () => (visit ??= begin());
}

/** Waits until a worker answers for the page. */
export const workerIsReady = (page: Page): Promise<void> =>
  expect
    .poll(() => page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.active?.state ?? 'none'))
    .toBe('activated');

/** The paths of all files that the kit keeps on this device, in order. */
export const keptPaths = (page: Page): Promise<string[]> =>
  page.evaluate(async () => {
    const names = (await caches.keys()).filter((name) => name.startsWith('family-night-kit '));
    const keys = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
    return keys
      .flat()
      .map(({ url }) => decodeURI(new URL(url).pathname))
      .sort();
  });

/** Whether a worker is being installed, and whether a new one waits. */
export const newWorker = (page: Page): Promise<'installing' | 'waiting' | 'none'> =>
  page.evaluate(async () => {
    const registration = await navigator.serviceWorker.getRegistration();
    if (registration?.installing) return 'installing';
    return registration?.waiting ? 'waiting' : 'none';
  });

/** Looks for a new version and waits until that has come to its end, whether it was kept or given up. */
export const updateEnds = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    const registration = await navigator.serviceWorker.getRegistration();
    await registration?.update().catch(() => undefined);
    const worker = registration?.installing;
    await new Promise<void>((end) => {
      const look = () => {
        if (worker?.state !== 'installing') end();
      };
      worker?.addEventListener('statechange', look);
      look();
    });
  });

/** Forgets files, as a browser or a person may. */
export const forget = (page: Page, isForgotten: RegExp): Promise<void> =>
  page.evaluate(async (pattern) => {
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      for (const key of await cache.keys()) if (pattern.test(key.url)) await cache.delete(key);
    }
  }, isForgotten);

/** The files on this device whose bytes are not those of their hash. */
export const wrongFiles = (page: Page): Promise<string[]> =>
  page.evaluate(async () => {
    const wrong: string[] = [];
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      for (const request of await cache.keys()) {
        const bytes = await (await cache.match(request))?.arrayBuffer();
        const digest = bytes ? new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)) : new Uint8Array();
        const hash = Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
        if (!request.url.endsWith(`?sha256=${hash}`)) wrong.push(request.url);
      }
    }
    return wrong;
  });

/** The sentence about what is saved. */
export const statusLine = (page: Page): Promise<string> => page.locator('offline-kit [data-ref="status"]').innerText();

/** Presses the button that saves, once it is there. */
export const pressSave = (page: Page): Promise<void> => page.locator('offline-kit [data-ref="save"]').click();

/** Opens the first page and saves the whole kit. */
export async function saveAll({ page, host }: Visit): Promise<void> {
  await page.goto(host.address);
  await workerIsReady(page);
  await pressSave(page);
  await expect.poll(() => statusLine(page), { timeout: 40_000 }).toMatch(/^Ready offline: \d+ pages, checked /);
}
