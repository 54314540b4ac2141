import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import ICAL from 'ical.js';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { findBarriers } from '../support/axe.ts';
import { openPage } from '../support/browser.ts';
import { distFolder } from '../support/dist.ts';
import { saveFile, TODAY } from '../support/kept-workshop.ts';
import { atRoot } from '../support/site.ts';

const LIST = 'checklists/group-chat-check.html';
const KEY = 'family-night-kit.1.ticks.group-chat-check';
const box = (page: Page, index: number) => page.getByRole('checkbox').nth(index);
const note = (page: Page, index: number) => page.locator('input[data-note]').nth(index);
/** Opens the note of an item, where it is not open because there is one. */
async function openNote(page: Page, index: number): Promise<void> {
  const details = page.locator('.tick-note').nth(index);
  if ((await details.getAttribute('open')) === null) await details.locator('summary').click();
}

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
const openChildren = (page: Page) => page.getByText('More than one child?').click();

it('keeps a note for each item, and clears it when it is emptied', async () => {
  const { page, problems } = await openPage({ width: 360 });
  await page.goto(atRoot(LIST));
  await openNote(page, 1);
  await note(page, 1).fill('<b>Ask</b> Grandma');
  await note(page, 1).blur();
  await page.reload();
  await expect.poll(() => note(page, 1).inputValue()).toBe('<b>Ask</b> Grandma');
  await note(page, 1).fill('');
  await note(page, 1).blur();
  await page.reload();
  await openNote(page, 1);
  expect(await note(page, 1).inputValue()).toBe('');
  expect(problems).toEqual([]);
});

it('keeps ticks for several children, in names that a family chooses', async () => {
  const { page } = await openPage({ width: 360 });
  await page.goto(atRoot(LIST));
  await box(page, 0).check();
  await openChildren(page);
  await press(page, 'Add a child');
  await expect.poll(() => box(page, 0).isChecked()).toBe(false);
  await page.getByLabel('Call this child').fill('Bean');
  await page.getByLabel('Call this child').blur();
  await expect.poll(() => page.locator('.tick-for').innerText()).toBe('This list is for: Bean');
  await box(page, 1).check();
  await page.getByLabel('This list is for').selectOption({ label: 'Child 1' });
  await expect.poll(() => box(page, 0).isChecked()).toBe(true);
  expect(await box(page, 1).isChecked()).toBe(false);
  await page.goto(atRoot('guides/kind-words-online.html'));
  await expect.poll(() => page.locator('.tick-for').innerText()).toBe('This list is for: Child 1');
  await page.goto(atRoot(LIST));
  await openChildren(page);
  await page.getByLabel('This list is for').selectOption({ label: 'Bean' });
  await press(page, 'Remove this child');
  await expect.poll(() => page.getByText('Bean is removed.').isVisible()).toBe(true);
  await press(page, 'Undo');
  await expect.poll(() => box(page, 1).isChecked()).toBe(true);
});

it('still reads the ticks of the older form', async () => {
  const { page } = await openPage();
  await page.goto(atRoot(LIST));
  const id = await box(page, 2).getAttribute('value');
  await page.evaluate(([key = '', value = '']) => localStorage.setItem(key, value), [KEY, `["${id}"]`]);
  await page.reload();
  await expect.poll(() => box(page, 2).isChecked()).toBe(true);
});

it('starts again, and takes it back', async () => {
  const { page } = await openPage();
  await page.goto(atRoot(LIST));
  await box(page, 0).check();
  await openNote(page, 0);
  await note(page, 0).fill('later');
  await press(page, 'Start again');
  await expect.poll(() => box(page, 0).isChecked()).toBe(false);
  await press(page, 'Undo');
  await expect.poll(() => box(page, 0).isChecked()).toBe(true);
  expect(await note(page, 0).inputValue()).toBe('later');
  expect(await page.getByRole('button', { name: 'Undo' }).isVisible()).toBe(false);
});

it('prints blank and prints mine', async () => {
  const { page } = await openPage();
  await page.addInitScript(() => {
    window.print = () => undefined;
  });
  await page.goto(atRoot(LIST));
  await box(page, 0).check();
  await openNote(page, 0);
  await note(page, 0).fill('with Grandma');
  await note(page, 0).blur();
  await page.emulateMedia({ media: 'print' });
  const paper = page.locator('.tick-note-paper').first();
  const mark = () => box(page, 0).evaluate((input) => getComputedStyle(input, '::before').display);
  await page.locator('[data-act="mine"]').evaluate((button: HTMLElement) => button.click());
  await expect.poll(() => paper.isVisible()).toBe(true);
  expect(await paper.innerText()).toBe('with Grandma');
  expect(await mark()).toBe('block');
  await page.locator('[data-act="blank"]').evaluate((button: HTMLElement) => button.click());
  await expect.poll(() => paper.isVisible()).toBe(false);
  expect(await mark()).toBe('none');
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
  expect(await mark()).toBe('block');
});

it('puts damaged ticks aside and says so', async () => {
  const { page } = await openPage();
  await page.goto(atRoot(LIST));
  await page.evaluate((key) => localStorage.setItem(key, '{"children":['), KEY);
  await page.reload();
  await expect.poll(() => page.getByText('It is put aside').isVisible()).toBe(true);
  await box(page, 0).check();
  expect(await page.evaluate(() => localStorage.getItem('family-night-kit.1.ticks-unread.group-chat-check'))).toBe(
    '{"children":[',
  );
});

it('ends with what to do next and a day in the calendar', async () => {
  const { page } = await openPage();
  await page.clock.setFixedTime(TODAY);
  await page.goto(atRoot(LIST));
  for (const one of await page.getByRole('checkbox').all()) await one.check();
  await expect.poll(() => page.getByRole('status').innerText()).toMatch(/^All \d+ done\. Look again in three months/);
  const { name, text } = await saveFile(page, 'Save April 12, 2027 as a calendar file');
  expect(name).toBe('group-chat-check.ics');
  const event = new ICAL.Component(ICAL.parse(text)).getFirstSubcomponent('vevent');
  expect(event?.getFirstPropertyValue('dtstart')?.toString()).toBe('2027-04-12');
  expect(event?.getFirstPropertyValue('summary')).toMatch(/^Look again: /);
});

it('keeps two windows in step, from a stick too', async () => {
  const { page, problems } = await openPage();
  const address = pathToFileURL(join(distFolder, LIST)).href;
  await page.goto(address);
  const other = await page.context().newPage();
  await other.goto(address);
  await box(page, 0).check();
  await expect.poll(() => box(other, 0).isChecked()).toBe(true);
  expect(problems).toEqual([]);
});

it.each(['light', 'dark'] as const)(
  'has no barrier in %s with all its parts open, and controls for a thumb',
  async (colorScheme) => {
    const { page } = await openPage({ width: 360, colorScheme });
    await page.goto(atRoot(LIST));
    await openChildren(page);
    await press(page, 'Add a child');
    expect(await findBarriers(page)).toEqual([]);
    for (const control of await page
      .locator(
        'tick-list :is(button, select, summary, .check label:has([type="checkbox"]), input:not([type="checkbox"])):visible',
      )
      .all())
      expect((await control.boundingBox())?.height).toBeGreaterThanOrEqual(44);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  },
);
