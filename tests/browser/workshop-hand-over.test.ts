import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import type { MyWorkshop, PlanBlock } from '../../src/core/my-workshop/my-workshop.ts';
import { exportText, MOST_WORKSHOPS, serializeCollection } from '../../src/core/my-workshop/saved-workshop.ts';
import { toShareLink } from '../../src/core/my-workshop/share-link.ts';
import { openPage } from '../support/browser.ts';
import { anEvening, keepWorkshop, planned, saveFile, WORKSHOPS_KEY } from '../support/kept-workshop.ts';
import { atRoot } from '../support/site.ts';
import { session, workshopOf } from '../core/my-workshop/kit.ts';

const PLANNER = 'my-workshop.html';
const button = (page: Page, name: string) => page.getByRole('button', { name });
const said = (page: Page) => page.getByRole('status').innerText();

/** The plans that this browser keeps, as the page wrote them. */
async function kept(page: Page): Promise<MyWorkshop[]> {
  const text = await page.evaluate((key) => localStorage.getItem(key) ?? '{"workshops":[]}', WORKSHOPS_KEY);
  const collection: { workshops: MyWorkshop[] } = JSON.parse(text);
  return collection.workshops;
}

/** The end of an address that carries a plan, without a compressor. */
async function hashOf(workshop: MyWorkshop): Promise<string> {
  const made = await toShareLink(workshop);
  if ('refusal' in made) throw new Error(`Too long for a link: ${made.characters} characters.`);
  return made.hash;
}

const openFile = (page: Page, workshop: MyWorkshop) =>
  page
    .locator('[data-file]:visible')
    .first()
    .setInputFiles({ name: 'plan.json', mimeType: 'application/json', buffer: Buffer.from(exportText(workshop)) });

/** Thirty parts with notes that no compressor makes much shorter. */
function wordyPlan(): MyWorkshop {
  let seed = 7;
  const letters = () =>
    Array.from({ length: 390 }, () => {
      seed = (seed * 48_271) % 2_147_483_647;
      return String.fromCharCode(97 + (seed % 26));
    }).join('');
  const parts = Array.from({ length: 60 }, (_, index): PlanBlock => ({
    together: { id: `p${index + 1}`, kind: 'break', title: 'Tea', minutes: 5, note: letters() },
  }));
  return workshopOf([session(parts, { date: '2027-02-09' })]);
}

it('selects the link, and says so, where the browser does not copy', async () => {
  const { page, problems } = await openPage();
  await page.addInitScript(() => {
    const clipboard = { writeText: () => Promise.reject(new DOMException('refused', 'NotAllowedError')) };
    Object.defineProperty(navigator, 'clipboard', { value: clipboard });
  });
  await keepWorkshop(page, planned());
  await page.goto(atRoot(PLANNER));
  await button(page, 'Make a link').click();
  const link = page.getByLabel('The link');
  await expect.poll(() => link.inputValue()).toContain('#plan=');
  await button(page, 'Copy the link').click();
  await expect.poll(() => said(page)).toMatch(/does not let the page copy\. The link is selected/);
  const selected = await link.evaluate((field: HTMLTextAreaElement) =>
    field.value.slice(field.selectionStart, field.selectionEnd),
  );
  expect(selected).toBe(await link.inputValue());
  expect(await link.evaluate((field) => field === document.activeElement)).toBe(true);
  expect(problems).toEqual([]);
});

it('offers the file where the plan is too long for a link', async () => {
  const { page, problems } = await openPage();
  const long = wordyPlan();
  await keepWorkshop(page, long);
  await page.goto(atRoot(PLANNER));
  await button(page, 'Make a link').click();
  await expect.poll(() => said(page)).toMatch(/too long for a link\. Press “Save as a file”/);
  expect(await page.getByLabel('The link').isVisible()).toBe(false);
  expect(await page.evaluate(() => document.activeElement?.textContent?.trim())).toBe('Save as a file');
  const { text } = await saveFile(page, 'Save as a file');
  const { page: other } = await openPage();
  await other.goto(atRoot(PLANNER));
  await other
    .locator('[data-file]:visible')
    .first()
    .setInputFiles({ name: 'plan.json', mimeType: 'application/json', buffer: Buffer.from(text) });
  await expect.poll(async () => (await kept(other))[0]?.sessions).toEqual(long.sessions);
  expect(problems).toEqual([]);
});

