import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findBarriers } from '../support/axe.ts';
import { isStyled } from '../support/browser.ts';
import { parseKitList } from '../../src/core/offline/kit-list.ts';
import { distFolder, distText, linkedPages } from '../support/dist.ts';
import { brokenOff, hung } from '../support/faulty-server.ts';
import {
  aVisit,
  keptPaths,
  pressSave,
  saveAll,
  statusLine,
  workerIsReady,
  wrongFiles,
} from '../support/offline-visitor.ts';
import { EVERY_TENTH } from '../support/every-tenth.ts';

const files = parseKitList(readFileSync(join(distFolder, 'kit-files.json'), 'utf8')) ?? [];
const core = files.filter((file) => file.core).map(({ url }) => `/${url}`);

/** The title of a built page. */
const titleOf = (page: string): string =>
  (/<title>(.*?)<\/title>/s.exec(distText(page))?.[1] ?? '').replaceAll('&amp;', '&').replaceAll('&#39;', "'");

/** The text of the first heading of a built page. */
const headingOf = (page: string): string =>
  (/<h1[^>]*>(.*?)<\/h1>/s.exec(distText(page))?.[1] ?? '').replace(/<[^>]*>/g, '').trim();

it('a first visit keeps the core and the page it began with, and nothing else', async () => {
  const { host, page, problems } = await aVisit();
  await page.goto(`${host.address}guides.html`);
  await workerIsReady(page);
  const css = distText('guides.html').match(/_astro\/\w+\.css/)?.[0];
  const expected = new Set([...core, '/kit-files.json', '/guides.html', `/${css}`]);
  await expect.poll(() => keptPaths(page)).toEqual(expect.arrayContaining([...expected]));
  const kept = await keptPaths(page);
  expect(kept.filter((path) => !expected.has(path) && !path.startsWith('/_astro/'))).toEqual([]);
  expect(problems).toEqual([]);
});

it.each(['/', '/kit/'])(
  'saved whole under %s, every page opens with the host gone',
  { timeout: 300_000 },
  async (under) => {
    const visit = await aVisit({ under });
    const { host, page, problems } = visit;
    await saveAll(visit);
    expect(await wrongFiles(page)).toEqual([]);
    await host.stop();
    const lost: string[] = [];
    for (const name of linkedPages) {
      await page.goto(host.address + encodeURI(name), { waitUntil: 'load' });
      const isHere = new URL(page.url()).pathname === under + encodeURI(name);
      if (!(await isStyled(page)) || !isHere || (await page.title()) !== titleOf(name)) lost.push(name);
    }
    expect(lost).toEqual([]);
    expect(problems).toEqual([]);
  },
);

describe('a page that was read before', () => {
  it('opens with the host gone; another one leads to the list of what is saved', async () => {
    const { host, page } = await aVisit();
    await page.goto(host.address);
    await workerIsReady(page);
    await page.goto(`${host.address}guides.html`);
    await expect.poll(() => keptPaths(page)).toContain('/guides.html');
    await host.stop();
    await page.goto(`${host.address}guides.html`);
    expect(await page.locator('h1').innerText()).toBe(headingOf('guides.html'));
    await page.goto(`${host.address}teachers.html`);
    expect(new URL(page.url()).pathname).toBe('/offline.html');
    await host.start();
    await page.getByRole('link', { name: 'Try that page again' }).click();
    await expect.poll(() => page.locator('h1').innerText()).toBe(headingOf('teachers.html'));
  });

  it('costs no byte of page content a second time', async () => {
    const { host, page } = await aVisit();
    await page.goto(host.address);
    await workerIsReady(page);
    await page.goto(`${host.address}index.html`);
    host.asked.length = 0;
    await page.goto(host.address);
    await workerIsReady(page);
    expect(host.asked.filter((path) => path !== '/kit-worker.js')).toEqual([]);
  });
});

it('a host that hangs can be left, by keyboard too: what is saved stays', async () => {
  const { host, page } = await aVisit();
  await page.goto(host.address);
  await workerIsReady(page);
  host.faults((path) => (path.startsWith('search/page/') ? hung : undefined));
  const inHand = () => page.evaluate(() => document.activeElement?.textContent?.trim());
  await page.getByRole('button', { name: 'Save the whole kit for offline' }).press('Enter');
  await expect.poll(inHand).toBe('Stop saving');
  await expect.poll(() => host.asked.some((path) => path.includes('search/page/'))).toBe(true);
  await page.keyboard.press('Enter');
  await expect.poll(() => statusLine(page)).toMatch(/^Stopped/);
  await expect.poll(inHand).toBe('Save the whole kit for offline');
  expect(await wrongFiles(page)).toEqual([]);
  expect((await keptPaths(page)).length).toBeGreaterThan(core.length);
});

