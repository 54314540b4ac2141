import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import ICAL from 'ical.js';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { findBarriers } from '../support/axe.ts';
import { openPage } from '../support/browser.ts';
import { distFolder } from '../support/dist.ts';
import {
  anEvening,
  blockStorage,
  fillStorage,
  openWith,
  saveFile,
  TODAY,
  WORKSHOPS_KEY,
} from '../support/kept-workshop.ts';
import { atRoot } from '../support/site.ts';

const TASKS = 'my-workshop/tasks.html';

const headings = (page: Page) => page.locator('.task-group h2').allInnerTexts();
const row = (page: Page, task: string) => page.locator('.task').filter({ has: page.locator(`input[value="${task}"]`) });
const progress = (page: Page) => page.locator('[data-ref="progress"]').innerText();

it('is the whole list by weeks without a workshop, and points to the plan', async () => {
  const { page, problems } = await openPage();
  await page.goto(atRoot(TASKS));
  expect((await headings(page))[0]).toBe('6 weeks before');
  expect(await page.getByText('This is the whole list').isVisible()).toBe(true);
  expect(await page.locator('.task input:enabled').count()).toBe(0);
  expect(await page.getByText('Only with food').isVisible()).toBe(true);
  expect(problems).toEqual([]);
});

it('is a list for paper without scripts', async () => {
  const { page } = await openPage({ javaScriptEnabled: false });
  await page.goto(atRoot(TASKS));
  expect(await page.locator('.task').count()).toBeGreaterThan(20);
  expect(await page.locator('main noscript p').innerText()).toContain('This page needs JavaScript');
});

it('puts tasks on days, says in words how they stand, and keeps ticks through a reload', async () => {
  const { page, problems } = await openPage();
  await openWith(page, atRoot(TASKS), anEvening());
  const shown = await headings(page);
  expect(shown[0]).toBe('Do these first');
  expect(shown).toContain('4 weeks before · Tuesday, Jan 12');
  expect(shown.at(-1)).toMatch(/^\d+ weeks after · /);
  expect(await row(page, 'book-room').locator('b').innerText()).toBe('Do first. Was planned for Tuesday, Dec 29, 2026');
  expect(await page.locator('[data-state="today"] b').first().innerText()).toBe('Today');
  expect(await page.locator('[data-state="next"] b').first().innerText()).toBe('Next');
  expect(await row(page, 'order-food').count()).toBe(0);
  await row(page, 'book-room').locator('input').check();
  await expect.poll(() => progress(page)).toMatch(/^1 of \d+ done\. Next: /);
  await page.reload();
  await expect.poll(() => row(page, 'book-room').locator('input').isChecked()).toBe(true);
  expect(await row(page, 'book-room').locator('b').innerText()).toBe('Done');
  expect(problems).toEqual([]);
});

it('says a week later what is overdue, and asks for food and rooms that were planned', async () => {
  const { page } = await openPage();
  const evening = anEvening();
  const later = new Date(TODAY.getTime() + 8 * 86_400_000);
  const wished = evening.sessions.map((one) => ({ ...one, wishes: { ...one.wishes, rooms: 'children' as const } }));
  await openWith(
    page,
    atRoot(TASKS),
    { ...evening, sessions: wished, details: { ...evening.details, food: 'Pizza' } },
    later,
  );
  expect(await page.locator('[data-state="overdue"] b').first().innerText()).toBe('8 days late');
  expect(await row(page, 'staff-children-room').count()).toBe(1);
  expect(await page.locator('[data-only-with="food"]').count()).toBe(1);
});

it('lists the tasks of each evening of a series, each with a tick of its own', async () => {
  const { page } = await openPage();
  const [first] = anEvening().sessions;
  if (!first) throw new Error('an evening has a session');
  await openWith(page, atRoot(TASKS), anEvening({ sessions: [first, { ...first, id: 's2', date: '2027-02-16' }] }));
  expect(await headings(page)).toContain('On the day, session 2 · Tuesday, Feb 16');
  const second = page.locator('.task input[value$="-day-2"]').first();
  await second.check();
  expect(await page.locator('.task input:checked').count()).toBe(1);
});

it('keeps the focus on the box that a key ticks', async () => {
  const { page } = await openPage();
  await openWith(page, atRoot(TASKS), anEvening());
  const box = row(page, 'book-room').locator('input');
  await box.focus();
  await page.keyboard.press('Space');
  expect(await box.isChecked()).toBe(true);
  expect(await box.evaluate((one) => one === document.activeElement)).toBe(true);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect.poll(() => row(page, 'book-room').locator('[data-ref="why"]').isVisible()).toBe(true);
});

