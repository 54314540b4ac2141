import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'astro/zod';
import { findBarriers } from '../support/axe.ts';
import { type OpenOptions, openPage } from '../support/browser.ts';
import { distFolder, distText } from '../support/dist.ts';
import { projectFolder } from '../support/project.ts';
import { atRoot, inSubFolder } from '../support/site.ts';

/** A first search loads and starts an engine, on a busy machine. */
const SLOW = { timeout: 20_000 };
const GUIDE = 'guides/kind-words-online.html';
const fromDisk = (file: string): string => pathToFileURL(join(distFolder, file)).href;

const dialog = (page: Page) => page.getByRole('dialog', { name: 'Search the kit' });
const openButton = (page: Page) => page.getByRole('button', { name: /^Search/ });
const field = (page: Page) => dialog(page).getByRole('searchbox');
const rows = (page: Page) => dialog(page).locator('.search-rows > li > a');
const says = (page: Page) => dialog(page).getByRole('status').textContent();
const callButtons = (page: Page) => dialog(page).locator('.call-lines a');
/** What a helpline says of itself in content/helplines.yaml. */
const helplines = new Map(
  z
    .array(z.looseObject({ id: z.string(), phone: z.string().optional(), verification: z.string() }))
    .parse(parse(readFileSync(join(projectFolder, 'content/helplines.yaml'), 'utf8')))
    .map((line) => [line.id, line]),
);
const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent?.trim() ?? '');

async function openAt(address: string, options: OpenOptions = {}) {
  const opened = await openPage(options);
  const asked: string[] = [];
  opened.page.on('request', (request) => asked.push(request.url()));
  await opened.page.goto(address);
  return { ...opened, asked };
}

