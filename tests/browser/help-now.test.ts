import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { openPage } from '../support/browser.ts';
import { distFiles, distFolder, distText, linkedPages } from '../support/dist.ts';
import { anEvening, blockStorage, openWith } from '../support/kept-workshop.ts';
import { aVisit, workerIsReady } from '../support/offline-visitor.ts';
import { countSheets, type Paper } from '../support/print.ts';
import { atRoot, inSubFolder } from '../support/site.ts';

const CASE = 'help/threatened-with-pictures.html';
const cases = distFiles.filter((file) => /^help\/[^/]+\.html$/.test(file));

const heading = (page: Page): Promise<string> => page.locator('h1').innerText();
const pressShift = async (page: Page, times: number): Promise<void> => {
  for (let count = 0; count < times; count++) await page.keyboard.press('Shift');
};
const keptKeys = (page: Page): Promise<string[]> => page.evaluate(() => Object.keys(localStorage));

describe('the quick way out', () => {
  it('is on the help page and on every case, and nowhere else', () => {
    const withIt = linkedPages.filter((name) => distText(name).includes('<leave-page'));
    expect(withIt).toEqual(['help.html', ...cases]);
  });

  it.each([
    ['at the root', atRoot],
    ['in a sub-folder', inSubFolder],
    ['from disk', (page: string) => new URL(page, `file://${distFolder}/`).href],
  ])('leads %s to a page without a sign of the kit, and Back does not return', async (_, at) => {
    const { page, problems } = await openPage({ width: 360 });
    await page.goto(at('parents.html'));
    await page.goto(at(CASE));
    await page.getByRole('link', { name: 'Leave this page' }).click();
    await expect.poll(() => heading(page)).toBe('Cooking measures');
    expect(await page.content()).not.toMatch(/Family Night|kit-worker|og:/);
    expect(await page.title()).toBe('Cooking measures');
    await page.goBack();
    await expect.poll(() => page.url()).toBe(at('parents.html'));
    expect(problems).toEqual([]);
  });

  it('works with Shift three times, says how many are left, and not with capital letters', async () => {
    const { page } = await openPage();
    await page.goto(atRoot(CASE));
    await page.locator('body').press('Shift+A');
    await page.locator('body').press('Shift+B');
    await pressShift(page, 2);
    expect(await page.locator('leave-page [role="status"]').innerText()).toBe('Press Shift once more to leave.');
    await page.locator('body').press('x');
    expect(await page.locator('leave-page [role="status"]').innerText()).toBe('');
    await pressShift(page, 3);
    await expect.poll(() => heading(page)).toBe('Cooking measures');
  });

  it('works by touch', async () => {
    const { page } = await openPage({ width: 360, hasTouch: true, isMobile: true });
    await page.goto(atRoot('help.html'));
    await page.getByRole('link', { name: 'Leave this page' }).tap();
    await expect.poll(() => heading(page)).toBe('Cooking measures');
  });

  it('covers the page before the next one comes', async () => {
    const { page } = await openPage();
    await page.goto(atRoot(CASE));
    await page.evaluate(() => {
      const seen = () => getComputedStyle(document.querySelector('h1') ?? document.body).visibility;
      const note = () => sessionStorage.setItem('seen', `${seen()}, ${document.title}`);
      new MutationObserver(note).observe(document.documentElement, { attributes: true });
    });
    await page.getByRole('link', { name: 'Leave this page' }).click();
    await expect.poll(() => heading(page)).toBe('Cooking measures');
    expect(await page.evaluate(() => sessionStorage.getItem('seen'))).toBe('hidden, Cooking measures');
  });

  it('works without script, as a link', async () => {
    const { page } = await openPage({ javaScriptEnabled: false });
    await page.goto(atRoot(CASE));
    expect(await page.getByText('Or press Shift three times.').isVisible()).toBe(false);
    await page.getByRole('link', { name: 'Leave this page' }).click();
    await expect.poll(() => heading(page)).toBe('Cooking measures');
  });

  it('works on a first visit when the connection goes', async () => {
    const { page, host } = await aVisit();
    await page.goto(`${host.address}${CASE}`);
    await workerIsReady(page);
    await host.stop();
    await page.getByRole('link', { name: 'Leave this page' }).click();
    await expect.poll(() => heading(page)).toBe('Cooking measures');
  });
});

