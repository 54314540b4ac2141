import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { parseKitList } from '../../src/core/offline/kit-list.ts';
import { distFolder, distText } from '../support/dist.ts';
import {
  brokenOff,
  emptyBody,
  type Fault,
  type FaultyServer,
  HURRY,
  hung,
  hurriedWorker,
  loginPage,
  oneByteMore,
  status,
  truncated,
} from '../support/faulty-server.ts';
import {
  aSavedVisitForAll,
  aVisit,
  forget,
  keptPaths,
  newWorker,
  updateEnds,
  pressSave,
  statusLine,
  workerIsReady,
  wrongFiles,
} from '../support/offline-visitor.ts';
import { nextVersion } from '../support/two-versions.ts';

interface Trouble {
  name: string;
  /** @param folder the build that the host should hand out */
  of: (folder: string) => Fault;
  /** What the page says when this happens while it saves. */
  says: RegExp;
}
const HANGS = 'a connection that hangs';

/**
 * The fault table of docs/offline.md: what a host can do instead of answering, at each moment at which files are kept.
 * Always: no page is lost, nothing wrong is kept, what was there still answers, and the next try is whole.
 */
const FAULTS: readonly Trouble[] = [
  { name: 'a login page', of: () => loginPage, says: /What came was not the kit/ },
  { name: '404', of: () => status(404), says: /did not hand over a file/ },
  { name: '500', of: () => status(500), says: /did not hand over a file/ },
  { name: 'an empty body', of: () => emptyBody, says: /What came was not the kit/ },
  { name: 'a body that breaks off', of: () => truncated, says: /What came was not the kit|The connection is gone/ },
  { name: 'another hash', of: oneByteMore, says: /What came was not the kit/ },
  { name: HANGS, of: () => hung, says: /The connection stopped answering/ },
  { name: 'a connection that breaks', of: () => brokenOff, says: /The connection is gone/ },
];
const WORKER = 'kit-worker.js';
const LIST = 'kit-files.json';
const everyFile = (parseKitList(readFileSync(join(distFolder, LIST), 'utf8')) ?? []).length + 1;

const headingOf = (page: string): string => /(?<=<h1[^>]*>)[^<]+/.exec(distText(page))?.[0].trim() ?? '';

/** The host does this to one file. When it hangs, time runs faster, so that nobody waits for a minute. */
function spoil(host: FaultyServer, place: string, { name, of }: Trouble, folder = distFolder): void {
  host.asked.length = 0;
  host.faults((path) => {
    if (path === place) return of(folder);
    return name === HANGS && path === WORKER ? hurriedWorker(folder) : undefined;
  });
}

/** What hangs breaks off, and so does what the browser asks instead. */
async function hangUp(host: FaultyServer): Promise<void> {
  host.faults(() => brokenOff);
  await host.stop();
  await host.start();
}

const mend = (host: FaultyServer): void => host.faults(() => undefined);

/** No list holds the hash of the worker itself: another worker is another version, which has tests of its own. */
const placesFor = (name: string): string[] => [...(name === 'another hash' ? [] : [WORKER]), LIST];

const registrations = (page: Page): Promise<number> =>
  page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length);

describe('at the first visit', () => {
  it.each(FAULTS)('$name: nothing of it is kept, and the next visit is whole', async (fault) => {
    const { host, page } = await aVisit();
    for (const place of [...placesFor(fault.name), 'help/bullied.html']) {
      spoil(host, place, fault);
      await page.goto(host.address);
      await expect.poll(() => host.asked).toContain(`/${place}`);
      expect(await page.locator('h1').innerText()).toBe(headingOf('index.html'));
      // A script that never comes holds up nothing: what is read is there.
      if (place === WORKER && fault.name === HANGS) await hangUp(host);
      await expect.poll(() => registrations(page)).toBe(0);
      await expect.poll(() => statusLine(page)).toMatch(/^Saving is not ready yet/);
      expect(await wrongFiles(page)).toEqual([]);
    }
    mend(host);
    await page.goto(host.address);
    await workerIsReady(page);
    expect(await wrongFiles(page)).toEqual([]);
    await host.stop();
    await page.goto(`${host.address}help/bullied.html`);
    expect(await page.locator('h1').innerText()).toBe(headingOf('help/bullied.html'));
  });
});

