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
const results = (page: Page) => page.locator('[data-ref="results"] ol > li > a');
/** A first search loads and starts an engine, on a busy machine. */
const SLOW = { timeout: 20_000 };
const filter = (page: Page, name: string) => page.getByRole('combobox', { name });
const chips = (page: Page) => page.getByRole('list', { name: 'Filters that are on' });
const searched = (page: Page) => expect.poll(() => status(page), SLOW).toMatch(/\bpages? (for|fit)|Nothing|No page/);

describe.each([
  ['at the root of a host', atRoot],
  ['in a sub-folder', inSubFolder],
  ['from a USB stick', onStick],
])('%s', (_, address) => {
  it('finds a lesson from the header of a page below, and leads to it', async () => {
    const { page, problems } = await openPage();
    await page.goto(address('guides/kind-words-online.html'));
    await page.getByRole('button', { name: 'Search' }).click();
    await page.getByRole('searchbox').fill('one good thing');
    await page.keyboard.press('Enter');
    await page.waitForURL(/search\.html\?q=one(\+|%20)good(\+|%20)thing/);
    await searched(page);
    await expect.poll(() => page.locator('site-search mark').first().innerText()).toMatch(/one|good|thing/i);
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
    await filter(page, 'Kind of page').selectOption('guide');
    await expect.poll(() => page.url(), SLOW).toMatch(/\?q=sleep&kind=guide$/);
    await expect.poll(() => page.locator('section[data-kind="lesson"]').isVisible(), SLOW).toBe(false);
    await expect.poll(() => results(page).count()).toBeLessThan(all);
    await page.reload();
    await searched(page);
    await expect.poll(() => filter(page, 'Kind of page').inputValue()).toBe('guide');
    await expect.poll(() => page.locator('section[data-kind="guide"]').isVisible()).toBe(true);
    expect(problems).toEqual([]);
  });
});

