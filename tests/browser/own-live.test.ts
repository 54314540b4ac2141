import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { OWN_LIVE_KEY } from '../../src/core/kept-keys.ts';
import type { MyWorkshop } from '../../src/core/my-workshop/my-workshop.ts';
import { serializeCollection } from '../../src/core/my-workshop/saved-workshop.ts';
import { session } from '../core/my-workshop/kit.ts';
import { findBarriers } from '../support/axe.ts';
import { openPage } from '../support/browser.ts';
import { distFolder } from '../support/dist.ts';
import { blockStorage, EVENING, keepWorkshop, planned, WORKSHOPS_KEY } from '../support/kept-workshop.ts';
import { aVisit } from '../support/offline-visitor.ts';
import { countSheets } from '../support/print.ts';
import { atRoot } from '../support/site.ts';

const LIVE = 'my-workshop/live.html';
const KEY = `${OWN_LIVE_KEY}w-1.s1`;
const START = new Date(2027, 1, 9, 18, 30);

/** Opens a page at half past six, where the clock then stands. */
async function openAtStart(page: Page, address: string): Promise<void> {
  await page.clock.install({ time: START.getTime() - 60 * 60_000 });
  await page.goto(address);
  await page.clock.pauseAt(START);
}

/** Opens the live page with this workshop in hand, its clock standing at half past six. */
async function openLive(page: Page, workshop: MyWorkshop = planned()): Promise<void> {
  await keepWorkshop(page, workshop);
  await openAtStart(page, atRoot(LIVE));
}

/** Puts a state of the workshop into the browser, as the planner in another tab does. */
async function changePlan(page: Page, workshop: MyWorkshop, address = atRoot): Promise<void> {
  const other = await page.context().newPage();
  await other.goto(address('check-a-copy.html'));
  const text = serializeCollection({ openId: workshop.id, workshops: [workshop] });
  await other.evaluate(([key = '', value = '']) => localStorage.setItem(key, value), [WORKSHOPS_KEY, text]);
  await other.close();
}

const jump = (page: Page, minutes: number): Promise<void> => page.clock.fastForward(minutes * 60_000);
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });
const begin = (page: Page) => button(page, /^Start as planned/).click();
const done = (page: Page) => button(page, 'Done. Next part').first().click();
const room = (page: Page, name: string) => page.getByRole('region', { name, exact: true });
const nowTitles = (page: Page) => page.locator('.live-room:not([hidden]) [data-ref="title"]').allInnerTexts();
const said = (page: Page) => page.locator('.live-said').innerText();
const keptKeys = (page: Page) =>
  page.evaluate((key) => Object.keys(localStorage).filter((one) => one.startsWith(key)), OWN_LIVE_KEY);

const places = [
  ['over http', atRoot],
  ['over file://', (page: string) => pathToFileURL(join(distFolder, page)).href],
] as const;

describe.each(places)('a plan of one’s own %s', (_, address) => {
  it('runs in two rooms, survives a reload, and opens deck and presenter’s page at its length', async () => {
    const { page, problems } = await openPage();
    await changePlan(page, planned(), address);
    await openAtStart(page, address('my-workshop.html'));
    await page.getByRole('link', { name: 'Run it live' }).last().click();
    await page.waitForURL(/my-workshop\/live/);
    await expect.poll(() => page.getByRole('heading', { level: 1 }).innerText()).toBe('Run it live: Family night');
    const slides = page.getByRole('row', { name: 'One Good Thing' }).getByRole('link', { name: 'Slides at 20 min' });
    expect(await slides.getAttribute('href')).toMatch(/one-good-thing\/slides\.html\?minutes=20&evening=w-1\.s1$/);
    await begin(page);
    expect(await nowTitles(page)).toEqual(['Arrive and welcome']);
    for (const minutes of [7, 20, 10]) {
      await jump(page, minutes);
      await done(page);
    }
    expect(await nowTitles(page)).toEqual([
      'Screens, sleep and breaks',
      'Doors and locks: passwords, passkeys, app locks and blocking',
    ]);
    await expect.poll(() => page.locator('[data-ref="pace"]').innerText()).toBe('2 min behind');
    await jump(page, 5);
    await page.reload();
    await expect.poll(() => room(page, 'Children').locator('[data-ref="left"]').innerText()).toBe('15:00');
    expect(await keptKeys(page)).toEqual([KEY]);

    const deck = await page.context().newPage();
    const link = room(page, 'Children').getByRole('link', { name: 'Presenter’s page' });
    await deck.goto(new URL((await link.getAttribute('href')) ?? '', page.url()).href);
    expect(deck.url()).toMatch(/doors-and-locks\/present\.html\?minutes=20&evening=w-1\.s1$/);
    const line = deck.getByRole('navigation', { name: 'The evening' });
    const words = async () => (await line.innerText()).replace(/\s+/g, ' ');
    await expect
      .poll(words)
      .toMatch(/^My workshop evening 2 min behind this part until 7:27 PM Next: One promise, 7:27 PM Live run sheet$/);
    await button(page, '+1 min').last().click();
    await expect.poll(words).toMatch(/this part until 7:28 PM/);
    await line.getByRole('link', { name: 'Live run sheet' }).click();
    await deck.waitForURL(/my-workshop\/live\.html\?session=s1$/);
    await expect.poll(() => nowTitles(deck).then((titles) => titles.length)).toBe(2);
    expect(problems).toEqual([]);
  });
});

