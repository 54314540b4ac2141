import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { type Agreement, addLine, agree, startAgreement, withVoice } from '../../src/core/agreement/agreement.ts';
import { toAgreementLink } from '../../src/core/agreement/agreement-link.ts';
import { agreementFile, serializeAgreements } from '../../src/core/agreement/kept-agreements.ts';
import { AGREEMENTS_KEY, AGREEMENTS_UNREAD_KEY } from '../../src/core/kept-keys.ts';
import { findBarriers } from '../support/axe.ts';
import { openPage } from '../support/browser.ts';
import { distFolder, pages } from '../support/dist.ts';
import { blockStorage, fillStorage, saveFile } from '../support/kept-workshop.ts';
import { countSheets, type Paper } from '../support/print.ts';
import { atRoot } from '../support/site.ts';

const PAGE = 'family-agreement.html';
const ON_DISK = pathToFileURL(join(distFolder, PAGE)).href;
const SIZES: readonly Paper[] = ['Letter', 'A4'];

const said = (page: Page) => page.locator('[data-ref="said"]').innerText();
const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).click();
const heading = (page: Page, name: string) => page.getByRole('heading', { name, level: 2 });
const rows = (page: Page, list: string) => page.locator(`[data-list="${list}"] [data-line] > .agreement-says`);
const kept = (page: Page, key: string) => page.evaluate((name) => localStorage.getItem(name) ?? '', key);
const choice = (page: Page, list: string) => page.locator(`[data-list="${list}"] [data-ref="choices"] button`);
const paperText = (page: Page) => page.locator('[data-ref="paper"]').innerText();

/** An agreement as somebody else made it. */
const theirs: Agreement = withVoice(
  addLine(
    startAgreement({ id: 'theirs', nowMs: 1_790_000_000_000, today: '2026-09-22' }, '8-10', [
      { id: 'tell-you', words: 'I can tell you.', answer: 'You keep your phone.' },
    ]),
    'clauses',
    { words: '<img src=x onerror=alert(1)>', answer: 'أسمعك أولاً 🎈' },
  ),
  'like',
  'Maps of old towns',
);

async function linkTo(agreement: Agreement): Promise<string> {
  const made = await toAgreementLink(agreement);
  if ('refusal' in made) throw new Error('Too long.');
  return made.hash;
}

/** Opens the page with agreements that this browser has kept. */
async function openWith(page: Page, text: string): Promise<void> {
  await page.addInitScript(
    ([key = '', value = '']) => {
      if (localStorage.getItem(key) === null) localStorage.setItem(key, value);
    },
    [AGREEMENTS_KEY, text],
  );
  await page.goto(atRoot(PAGE));
}

/** Makes an agreement for ages 8 to 10 up to its last step. */
async function makeOne(page: Page, promises = 5): Promise<void> {
  await press(page, 'Make it together, ages 8 to 10');
  await page.getByLabel('What I like online').fill('Drawing videos');
  await press(page, 'Next: Promises');
  for (let count = 0; count < promises; count++) await choice(page, 'clauses').first().click();
  await press(page, 'Next: When it goes wrong');
  await choice(page, 'repairs').first().click();
  await press(page, 'Next: Who signs');
  await page.getByLabel('Name 1').fill('Mia');
  await press(page, 'Next: Print and share');
}

