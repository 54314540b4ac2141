import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { isStyled } from '../support/browser.ts';
import { bundleWorker } from '../../src/integrations/offline-list/bundle-worker.ts';
import { distFolder, distText, linkedPages } from '../support/dist.ts';
import { EVERY_TENTH } from '../support/every-tenth.ts';
import { brokenOff, loginPage, status } from '../support/faulty-server.ts';
import {
  aVisit,
  keptPaths,
  saveAll,
  statusLine,
  type Visit,
  workerIsReady,
  wrongFiles,
} from '../support/offline-visitor.ts';
import { nextVersion } from '../support/two-versions.ts';

const NEW = 'Teachers of the new version';
const [oldHeading = ''] = /(?<=<h1[^>]*>)[^<]+/.exec(distText('teachers.html')) ?? [];
const next = nextVersion({
  'teachers.html': (text) => text.replace(oldHeading, NEW),
  'index.html': (text) => text.replace('</main>', '<p>The new version</p></main>'),
});

const allChanged = nextVersion(
  Object.fromEntries(
    linkedPages.map((page) => [page, (text: string) => text.replace('</body>', '<!-- newer --></body>')]),
  ),
);

const offer = (page: Page) => page.locator('kit-worker');
const teachersHeading = async ({ page, host }: Visit): Promise<string> => {
  await page.goto(`${host.address}teachers.html`);
  return page.locator('h1').innerText();
};
/** Whether a new worker waits. */
const waits = (page: Page): Promise<boolean> =>
  page.evaluate(async () => Boolean((await navigator.serviceWorker.getRegistration())?.waiting));

/** Tells from outside, where no window of the kit is needed, whether a new worker waits. */
async function watchWaiting(page: Page): Promise<() => boolean> {
  const watch = await page.context().newCDPSession(page);
  const states = new Map<string, string>();
  watch.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
    for (const { versionId, status: state } of versions) states.set(versionId, state);
  });
  await watch.send('ServiceWorker.enable');
  await expect.poll(() => [...states.values()]).toContain('installed');
  return () => [...states.values()].includes('installed');
}

const isInstalling = (page: Page): Promise<boolean> =>
  page.evaluate(async () => Boolean((await navigator.serviceWorker.getRegistration())?.installing));

describe('a new version', () => {
  it('waits, is offered, and opens when somebody asks for it; what did not change is not fetched again', async () => {
    const visit = await aVisit();
    const { page, host } = visit;
    await saveAll(visit);
    host.serve(next);
    host.asked.length = 0;
    await page.goto(`${host.address}guides.html`);
    await expect.poll(() => offer(page).isVisible()).toBe(true);
    expect(host.asked.filter((path) => path !== '/kit-worker.js').sort()).toEqual([
      '/index.html',
      '/kit-files.json',
      '/teachers.html',
    ]);
    // Until then the old version answers, though the new one is on the device.
    expect(await teachersHeading(visit)).toBe(oldHeading);
    await page.getByRole('button', { name: 'Open it now' }).click();
    await expect.poll(() => page.locator('h1').innerText()).toBe(NEW);
    await host.stop();
    expect(await teachersHeading(visit)).toBe(NEW);
    expect(await wrongFiles(page)).toEqual([]);
    await page.goto(host.address);
    await expect.poll(() => statusLine(page)).toMatch(/^Ready offline/);
  });

  it('does not open while another window shows the old one, and opens once all are closed', async () => {
    const visit = await aVisit();
    const { page, host } = visit;
    await saveAll(visit);
    const other = await page.context().newPage();
    await other.goto(`${host.address}lessons/one-good-thing/slides.html`);
    host.serve(next);
    await page.goto(`${host.address}teachers.html`);
    await page.getByRole('button', { name: 'Open it now' }).click();
    await expect.poll(() => page.getByText('The kit is open in another window').isVisible()).toBe(true);
    expect(await waits(page)).toBe(true);
    await host.stop();
    await other.reload();
    expect(await isStyled(other)).toBe(true);
    await other.close();
    expect(await teachersHeading(visit)).toBe(oldHeading);
    // The new worker takes over a moment after the last window has gone; a window opened earlier holds the old one.
    const isWaiting = await watchWaiting(page);
    await page.goto('about:blank');
    await expect.poll(isWaiting).toBe(false);
    expect(await teachersHeading(visit)).toBe(NEW);
  });

  it.each([
    'lessons/one-good-thing/slides.html',
    'lessons/one-good-thing/present.html',
    'workshops/pta-meeting-20/live.html',
    'my-workshop.html',
    'my-workshop/tasks.html',
  ])('is not offered on %s', async (name) => {
    expect(distText(name)).not.toContain('<kit-worker');
  });

  it('is not offered any more once something was typed', async () => {
    const visit = await aVisit();
    const { page, host } = visit;
    await page.goto(host.address);
    await workerIsReady(page);
    host.serve(next);
    await page.goto(`${host.address}search.html`);
    await expect.poll(() => offer(page).isVisible()).toBe(true);
    await page.locator('input[name="q"]').fill('sleep');
    await expect.poll(() => offer(page).count()).toBe(0);
  });
});

