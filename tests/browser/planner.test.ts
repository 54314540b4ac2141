import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { findBarriers } from '../support/axe.ts';
import { openPage } from '../support/browser.ts';
import { readPdf } from '../support/paper-pdf.ts';
import { printPage } from '../support/print.ts';
import { distFolder } from '../support/dist.ts';
import { atRoot } from '../support/site.ts';

const PLANNER = 'my-workshop.html';
const KEY = 'family-night-kit.1.workshops';
const HOSTILE = '<img src=x onerror=alert(1)>';

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });
const said = (page: Page) => page.getByRole('status').innerText();
const parts = (page: Page) => page.locator('.planner-parts h3').allInnerTexts();
const clocks = async (page: Page) =>
  (await page.locator('.planner-parts .when b').allInnerTexts()).map((text) => text.replace(/\s/g, ' '));
const school = (page: Page) => page.getByLabel('School or group');
const focused = (page: Page) =>
  page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent.trim());

/** The planner with the hour-long evening in hand, at half past six on Safer Internet Day 2027. */
async function plan(page: Page, address = atRoot(PLANNER)): Promise<void> {
  await page.goto(address);
  await button(page, 'Plan this one: Family night in one hour').click();
  await page.getByLabel('Starts at').fill('18:30');
  await page.getByLabel('Date', { exact: true }).fill('2027-02-09');
}

/** The text of the file that the page hands over. */
async function saveFile(page: Page): Promise<string> {
  const download = page.waitForEvent('download');
  await button(page, 'Save as a file').click();
  const stream = await (await download).createReadStream();
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks).toString('utf8');
}

const openFile = (page: Page, text: string) =>
  page
    .locator('[data-file]:visible')
    .first()
    .setInputFiles({ name: 'plan.json', mimeType: 'application/json', buffer: Buffer.from(text) });

