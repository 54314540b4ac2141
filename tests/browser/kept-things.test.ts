import type { BrowserContext, Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { KEPT_KEYS, type KeptName } from '../../src/core/kept-keys.ts';
import { aVisit, saveAll } from '../support/offline-visitor.ts';

const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).first().click();
const tickOne = (page: Page) => page.getByRole('checkbox').first().check();

type Act = (page: Page) => Promise<unknown>;

/** What somebody does so that a thing is kept, and on which page. */
const WAYS: readonly [kept: KeptName, page: string, act: Act][] = [
  ['ticks', 'checklists/group-chat-check.html', tickOne],
  ['runSheetStart', 'lessons/one-good-thing/run-sheet.html', (page) => page.getByLabel('We start at').fill('18:30')],
  ['present', 'lessons/one-good-thing/slides.html', (page) => page.keyboard.press('PageDown')],
  ['deck', 'lessons/one-good-thing/slides.html', setContrast],
  ['live', 'workshops/family-night-60/live.html', (page) => press(page, /^Start /)],
  ['workshops', 'my-workshop.html', makeWorkshop],
  ['ownLive', 'my-workshop/live.html', (page) => press(page, /^Start /)],
  ['country', 'help.html', (page) => page.getByLabel('Remember my country').check()],
  ['wall', 'one-good-thing-wall.html', writeNote],
  ['agreements', 'family-agreement.html', (page) => press(page, 'Make it together, ages 8 to 10')],
  ['quizTries', 'quizzes/kind-or-not.html', (page) => page.getByLabel(/Remember my tries/).check()],
  ['printJob', 'print-center.html', (page) => page.locator('[data-choose]').first().check()],
];

/** What is put aside when a thing cannot be read, and then something is kept in its place. */
const ASIDE: readonly [kept: KeptName, over: KeptName][] = [
  ['ticksUnread', 'ticks'],
  ['workshopsUnread', 'workshops'],
  ['wallUnread', 'wall'],
  ['agreementsUnread', 'agreements'],
  ['quizTriesUnread', 'quizTries'],
];

async function setContrast(page: Page): Promise<void> {
  await page.keyboard.press('o');
  await page.getByRole('checkbox', { name: /^Strong contrast/ }).check();
}

async function makeWorkshop(page: Page): Promise<void> {
  await page.getByLabel('Which day is it?').fill('2027-02-09');
  await page.getByLabel('Kind words', { exact: true }).check();
  await press(page, 'Fill the time for me');
}

async function writeNote(page: Page): Promise<void> {
  await page.locator('textarea').first().fill('Grandpa sent me a song.');
  await press(page, 'Put it on the wall');
}

/** Every name under which something is kept from now on, and every host that is asked for something. */
async function logOf(context: BrowserContext): Promise<{ names: Set<string>; hosts: Set<string> }> {
  const log = { names: new Set<string>(), hosts: new Set<string>() };
  context.on('request', (request) => {
    const { protocol, host } = new URL(request.url());
    if (/^(?:https?|wss?):$/.test(protocol)) log.hosts.add(host);
  });
  await context.exposeFunction('noteName', (name: string) => void log.names.add(name));
  await context.addInitScript(() => {
    const { setItem } = Storage.prototype;
    Storage.prototype.setItem = function (name: string, value: string) {
      const note: unknown = Reflect.get(window, 'noteName');
      if (typeof note === 'function') note(name);
      setItem.call(this, name, value);
    };
  });
  return log;
}

const wayOf = (over: KeptName) => WAYS.find(([kept]) => kept === over);

it(
  'using all of the kit keeps exactly what the privacy page lists, and asks nobody but its host',
  { timeout: 180_000 },
  async () => {
    const visit = await aVisit();
    const { page, host, problems } = visit;
    const log = await logOf(page.context());
    const toldOf = (key: string) => [...log.names].some((name) => isUnder(name, key));
    const told = (kept: KeptName) => toldOf(KEPT_KEYS[kept]);
    const go = async (address: string) => {
      await page.goto(new URL(address, host.address).href);
      await page.waitForLoadState();
    };

    for (const [kept, address, act] of WAYS) {
      await go(address);
      await act(page);
      await expect.poll(() => told(kept), { message: kept }).toBe(true);
    }
    for (const [kept, over] of ASIDE) {
      const [, address = '', act] = wayOf(over) ?? [];
      await go(address);
      await page.evaluate((start) => {
        for (const name of Object.keys(localStorage)) if (name.startsWith(start)) localStorage.setItem(name, '{');
      }, KEPT_KEYS[over]);
      await go('about.html');
      await go(address);
      if (!told(kept)) await act?.(page);
      await expect.poll(() => told(kept), { message: kept }).toBe(true);
    }
    await saveAll(visit);
    await expect.poll(() => told('offline')).toBe(true);

    const listed = Object.values(KEPT_KEYS);
    expect([...log.names].filter((name) => !listed.some((key) => name.startsWith(key)))).toEqual([]);
    expect(listed.filter((key) => !toldOf(key))).toEqual([]);
    expect([...log.hosts]).toEqual([new URL(host.address).host]);
    expect(await page.context().cookies()).toEqual([]);
    expect(await page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name))).toEqual([]);
    expect(problems).toEqual([]);
  },
);

/** Whether a name is that of a kept thing, and not of one whose key begins with the same letters. */
function isUnder(name: string, key: string): boolean {
  const longer = Object.values(KEPT_KEYS).filter((other) => other !== key && other.startsWith(key));
  return name.startsWith(key) && !longer.some((other) => name.startsWith(other));
}