it(
  'an update whose host dies at twenty places or every tenth request goes on where it was, and the old version answers',
  { timeout: EVERY_TENTH ? 1_200_000 : 240_000 },
  async () => {
    const visit = await aVisit();
    const { page, host } = visit;
    await saveAll(visit);
    host.serve(allChanged);
    let saved = (await keptPaths(page)).length;
    // Two requests of each time are for the worker and the list.
    const each = 2 + (EVERY_TENTH ? 10 : Math.ceil(linkedPages.length / 20));
    while (!(await waits(page))) {
      const first = host.asked.length;
      let hasDied = false;
      host.faults((_, number) => {
        if (number <= first + each) return undefined;
        hasDied = true;
        return brokenOff;
      });
      await page.goto(`${host.address}guides.html`);
      // Requests that were still on their way when the host died last are counted too.
      await expect.poll(async () => hasDied || (await waits(page))).toBe(true);
      await expect.poll(() => isInstalling(page)).toBe(false);
      const kept = (await keptPaths(page)).length;
      expect(kept).toBeGreaterThan(saved);
      saved = kept;
      expect(await teachersHeading(visit)).toBe(oldHeading);
    }
    expect(await wrongFiles(page)).toEqual([]);
    host.faults(() => undefined);
    await page.getByRole('button', { name: 'Open it now' }).click();
    await host.stop();
    await expect.poll(() => waits(page).catch(() => true)).toBe(false);
    await page.goto(`${host.address}teachers.html`);
    await expect.poll(() => page.content()).toContain('<!-- newer -->');
  },
);

describe('a site that is half deployed', () => {
  const halfOf = (files: readonly string[]) => {
    const folder = nextVersion({});
    for (const file of files) writeFileSync(join(folder, file), readFileSync(join(next, file)));
    return folder;
  };

  it('with new pages and the old list: a new page is shown but not kept as right', async () => {
    const visit = await aVisit({ folder: distFolder });
    const { page, host } = visit;
    await page.goto(host.address);
    await workerIsReady(page);
    host.serve(halfOf(['teachers.html', 'index.html']));
    expect(await teachersHeading(visit)).toBe(NEW);
    expect(await keptPaths(page)).not.toContain('/teachers.html');
    expect(await wrongFiles(page)).toEqual([]);
  });

  it('with the new list and worker and old pages: the old version goes on', async () => {
    const visit = await aVisit();
    const { page, host } = visit;
    await saveAll(visit);
    host.serve(halfOf(['kit-files.json', 'kit-worker.js']));
    host.asked.length = 0;
    await page.goto(`${host.address}guides.html`);
    // The first page is a new one in the list and an old one on the host.
    await expect.poll(() => host.asked).toContain('/index.html');
    await expect.poll(() => isInstalling(page)).toBe(false);
    expect(await waits(page)).toBe(false);
    expect(await teachersHeading(visit)).toBe(oldHeading);
    expect(await wrongFiles(page)).toEqual([]);
  });
});

