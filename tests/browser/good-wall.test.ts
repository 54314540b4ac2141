import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { formatWall } from '../../src/core/wall/wall-file.ts';
import { hideNote, type Wall } from '../../src/core/wall/wall.ts';
import { fullWall, note, wallOf } from '../core/wall/kit.ts';
import { findBarriers } from '../support/axe.ts';
import { openPage } from '../support/browser.ts';
import { distFolder } from '../support/dist.ts';
import { blockStorage, fillStorage, saveFile } from '../support/kept-workshop.ts';
import { isInSight } from '../support/page-fit.ts';
import { countSheets } from '../support/print.ts';
import { atRoot } from '../support/site.ts';

const WRITE = 'one-good-thing-wall.html';
const SHOW = 'one-good-thing-wall/show.html';
const KEY = 'family-night-kit.1.wall';

const said = (page: Page) => page.locator('[data-ref="said"]').innerText();
const told = (page: Page) => page.locator('[data-ref="told"]').innerText();
const shown = (page: Page) => page.locator('.wall-board .wall-note p:first-child').allInnerTexts();

async function write(page: Page, text: string, from = ''): Promise<void> {
  await page.getByLabel('One kind thing you saw or did online').fill(text);
  await page.getByLabel('Your first name').fill(from);
  await page.getByRole('button', { name: 'Put it on the wall' }).click();
}

/** Puts a wall into the browser before a page of it opens, as another page of the kit would have left it. */
const keepWall = (page: Page, text: string): Promise<unknown> =>
  page.addInitScript(
    ([key = '', value = '']) => {
      if (localStorage.getItem(key) === null) localStorage.setItem(key, value);
    },
    [KEY, text],
  );

const openPresenter = (page: Page) => page.locator('.wall-presenter summary').click();

const chooseFile = (page: Page, name: string, text: string) =>
  page
    .getByLabel('Join walls from files')
    .setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(text) });

describe('writing', () => {
  it('shows a note of one window in the other, newest first, and knows it after a reload', async () => {
    const { page, problems } = await openPage({ width: 360 });
    await page.goto(atRoot(WRITE));
    const projector = await page.context().newPage();
    await projector.goto(atRoot(SHOW));
    await expect.poll(() => projector.getByText('still empty').isVisible()).toBe(true);
    await write(page, 'A friend waited for me.', 'Ana');
    await expect.poll(() => said(page)).toBe('It is on the wall. Pass the device on.');
    await write(page, '<img src=x onerror=alert(1)> sent me a song');
    await expect
      .poll(() => shown(projector))
      .toEqual(['<img src=x onerror=alert(1)> sent me a song', 'A friend waited for me.']);
    expect(await projector.locator('.wall-from').allInnerTexts()).toEqual(['A family', 'Ana']);
    await projector.reload();
    await expect.poll(() => shown(projector)).toHaveLength(2);
    expect(problems).toEqual([]);
  });

  it('says on a small phone, in sight, that a note is up, and has room for the next', async () => {
    const { page } = await openPage({ viewport: { width: 360, height: 640 }, hasTouch: true });
    await page.goto(atRoot(WRITE));
    await page.getByLabel('One kind thing').fill('A friend waited for me.');
    await page.getByRole('button', { name: 'Put it on the wall' }).tap();
    await expect.poll(() => isInSight(page.getByText('It is on the wall. Pass the device on.'))).toBe(true);
    expect(await isInSight(page.getByLabel('One kind thing'))).toBe(true);
  });

  it('works with a keyboard alone', async () => {
    const { page } = await openPage();
    await page.goto(atRoot(WRITE));
    await page.getByLabel('One kind thing').focus();
    await page.keyboard.type('We said thank you.');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect.poll(() => said(page)).toContain('It is on the wall');
    expect(await page.getByLabel('One kind thing').evaluate((field) => field === document.activeElement)).toBe(true);
  });

  it('asks for words first', async () => {
    const { page } = await openPage();
    await page.goto(atRoot(WRITE));
    await write(page, '   ');
    await expect.poll(() => said(page)).toBe('Write a few words first.');
  });

  it('has buttons and fields for a thumb', async () => {
    const { page } = await openPage({ width: 360 });
    await page.goto(atRoot(WRITE));
    await openPresenter(page);
    for (const control of await page.locator('.good-wall :is(button, input, textarea, summary, a.btn):visible').all())
      expect((await control.boundingBox())?.height).toBeGreaterThanOrEqual(44);
  });
});