describe('the country', () => {
  const chosen = (page: Page) => page.locator('[name="country"]:checked').inputValue();

  it('is guessed from the language of the browser, and nothing is kept', async () => {
    const { page } = await openPage({ locale: 'en-GB' });
    await page.goto(atRoot('help.html'));
    expect(await chosen(page)).toBe('GB');
    await expect
      .poll(() =>
        page
          .getByRole('link', { name: /Call 999/ })
          .first()
          .isVisible(),
      )
      .toBe(true);
    await page.getByLabel('Ireland').check();
    await page.reload();
    expect(await chosen(page)).toBe('GB');
    expect(await keptKeys(page)).toEqual([]);
  });

  it.each([
    ['at the root', atRoot],
    ['from disk', (page: string) => new URL(page, `file://${distFolder}/`).href],
  ])('is chosen once for all help pages, %s, and nothing is kept', async (_, at) => {
    const { page, problems } = await openPage({ width: 360, locale: 'en-US' });
    await page.goto(at('help.html'));
    await page.getByLabel('Ireland').check();
    await page.getByRole('link', { name: /is being threatened/ }).click();
    await page.waitForURL(/threatened/);
    expect(await chosen(page)).toBe('IE');
    await page.getByRole('link', { name: 'was asked for a nude or private picture' }).click();
    await page.waitForURL(/asked-for/);
    expect(await chosen(page)).toBe('IE');
    await page.getByLabel('Canada').check();
    await page.locator('main').getByRole('link', { name: 'Get help now' }).first().click();
    await page.waitForURL(/help\.html/);
    expect(await chosen(page)).toBe('CA');
    expect(await keptKeys(page)).toEqual([]);
    await page.goto(at('help/bullied.html#who'));
    expect(await chosen(page)).toBe('US');
    expect(await page.locator('.skip').getAttribute('href')).toBe('#main');
    expect(problems).toEqual([]);
  });

  it('is remembered only when asked, on every help page, until the box is cleared', async () => {
    const { page } = await openPage({ locale: 'en-GB' });
    await page.goto(atRoot('help.html'));
    await page.getByLabel('New Zealand').check();
    await page.getByLabel('Remember my country').check();
    await page.goto(atRoot(CASE));
    expect(await chosen(page)).toBe('NZ');
    expect(await keptKeys(page)).toEqual(['family-night-kit.1.country']);
    await page.getByLabel('Remember my country').uncheck();
    expect(await keptKeys(page)).toEqual([]);
    await page.reload();
    expect(await chosen(page)).toBe('GB');
  });

  it('is the first one without a region, over a damaged memory, and without script', async () => {
    const { page } = await openPage({ locale: 'fr' });
    await page.goto(atRoot('help.html'));
    await page.evaluate(() => localStorage.setItem('family-night-kit.1.country', '<img src=x>'));
    await page.reload();
    expect(await chosen(page)).toBe('US');
    expect(await page.getByLabel('Remember my country').isChecked()).toBe(false);
    const still = await openPage({ javaScriptEnabled: false });
    await still.page.goto(atRoot('help.html'));
    expect(await still.page.getByText('Remember my country').isVisible()).toBe(false);
  });

  it('says so when the browser does not let it remember', async () => {
    const { page, problems } = await openPage();
    await blockStorage(page);
    await page.goto(atRoot('help.html'));
    await page.getByLabel('Remember my country').click();
    await expect.poll(() => page.getByText('does not let the page remember it').isVisible()).toBe(true);
    expect(await page.getByLabel('Remember my country').isChecked()).toBe(false);
    expect(problems).toEqual([]);
  });
});