describe('planning', () => {
  it('makes a ready-made evening one’s own, keeps it over a reload and counts what to bring', async () => {
    const { page, problems } = await openPage();
    await plan(page);
    await school(page).fill('Lincoln PTA');
    await page.getByLabel('Families, at least').fill('15');
    await page.getByLabel('Families, at most').fill('40');
    await expect.poll(() => page.getByText('Families: 15–40').isVisible()).toBe(true);
    await expect.poll(() => page.getByText('30–160', { exact: true }).count()).toBeGreaterThan(0);
    expect(await clocks(page)).toEqual(['6:30 PM', '6:35 PM', '6:55 PM', '7:05 PM', '7:25 PM']);
    await page.reload();
    expect(await school(page).inputValue()).toBe('Lincoln PTA');
    expect(await clocks(page)).toHaveLength(5);
    await expect.poll(() => page.locator('.planner-fit').innerText()).toMatch(/6:30\sPM to 7:30\sPM, 60 min\./);
    expect(problems).toEqual([]);
  });

  it('takes a program of several sessions, each on its own day', async () => {
    const { page, problems } = await openPage();
    await page.goto(atRoot(PLANNER));
    await page.locator('#planner-day').fill('2027-02-09');
    await button(page, 'Plan this one: Three evenings, three weeks').click();
    const kept = () => page.evaluate(() => localStorage.getItem('family-night-kit.1.workshops') ?? '');
    await expect.poll(kept).toContain('2027-02-23');
    const dates = [...(await kept()).matchAll(/"date":"([^"]*)"/g)].map(([, date]) => date);
    expect(dates).toEqual(['2027-02-09', '2027-02-16', '2027-02-23']);
    expect(problems).toEqual([]);
  });

  it('fills the time from wishes, and says what does not fit', async () => {
    const { page, problems } = await openPage();
    await page.goto(atRoot(PLANNER));
    await page.getByRole('checkbox', { name: 'Kind words' }).check();
    await page.getByText('More topics').click();
    await page.getByLabel('Sleep').check();
    await page.getByLabel('Passwords').check();
    await page.getByLabel('Minutes, from the first word to the last').fill('30');
    await button(page, 'Fill the time for me').click();
    await expect.poll(() => said(page)).toMatch(/Here is your plan.*does not fit/s);
    expect((await parts(page)).length).toBeGreaterThan(1);
    expect(problems).toEqual([]);
  });

  it('starts on Safer Internet Day from its page, also with a workshop in hand', async () => {
    const { page } = await openPage();
    await plan(page);
    await page.goto(atRoot('safer-internet-day.html'));
    await page.getByRole('link', { name: 'Plan your own evening' }).click();
    await expect.poll(() => page.getByLabel('Which day is it?').inputValue()).toMatch(/^\d{4}-02-\d\d$/);
    await button(page, 'Back to my plan').click();
    await expect.poll(() => parts(page)).toContain('One Good Thing');
    await page.reload();
    await expect.poll(() => school(page).isVisible()).toBe(true);
  });

  it('moves, lengthens, swaps, adds, splits, removes and takes back with the keyboard, and keeps the focus', async () => {
    const { page, problems } = await openPage();
    await plan(page);
    await button(page, 'Down: One Good Thing').focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => parts(page)).toEqual(expect.arrayContaining(['One Good Thing']));
    expect((await parts(page))[2]).toBe('One Good Thing');
    expect(await focused(page)).toBe('Down: One Good Thing');
    expect(await said(page)).toMatch(/“One Good Thing” now starts at 6:45\sPM/);
    await button(page, 'Longer: One Good Thing').focus();
    await page.keyboard.press('Space');
    await expect.poll(() => page.locator('.planner-fit').innerText()).toMatch(/25 min more than you have/);
    await button(page, 'Undo').focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => page.locator('.planner-fit').innerText()).toMatch(/exactly the time/);
    expect(await focused(page)).toBe('Undo');
    expect((await parts(page))[2]).toBe('One Good Thing');
    await page.keyboard.press('Enter');
    await expect.poll(() => parts(page).then((titles) => titles[1])).toBe('One Good Thing');
    expect(await focused(page)).toBe('In order');
    expect(await button(page, 'Undo').isVisible()).toBe(false);

    await page.locator('summary[aria-label="Change: One Good Thing"]').focus();
    await page.keyboard.press('Enter');
    await page.getByLabel('Put this in its place').locator('visible=true').selectOption('screens-sleep-and-breaks');
    await button(page, 'Swap: One Good Thing').click();
    await expect.poll(() => parts(page)).not.toContain('One Good Thing');
    expect(await focused(page)).toBe('Swap: Screens, sleep and breaks');
    await button(page, 'Undo').click();
    await button(page, 'Two rooms from here: One Good Thing').focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => page.getByText('One of the two rooms has nothing to do yet.').isVisible()).toBe(true);
    await page.getByLabel('Where').selectOption('children');
    await page.getByLabel('What', { exact: true }).selectOption('+break');
    await button(page, 'Add it').click();
    await expect
      .poll(() => page.locator('.planner-parts .what').filter({ hasText: 'Children’s room' }).count())
      .toBe(1);
    await button(page, 'Remove: One Good Thing').focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => parts(page)).not.toContain('One Good Thing');
    expect(await focused(page)).toMatch(/^Change: /);
    expect(problems).toEqual([]);
  });

  it('says beside the field what is wrong, and loses nothing', async () => {
    const { page } = await openPage();
    await plan(page);
    await page.getByLabel('Date', { exact: true }).fill('2020-01-01');
    await expect.poll(() => page.getByText('This day is over.').isVisible()).toBe(true);
    await page.getByLabel('Families, at least').fill('5000');
    await page.getByLabel('Families, at most').fill('20');
    const most = page.getByLabel('Families, at most');
    await expect
      .poll(() => most.evaluate((field) => field.parentElement?.querySelector('.say')?.textContent))
      .toBe('“At least” is more than “at most”.');
    expect(await most.getAttribute('data-wrong')).toBe('');
    await school(page).fill(HOSTILE);
    expect(await page.locator('main img').count()).toBe(0);
    expect(await page.getByLabel('Families, at least').inputValue()).toBe('5000');
  });

  it('plans several days, each on its own', async () => {
    const { page } = await openPage();
    await plan(page);
    await button(page, 'Add another day').click();
    await expect.poll(() => parts(page)).toEqual([]);
    await button(page, 'Fill the time again').click();
    await expect.poll(() => parts(page).then(({ length }) => length)).toBeGreaterThan(1);
    await page.getByLabel('Which day of the series?').selectOption('s1');
    await expect.poll(() => parts(page)).toContain('Food and a stretch');
    await button(page, 'Remove this day').click();
    await expect.poll(() => said(page)).toBe('That day is removed.');
    expect(await parts(page)).not.toContain('Food and a stretch');
  });
});