describe('what should not hang in a hall', () => {
  it('is explained, and left out when wanted', async () => {
    const { page } = await openPage();
    await page.goto(atRoot(WRITE));
    await write(page, 'Thank you Malik! Call 555-123-4567 today');
    await expect
      .poll(() => page.locator('.wall-ask').innerText())
      .toContain('This looks like a phone number: “555-123-4567”.');
    expect(await findBarriers(page)).toEqual([]);
    await page.getByRole('button', { name: 'Leave it out' }).click();
    expect(await page.getByLabel('One kind thing').inputValue()).toBe('Thank you Malik! Call today');
    await page.getByRole('button', { name: 'Put it on the wall' }).click();
    await expect.poll(() => said(page)).toContain('It is on the wall');
  });

  it('waits for the presenter, who shows it and hides it again', async () => {
    const { page } = await openPage();
    await page.goto(atRoot(WRITE));
    const projector = await page.context().newPage();
    await projector.goto(atRoot(SHOW));
    await write(page, 'Grandma learned to say wtf and we all laughed');
    await page.getByRole('button', { name: 'ask the presenter' }).click();
    await expect.poll(() => said(page)).toContain('once the presenter has seen it');
    await openPresenter(page);
    await expect.poll(() => page.locator('.wall-notes').innerText()).toContain('This looks like a rude word: “wtf”.');
    expect(await shown(projector)).toEqual([]);
    await page.getByRole('button', { name: /^Show: Grandma/ }).click();
    await expect.poll(() => shown(projector)).toHaveLength(1);
    await page.getByRole('button', { name: /^Hide: Grandma/ }).click();
    await expect.poll(() => shown(projector)).toEqual([]);
  });
});

describe('several devices', () => {
  const other = hideNote(wallOf([note(), note({ id: '0mabcdefg-00000002', text: 'Second' })]), note().id);

  it('join by file, once, and what is hidden stays hidden', async () => {
    const { page } = await openPage();
    await page.goto(atRoot(WRITE));
    await write(page, 'Ours');
    await openPresenter(page);
    await chooseFile(page, 'tablet.json', formatWall(other));
    await expect.poll(() => told(page)).toBe('tablet.json: 2 more on the wall.');
    await expect.poll(() => page.locator('[data-ref="count"]').innerText()).toBe('On the wall: 2. Out of sight: 1.');
    await chooseFile(page, 'tablet.json', formatWall(other));
    await expect.poll(() => told(page)).toBe('tablet.json: 0 more on the wall.');
  });

  it('hand over what they save', async () => {
    const { page } = await openPage();
    await keepWall(page, formatWall(other));
    await page.goto(atRoot(WRITE));
    await openPresenter(page);
    const { name, text } = await saveFile(page, 'Save the wall as a file');
    expect(name).toMatch(/^one-good-thing-wall-\d{4}-\d\d-\d\d\.json$/);
    expect(text).toBe(formatWall(other));
  });

  it.each([
    ['cut short', formatWall(other).slice(0, 80), 'was cut short'],
    ['hostile', formatWall(other).replace('"Second"', '{"toString":1}'), 'is damaged'],
    ['huge', `"${'a'.repeat(600_000)}"`, 'is too large'],
    ['too full', formatWall(fullWall(500)), 'together that is 501 notes'],
  ])('refuse a file that is %s in one sentence and keep what they have', async (_, text, reason) => {
    const { page, problems } = await openPage();
    await page.goto(atRoot(WRITE));
    await write(page, 'Ours');
    await openPresenter(page);
    await chooseFile(page, 'x.json', text);
    await expect.poll(() => told(page)).toContain(reason);
    expect(await page.locator('[data-ref="count"]').innerText()).toBe('On the wall: 1. Out of sight: 0.');
    expect(problems).toEqual([]);
  });
});