describe('while the whole kit is saved', () => {
  const visit = aSavedVisitForAll();

  it.each(FAULTS)('$name: the page says so, nothing of it is kept, and saving goes on later', async (fault) => {
    const { host, page } = await visit();
    await page.goto(host.address);
    await expect.poll(() => statusLine(page)).toMatch(/^Ready offline/);
    if (fault.name === HANGS) await page.evaluate(HURRY);
    for (const place of [LIST, 'lessons.html']) {
      await forget(page, /\/(?:lessons\.html|kit-files\.json|guides\/[^/]+)\?/);
      const before = await keptPaths(page);
      spoil(host, place, fault);
      await pressSave(page);
      await expect.poll(() => statusLine(page)).toMatch(fault.says);
      const kept = await keptPaths(page);
      expect(kept).toEqual(expect.arrayContaining(before));
      expect(kept).not.toContain(`/${place}`);
      expect(await wrongFiles(page)).toEqual([]);
    }
    const kept = await keptPaths(page);
    mend(host);
    host.asked.length = 0;
    await page.goto(host.address);
    await pressSave(page);
    await expect.poll(() => statusLine(page)).toMatch(/^Ready offline/);
    expect((await keptPaths(page)).length).toBe(everyFile);
    expect(await wrongFiles(page)).toEqual([]);
    // What was kept is not asked for again.
    expect(host.asked.filter((path) => path !== `/${WORKER}` && kept.includes(path))).toEqual([]);
  });
});

describe('at an update', () => {
  const change = (heading: string) => ({
    'teachers.html': (text: string) => text.replace(headingOf('teachers.html'), heading),
  });
  /** Each update is the old version of the one that comes after it. */
  const versions = ['Teachers, second version', 'Teachers, third version'].map((heading) => ({
    heading,
    folder: nextVersion(change(heading)),
  }));
  const visit = aSavedVisitForAll();
  let heading = headingOf('teachers.html');

  it.each(FAULTS.map((fault, index) => ({ ...fault, next: versions[index % 2] ?? { heading: '', folder: '' } })))(
    '$name: the old version goes on, and the next update is whole',
    async ({ next, ...fault }) => {
      const { host, page } = await visit();
      const teachers = async () => {
        await page.goto(`${host.address}teachers.html`);
        return page.locator('h1').innerText();
      };
      const pages = await keptPaths(page);
      host.serve(next.folder);
      // A worker that is gone while the kit is there is the kill switch.
      for (const place of [...placesFor(fault.name), 'teachers.html']) {
        if (place === WORKER && fault.name === '404') continue;
        spoil(host, place, fault, next.folder);
        await page.goto(`${host.address}guides.html`);
        await expect.poll(() => host.asked).toContain(`/${place}`);
        // Hanging up ends what hangs; all else must have ended before the next place is spoiled, or it would come whole.
        if (fault.name !== HANGS) await updateEnds(page);
        await expect.poll(() => newWorker(page)).toBe('none');
        expect(await teachers()).toBe(heading);
        expect(await wrongFiles(page)).toEqual([]);
        expect(await keptPaths(page)).toEqual(expect.arrayContaining(pages));
        await hangUp(host);
      }
      mend(host);
      await page.goto(`${host.address}guides.html`);
      await expect.poll(() => newWorker(page)).toBe('waiting');
      expect(await teachers()).toBe(heading);
      await page.getByRole('button', { name: 'Open it now' }).click();
      await expect.poll(() => page.locator('h1').innerText()).toBe(next.heading);
      heading = next.heading;
      await host.stop();
      expect(await teachers()).toBe(heading);
      await host.start();
      await expect.poll(() => keptPaths(page)).toHaveLength(everyFile);
      expect(await wrongFiles(page)).toEqual([]);
    },
  );
});