it('shows whom to turn to at school, from My workshop, as plain text', async () => {
  const { page, problems } = await openPage({ width: 360 });
  const evening = anEvening();
  const details = { ...evening.details, lead: 'Ana <b>Ruiz</b>', contact: '555 0100' };
  await openWith(page, atRoot(CASE), { ...evening, details });
  const card = page.locator('school-contact');
  await expect.poll(() => card.innerText()).toContain('Safeguarding lead: Ana <b>Ruiz</b>');
  expect(await card.innerText()).toContain('555 0100');
  expect(problems).toEqual([]);
});

describe('on paper', () => {
  const papers: Paper[] = ['Letter', 'A4'];

  it('each case takes one sheet, in every country', { timeout: 120_000 }, async () => {
    const { page } = await openPage();
    const sheets: Record<string, number> = {};
    for (const name of cases) {
      await page.goto(atRoot(name));
      for (const country of ['US', 'GB', 'AU']) {
        await page.locator(`[name="country"][value="${country}"]`).check();
        for (const paper of papers) sheets[`${name} ${country} ${paper}`] = await countSheets(page, paper);
      }
    }
    expect(Object.entries(sheets).filter(([, count]) => count !== 1)).toEqual([]);
  });

  it.each([
    ['talks-about-self-harm', 15],
    ['bullied', 15],
    ['threatened-with-pictures', 12.9],
  ])('%s is set in type of %d px, as large as its sheet lets it be', async (slug, px) => {
    const { page } = await openPage();
    await page.goto(atRoot(`help/${slug}.html`));
    await page.emulateMedia({ media: 'print' });
    const sizes = await page
      .locator('.help-case :is(.steps li, .dont, .care-lines p:not(.small))')
      .evaluateAll((texts) => texts.map((text) => Number.parseFloat(getComputedStyle(text).fontSize)));
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(px);
  });

  it('has no heading over lines that only a screen shows', async () => {
    const { page } = await openPage();
    await page.goto(atRoot('help/saw-something.html'));
    const anywhere = page.getByRole('heading', { name: 'Anywhere' });
    expect(await anywhere.isVisible()).toBe(true);
    await page.emulateMedia({ media: 'print' });
    expect(await anywhere.isVisible()).toBe(false);
  });

  it.each(papers)('wallet cards are one sheet of eight on %s, with the lines of one country', async (paper) => {
    const { page } = await openPage({ locale: 'en-IE' });
    await page.goto(atRoot('wallet-cards.html'));
    expect(await countSheets(page, paper)).toBe(1);
    const cards = page.locator('.cut-card:visible');
    expect(await cards.count()).toBe(8);
    expect(await cards.first().innerText()).toMatch(/112[\s\S]+Childline[\s\S]+Take It Down/);
    const cut = await cards.evaluateAll((all) => all.filter((card) => card.scrollHeight > card.clientHeight).length);
    expect(cut).toBe(0);
  });

  it.each([
    ['Ms. Ruiz, 555 201 3344', 'Ms. Ruiz, 555 201 3344'],
    ['<b>555 0100</b>', '<b>555 0100</b>'],
    ['Ms. Ruiz in the office by the main door, 555 201 3344', ''],
  ])('wallet cards carry the contact of the school where the line holds it: %s', async (contact, written) => {
    const { page, problems } = await openPage();
    const evening = anEvening();
    await openWith(page, atRoot('wallet-cards.html'), { ...evening, details: { ...evening.details, contact } });
    const lines = page.locator('.cut-write > span:visible');
    await expect.poll(() => lines.allTextContents()).toEqual(Array.from({ length: 8 }, () => written));
    await page.emulateMedia({ media: 'print' });
    const cards = page.locator('.cut-card:visible');
    const cut = await cards.evaluateAll((all) => all.filter((card) => card.scrollHeight > card.clientHeight).length);
    expect(cut).toBe(0);
    const high = await lines.evaluateAll((all) => Math.max(...all.map((line) => line.getBoundingClientRect().height)));
    expect(high).toBeLessThan(30);
    expect(await countSheets(page, 'Letter')).toBe(1);
    expect(problems).toEqual([]);
  });
});