describe('a new wall', () => {
  it('begins in all windows, with the old one offered as a file', async () => {
    const { page } = await openPage();
    await keepWall(page, formatWall(fullWall(3)));
    await page.goto(atRoot(WRITE));
    const projector = await page.context().newPage();
    await projector.goto(atRoot(SHOW));
    await expect.poll(() => shown(projector)).toHaveLength(3);
    await openPresenter(page);
    await page.getByRole('button', { name: 'Start a new wall' }).click();
    const { text } = await saveFile(page, 'Save the file, then start new');
    expect(text).toBe(formatWall(fullWall(3)));
    await expect.poll(() => shown(projector)).toEqual([]);
    await write(page, 'The first of the new wall');
    await expect.poll(() => shown(projector)).toEqual(['The first of the new wall']);
  });

  it('does not begin when the presenter thinks better of it', async () => {
    const { page } = await openPage();
    await keepWall(page, formatWall(fullWall(3)));
    await page.goto(atRoot(WRITE));
    await openPresenter(page);
    await page.getByRole('button', { name: 'Start a new wall' }).click();
    await page.keyboard.press('Escape');
    await expect.poll(() => page.locator('[data-ref="count"]').innerText()).toContain('On the wall: 3');
  });
});

describe('the memory of the browser', () => {
  it.each([
    ['blocked', blockStorage],
    ['full', fillStorage],
  ])('that is %s is said once, with the file offered, and the page works', async (_, spoil) => {
    const { page } = await openPage();
    await spoil(page);
    await page.goto(atRoot(WRITE));
    await write(page, 'Kind');
    await expect.poll(() => page.getByText('keeps nothing for this page').count()).toBe(1);
    expect((await saveFile(page, 'Save the notes as a file')).text).toContain('"Kind"');
  });

  it('that holds a damaged wall puts it aside and says so', async () => {
    const { page } = await openPage();
    await keepWall(page, '{"kind":"family-night-kit.one-good-thing-wall","version":1,"notes":[{');
    await page.goto(atRoot(WRITE));
    await expect.poll(() => page.getByText('It is put aside').isVisible()).toBe(true);
    await write(page, 'Kind');
    expect((await saveFile(page, 'Save what could not be read')).text).toContain('"notes":[{');
  });
});

describe('shown', () => {
  const openShown = async (page: Page, wall: Wall) => {
    await keepWall(page, formatWall(wall));
    await page.goto(atRoot(SHOW));
    await expect.poll(() => page.locator('.wall-note').count()).toBeGreaterThan(0);
  };
  const place = (page: Page) => page.locator('.wall-board').evaluate((board) => board.scrollTop);

  it('moves, and stops by its button', async () => {
    const { page, problems } = await openPage({ reducedMotion: 'no-preference' });
    await openShown(page, fullWall(40));
    await expect.poll(() => place(page)).toBeGreaterThan(3);
    await page.getByRole('button', { name: 'Stop moving' }).click();
    const stopped = await place(page);
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
    expect(await place(page)).toBe(stopped);
    await page.getByRole('button', { name: 'Next notes' }).click();
    expect(await place(page)).toBeGreaterThan(stopped + 100);
    expect(problems).toEqual([]);
  });

  it('stands still for those who want less motion, until they start it', async () => {
    const { page } = await openPage();
    await openShown(page, fullWall(40));
    await page.getByRole('button', { name: 'Start moving' }).click();
    await expect.poll(() => place(page)).toBeGreaterThan(3);
  });

  it.each([
    [1280, 720],
    [1280, 800],
    [1920, 1080],
  ])(
    'standing still at %d by %d shows six or more of 40 notes, each whole, and then the next',
    async (width, height) => {
      const { page } = await openPage({ viewport: { width, height } });
      const notes = fullWall(40).notes.map((one) => ({ ...one, text: 'My cousin in Lima read me a story by video.' }));
      await openShown(page, wallOf(notes));
      const seen = () =>
        page.locator('.wall-board').evaluate((board) => {
          const frame = board.getBoundingClientRect();
          return [...board.children].flatMap((one, index) => {
            const { top, bottom } = one.getBoundingClientRect();
            if (bottom <= frame.top || top >= frame.bottom) return [];
            return [{ index, isWhole: top >= frame.top && bottom <= frame.bottom }];
          });
        });
      const first = await seen();
      expect(first.length).toBeGreaterThanOrEqual(6);
      expect(first.filter(({ isWhole }) => !isWhole)).toEqual([]);
      await page.getByRole('button', { name: 'Next notes' }).click();
      const whole = (await seen()).filter(({ isWhole }) => isWhole);
      expect(whole.map(({ index }) => index)).toEqual(first.map(({ index }) => index + first.length));
    },
  );

  it.each([
    [1280, 720],
    [1024, 768],
    [360, 800],
  ])('holds each note whole and readable at %d by %d', async (width, height) => {
    const { page } = await openPage({ viewport: { width, height } });
    const wide = note({ id: '0mabcdefz-00000001', text: 'W'.repeat(140) });
    await openShown(page, wallOf([...fullWall(40).notes, wide]));
    const cut = await page
      .locator('.wall-note')
      .evaluateAll((notes) => notes.filter((one) => one.scrollHeight > one.clientHeight + 1).length);
    expect(cut).toBe(0);
    const sizes = await page
      .locator('.wall-note')
      .evaluateAll((notes) => notes.map((one) => Number.parseFloat(getComputedStyle(one).fontSize)));
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(Math.max(20, Math.min(width, height) * 0.046));
  });

  it.each(['light', 'dark'] as const)('has no barrier in %s', async (colorScheme) => {
    const { page } = await openPage({ colorScheme });
    await openShown(page, fullWall(40));
    expect(await findBarriers(page)).toEqual([]);
    await page.goto(atRoot(WRITE));
    await openPresenter(page);
    expect(await findBarriers(page)).toEqual([]);
  });
});