describe('the kill switch', () => {
  const isGone = (page: Page): Promise<boolean> =>
    page.evaluate(
      async () => (await navigator.serviceWorker.getRegistrations()).length + (await caches.keys()).length === 0,
    );

  it('a worker that the host no longer has goes, with all it kept', async () => {
    const visit = await aVisit();
    const { page, host } = visit;
    await saveAll(visit);
    host.faults((path) => (path.startsWith('kit-worker.js') ? status(404) : undefined));
    await page.goto(`${host.address}guides.html`);
    await expect.poll(() => isGone(page)).toBe(true);
    // It answers for this page until somebody leaves it, and must not keep again what it answers.
    for (const file of ['teachers.html', 'parents.html'])
      await page.evaluate(async (address) => (await fetch(address)).text(), host.address + file);
    expect(await isGone(page)).toBe(true);
  });

  it('the worker of a build with FAMILY_NIGHT_OFFLINE=off forgets what was saved, and goes', async () => {
    const visit = await aVisit();
    const { page, host } = visit;
    await saveAll(visit);
    await page.evaluate(() => localStorage.setItem('family-night-kit.1.workshops', 'typed'));
    const folder = nextVersion({});
    writeFileSync(join(folder, 'kit-worker.js'), await bundleWorker('kill-worker', ''));
    host.serve(folder);
    await page.goto(`${host.address}guides.html`);
    await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.update());
    // A page of the kit would start it again, to no end. Chromium may lose what it asks just as one worker ends.
    const leave = () => page.goto(`${host.address}icon.svg`, { timeout: 5000 }).then(Boolean, () => false);
    await expect.poll(leave).toBe(true);
    await expect.poll(() => isGone(page)).toBe(true);
    expect(await page.evaluate(() => localStorage.getItem('family-night-kit.1.workshops'))).toBe('typed');
  });

  it.each([
    ['404 to everything', () => status(404)],
    [
      '404 for scripts and a login page for all else',
      (path: string) => (path.endsWith('.js') ? status(404) : loginPage),
    ],
  ])('a Wi-Fi that answers %s is no kill switch', async (_, fault) => {
    const visit = await aVisit();
    const { page, host } = visit;
    await saveAll(visit);
    const kept = await keptPaths(page);
    host.faults(fault);
    host.asked.length = 0;
    await page.goto(`${host.address}guides.html`);
    // It asks for the worker, and once that is gone looks whether the kit is there.
    await expect.poll(() => host.asked.filter((path) => path === '/kit-worker.js').length).toBe(2);
    await page.evaluate(async (address) => (await fetch(address, { cache: 'no-store' })).text(), host.address);
    expect(await keptPaths(page)).toEqual(kept);
    expect(await isGone(page)).toBe(false);
  });
});

it('two kits on one host do not disturb each other', async () => {
  const visit = await aVisit({ under: '/one/' });
  const { page, host } = visit;
  await saveAll(visit);
  host.serve(distFolder, '/two/');
  const two = host.address.replace('/one/', '/two/');
  await page.goto(two);
  await workerIsReady(page);
  const keptIn = async (kit: string) => (await keptPaths(page)).filter((path) => path.startsWith(kit));
  const second = await keptIn('/two/');
  expect(second.length).toBeLessThan((await keptIn('/one/')).length);

  // The first kit changes, and is then taken away: neither reaches the second.
  host.serve(next);
  await page.goto(`${host.address}teachers.html`);
  await page.getByRole('button', { name: 'Open it now' }).click();
  await expect.poll(() => page.locator('h1').innerText()).toBe(NEW);
  host.faults((path) => (path.startsWith('kit-worker.js') ? status(404) : undefined));
  await page.goto(`${host.address}guides.html`);
  await expect.poll(() => keptIn('/one/')).toEqual([]);
  expect(await keptIn('/two/')).toEqual(second);
  await host.stop();
  await page.goto(two);
  expect(await isStyled(page)).toBe(true);
});