it('starts at the time of the plan, whatever time another run sheet was given', async () => {
  const { page } = await openPage();
  await page.addInitScript(() => localStorage.setItem('family-night-kit.1.run-sheet-start', '09:00'));
  await openLive(page, planned({}, [{ ...EVENING, start: '17:45' }]));
  await expect.poll(() => button(page, /^Start as planned/).innerText()).toMatch(/5:45\sPM to 6:45\sPM/);
  await page.getByLabel('We start at').fill('18:00');
  await expect.poll(() => button(page, /^Start as planned/).innerText()).toMatch(/6:00\sPM to 7:00\sPM/);
  expect(await page.evaluate(() => localStorage.getItem('family-night-kit.1.run-sheet-start'))).toBe('09:00');
});

it('catches up and takes it back, and prints planned and real on one sheet', async () => {
  const { page, problems } = await openPage();
  await openLive(page);
  expect(await countSheets(page, 'Letter')).toBe(1);
  await begin(page);
  await jump(page, 9);
  await done(page);
  await page.locator('[data-ref="catch-up-box"] summary').click();
  await expect
    .poll(() => page.locator('#catch-up-list').innerText())
    .toContain('Food and a stretch: 6 min instead of 10');
  await button(page, 'Shorten: win back 4 min').click();
  await expect.poll(() => page.locator('[data-ref="pace"]').innerText()).toBe('On time');
  await button(page, 'Undo').click();
  await expect.poll(() => page.locator('[data-ref="pace"]').innerText()).toBe('4 min behind');
  await jump(page, 20);
  await button(page, 'End the evening').click();
  await expect
    .poll(() =>
      page
        .locator('[data-row="p1"]')
        .innerText()
        .then((text) => text.replace(/\s+/g, ' ')),
    )
    .toBe('6:30 PM 5 min Arrive and welcome 6:30 PM–6:39 PM +4');
  await expect.poll(() => page.locator('[data-row="p4"]').innerText()).toContain('not done');
  expect(await countSheets(page, 'A4')).toBe(1);
  expect(problems).toEqual([]);
});

it('keeps what was done when the plan changes meanwhile, says so, and takes the new plan after the end', async () => {
  const { page, problems } = await openPage();
  await openLive(page);
  await begin(page);
  await jump(page, 5);
  await done(page);
  await button(page, '+1 min').focus();
  const [, lesson] = EVENING.blocks;
  const blocks = [
    ...(lesson ? [lesson] : []),
    { together: { id: 'p9', lesson: 'kind-on-purpose', length: 10 } as const },
  ];
  await changePlan(page, planned({}, [{ ...EVENING, blocks }]));
  await expect.poll(() => said(page)).toMatch(/^The plan was changed while it ran\. What was done stays/);
  const rows = () => page.locator('[data-row]').evaluateAll((all) => all.map((row) => row.getAttribute('data-row')));
  expect(await rows()).toEqual(['p1', 'p2', 'p9']);
  expect(await nowTitles(page)).toEqual(['One Good Thing']);
  await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('data-ref'))).toBe('title');
  await jump(page, 20);
  await done(page);
  await expect.poll(() => said(page)).toBe('');
  expect(await nowTitles(page)).toEqual(['Kind on purpose']);
  await button(page, 'Done. The end').click();
  expect(await rows()).toEqual(['p1', 'p2', 'p9']);
  await button(page, 'Start again').click();
  expect(await rows()).toEqual(['p2', 'p9']);
  expect(problems).toEqual([]);
});