it('saves a calendar file that another program reads: sessions by the clock of the hall, and open tasks', async () => {
  const { page } = await openPage({ timezoneId: 'Europe/Berlin' });
  await openWith(page, atRoot(TASKS), anEvening({ ticks: ['book-room'] }));
  await page.getByLabel('Also the open tasks').check();
  const saved = await saveFile(page, 'Save the calendar file');
  expect(saved.name).toBe('family-night.ics');
  const calendar = new ICAL.Component(ICAL.parse(saved.text));
  const events = calendar.getAllSubcomponents('vevent').map((event) => new ICAL.Event(event));
  expect(events[0]).toMatchObject({ summary: 'Family night', location: 'Library' });
  expect(events[0]?.startDate.toJSDate().toISOString()).toBe('2027-02-10T00:30:00.000Z');
  const titles = events.map(({ summary }) => summary);
  expect(titles).not.toContain('Book the room');
  expect(titles).toContain('Name a safeguarding lead and a second adult');
  const ofTheDay = events.find(({ summary }) => summary === 'Family night: what to do today');
  expect(ofTheDay?.startDate.toString()).toBe('2027-02-09');
  expect(ofTheDay?.description).toMatch(/^- Arrive early.*\n- Put up the arrows/);
  await expect.poll(() => page.locator('[data-ref="saved"]').innerText()).toMatch(/^Saved\. Entries in it: \d+\./);
});

it('says when nothing is kept, works on, and offers the file', async () => {
  const { page, problems } = await openPage();
  await openWith(page, atRoot(TASKS), anEvening());
  await fillStorage(page);
  await page.reload();
  await row(page, 'book-room').locator('input').check();
  await expect.poll(() => page.locator('[data-ref="memory"]').innerText()).toMatch(/does not keep anything/);
  await expect.poll(() => progress(page)).toMatch(/^1 of/);
  expect((await saveFile(page, 'Save my workshop as a file')).text).toContain('"book-room"');
  expect(problems).toEqual([]);
});

it('shows the whole list where storage is blocked', async () => {
  const { page, problems } = await openPage();
  await blockStorage(page);
  await page.goto(atRoot(TASKS));
  await expect.poll(() => page.locator('[data-ref="memory"]').innerText()).toMatch(/does not keep anything/);
  expect(await page.locator('.task').count()).toBeGreaterThan(20);
  expect(problems).toEqual([]);
});

it('puts damaged data aside and offers it as a file', async () => {
  const { page, problems } = await openPage();
  await page.goto(atRoot(TASKS));
  await page.evaluate((key) => localStorage.setItem(key, '{"kind":"fam'), WORKSHOPS_KEY);
  await page.reload();
  await expect.poll(() => page.locator('[data-ref="memory"]').innerText()).toMatch(/could not be read/);
  expect((await saveFile(page, 'Save the old text as a file')).text).toBe('{"kind":"fam');
  expect(problems).toEqual([]);
});

it('shows hostile details as text', async () => {
  const { page, problems } = await openPage();
  const evening = anEvening();
  const school = '<img src=x onerror=alert(1)>';
  await openWith(page, atRoot(TASKS), { ...evening, details: { ...evening.details, school } });
  expect(await page.locator('[data-ref="about"]').innerText()).toContain(school);
  expect(await page.locator('main img').count()).toBe(0);
  expect(problems).toEqual([]);
});

it.each(['light', 'dark'] as const)('has no barrier with a workshop in %s, and no sideways scroll', async (scheme) => {
  const { page } = await openPage({ width: 360, colorScheme: scheme });
  await openWith(page, atRoot(TASKS), anEvening());
  expect(await findBarriers(page)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
});

it('works from a disk', async () => {
  const { page, problems } = await openPage();
  await openWith(page, pathToFileURL(join(distFolder, TASKS)).href, anEvening());
  await row(page, 'book-room').locator('input').check();
  await page.reload();
  await expect.poll(() => row(page, 'book-room').locator('input').isChecked()).toBe(true);
  expect(problems).toEqual([]);
});

it.each([TASKS, 'my-workshop/live.html', 'my-workshop/papers/flyer-tear-off.html'])(
  '%s stays as wide as its window when a name has no place to break',
  async (path) => {
    const { page, problems } = await openPage({ width: 360 });
    const whole = anEvening();
    const together = { id: 'p1', kind: 'arrive', title: 'P'.repeat(60), minutes: 5, note: '' } as const;
    const details = { ...whole.details, title: 'W'.repeat(120), place: 'a'.repeat(200), contact: 'c'.repeat(200) };
    const sessions = whole.sessions.map((session) => ({ ...session, title: 'T'.repeat(120), blocks: [{ together }] }));
    await openWith(page, atRoot(path), { ...whole, details, sessions });
    await expect.poll(() => page.locator('main').innerText()).toMatch(/W{60}|T{60}/);
    for (const width of [360, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBe(0);
    }
    expect(problems).toEqual([]);
  },
);