it('opens a link in a second profile with the same plan, and with the day it was begun', async () => {
  const { page } = await openPage({ permissions: ['clipboard-read', 'clipboard-write'] });
  const begun = {
    ...planned({ school: 'Escuela Año Nuevo 🌟' }),
    madeAtMs: Date.UTC(2026, 11, 1),
    ticks: ['book-room'],
  };
  await keepWorkshop(page, begun);
  await page.goto(atRoot(PLANNER));
  await button(page, 'Make a link').click();
  await button(page, 'Copy the link').click();
  await expect.poll(() => said(page)).toMatch(/^Copied/);
  const link = await page.evaluate(() => navigator.clipboard.readText());
  const { page: other, problems } = await openPage();
  await other.goto(link);
  await button(other, 'Add it').click();
  await expect.poll(async () => (await kept(other)).length).toBe(1);
  const [first] = await kept(page);
  const [second] = await kept(other);
  expect(second?.changedAtMs).toBeGreaterThan(0);
  expect(second).toEqual({ ...first, changedAtMs: second?.changedAtMs, ticks: [] });
  expect(second?.madeAtMs).toBe(begun.madeAtMs);
  expect(problems).toEqual([]);
});

it('takes a plan from a link that says no beginning as begun on the day it is opened', async () => {
  const { page } = await openPage();
  await page.clock.setFixedTime(new Date(2027, 0, 12, 9, 0));
  const { madeAtMs: _, ...undated } = anEvening();
  await page.goto(`${atRoot(PLANNER)}${await hashOf(undated)}`);
  await button(page, 'Add it').click();
  await expect.poll(async () => (await kept(page))[0]?.madeAtMs).toBe(new Date(2027, 0, 12, 9, 0).getTime());
  // Three days later a task of the first day is late; before, each new day began the list again.
  await page.clock.setFixedTime(new Date(2027, 0, 15, 9, 0));
  await page.goto(atRoot('my-workshop/tasks.html'));
  await expect.poll(() => page.locator('.task[data-state="overdue"]').count()).toBeGreaterThan(0);
});

it('keeps no more than fifty workshops, says so, and loses none', async () => {
  const { page, problems } = await openPage();
  const all = Array.from({ length: MOST_WORKSHOPS }, (_, index) => ({ ...anEvening(), id: `w-${index}` }));
  const text = serializeCollection({ openId: 'w-3', workshops: all });
  await page.addInitScript(([key = '', value = '']) => localStorage.setItem(key, value), [WORKSHOPS_KEY, text]);
  await page.goto(atRoot(PLANNER));
  await openFile(page, { ...planned(), id: 'one-more' });
  await expect.poll(() => said(page)).toBe('This device holds 50 workshops, and no more. Remove one first.');
  await button(page, 'Make a copy for another year').click();
  await expect.poll(() => page.getByLabel('In hand').locator('option').count()).toBe(MOST_WORKSHOPS);
  expect((await kept(page)).map(({ id }) => id)).not.toContain('one-more');
  // One that is there already may still be replaced.
  await openFile(page, { ...anEvening({ id: 'w-3' }), details: { ...anEvening().details, school: 'Replaced School' } });
  await button(page, 'Put it in its place').click();
  await expect
    .poll(async () => (await kept(page)).find(({ id }) => id === 'w-3')?.details.school)
    .toBe('Replaced School');
  expect(await kept(page)).toHaveLength(MOST_WORKSHOPS);
  expect(problems).toEqual([]);
});

const COUNTED = { returned: 12, attendance: { adults: 30, children: 20, families: 15 }, counts: {} };

it('puts a file in the place of the same plan, whole', async () => {
  const { page } = await openPage();
  const mine = anEvening({ ticks: ['book-room'], slips: COUNTED });
  await keepWorkshop(page, mine);
  await page.goto(atRoot(PLANNER));
  const theirs = anEvening({ ticks: ['pack-box'] });
  await openFile(page, { ...theirs, details: { ...theirs.details, school: 'Their School' } });
  await button(page, 'Cancel').click();
  expect((await kept(page))[0]?.details.school).toBe('Lincoln School');
  await openFile(page, { ...theirs, details: { ...theirs.details, school: 'Their School' } });
  await button(page, 'Put it in its place').click();
  await expect.poll(() => page.getByLabel('School or group').inputValue()).toBe('Their School');
  const [now, ...more] = await kept(page);
  expect(more).toEqual([]);
  expect(now).toMatchObject({ id: mine.id, ticks: ['pack-box'], slips: null });
});

it('puts a link in the place of the same plan, but keeps logo, ticks and counted slips', async () => {
  const { page } = await openPage();
  const logo = 'data:image/png;base64,AAAA';
  const mine = anEvening({ ticks: ['book-room'], slips: COUNTED });
  await keepWorkshop(page, { ...mine, details: { ...mine.details, logo } });
  const theirs = anEvening();
  const hash = await hashOf({ ...theirs, details: { ...theirs.details, place: 'The big hall' } });
  await page.goto(`${atRoot(PLANNER)}${hash}`);
  await button(page, 'Put it in its place').click();
  await expect.poll(() => page.getByLabel('Place in the building').inputValue()).toBe('The big hall');
  await expect.poll(() => said(page)).toMatch(/no logo, ticks or counted slips\. Yours have stayed\./);
  const [now] = await kept(page);
  expect(now).toMatchObject({ ticks: ['book-room'], slips: COUNTED, details: { logo, place: 'The big hall' } });
});