it('lets a person choose among several sessions, and keeps each apart', async () => {
  const { page } = await openPage();
  const second = session([{ together: { id: 'p1', lesson: 'doors-and-locks', length: 45 } }], {
    id: 's2',
    title: 'Second evening',
    date: '2027-02-16',
  });
  await openLive(page, planned({}, [EVENING, second]));
  await begin(page);
  await page.getByLabel('Which session').selectOption('2. Second evening');
  await expect.poll(() => button(page, /^Start as planned/).isVisible()).toBe(true);
  expect(await page.locator('[data-row]').count()).toBe(1);
  await begin(page);
  await expect.poll(() => nowTitles(page)).toEqual(['Doors and locks: passwords, passkeys, app locks and blocking']);
  expect((await keptKeys(page)).sort()).toEqual([KEY, `${OWN_LIVE_KEY}w-1.s2`]);
});

it('goes with the workshop when that is removed, and with all that is forgotten', async () => {
  const { page } = await openPage();
  await openLive(page);
  await begin(page);
  expect(await keptKeys(page)).toEqual([KEY]);
  await page.goto(atRoot('my-workshop.html'));
  await button(page, 'Remove this one').click();
  await button(page, 'Remove it').click();
  await expect.poll(() => keptKeys(page)).toEqual([]);
});

it('names a lesson that the kit does not have, and runs the rest', async () => {
  const { page, problems } = await openPage();
  const blocks = [
    { together: { id: 'p1', lesson: 'gone-lesson', length: 20 } as const },
    ...EVENING.blocks.slice(1, 3),
  ];
  await openLive(page, planned({}, [{ ...EVENING, blocks }]));
  await expect.poll(() => said(page)).toBe('This kit does not have these lessons, so they are left out: gone-lesson.');
  await begin(page);
  expect(await nowTitles(page)).toEqual(['One Good Thing']);
  expect(problems).toEqual([]);
});

describe('when there is nothing to run', () => {
  const why = (page: Page) => page.locator('[data-ref="why"]').innerText();

  it('says what to do first, without a workshop, without parts, and with what cannot be read', async () => {
    const { page, problems } = await openPage();
    await page.goto(atRoot(LIVE));
    await expect.poll(() => why(page)).toBe('There is no workshop on this device yet. Plan one, then run it here.');
    expect(await page.getByRole('link', { name: 'Or run a ready-made evening' }).getAttribute('href')).toMatch(
      /workshops/,
    );
    expect(await findBarriers(page)).toEqual([]);
    await changePlan(page, planned({}, [session([])]));
    await expect.poll(() => why(page)).toBe('Nothing is planned for this session yet. Put some parts in first.');
    await page.evaluate((key) => localStorage.setItem(key, '{"workshops":'), WORKSHOPS_KEY);
    await page.reload();
    await expect.poll(() => why(page)).toMatch(/could not be read/);
    expect(problems).toEqual([]);
  });

  it('says that the browser keeps nothing', async () => {
    const { page, problems } = await openPage();
    await blockStorage(page);
    await page.goto(atRoot(LIVE));
    await expect.poll(() => why(page)).toMatch(/^Your browser keeps nothing from page to page/);
    expect(problems).toEqual([]);
  });

  it('says without script that it needs one, and leads to paper', async () => {
    const { page } = await openPage({ javaScriptEnabled: false, width: 360 });
    await page.goto(atRoot(LIVE));
    expect(await page.locator('main noscript p').innerText()).toMatch(/needs JavaScript.*Ready-made evenings/);
    expect(await page.locator('main button:visible').count()).toBe(0);
  });
});