it('asks the browser once not to clear what is saved, and waits for no answer', async () => {
  const { host, page } = await aVisit();
  // As Firefox, which asks the person, who need not answer.
  await page.addInitScript(() => {
    navigator.storage.persist = () => {
      document.documentElement.dataset['asked'] = `${document.documentElement.dataset['asked'] ?? ''}once `;
      return new Promise(() => undefined);
    };
  });
  const asked = () => page.evaluate(() => document.documentElement.dataset['asked']);
  await page.goto(`${host.address}workshops/pta-meeting-20.html`);
  await workerIsReady(page);
  expect(await asked()).toBeUndefined();
  host.faults((path) => (path.startsWith('lessons/') ? brokenOff : undefined));
  await pressSave(page);
  await expect.poll(() => statusLine(page)).toMatch(/^The connection is gone/);
  host.faults(() => undefined);
  await pressSave(page);
  await expect.poll(() => statusLine(page), { timeout: 40_000 }).toMatch(/^Ready offline/);
  expect(await asked()).toBe('once ');
  await page.reload();
  await expect.poll(() => statusLine(page)).toMatch(/^Ready offline/);
  await pressSave(page);
  await expect.poll(() => statusLine(page)).toMatch(/^Saving|^Ready offline/);
  await expect.poll(() => statusLine(page)).toMatch(/^Ready offline/);
  expect(await asked()).toBeUndefined();
});

it('the offline page lists what is saved, by kind, and lists more once more is saved', async () => {
  const { host, page } = await aVisit();
  await page.goto(`${host.address}offline.html`);
  await workerIsReady(page);
  const links = page.locator('saved-pages [data-ref="list"] a');
  const kinds = page.locator('saved-pages details');
  const corePages = core.filter((path) => path.endsWith('.html')).length;
  await expect.poll(() => links.count()).toBe(corePages);
  // So few are all in sight.
  expect(await links.last().isVisible()).toBe(true);
  await pressSave(page);
  await expect.poll(() => links.count(), { timeout: 40_000 }).toBe(linkedPages.length);
  const lessons = kinds.filter({ hasText: 'All lessons' });
  const inLessons = linkedPages.filter((name) => /^lessons(?:\.html$|\/)/.test(name)).length;
  expect(await lessons.locator('summary').innerText()).toBe(`All lessons (${inLessons})`);
  expect(await lessons.locator('a').first().isVisible()).toBe(false);
  await lessons.locator('summary').press('Enter');
  await expect.poll(() => lessons.locator('a').first().isVisible()).toBe(true);
  expect(await findBarriers(page)).toEqual([]);
});

describe('when the host dies in the middle', () => {
  const dies = { timeout: EVERY_TENTH ? 1_200_000 : 240_000 };
  it('of the first visit, at any tenth request, the next visit begins right', dies, async () => {
    for (let last = 5; last < core.length + 5; last += 10) {
      const { host, page } = await aVisit();
      host.faults((_, number) => (number > last ? brokenOff : undefined));
      await page.goto(host.address).catch(() => undefined);
      await expect.poll(() => host.asked.length).toBeGreaterThan(last);
      host.faults(() => undefined);
      await page.goto(host.address);
      await workerIsReady(page);
      expect(await wrongFiles(page)).toEqual([]);
      await host.stop();
      await page.goto(`${host.address}help.html`);
      expect(await page.locator('h1').innerText()).toBe(headingOf('help.html'));
    }
  });

  it('of saving, at thirty places or every tenth request, it goes on where it was', dies, async () => {
    const each = EVERY_TENTH ? 10 : Math.ceil(files.length / 30);
    const { host, page } = await aVisit();
    await page.goto(host.address);
    await workerIsReady(page);
    let saved = (await keptPaths(page)).length;
    while (saved < files.length + 1) {
      const first = host.asked.length;
      host.faults((_, number) => (number > first + each ? brokenOff : undefined));
      await pressSave(page);
      await expect
        .poll(() => statusLine(page), { timeout: 40_000 })
        .toMatch(/^(?:The connection is gone|Ready offline)/);
      const kept = (await keptPaths(page)).length;
      expect(kept).toBeGreaterThan(saved);
      saved = kept;
    }
    expect(await wrongFiles(page)).toEqual([]);
    host.faults(() => undefined);
    await pressSave(page);
    await expect.poll(() => statusLine(page), { timeout: 40_000 }).toMatch(/^Ready offline/);
  });

  it('or the person stops it, 30 times at random moments, nothing is lost or wrong', dies, async () => {
    const { host, page } = await aVisit();
    await page.goto(host.address);
    await workerIsReady(page);
    let before = 0;
    // The same moments in each run (Park and Miller's generator).
    let random = 20_270_209;
    for (let turn = 0; turn < 30; turn += 1) {
      const first = host.asked.length;
      random = (random * 48_271) % 2_147_483_647;
      const answers = random % 13;
      // Hangs after so many answers, so that there is something to stop.
      host.faults((_, number) => (number > first + answers ? hung : undefined));
      await pressSave(page);
      await expect.poll(() => host.asked.length).toBeGreaterThan(first + answers);
      await page.getByRole('button', { name: 'Stop saving' }).click();
      await expect.poll(() => statusLine(page)).toMatch(/^Stopped/);
      const kept = (await keptPaths(page)).length;
      expect(kept).toBeGreaterThanOrEqual(before);
      before = kept;
    }
    host.faults(() => undefined);
    expect(await wrongFiles(page)).toEqual([]);
    await pressSave(page);
    await expect.poll(() => statusLine(page), { timeout: 40_000 }).toMatch(/^Ready offline/);
  });
});

