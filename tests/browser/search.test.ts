import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openPage } from '../support/browser.ts';
import { distFolder, distText } from '../support/dist.ts';
import { atRoot, inSubFolder } from '../support/site.ts';

declare global {
  interface Window {
    axe: typeof axe;
  }
}

let stick: string;
beforeAll(() => {
  stick = join(mkdtempSync(join(tmpdir(), 'kit-')), 'USB stick ñ #1');
  cpSync(distFolder, stick, { recursive: true });
});
afterAll(() => rmSync(join(stick, '..'), { recursive: true, force: true }));
const onStick = (file: string): string => {
  const [path = '', query] = file.split('?');
  return pathToFileURL(join(stick, path)).href + (query === undefined ? '' : `?${query}`);
};

const status = (page: Page) => page.getByRole('status').innerText();
const results = (page: Page) => page.locator('[data-ref="results"] section a');
/** A first search loads and starts an engine, on a busy machine. */
const SLOW = { timeout: 20_000 };
const searched = (page: Page) => expect.poll(() => status(page), SLOW).toMatch(/page|Nothing/);

describe.each([
  ['at the root of a host', atRoot],
  ['in a sub-folder', inSubFolder],
  ['from a USB stick', onStick],
])('%s', (_, address) => {
  it('finds a lesson from the header of a page below, and leads to it', async () => {
    const { page, problems } = await openPage();
    await page.goto(address('guides/kind-words-online.html'));
    await page.getByRole('searchbox').fill('kind words');
    await page.getByRole('button', { name: 'Search' }).click();
    await page.waitForURL(/search\.html\?q=kind(\+|%20)words/);
    await searched(page);
    await expect.poll(() => page.locator('site-search mark').first().innerText()).toMatch(/kind|words/i);
    await results(page).filter({ hasText: 'One Good Thing' }).first().click();
    await page.waitForURL(/one-good-thing/);
    await expect.poll(() => page.getByRole('heading', { level: 1 }).innerText()).toContain('One Good Thing');
    expect(problems).toEqual([]);
  });

  it('looks while somebody types, filters, and keeps the question in the address', async () => {
    const { page, problems } = await openPage();
    await page.goto(address('search.html'));
    await page.getByRole('searchbox').pressSequentially('sleep');
    await searched(page);
    const all = await results(page).count();
    await page.getByRole('radio', { name: /^Guides/ }).check();
    await expect.poll(() => page.url(), SLOW).toMatch(/\?q=sleep&kind=guide$/);
    await expect.poll(() => page.locator('section[data-kind="lesson"]').isVisible(), SLOW).toBe(false);
    await expect.poll(() => results(page).count()).toBeLessThan(all);
    await page.reload();
    await searched(page);
    await expect.poll(() => page.getByRole('radio', { name: /^Guides/ }).isChecked()).toBe(true);
    await expect.poll(() => page.locator('section[data-kind="guide"]').isVisible()).toBe(true);
    expect(problems).toEqual([]);
  });
});