it('starts afresh from a damaged run, and says so', async () => {
  const { page, problems } = await openPage();
  await page.addInitScript(([key = '']) => localStorage.setItem(key, '{"version":1,"rows":[{"id":"p1"}]}'), [KEY]);
  await openLive(page);
  await expect.poll(() => page.getByText('could not be read, so this starts afresh').isVisible()).toBe(true);
  await begin(page);
  expect(await nowTitles(page)).toEqual(['Arrive and welcome']);
  expect(problems).toEqual([]);
});

it('needs no mouse', async () => {
  const { page } = await openPage();
  await openLive(page);
  const press = async (name: string | RegExp) => {
    const wanted = button(page, name).first();
    for (let tabs = 0; tabs < 60; tabs += 1) {
      if (await wanted.evaluate((element) => element === document.activeElement)) return page.keyboard.press('Enter');
      await page.keyboard.press('Tab');
    }
    throw new Error(`no way to ${name} by keyboard`);
  };
  await press(/^Start as planned/);
  await press('Done. Next part');
  await expect.poll(() => nowTitles(page)).toEqual(['One Good Thing']);
  await press('Question: pause');
  await press('Go on');
  await press('End the evening');
  await expect.poll(() => page.getByRole('heading', { name: /^The evening ended at/ }).isVisible()).toBe(true);
});

it('has no barrier that axe knows before and while it runs, and shows clock and what is on at 360 by 740', async () => {
  const { page } = await openPage({ viewport: { width: 360, height: 740 } });
  await keepWorkshop(page, planned());
  // Not a standing clock here: axe waits by it.
  await page.goto(atRoot(LIVE));
  const past = new Date(Date.now() - 12 * 60_000);
  await page.getByLabel('We start at').fill(past.toTimeString().slice(0, 5));
  expect(await findBarriers(page)).toEqual([]);
  await begin(page);
  for (let part = 0; part < 3; part += 1) await done(page);
  await page.evaluate(() => window.scrollTo(0, 0));
  const adults = room(page, 'Adults');
  for (const part of [page.locator('[data-ref="clock"]'), adults.locator('h2'), adults.locator('[data-ref="left"]')]) {
    const box = await part.boundingBox();
    expect((box?.y ?? 1000) + (box?.height ?? 1000)).toBeLessThanOrEqual(740);
  }
  for (const width of [360, 1280])
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.setViewportSize({ width, height: 740 });
      await page.emulateMedia({ colorScheme });
      expect(await findBarriers(page), `${width} px, ${colorScheme}`).toEqual([]);
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(wide, `${width} px scrolls sideways`).toBeLessThanOrEqual(0);
    }
});

it('runs with the host gone after “Save this workshop for offline”', async () => {
  const { host, page, problems } = await aVisit();
  await keepWorkshop(page, planned());
  await page.goto(`${host.address}my-workshop/papers.html`);
  await page.getByText('This workshop, or the whole kit').click();
  await button(page, 'Save this workshop for offline').click();
  const status = page.locator('[data-ref="offline-mine"] [data-ref="status"]');
  await expect.poll(() => status.innerText(), { timeout: 40_000 }).toMatch(/^Ready offline: /);
  await host.stop();
  await page.goto(host.address + LIVE);
  await button(page, /^Start the plan now/).click();
  await done(page);
  await expect.poll(() => nowTitles(page)).toEqual(['One Good Thing']);
  await page.getByRole('link', { name: 'Slides at 20 min' }).first().click();
  await page.waitForURL(/one-good-thing\/slides\.html\?minutes=20/);
  expect(problems).toEqual([]);
});

it('leads from the run sheet on screen to each lesson at its length, and prints no links', async () => {
  const { page, problems } = await openPage();
  await keepWorkshop(page, planned());
  await page.goto(atRoot('my-workshop/papers/run-sheet.html'));
  const row = page.getByRole('row', { name: 'Doors and locks' });
  const links = await row.getByRole('link').evaluateAll((all) => all.map((link) => link.getAttribute('href')));
  expect(links).toEqual(
    ['/slides.html', '/present.html', '.html'].map((end) => `../../lessons/doors-and-locks${end}?minutes=20`),
  );
  expect(await page.getByRole('row', { name: 'Food and a stretch' }).getByRole('link').count()).toBe(0);
  await page.emulateMedia({ media: 'print' });
  expect(await page.locator('.wp-links:visible').count()).toBe(0);
  expect(problems).toEqual([]);
});