describe.each([
  ['over http', atRoot(PAGE)],
  ['from a stick', ON_DISK],
])('a family makes its agreement on one phone, %s', (_, address) => {
  it('by touch, from the child’s words to the paper, and finds it again after a reload', async () => {
    const { page, problems } = await openPage({ width: 360, hasTouch: true });
    await page.goto(address);
    await page.getByRole('button', { name: 'Make it together, ages 8 to 10' }).tap();
    await expect.poll(() => heading(page, 'The child’s words first').isVisible()).toBe(true);
    await page.getByLabel('What worries me').fill('Loud chats at night');
    await page.getByRole('button', { name: 'Next: Promises' }).tap();
    await choice(page, 'clauses').first().tap();
    const own = page.locator('[data-list="clauses"] form');
    await own.getByLabel('The child says').fill('I cook on Sundays.');
    await own.getByRole('button', { name: 'Add ours' }).tap();
    expect(await said(page)).toBe('Added. You have 3.');
    await page.getByRole('button', { name: 'Up: I cook on Sundays.' }).tap();
    expect(await said(page)).toBe('Moved to place 2.');
    await page.getByRole('button', { name: /^Remove: I ask before/ }).tap();
    expect(await rows(page, 'clauses').allInnerTexts()).toEqual([
      'If something goes wrong, I can tell you. Even if I broke a rule.',
      'I cook on Sundays.',
    ]);
    await page.getByRole('button', { name: 'Put it back' }).tap();
    expect(await rows(page, 'clauses').count()).toBe(3);
    await page.getByRole('button', { name: 'Next: When it goes wrong' }).tap();
    await choice(page, 'repairs').first().tap();
    await page.reload();
    await expect.poll(() => heading(page, 'When it goes wrong').isVisible()).toBe(true);
    await page.getByRole('button', { name: 'Next: Who signs' }).tap();
    await page.getByLabel('Name 2').fill('Papa');
    await page.getByRole('button', { name: 'Next: Print and share' }).tap();
    await page.getByRole('button', { name: 'We all agree' }).tap();
    const text = await paperText(page);
    for (const words of ['Loud chats at night', 'I cook on Sundays.', 'You will not lose your phone', 'Papa', 'Signed'])
      expect(text).toContain(words);
    expect(problems).toEqual([]);
  });
});

it('can be made with the keyboard alone, and the focus follows each step', async () => {
  const { page, problems } = await openPage({ width: 360 });
  await page.goto(atRoot(PAGE));
  await page.getByRole('button', { name: 'Make it together, ages 11 to 13' }).focus();
  await page.keyboard.press('Enter');
  const focused = () => page.evaluate(() => document.activeElement?.textContent?.trim());
  await expect.poll(focused).toBe('The child’s words first');
  await page.keyboard.press('Tab');
  await page.keyboard.type('My team');
  await page.getByRole('button', { name: 'Next: Promises' }).focus();
  await page.keyboard.press('Enter');
  await expect.poll(focused).toBe('What we promise each other');
  const offered = await choice(page, 'clauses').count();
  await choice(page, 'clauses').first().focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  expect(await choice(page, 'clauses').count()).toBe(offered - 2);
  const down = page.getByRole('button', { name: /^Down: If something goes wrong/ });
  await down.focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  expect(await said(page)).toBe('Moved to place 3.');
  expect(await down.evaluate((button) => button === document.activeElement)).toBe(true);
  expect((await rows(page, 'clauses').allInnerTexts()).at(-1)).toContain('If something goes wrong');
  expect(problems).toEqual([]);
});