describe('the search page', () => {
  it('counts as many pages under a filter as it then shows', async () => {
    const { page } = await openPage();
    await page.goto(atRoot('search.html?q=phone'));
    await searched(page);
    const everything = await status(page);
    const choose = (name: string) => page.getByRole('radio', { name: new RegExp(`^${name} \\d+$`) });
    for (const name of ['Get help now', 'Lessons', 'Handouts', 'Parents', 'Teachers']) {
      const count = Number(/\d+$/.exec(await choose(name).locator('xpath=..').innerText())?.[0]);
      expect(count).toBeGreaterThan(0);
      await choose(name).check();
      await expect.poll(() => status(page), SLOW).toMatch(new RegExp(`^${count} page`));
      await choose('Everything').check();
      await choose('Everybody').check();
      // The counts of the next choice are right once the whole list is back.
      await expect.poll(() => status(page), SLOW).toBe(everything);
    }
  });

  it('shows all of one kind, and takes the reader back to the beginning', async () => {
    const { page } = await openPage();
    await page.goto(atRoot('search.html?q=phone'));
    await searched(page);
    const group = page.locator('section[data-kind="help"]');
    await expect.poll(() => group.getByRole('listitem').count()).toBe(2);
    await group.getByRole('button', { name: /^Show all/ }).click();
    await expect.poll(() => group.getByRole('listitem').count(), SLOW).toBeGreaterThan(2);
    await expect.poll(() => page.locator('section:visible').count()).toBe(1);
    await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('status');
  });

  it('can be used with the keyboard alone', async () => {
    const { page } = await openPage();
    await page.goto(atRoot('search.html'));
    await page.getByRole('searchbox').focus();
    await page.keyboard.type('sleep');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent), SLOW).toMatch(/for “sleep”/);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.waitForURL((url) => !url.pathname.endsWith('search.html'));
  });

  it('puts the right help case first when somebody may be in danger, and stays calm about the rest', async () => {
    const { page, problems } = await openPage();
    const stored = () => page.evaluate(() => Object.values({ ...localStorage, ...sessionStorage }).join(' '));
    await page.goto(atRoot('search.html?q=my+son+is+being+blackmailed'));
    const helpCase = page.getByRole('region', { name: /My child is being threatened/ });
    await expect.poll(() => helpCase.isVisible(), SLOW).toBe(true);
    await expect.poll(() => helpCase.innerText()).toContain('Stop replying.');
    await searched(page);
    const [first] = await page.locator('site-search :is(section, div):not([hidden]) a:visible').all();
    expect(await first?.getAttribute('href')).toContain('help/threatened-with-pictures');
    await expect.poll(() => helpCase.getByRole('link').count()).toBe(2);
    expect(await stored()).not.toContain('blackmail');
    await page.getByRole('searchbox').fill('kill time');
    await expect.poll(() => status(page), SLOW).toContain('kill time');
    await expect.poll(() => page.locator('[data-help-case]:visible').count()).toBe(0);
    expect(problems).toEqual([]);
  });

  it('finds by everyday words, the best pages first', async () => {
    const { page } = await openPage();
    await page.goto(atRoot('search.html?q=my+kid+is+on+tiktok+all+night'));
    await searched(page);
    const best = page.getByRole('heading', { name: 'Best matches' }).locator('..').getByRole('listitem');
    await expect.poll(() => best.count()).toBe(3);
    await expect
      .poll(async () => (await best.allInnerTexts()).join())
      .toMatch(/Screens, sleep and breaks|Phones asleep/);
    const urls = await results(page).evaluateAll((links) => links.map((link) => link.getAttribute('href')));
    expect(new Set(urls).size).toBe(urls.length);
  });

  it('asks what was meant when a word has a slip, and shows it', async () => {
    const { page, problems } = await openPage();
    await page.goto(atRoot('search.html?q=pasword+manager'));
    await expect.poll(() => status(page), SLOW).toMatch(/for “password manager”/);
    await page.getByRole('link', { name: 'password manager' }).click();
    await page.waitForURL(/q=password%20manager/);
    await expect.poll(() => status(page), SLOW).toMatch(/for “password manager”/);
    await expect.poll(() => page.getByText('Did you mean').isVisible()).toBe(false);
    expect(problems).toEqual([]);
  });

  it('is no dead end when nothing is found', async () => {
    const { page } = await openPage();
    await page.goto(atRoot('search.html?q=zzzxqw'));
    await expect.poll(() => status(page), SLOW).toBe('Nothing for “zzzxqw”.');
    await page.getByRole('list', { name: 'Or start with one of these:' }).getByRole('link', { name: 'sleep' }).click();
    await page.waitForURL(/q=sleep/);
    await expect.poll(() => status(page), SLOW).toMatch(/\d+ pages for “sleep”/);
  });

  it('says what to do when nothing is found, and widens the search again', async () => {
    const { page, problems } = await openPage();
    await page.goto(atRoot('search.html?q=sleep&kind=checklist&audience=teachers'));
    await expect.poll(() => status(page), SLOW).toBe('Nothing for “sleep”.');
    await page.getByRole('button', { name: /everything/ }).click();
    await expect.poll(() => results(page).count(), SLOW).toBeGreaterThan(2);
    expect(problems).toEqual([]);
  });

  it.each(['<img src=x onerror=alert(1)>', '"', '%', '\\', '🙂', 'a'.repeat(5000), '{text} $& $1'])(
    'takes %j as words to look for',
    async (text) => {
      const { page, problems } = await openPage();
      await page.goto(`${atRoot('search.html')}?q=${encodeURIComponent(text)}`);
      await searched(page);
      await expect.poll(() => page.locator('site-search img').count()).toBe(0);
      expect(await status(page)).toContain(text.slice(0, 100));
      expect(problems).toEqual([]);
    },
  );

  it('offers words and lists for an empty question, and loads no engine', async () => {
    const { page } = await openPage();
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.goto(atRoot('search.html?q=++'));
    await expect.poll(() => page.getByText('Type a word').isVisible()).toBe(true);
    await expect
      .poll(() => page.getByRole('navigation', { name: 'Or browse' }).getByRole('link').count())
      .toBeGreaterThan(5);
    expect(asked.filter((url) => url.includes('/search/'))).toEqual([]);
  });

  it.each(['engine', 'words.en', 'start.en', 'wasm.en.pagefind', 'index/', 'page/'])(
    'says so when %s does not arrive, and works at the next try',
    async (file) => {
      const { page } = await openPage();
      const missing = (url: URL): boolean => url.pathname.includes(`/search/${file}`);
      await page.route(missing, (route) => route.abort());
      await page.goto(atRoot('search.html?q=sleep'));
      await expect.poll(() => page.getByText('Search did not start.').isVisible(), SLOW).toBe(true);
      await page.unroute(missing);
      await page.getByRole('button', { name: 'Try again' }).click();
      await expect.poll(() => status(page), SLOW).toMatch(/\d+ pages for “sleep”/);
      await expect.poll(() => page.getByText('Search did not start.').isVisible()).toBe(false);
    },
  );

  it('says what is missing without script, and offers the lists', async () => {
    const { page, problems } = await openPage({ javaScriptEnabled: false });
    await page.goto(atRoot('index.html'));
    await page.getByRole('searchbox').fill('sleep');
    await page.keyboard.press('Enter');
    await page.waitForURL(/search\.html\?q=sleep/);
    await expect.poll(() => page.getByText('Search needs a script').isVisible()).toBe(true);
    await expect
      .poll(() => page.getByRole('navigation', { name: 'Or browse' }).getByRole('link').count())
      .toBeGreaterThan(5);
    expect(problems).toEqual([]);
  });

  it('weighs at most 120 KB for a first search and 40 KB for a next one', async () => {
    const { page } = await openPage();
    let bytes = 0;
    page.on('request', (request) => {
      const file = /\/(search\/.*)$/.exec(new URL(request.url()).pathname)?.[1];
      if (file) bytes += brotliCompressSync(distText(decodeURIComponent(file))).length;
    });
    await page.goto(atRoot('search.html?q=group+chat'));
    await searched(page);
    expect(bytes).toBeGreaterThan(50 * 1024);
    expect(bytes).toBeLessThanOrEqual(120 * 1024);
    for (const next of ['phone password', 'somebody is upset', 'what do families do']) {
      bytes = 0;
      await page.getByRole('searchbox').fill(next);
      await expect.poll(() => status(page), SLOW).toContain(next);
      expect(bytes).toBeLessThanOrEqual(40 * 1024);
    }
  });

  it.each([
    [360, 'light'],
    [1280, 'dark'],
  ] as const)('has no barrier that axe finds, %i pixels wide and %s', async (width, colorScheme) => {
    const { page } = await openPage({ width, colorScheme });
    for (const question of ['', '?q=sleep', '?q=nudes&audience=parents', '?q=zzzxq&kind=lesson', '?q=slepe']) {
      await page.goto(atRoot(`search.html${question}`));
      if (question) await searched(page);
      await page.evaluate(axe.source);
      const violations = await page.evaluate(async () => {
        const options = { rules: { 'color-contrast-enhanced': { enabled: true }, 'target-size': { enabled: true } } };
        return (await window.axe.run(options)).violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
      });
      expect(violations).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    }
  });
});