describe('printed', () => {
  it.each([
    ['3 notes', 3, 'Letter'],
    ['40 notes', 40, 'Letter'],
    ['40 notes', 40, 'A4'],
    ['500 notes', 500, 'A4'],
  ] as const)('%s (%d) as a poster take one page of %s', async (_, count, format) => {
    const { page } = await openPage({ width: 360 });
    await keepWall(page, formatWall(fullWall(count)));
    await page.goto(atRoot('one-good-thing-wall/poster.html'));
    const onPage = page.locator('[data-ref="poster"] .wall-note');
    await expect.poll(() => onPage.count()).toBeGreaterThanOrEqual(Math.min(count, 36));
    expect(await countSheets(page, format)).toBe(1);
    const left = count - (await onPage.count());
    if (left > 0) expect(await told(page)).toContain(`On the cards: ${left} older`);
  });

  it.each(['Letter', 'A4'] as const)('as cards they are ten to a page of %s', async (format) => {
    const { page } = await openPage();
    await keepWall(page, formatWall(fullWall(40)));
    await page.goto(atRoot('one-good-thing-wall/cards.html'));
    await expect.poll(() => page.locator('.wall-cards .wall-note').count()).toBe(40);
    expect(await countSheets(page, format)).toBe(4);
  });

  it('hidden notes are on neither', async () => {
    const { page } = await openPage();
    const wall = fullWall(2);
    await keepWall(page, formatWall(hideNote(wall, wall.notes[0]?.id ?? '')));
    for (const paper of ['poster', 'cards']) {
      await page.goto(atRoot(`one-good-thing-wall/${paper}.html`));
      await expect.poll(() => page.locator('[data-ref="paper"] .wall-note').count()).toBe(1);
    }
  });
});

it('works from a stick, in two windows', async () => {
  const { page, problems } = await openPage();
  const onStick = (name: string) => pathToFileURL(join(distFolder, name)).href;
  await page.goto(onStick(WRITE));
  const projector = await page.context().newPage();
  await projector.goto(onStick(SHOW));
  await write(page, 'From a stick');
  await expect.poll(() => shown(projector)).toEqual(['From a stick']);
  expect(problems).toEqual([]);
});

it('says without script that paper works as well, and links it', async () => {
  const { page } = await openPage({ javaScriptEnabled: false });
  await page.goto(atRoot(WRITE));
  await page.getByRole('link', { name: 'Our wall of good things' }).click();
  await page.waitForURL(/handouts\/one-good-thing-wall/);
});