describe.each([
  ['at the root of a host', atRoot],
  ['in a sub-folder', inSubFolder],
  ['from the disk', fromDisk],
])('the search dialog %s', (_, address) => {
  it('answers as somebody types and leads to a page', async () => {
    const { page, problems } = await openAt(address(GUIDE));
    await page.keyboard.press('Control+k');
    await page.keyboard.type('sleep');
    await expect.poll(() => says(page), SLOW).toMatch(/^\d+ pages for “sleep”\.$/);
    expect(await rows(page).count()).toBe(3);
    expect(await dialog(page).locator('mark').first().innerText()).toMatch(/sleep/i);
    await rows(page).filter({ hasText: 'Screens, sleep and breaks' }).click();
    await page.waitForURL(/lessons\/screens-sleep-and-breaks\.html/);
    expect(problems).toEqual([]);
  });

  it('shows help first for words of danger, and keeps nothing of them', async () => {
    const { page, problems } = await openAt(address('lessons/one-good-thing.html'));
    await openButton(page).click();
    await page.keyboard.type('my son is being blackmailed');
    const urgent = dialog(page).getByRole('heading', { name: /threatened/ });
    await expect.poll(() => urgent.isVisible(), SLOW).toBe(true);
    expect(await page.evaluate(() => [localStorage.length, sessionStorage.length])).toEqual([0, 0]);
    expect(page.url()).not.toContain('blackmail');
    await dialog(page).getByRole('link', { name: 'All lines, and what each is for' }).click();
    await page.waitForURL(/help\/threatened-with-pictures\.html#who$/);
    expect(problems).toEqual([]);
  });
});

describe('the lines to call in the search dialog', () => {
  async function openCase(question: string, options: OpenOptions = {}) {
    const opened = await openAt(atRoot('index.html'), options);
    await opened.page.keyboard.press('Control+k');
    await opened.page.keyboard.type(question);
    await expect.poll(() => callButtons(opened.page).count(), SLOW).toBeGreaterThan(0);
    return opened;
  }
  const phoneOf = (id: string): string => helplines.get(id)?.phone ?? '';
  const country = (page: Page) => dialog(page).getByRole('combobox', { name: 'Country' });

  it('are those of the country, each one touch away, and say so to everybody', async () => {
    const { page, problems } = await openCase('my son is being blackmailed');
    expect(await country(page).inputValue()).toBe('US');
    expect(await callButtons(page).allInnerTexts()).toEqual([
      `Call ${phoneOf('us-911')}`,
      `Call ${phoneOf('us-cybertipline')}`,
      `Call ${phoneOf('us-fbi')}`,
      `Call ${phoneOf('us-ncmec-help')}`,
      `Call ${phoneOf('us-988')}`,
      'Text 988',
      'Text THORN to 741741',
    ]);
    expect(await callButtons(page).first().getAttribute('href')).toBe(`tel:${phoneOf('us-911')}`);
    expect(await callButtons(page).last().getAttribute('href')).toBe('sms:741741?&body=THORN');
    await expect.poll(() => says(page), SLOW).toMatch(/^Help and numbers to call come first\. \d+ pages for/);
    expect(problems).toEqual([]);
  });

  it('change with the country, which is kept nowhere', async () => {
    const { page, problems } = await openCase('my son is being blackmailed');
    await country(page).focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    expect(await country(page).inputValue()).toBe('GB');
    await expect.poll(() => callButtons(page).first().innerText()).toBe(`Call ${phoneOf('gb-999')}`);
    expect(await callButtons(page).nth(1).innerText()).toMatch(/^Open ceop\.police\.uk\s*\(leaves this kit\)$/);
    await field(page).fill('she wants to kill herself');
    await expect
      .poll(
        () =>
          dialog(page)
            .getByRole('heading', { name: /hurting|dying/ })
            .isVisible(),
        SLOW,
      )
      .toBe(true);
    expect(await country(page).inputValue()).toBe('GB');
    expect(await page.evaluate(() => [localStorage.length, sessionStorage.length, document.cookie])).toEqual([
      0,
      0,
      '',
    ]);
    await page.reload();
    await page.keyboard.press('Control+k');
    await page.keyboard.type('blackmail');
    await expect.poll(() => country(page).inputValue(), SLOW).toBe('US');
    expect(problems).toEqual([]);
  });

  it('begin with the country of the browser’s language', async () => {
    const { page } = await openCase('blackmail', { locale: 'en-NZ' });
    expect(await country(page).inputValue()).toBe('NZ');
    expect(await callButtons(page).first().innerText()).toBe(`Call ${phoneOf('nz-111')}`);
  });

  it('name the emergency number also where the case does not', async () => {
    const { page } = await openCase('he got scammed');
    expect(await callButtons(page).last().innerText()).toBe(`Call ${phoneOf('us-911')}`);
  });

  it('hold nothing that is unverified or out of date', () => {
    const file = distText('search/dialog.en.js');
    const unverified = [...helplines.values()].filter(({ verification }) => verification === 'unverified');
    expect(unverified.length).toBeGreaterThan(0);
    expect(unverified.filter(({ phone }) => phone && file.includes(phone))).toEqual([]);
    expect(file).toContain(phoneOf('nz-netsafe'));
  });

  it('stay open for the next call, at a finger’s size', async () => {
    const { page } = await openCase('blackmail', { width: 360 });
    await page.evaluate(() => document.addEventListener('click', (event) => event.preventDefault()));
    await callButtons(page).first().click();
    expect(await dialog(page).isVisible()).toBe(true);
    const heights = await dialog(page)
      .locator('.gold :is(a, select)')
      .evaluateAll((parts) => parts.map((part) => part.getBoundingClientRect().height));
    expect(Math.min(...heights)).toBeGreaterThanOrEqual(44);
  });
});

describe('the search dialog', () => {
  it('fetches nothing of search before somebody opens it', async () => {
    const { page, asked } = await openAt(atRoot(GUIDE));
    await expect.poll(() => openButton(page).isVisible()).toBe(true);
    expect(asked.filter((url) => /search|answers/.test(url))).toEqual([]);
    await openButton(page).click();
    await expect.poll(() => asked.filter((url) => url.includes('/search/engine')).length).toBe(1);
  });

  it('weighs at most 120 KB for a first search, its script among it', async () => {
    const { page, asked } = await openAt(atRoot(GUIDE));
    const before = asked.length;
    await page.keyboard.press('Control+k');
    await page.keyboard.type('group chat');
    await expect.poll(() => rows(page).count(), SLOW).toBe(3);
    const files = asked.slice(before).map((url) => decodeURIComponent(new URL(url).pathname.slice(1)));
    const bytes = files.reduce((sum, file) => sum + brotliCompressSync(distText(file)).length, 0);
    expect(bytes).toBeGreaterThan(50 * 1024);
    expect(bytes).toBeLessThanOrEqual(120 * 1024);
  });

  it.each(['Control+k', 'Meta+k'])('opens with %s and closes with Escape, and the focus returns', async (keys) => {
    const { page } = await openAt(atRoot('index.html'));
    const link = page.getByRole('link', { name: 'Parents', exact: true }).first();
    await link.focus();
    await page.keyboard.press(keys);
    await expect.poll(() => field(page).evaluate((each) => each === document.activeElement)).toBe(true);
    await page.keyboard.press('Escape');
    await expect.poll(() => dialog(page).isVisible()).toBe(false);
    expect(await focused(page)).toBe('Parents');
  });

  it('leaves a key of one letter alone', async () => {
    const { page } = await openAt(atRoot('index.html'));
    for (const keys of ['k', 's', '/', 'Control+Shift+k']) await page.keyboard.press(keys);
    expect(await dialog(page).isVisible()).toBe(false);
  });

  it('goes through the answers with the arrow keys, and leads to all of them', async () => {
    const { page } = await openAt(atRoot('index.html'));
    await page.keyboard.press('Control+k');
    await page.keyboard.type('passwords');
    await expect.poll(() => says(page), SLOW).toContain('“passwords”');
    await page.keyboard.press('ArrowDown');
    expect(await focused(page)).toBe(await rows(page).first().innerText());
    await page.keyboard.press('ArrowUp');
    expect(await field(page).evaluate((each) => each === document.activeElement)).toBe(true);
    await dialog(page)
      .getByRole('link', { name: /^Show all \d+/ })
      .click();
    await page.waitForURL(/search\.html\?q=passwords$/);
  });

  it('leads to the search page with the filters that a question asks for in words', async () => {
    const { page, problems } = await openAt(atRoot('index.html'));
    await page.keyboard.press('Control+k');
    await page.keyboard.type('passwords lesson for 11-year-olds in 20 minutes');
    const all = dialog(page).getByRole('link', { name: /^Show all \d+/ });
    await expect.poll(() => all.getAttribute('href'), SLOW).toMatch(/search\.html\?q=[^&]+&age=11-13&minutes=20$/);
    const count = /\d+/.exec(await all.innerText())?.[0];
    await all.click();
    const status = page.locator('site-search').getByRole('status');
    await expect.poll(() => status.textContent(), SLOW).toMatch(new RegExp(`^${count} `));
    expect(problems).toEqual([]);
  });

  it('corrects a slip of the keyboard and says for what it looked', async () => {
    const { page } = await openAt(atRoot('index.html'));
    await page.keyboard.press('Control+k');
    await page.keyboard.type('pasword');
    await expect.poll(() => says(page), SLOW).toMatch(/for “password”/);
  });

  it('is no dead end when nothing is found', async () => {
    const { page } = await openAt(atRoot('index.html'));
    await page.keyboard.press('Control+k');
    await page.keyboard.type('zzzzqqq');
    await expect.poll(() => says(page), SLOW).toBe('Nothing for “zzzzqqq”.');
    await dialog(page).getByRole('link', { name: 'Browse the kit' }).click();
    await page.waitForURL(/browse\.html$/);
  });

  it.each(['<img src=x onerror=alert(1)>', '%E0%A4%A', '😀😀', 'שלום', '?!…', 'a'.repeat(5000)])(
    'takes %j calmly',
    async (text) => {
      const { page, problems } = await openAt(atRoot('index.html'));
      await page.keyboard.press('Control+k');
      await field(page).fill('sleep');
      await expect.poll(() => rows(page).count(), SLOW).toBe(3);
      await field(page).fill(text);
      await expect.poll(() => says(page), SLOW).not.toContain('“sleep”');
      expect(await dialog(page).locator('img').count()).toBe(0);
      expect(problems).toEqual([]);
    },
  );

  it.each(['engine', 'words.en', 'dialog.en'])(
    'says so when %s does not arrive, and works at the next try',
    async (file) => {
      const { page } = await openAt(atRoot('index.html'));
      await page.route(`**/search/${file}.js`, (route) => route.abort());
      await page.keyboard.press('Control+k');
      await page.keyboard.type('sleep');
      await expect.poll(() => says(page), SLOW).toContain('Search did not start here');
      await page.unroute(`**/search/${file}.js`);
      await page.keyboard.type('ing');
      await expect.poll(() => rows(page).count(), SLOW).toBe(3);
    },
  );

  it('leads to the search page when its script does not arrive, and without script', async () => {
    const { page } = await openPage();
    await page.route('**/search-answers*', (route) => route.abort());
    await page.goto(atRoot('index.html'));
    await page.keyboard.press('Control+k');
    await page.keyboard.type('sleep');
    await page.keyboard.press('Enter');
    await page.waitForURL(/search\.html\?q=sleep$/);
    const { page: plain } = await openAt(atRoot('index.html'), { javaScriptEnabled: false });
    await plain.getByRole('searchbox').fill('sleep');
    await plain.getByRole('button', { name: 'Search' }).click();
    await plain.waitForURL(/search\.html\?q=sleep$/);
  });

  it.each([
    ['light', 360],
    ['dark', 1280],
  ] as const)('has no barrier that axe knows, %s, %d wide, with answers and help open', async (colorScheme, width) => {
    const { page } = await openAt(atRoot('index.html'), { colorScheme, width });
    await page.keyboard.press('Control+k');
    await page.keyboard.type('somebody has nudes of my daughter');
    await expect.poll(() => rows(page).count(), SLOW).toBe(3);
    expect(await findBarriers(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0);
  });

  it('puts the cursor into the field of the search page', async () => {
    const { page } = await openAt(atRoot('search.html'));
    await page.getByRole('link', { name: 'Parents', exact: true }).first().focus();
    await page.keyboard.press('Control+k');
    expect(await page.getByRole('searchbox').evaluate((each) => each === document.activeElement)).toBe(true);
  });
});