it('has no barrier at any step, and targets for a thumb', async () => {
  const { page } = await openPage({ width: 360 });
  await page.goto(atRoot(PAGE));
  await makeOne(page, 2);
  for (const step of await page.locator('[data-go]').all()) {
    await step.click();
    expect(await findBarriers(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    for (const target of await page.locator('.agreement :is(button, summary, textarea, input[type="text"])').all())
      if (await target.isVisible()) expect((await target.boundingBox())?.height).toBeGreaterThanOrEqual(44);
  }
});

it('changing it later keeps the one that was agreed, and either can be opened or deleted', async () => {
  const { page, problems } = await openPage();
  await page.goto(atRoot(PAGE));
  await makeOne(page);
  await press(page, 'We all agree');
  await press(page, 'Change it');
  await page.getByLabel('What I like online').fill('Chess');
  await press(page, 'All our agreements');
  const list = page.locator('[data-ref="kept-list"] > li');
  expect(await list.count()).toBe(2);
  await list.filter({ hasText: 'Agreed on' }).getByRole('button', { name: /^Open/ }).click();
  expect(await paperText(page)).toContain('Drawing videos');
  await press(page, 'All our agreements');
  await list
    .filter({ hasText: 'Not finished' })
    .getByRole('button', { name: /^Delete/ })
    .click();
  await press(page, 'Cancel');
  expect(await list.count()).toBe(2);
  await list
    .filter({ hasText: 'Not finished' })
    .getByRole('button', { name: /^Delete/ })
    .click();
  await press(page, 'Yes, delete it');
  await expect.poll(() => list.count()).toBe(1);
  await press(page, 'Forget all agreements on this phone');
  await press(page, 'Yes, forget them');
  await expect.poll(() => list.count()).toBe(0);
  expect(await kept(page, AGREEMENTS_KEY)).toBe('');
  expect(problems).toEqual([]);
});

it('starts again only after asking', async () => {
  const { page } = await openPage();
  await page.goto(atRoot(PAGE));
  await makeOne(page);
  await press(page, 'Start again');
  await press(page, 'Cancel');
  expect(await paperText(page)).toContain('Drawing videos');
  await press(page, 'Start again');
  await press(page, 'Yes, start again');
  await expect.poll(() => page.getByLabel('What I like online').inputValue()).toBe('');
});

describe('a link', () => {
  it('carries an agreement to another phone, which asks before it keeps it', async () => {
    const { page } = await openPage();
    await page.goto(atRoot(PAGE));
    await makeOne(page);
    await press(page, 'Make a link');
    const link = page.getByLabel('This is what you send');
    await expect.poll(() => link.inputValue()).toMatch(/family-agreement\.html#agreement=2\.[\w-]+$/);
    const address = await link.inputValue();

    const { page: other, problems } = await openPage({ width: 360 });
    await other.goto(address);
    await press(other, 'Yes, keep it');
    await expect.poll(() => paperText(other)).toContain('Drawing videos');
    expect(new URL(other.url()).hash).toBe('');
    await other.goto(atRoot('parents.html'));
    await other.goto(address);
    await expect.poll(() => said(other)).toBe('You have this agreement already. Here it is.');
    expect(problems).toEqual([]);
  });

  it('never takes the place of what is here, and markup in it stays text', async () => {
    const { page, problems } = await openPage();
    await openWith(
      page,
      serializeAgreements({ openId: '', agreements: [agree({ ...theirs, id: 'mine' }, 1_790_000_000_000)] }),
    );
    const other = withVoice(theirs, 'like', 'Other things');
    await page.goto(atRoot('parents.html'));
    await page.goto(atRoot(PAGE) + (await linkTo(other)));
    await press(page, 'No, thank you');
    await expect.poll(() => said(page)).toBe('It was not kept. Nothing here has changed.');
    expect(await page.locator('[data-ref="kept-list"] > li').count()).toBe(1);
    await page.goto(atRoot('parents.html'));
    await page.goto(atRoot(PAGE) + (await linkTo(other)));
    await press(page, 'Yes, keep it');
    await expect.poll(() => paperText(page)).toContain('<img src=x onerror=alert(1)>');
    expect(await page.locator('[data-ref="paper"] img').count()).toBe(0);
    await press(page, 'All our agreements');
    expect(await page.locator('[data-ref="kept-list"] > li').count()).toBe(2);
    expect(problems).toEqual([]);
  });

  it('cut short says so, and loses nothing', async () => {
    const { page, problems } = await openPage();
    const mine = serializeAgreements({ openId: 'theirs', agreements: [theirs] });
    await openWith(page, mine);
    await page.evaluate(
      (hash) => {
        location.hash = hash;
      },
      (await linkTo(theirs)).slice(0, -30),
    );
    await expect.poll(() => said(page)).toMatch(/^This link is cut short or changed\./);
    expect(await kept(page, AGREEMENTS_KEY)).toBe(mine);
    expect(problems).toEqual([]);
  });

  it('that says a day no page can write does not lock the agreements away', async () => {
    const { page, problems } = await openPage();
    await openWith(page, serializeAgreements({ openId: '', agreements: [theirs] }));
    await page.goto(atRoot('parents.html'));
    // The year 11476.
    const far = withVoice({ ...theirs, agreedAtMs: 3e14 }, 'like', 'Other things');
    await page.goto(atRoot(PAGE) + (await linkTo(far)));
    await press(page, 'Yes, keep it');
    await expect.poll(() => paperText(page)).toContain('Other things');
    await page.reload();
    await press(page, 'All our agreements');
    expect(await page.locator('[data-ref="kept-list"] > li').count()).toBe(2);
    expect(problems).toEqual([]);
  });

  it('is not made from a disk, where it would lead nowhere', async () => {
    const { page } = await openPage();
    await page.goto(ON_DISK);
    await makeOne(page);
    await press(page, 'Make a link');
    expect(await said(page)).toMatch(/^This kit runs from a disk/);
  });
});

describe('a file', () => {
  it('brings an agreement to another phone', async () => {
    const { page } = await openPage();
    await page.goto(atRoot(PAGE));
    await makeOne(page);
    const { name, text } = await saveFile(page, 'Save as a file');
    expect(name).toMatch(/^family-agreement-\d{4}-\d\d-\d\d\.json$/);
    const { page: other } = await openPage();
    await other.goto(ON_DISK);
    await other
      .getByLabel('Open a file')
      .setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(text) });
    await press(other, 'Yes, keep it');
    await expect.poll(() => paperText(other)).toContain('Drawing videos');
  });

  it.each([
    ['a letter', 'Dear school', /^This file is not an agreement/],
    ['of a workshop', '{"kind":"family-night-kit.my-workshop"}', /^This is not an agreement/],
    ['of a newer kit', agreementFile(theirs).replace('"version": 1', '"version": 9'), /^This comes from a newer kit/],
    ['huge', 'x'.repeat(500_000), /^This is too large/],
  ])('that is %s is refused in a plain sentence', async (_, text, sentence) => {
    const { page } = await openPage();
    await page.goto(atRoot(PAGE));
    await page
      .getByLabel('Open a file')
      .setInputFiles({ name: 'a.json', mimeType: 'text/plain', buffer: Buffer.from(text) });
    await expect.poll(() => said(page)).toMatch(sentence);
  });
});

it('sends the text by copy, and puts the day into a calendar', async () => {
  const { page } = await openPage({ permissions: ['clipboard-read', 'clipboard-write'] });
  await page.goto(atRoot(PAGE));
  await makeOne(page);
  await press(page, 'Send as text');
  await expect
    .poll(() => page.evaluate(() => navigator.clipboard.readText()))
    .toContain('What I like online: Drawing videos');
  const { name, text } = await saveFile(page, 'Put it in the calendar');
  const day = /family-agreement-(\d{4})-(\d\d)-(\d\d)\.ics/.exec(name)?.slice(1).join('');
  expect(text).toContain(`DTSTART;VALUE=DATE:${day}\r\n`);
  expect(text).toContain('SUMMARY:Look at our family agreement again');
});

describe('bad luck', () => {
  it('a huge text says how much is kept, stays whole in its field, and prints no markup', async () => {
    const { page, problems } = await openPage({ width: 360 });
    await page.goto(atRoot(PAGE));
    await press(page, 'Make it together, ages 5 to 7');
    const field = page.getByLabel('What worries me');
    const huge = `<b>${'🎈مرحبا '.repeat(1500)}`;
    await field.fill(huge);
    expect(await page.locator('.agreement-too-long').innerText()).toMatch(
      /^The first 200 letters are kept\. This has \d+/,
    );
    expect(await field.inputValue()).toBe(huge);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    await field.fill('Short again');
    expect(await page.locator('.agreement-too-long').count()).toBe(0);
    expect(problems).toEqual([]);
  });

  it('what was kept and is damaged is put aside, can be saved, and is not lost by going on', async () => {
    const { page, problems } = await openPage();
    const damaged = serializeAgreements({ openId: '', agreements: [theirs] }).slice(0, -20);
    await openWith(page, damaged);
    expect(await page.locator('[data-ref="memory"]').innerText()).toMatch(/could not be read/);
    await makeOne(page);
    expect(await kept(page, AGREEMENTS_UNREAD_KEY)).toBe(damaged);
    expect((await saveFile(page, 'Save the old text as a file')).text).toBe(damaged);
    expect(problems).toEqual([]);
  });

  it.each([
    ['blocked', blockStorage],
    ['full', fillStorage],
  ])('with storage %s it says so, works, and saves a file', async (_, spoil) => {
    const { page, problems } = await openPage();
    await spoil(page);
    await page.goto(atRoot(PAGE));
    await makeOne(page);
    expect(await page.locator('[data-ref="memory"]').innerText()).toMatch(/^This browser keeps nothing/);
    expect((await saveFile(page, 'Save as a file')).text).toContain('Drawing videos');
    expect(problems).toEqual([]);
  });

  it('two windows at once: each sees the other’s words, and neither loses its own agreement', async () => {
    const { page, problems } = await openPage();
    await page.goto(atRoot(PAGE));
    await press(page, 'Make it together, ages 8 to 10');
    await page.getByLabel('What I like online').fill('Chess');
    const other = await page.context().newPage();
    await other.goto(atRoot(PAGE));
    await other.getByLabel('What worries me').fill('Spiders');
    await expect.poll(() => page.getByLabel('What worries me').inputValue()).toBe('Spiders');
    expect(await said(page)).toBe('It was changed in another window. You see the newest words.');
    await press(other, 'All our agreements');
    await press(other, 'Make it together, ages 14 to 17');
    await other.getByLabel('What I like online').fill('Music');
    await page.getByLabel('What I want from my grown-ups').fill('Time');
    await page.reload();
    const text = await kept(page, AGREEMENTS_KEY);
    for (const words of ['Chess', 'Spiders', 'Music', 'Time']) expect(text).toContain(words);
    expect(problems).toEqual([]);
  });
});

describe('on paper', () => {
  const blanks = pages.filter((name) => name.startsWith('family-agreement/'));

  it('there is a blank one for each age, in two sizes', () => expect(blanks).toHaveLength(8));

  it.each(blanks)('%s fills the pages it says, on Letter and A4', async (name) => {
    const { page } = await openPage({ javaScriptEnabled: false });
    await page.goto(atRoot(name));
    const wanted = name.endsWith('/large-print.html') ? 2 : 1;
    for (const size of SIZES) expect(await countSheets(page, size)).toBe(wanted);
    await page.emulateMedia({ media: 'print' });
    const sizes = await page
      .locator('.agreement-paper :is(p, td, li, th, small)')
      .evaluateAll((all) => all.map((one) => Number.parseFloat(getComputedStyle(one).fontSize) * 0.75));
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(wanted === 2 ? 18 : 12);
  });

  it('ours takes one page with eight promises, and says how many in large print', async () => {
    const { page } = await openPage({ width: 360 });
    await page.goto(atRoot(PAGE));
    await makeOne(page, 7);
    const fit = page.locator('[data-ref="fit"]');
    expect(await fit.innerText()).toBe('It takes one page.');
    for (const size of SIZES) expect(await countSheets(page, size)).toBe(1);
    await page.getByRole('checkbox', { name: 'Large print' }).check();
    expect(await fit.innerText()).toBe('It takes 2 pages.');
    for (const size of SIZES) expect(await countSheets(page, size)).toBe(2);
  });

  it('ours says when it is too long for one page', async () => {
    const { page } = await openPage();
    const long = Array.from({ length: 11 }).reduce<Agreement>(
      (now) =>
        addLine(now, 'clauses', { words: 'I tell you about it. '.repeat(8), answer: 'I listen to you. '.repeat(9) }),
      { ...theirs, step: 'done' },
    );
    await openWith(page, serializeAgreements({ openId: 'theirs', agreements: [long] }));
    expect(await page.locator('[data-ref="fit"]').innerText()).toMatch(/^It takes 2 pages\. For one page/);
    expect(await countSheets(page, 'Letter')).toBe(2);
  });
});

it('without script it says so plainly, and the blank papers are there', async () => {
  const { page } = await openPage({ javaScriptEnabled: false, width: 360 });
  await page.goto(atRoot(PAGE));
  expect(await page.locator('main').innerText()).toContain('The blank papers below work without it');
  expect(await page.getByRole('button', { name: /Make it together/ }).count()).toBe(0);
  await page.getByRole('link', { name: 'Print it blank, ages 5 to 7' }).click();
  expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('Our family agreement');
});