it('a device with no room says so, and the first page still opens with the host gone', async () => {
  const { host, page } = await aVisit();
  await page.goto(host.address);
  await workerIsReady(page);
  const session = await page.context().newCDPSession(page);
  await session.send('Storage.overrideQuotaForOrigin', { origin: new URL(host.address).origin, quotaSize: 1_000_000 });
  await pressSave(page);
  await expect.poll(() => statusLine(page), { timeout: 40_000 }).toMatch(/no room left/);
  expect(await wrongFiles(page)).toEqual([]);
  await host.stop();
  await page.goto(host.address);
  expect(await page.locator('h1').innerText()).toBe(headingOf('index.html'));
});

it('says when the browser has cleared the saved pages, and saves them again', async () => {
  const visit = await aVisit();
  const { page } = visit;
  await saveAll(visit);
  await page.evaluate(async () => {
    for (const name of await caches.keys()) await caches.delete(name);
  });
  await page.reload();
  await expect.poll(() => statusLine(page)).toMatch(/^Your browser has cleared the saved pages: save again/);
  await pressSave(page);
  await expect.poll(() => statusLine(page), { timeout: 40_000 }).toMatch(/^Ready offline/);
});

it('with everything cleared under an open page, saves anew, and what is saved opens', async () => {
  const visit = await aVisit();
  const { host, page } = visit;
  await saveAll(visit);
  const session = await page.context().newCDPSession(page);
  await session.send('Storage.clearDataForOrigin', { origin: new URL(host.address).origin, storageTypes: 'all' });
  await page.evaluate(() => dispatchEvent(new Event('focus')));
  await expect.poll(() => statusLine(page)).toMatch(/^0 of \d+ pages saved/);
  await pressSave(page);
  await expect.poll(() => statusLine(page), { timeout: 40_000 }).toMatch(/^Ready offline/);
  await host.stop();
  await page.goto(`${host.address}teachers.html`);
  expect(await page.locator('h1').innerText()).toBe(headingOf('teachers.html'));
});

it('says what is saved although the host hangs', async () => {
  const visit = await aVisit();
  const { host, page } = visit;
  await saveAll(visit);
  host.faults(() => hung);
  await page.goto(host.address);
  await expect.poll(() => statusLine(page), { timeout: 10_000 }).toMatch(/^Ready offline/);
});

it('a clock that was set back changes nothing', async () => {
  const visit = await aVisit();
  const { host, page } = visit;
  await saveAll(visit);
  await page.clock.setFixedTime(new Date(1999, 0, 1));
  await host.stop();
  await page.goto(host.address);
  await expect.poll(() => statusLine(page)).toMatch(/^Ready offline/);
  await page.goto(`${host.address}teachers.html`);
  expect(await page.locator('h1').innerText()).toBe(headingOf('teachers.html'));
});

it('saves just one evening, and its slides open with the host gone', async () => {
  const { host, page } = await aVisit();
  await page.goto(`${host.address}workshops/pta-meeting-20.html`);
  await workerIsReady(page);
  await pressSave(page);
  await expect.poll(() => statusLine(page), { timeout: 40_000 }).toMatch(/^Ready offline: \d+ pages, checked /);
  const kept = await keptPaths(page);
  expect(kept).not.toContain('/teachers.html');
  const [lesson] = /lessons\/[\w-]+(?=\.html)/.exec(distText('workshops/pta-meeting-20.html')) ?? [];
  await host.stop();
  await page.goto(`${host.address}${lesson}/slides.html`);
  expect(new URL(page.url()).pathname).toBe(`/${lesson}/slides.html`);
  expect(await isStyled(page)).toBe(true);
});

it('over file:// says that there is nothing to save', async () => {
  const { page, problems } = await aVisit();
  await page.goto(new URL(`file://${join(distFolder, 'index.html')}`).href);
  await expect.poll(() => statusLine(page)).toBe('This copy is already on your device. Nothing to save.');
  expect(await page.locator('offline-kit button:visible').count()).toBe(0);
  expect(problems).toEqual([]);
});

it('without JavaScript says what saving needs', async () => {
  const { host, page } = await aVisit({ javaScriptEnabled: false });
  await page.goto(host.address);
  expect(await page.locator('.offline-box noscript').innerText()).toContain('Saving needs JavaScript');
  expect(await page.locator('offline-kit').isVisible()).toBe(false);
});