describe('handing over', () => {
  it('saves a file that another browser opens, with everything in it', async () => {
    const { page } = await openPage();
    await plan(page);
    await school(page).fill(HOSTILE);
    const text = await saveFile(page);
    const { page: other, problems } = await openPage();
    await other.goto(atRoot(PLANNER));
    await openFile(other, text);
    await expect.poll(() => said(other)).toBe('“Family night in one hour” is open.');
    expect(await school(other).inputValue()).toBe(HOSTILE);
    expect(await other.locator('main img').count()).toBe(0);
    expect(problems).toEqual([]);
    await openFile(other, text);
    await button(other, 'Keep both').click();
    await expect.poll(() => other.getByLabel('In hand').locator('option').count()).toBe(2);
  });

  it.each([
    ['not a plan', 'This file is damaged'],
    ['{"kind":"other","version":1}', 'no plan of Family Night Kit'],
    ['{"kind":"family-night-kit.my-workshop","version":99,"workshop":{}}', 'newer kit'],
    ['['.repeat(5000), 'not built as a plan'],
    ['x'.repeat(3_000_000), 'too large'],
  ])('refuses a file in one sentence and leaves the plan as it is', async (text, sentence) => {
    const { page, problems } = await openPage();
    await plan(page);
    const before = await page.evaluate((key) => localStorage.getItem(key), KEY);
    await openFile(page, text);
    await expect.poll(() => said(page)).toContain(sentence);
    expect(await page.evaluate((key) => localStorage.getItem(key), KEY)).toBe(before);
    expect(problems).toEqual([]);
  });

  it('refuses a file of 50 MB before it reads it', async () => {
    const { page, problems } = await openPage();
    await plan(page);
    await page.evaluate(() => {
      Blob.prototype.text = () => Promise.reject(new Error('read'));
      const chosen = new DataTransfer();
      chosen.items.add(new File([new Uint8Array(50_000_000)], 'plan.json'));
      const field = [...document.querySelectorAll<HTMLInputElement>('[data-file]')].find((one) =>
        one.checkVisibility(),
      );
      if (!field) throw new Error('no field for a file');
      field.files = chosen.files;
      field.dispatchEvent(new Event('change'));
    });
    await expect.poll(() => said(page)).toBe('This is too large to be a plan. Nothing has changed.');
    expect(await parts(page)).toContain('One Good Thing');
    expect(problems).toEqual([]);
  });

  it('makes a link that shows what it holds, asks, and leaves the address', async () => {
    const { page } = await openPage();
    await plan(page);
    await school(page).fill('Lincoln PTA');
    await button(page, 'Make a link').click();
    const link = await expect
      .poll(() => page.getByLabel('The link').inputValue())
      .toMatch(/my-workshop\.html#plan=2\./)
      .then(() => page.getByLabel('The link').inputValue());
    const { page: other, problems } = await openPage();
    await other.goto(link);
    const dialog = other.getByRole('dialog');
    await expect.poll(() => dialog.innerText()).toMatch(/Family night in one hour[\s\S]*Lincoln PTA[\s\S]*2027/);
    expect(other.url()).not.toContain('#');
    await button(other, 'Not now').click();
    expect(await other.evaluate((key) => localStorage.getItem(key), KEY)).toBeNull();
    await other.goto(link);
    await button(other, 'Add it').click();
    await expect.poll(() => school(other).inputValue()).toBe('Lincoln PTA');
    expect(problems).toEqual([]);
  });

  it('says that a link was cut off', async () => {
    const { page, problems } = await openPage();
    await page.goto(`${atRoot(PLANNER)}#plan=2.AAAA`);
    await expect.poll(() => said(page)).toMatch(/link is damaged/);
    expect(problems).toEqual([]);
  });

  it('copies, removes after asking, and forgets everything', async () => {
    const { page, problems } = await openPage();
    await plan(page);
    await page.evaluate(() => localStorage.setItem('family-night-kit.1.ticks.x', '1'));
    await page.evaluate(() => localStorage.setItem('other', 'stays'));
    await button(page, 'Make a copy for another year').click();
    await expect.poll(() => page.getByLabel('In hand').locator('option').count()).toBe(2);
    expect(await page.getByLabel('Date', { exact: true }).inputValue()).toBe('');
    await button(page, 'Remove this one').click();
    await button(page, 'Remove it').click();
    await expect.poll(() => page.getByLabel('In hand').locator('option').count()).toBe(1);
    await button(page, 'Forget everything on this device').click();
    await button(page, 'Cancel').click();
    expect(await page.evaluate(() => localStorage.length)).toBe(3);
    await button(page, 'Forget everything on this device').click();
    await page.getByRole('dialog').getByRole('button', { name: 'Forget everything' }).click();
    await expect.poll(() => said(page)).toMatch(/keeps nothing on this device now/);
    expect(await page.evaluate(() => Object.keys(localStorage))).toEqual(['other']);
    expect(await focused(page)).toBe('How do you want to begin?');
    expect(problems).toEqual([]);
  });
});

describe('when storage', () => {
  it('is blocked, the plan lives on in the page, and saving is offered', async () => {
    const { page, problems } = await openPage();
    await page.addInitScript(() => {
      const refuse = () => {
        throw new DOMException('blocked', 'SecurityError');
      };
      Storage.prototype.setItem = refuse;
      Storage.prototype.getItem = refuse;
    });
    await plan(page);
    await school(page).fill('Lincoln PTA');
    await expect.poll(() => page.getByText('does not keep anything here').isVisible()).toBe(true);
    expect(await saveFile(page)).toContain('Lincoln PTA');
    expect(problems).toEqual([]);
  });

  it('is damaged, it says so, and puts the old text aside', async () => {
    const { page, problems } = await openPage();
    await page.goto(atRoot(PLANNER));
    await page.evaluate((key) => localStorage.setItem(key, '{"kind":'), KEY);
    await page.reload();
    await expect.poll(() => page.getByText('kept here before could not be read').isVisible()).toBe(true);
    await plan(page);
    expect(await page.evaluate((key) => localStorage.getItem(`${key}-unread`), KEY)).toBe('{"kind":');
    expect(problems).toEqual([]);
  });
});

it('works from a disk, with all that is loaded later', async () => {
  const { page, problems } = await openPage({ width: 360 });
  await plan(page, pathToFileURL(join(distFolder, PLANNER)).href);
  await button(page, 'Fill the time again').click();
  await expect.poll(() => said(page)).toMatch(/The time is filled again/);
  await button(page, 'Make a link').click();
  await expect.poll(() => said(page)).toMatch(/runs from a disk/);
  expect(problems).toEqual([]);
});

it.each(['light', 'dark'] as const)(
  'has no barrier and no sideways scroll with a plan in hand, in %s',
  async (colorScheme) => {
    const { page } = await openPage({ width: 360, colorScheme });
    await plan(page);
    await page.getByLabel('Families, at most').fill('40');
    await button(page, 'Add another day').click();
    await page.getByLabel('Which day of the series?').selectOption('s1');
    await page.locator('summary').evaluateAll((all) => {
      for (const one of all) if (one.parentElement instanceof HTMLDetailsElement) one.parentElement.open = true;
    });
    expect(await findBarriers(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    const low = await page
      .locator('main :is(button, select, input, summary, textarea):visible')
      .evaluateAll((all) =>
        all
          .filter((one) => !one.closest('label:has([type=checkbox])') && one.getBoundingClientRect().height < 43.5)
          .map((one) => one.outerHTML.slice(0, 90)),
      );
    expect(low).toEqual([]);
  },
);

it('without a script names a way that works', async () => {
  const { page } = await openPage({ javaScriptEnabled: false });
  await page.goto(atRoot(PLANNER));
  const way = page.locator('noscript p');
  expect(await way.isVisible()).toBe(true);
  expect(await way.innerText()).toMatch(/needs JavaScript.*Ready-made evenings/);
  expect(await way.locator('a').getAttribute('href')).toBe('workshops.html');
});

it('prints every line of the plan above what comes next, when a part moves to the second page', async () => {
  const { page } = await openPage({ width: 360 });
  await page.goto(atRoot(PLANNER));
  await page.getByRole('button', { name: 'Plan this one: Two rooms in ninety minutes' }).click();
  await expect.poll(() => page.locator('.planner-parts h3').last().innerText()).toBe('Together again');
  const pages = await readPdf(await printPage(page, 'Letter'));
  const texts = pages.flatMap((each, index) =>
    each.texts.map(({ text, baseline }) => ({ text, at: index * 2000 + baseline })),
  );
  const last = texts.filter(({ text }) => text.includes('grown-up')).at(-1)?.at ?? 0;
  const next = texts.find(({ text }) => text.startsWith('To bring'))?.at ?? 0;
  expect(last).toBeGreaterThan(0);
  expect(next - last).toBeGreaterThan(12);
});