describe('the search page', () => {
  it('counts as many pages under a choice as it then shows', async () => {
    const { page } = await openPage();
    await page.goto(atRoot('search.html?q=phone&audience=parents'));
    await searched(page);
    const everything = await status(page);
    const choices: [string, string][] = [
      ['Kind of page', 'lesson'],
      ['Age of the children', '5-7'],
      ['Time you have', '10'],
      ['Things to bring', 'nothing'],
      ['Topic group', 'reflect'],
      ['Who is in the room', 'together'],
      ['Written for', 'teachers'],
    ];
    for (const [name, value] of choices) {
      const select = filter(page, name);
      const before = await select.inputValue();
      const text = await select.locator(`option[value="${value}"]`).textContent();
      const count = Number(/\((\d+)\)$/.exec(text ?? '')?.[1]);
      expect([name, count > 0]).toEqual([name, true]);
      await select.selectOption(value);
      await expect.poll(() => status(page), SLOW).toMatch(new RegExp(`^${count} page`));
      await select.selectOption(before);
      // The counts of the next choice are right once the whole list is back.
      await expect.poll(() => status(page), SLOW).toBe(everything);
      await expect.poll(() => select.locator('option:checked').textContent(), SLOW).toMatch(/\(\d+\)$/);
    }
  });

  it('lists all pages that fit the filters when nothing is typed, by kind and a to z', async () => {
    const { page, problems } = await openPage();
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.goto(atRoot('search.html?pillar=reflect&minutes=45'));
    await searched(page);
    // No kind has more than the seven that a list shows at first.
    const count = Number(/^(\d+) pages fit\.$/.exec(await status(page))?.[1]);
    await expect.poll(() => results(page).count()).toBe(count);
    for (const kind of ['lesson', 'guide', 'checklist']) {
      const titles = await page.locator(`section[data-kind="${kind}"] ol > li > a`).allInnerTexts();
      expect(titles.length).toBeGreaterThan(0);
      expect(titles).toEqual(titles.toSorted(new Intl.Collator('en').compare));
    }
    expect(await page.locator('section[data-kind="handout"]').isVisible()).toBe(false);
    expect(asked.filter((url) => url.includes('/search/engine'))).toEqual([]);
    expect(problems).toEqual([]);
  });

  it('shows filters that are on as buttons, and takes them off one by one or all', async () => {
    const { page, problems } = await openPage();
    await page.goto(atRoot('search.html?q=phone&age=8-10&minutes=20&pillar=reflect'));
    await searched(page);
    expect(await chips(page).getByRole('button').allInnerTexts()).toEqual([
      'Reflect ✕',
      'Ages 8–10 ✕',
      '20 minutes at most ✕',
      'Clear all',
    ]);
    await page.getByRole('button', { name: 'Remove filter: Ages 8–10' }).click();
    await page.waitForURL(/\?q=phone&pillar=reflect&minutes=20$/);
    await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('role')), SLOW).toBe('status');
    await expect.poll(() => filter(page, 'Age of the children').inputValue()).toBe('');
    await page.getByRole('button', { name: 'Clear all', exact: true }).click();
    await page.waitForURL(/\?q=phone$/);
    await expect.poll(() => chips(page).isVisible()).toBe(false);
    expect(problems).toEqual([]);
  });

  it('counts the choices when somebody reaches for the filters, and not before', async () => {
    const { page } = await openPage({ width: 360 });
    await page.goto(atRoot('search.html'));
    await page.getByText('Narrow it down', { exact: true }).click();
    await filter(page, 'Age of the children').focus();
    const option = filter(page, 'Kind of page').locator('option[value="lesson"]');
    await expect.poll(() => option.textContent(), SLOW).toMatch(/^\s*Lessons\s+\(\d+\)$/);
    await expect.poll(() => page.getByText('Type a word').isVisible()).toBe(true);
  });

  it('says what a page is about: minutes, ages, pillar, readers', async () => {
    const { page } = await openPage();
    await page.goto(atRoot('search.html?q=one+good+thing'));
    await searched(page);
    const lesson = page.locator('ol > li').filter({
      has: page.getByRole('link', { name: 'One Good Thing', exact: true }),
    });
    await expect
      .poll(() => lesson.locator('.search-facts').innerText())
      .toBe('Lesson · 10 to 90 min · All ages from 5 · Connect · PTA leaders, Teachers');
  });

  it('leads to the section in which the words stand, at a length that has it', async () => {
    const { page, problems } = await openPage();
    await page.goto(atRoot('search.html?q=group+chats&kind=lesson&minutes=20'));
    await searched(page);
    const lesson = page.getByRole('link', { name: 'One Good Thing', exact: true });
    expect(await lesson.getAttribute('href')).toBe('./lessons/one-good-thing.html?minutes=20');
    const parts = page.getByRole('list', { name: 'Parts of “One Good Thing” with these words' });
    await parts.getByRole('link', { name: 'Our own chats' }).click();
    await page.waitForURL(/one-good-thing\.html\?minutes=20#step-our-chats$/);
    await expect.poll(() => page.locator('#step-our-chats').isVisible()).toBe(true);
    expect(problems).toEqual([]);
  });

  it('shows all of one kind, and takes the reader back to the beginning', async () => {
    const { page } = await openPage();
    await page.goto(atRoot('search.html?q=phone'));
    await searched(page);
    const group = page.locator('section[data-kind="help"]');
    await expect.poll(() => group.locator('ol > li').count()).toBe(1);
    await group.getByRole('button', { name: /^Show all/ }).click();
    await expect.poll(() => group.locator('ol > li').count(), SLOW).toBeGreaterThan(2);
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
    await expect.poll(() => helpCase.getByRole('link').count()).toBe(5);
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
    const best = page.getByRole('heading', { name: 'Best matches' }).locator('..').locator('ol > li');
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
    // The first of them is help, the others are topics.
    const topic = page.getByRole('list', { name: 'Or start with one of these:' }).getByRole('link').nth(1);
    const name = await topic.innerText();
    await topic.click();
    await page.waitForURL((url) => url.searchParams.get('q') === name);
    await expect.poll(() => status(page), SLOW).toMatch(/\d+ pages? for “/);
  });

  it('says when it is the filters that leave nothing, and takes them off', async () => {
    const { page, problems } = await openPage();
    await page.goto(atRoot('search.html?q=sleep&kind=checklist&audience=teachers'));
    await expect.poll(() => status(page), SLOW).toBe('Nothing for “sleep”.');
    await expect
      .poll(() => page.getByText(/Your filters leave nothing\. Without them there are \d+ pages\./).isVisible())
      .toBe(true);
    await page.getByRole('button', { name: 'Clear all filters' }).click();
    await expect.poll(() => results(page).count(), SLOW).toBeGreaterThan(2);
    await page.goto(atRoot('search.html?kind=help&room=children'));
    await expect.poll(() => status(page), SLOW).toBe('No page fits all of this.');
    expect(problems).toEqual([]);
  });

  it.each([
    '<img src=x onerror=alert(1)>',
    '"',
    '%',
    '\\',
    '🙂',
    'a'.repeat(5000),
    '{text} $& $1',
    'مرحبا \u202e',
    '?!…',
  ])('takes %j as words to look for', async (text) => {
    const { page, problems } = await openPage();
    await page.goto(`${atRoot('search.html')}?q=${encodeURIComponent(text)}`);
    await searched(page);
    await expect.poll(() => page.locator('site-search img').count()).toBe(0);
    expect(await status(page)).toContain(text.slice(0, 100));
    expect(problems).toEqual([]);
  });

  it.each(['?q=%E0%A4%A', '?age=11&minutes=soon&kind=%00&room=%', '?q=&needs=everything&__proto__=x'])(
    'drops what it cannot read in %j quietly',
    async (search) => {
      const { page, problems } = await openPage();
      await page.goto(atRoot('search.html') + search);
      await expect.poll(() => page.getByText('Type a word').isVisible()).toBe(true);
      await expect.poll(() => new URL(page.url()).search).toBe('');
      expect(await chips(page).isVisible()).toBe(false);
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

  it.each(['engine', 'words.en', 'facts.en', 'start.en', 'wasm.en.pagefind', 'index/', 'page/'])(
    'says so when %s does not arrive, and works at the next try',
    async (file) => {
      const { page } = await openPage();
      const missing = (url: URL): boolean => url.pathname.includes(`/search/${file}`);
      await page.route(missing, (route) => route.abort());
      await page.goto(atRoot('search.html?q=sleep'));
      await expect.poll(() => page.getByText('Search did not start.').isVisible(), SLOW).toBe(true);
      await page.unroute(missing);
      await page.getByRole('button', { name: 'Try again' }).click();
      await expect.poll(() => status(page), SLOW).toMatch(/\d+ pages? for “/);
      await expect.poll(() => page.getByText('Search did not start.').isVisible()).toBe(false);
    },
  );

  it('says so when the list of pages is damaged, and nothing but filters is asked', async () => {
    const { page } = await openPage();
    const facts = (url: URL): boolean => url.pathname.endsWith('/search/facts.en.js');
    await page.route(facts, (route) =>
      route.fulfill({ contentType: 'text/javascript', body: 'document.currentScript.kitHandOver=["en_1|lesso"]' }),
    );
    await page.goto(atRoot('search.html?age=8-10'));
    await expect.poll(() => page.getByText('Search did not start.').isVisible(), SLOW).toBe(true);
    await page.unroute(facts);
    await page.getByRole('button', { name: 'Try again' }).click();
    await searched(page);
  });

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

  it('begins with the country of the browser’s language', async () => {
    const { page } = await openPage({ locale: 'en-IE' });
    await page.goto(atRoot('search.html?q=my+son+is+being+blackmailed'));
    await expect.poll(() => page.getByRole('radio', { name: 'Ireland' }).isChecked(), SLOW).toBe(true);
    await expect.poll(() => page.locator('li[data-country="IE"]:visible').count()).toBeGreaterThan(0);
    expect(await page.locator('li[data-country="US"]:visible').count()).toBe(0);
  });

  it('shows with words of danger whom to call in the chosen country', async () => {
    const { page } = await openPage();
    await page.goto(atRoot('search.html?q=blackmail'));
    const panel = page.locator('[data-help-case="threatened-with-pictures"]');
    await expect.poll(() => panel.isVisible(), SLOW).toBe(true);
    const numbers = async () =>
      (await panel.locator('[href^="tel:"]').all()).reduce<Promise<string[]>>(
        async (all, link) => [...(await all), ...((await link.isVisible()) ? [await link.innerText()] : [])],
        Promise.resolve([]),
      );
    const here = await numbers();
    expect(here.length).toBeGreaterThan(0);
    await page.getByRole('radio', { name: 'Australia' }).check();
    await expect.poll(numbers).not.toEqual(here);
    await page.getByRole('searchbox').fill('sleep');
    await expect.poll(() => page.getByRole('radio', { name: 'Australia' }).isVisible()).toBe(false);
  });

  it('weighs at most 120 KB for a first search and 40 KB for a next one', async () => {
    const { page } = await openPage();
    let bytes = 0;
    page.on('request', (request) => {
      const file = /\/(search\/.*)$/.exec(new URL(request.url()).pathname)?.[1];
      if (file) bytes += brotliCompressSync(distText(decodeURIComponent(file))).length;
    });
    await page.goto(atRoot('search.html?age=8-10'));
    await searched(page);
    expect(bytes).toBeLessThanOrEqual(40 * 1024);
    bytes = 0;
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
    for (const question of [
      '',
      '?q=sleep',
      '?q=nudes&audience=parents',
      '?q=zzzxq&kind=lesson',
      '?q=slepe',
      '?age=8-10&needs=nothing',
      '?kind=help&room=adults',
    ]) {
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
