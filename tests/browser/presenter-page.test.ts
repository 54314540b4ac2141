import { pathToFileURL } from 'node:url';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { openPage } from '../support/browser.ts';
import { distFolder } from '../support/dist.ts';
import { atRoot } from '../support/site.ts';

const presenter = 'lessons/one-good-thing/present.html';
const key = 'family-night-kit.1.present.one-good-thing';
const where = (page: Page) => page.locator('[data-ref="where"]').innerText();
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const MINUTE_MS = 60_000;

/** Makes a running presentation look as if it had begun earlier. */
async function beginEarlier(page: Page, minutes: number): Promise<void> {
  await page.evaluate(
    ([storageKey, ms]) => {
      const kept = JSON.parse(localStorage.getItem(storageKey) ?? '{}');
      kept.progress.startedAtMs -= ms;
      kept.progress.stepStartedAtMs -= ms;
      localStorage.setItem(storageKey, JSON.stringify(kept));
    },
    [key, minutes * MINUTE_MS] as const,
  );
  await page.reload();
}

it('starts, pauses for a question, goes on, and knows it all after a reload', async () => {
  const { page, problems } = await openPage();
  await page.goto(`${atRoot(presenter)}?minutes=20`);
  await page.keyboard.press('PageDown');
  await button(page, 'Start the clock').click();
  await expect.poll(() => page.locator('[data-ref="pace"]').innerText()).toBe('On time');
  await button(page, 'Question: pause').click();
  await expect.poll(() => page.locator('[data-ref="pace"]').innerText()).toBe('Paused for a question');
  await page.reload();
  await expect.poll(() => button(page, 'Go on').isVisible()).toBe(true);
  await expect.poll(() => where(page)).toMatch(/^Step 1 of \d · slide 2 of/);
  await button(page, 'Go on').click();
  await expect.poll(() => button(page, 'Question: pause').isVisible()).toBe(true);
  expect(problems).toEqual([]);
});

it('offers what to trim or leave out when late, does what is ticked, and takes it back', async () => {
  const { page, problems } = await openPage();
  await page.goto(`${atRoot(presenter)}?minutes=20`);
  await button(page, 'Start the clock').click();
  await beginEarlier(page, 5);
  const pace = page.locator('[data-ref="pace"]');
  await expect.poll(() => pace.innerText()).toBe('3 min behind');
  await expect.poll(() => page.getByRole('checkbox').count()).toBeGreaterThan(0);
  await button(page, 'Do what is ticked').click();
  await expect.poll(() => pace.innerText()).toBe('On time');
  await button(page, 'Undo').click();
  await expect.poll(() => pace.innerText()).toBe('3 min behind');
  await button(page, '+1 min').click();
  await expect.poll(() => pace.innerText()).toBe('3 min behind');
  expect(problems).toEqual([]);
});

it('keeps the keys of a clicker after a length or a tick was clicked', async () => {
  const { page, problems } = await openPage();
  await page.goto(`${atRoot(presenter)}?minutes=45`);
  await page.locator('label:has([value="20"])').click();
  await page.keyboard.press('PageDown');
  await expect.poll(() => where(page)).toContain('slide 2');
  await button(page, 'Start the clock').click();
  await beginEarlier(page, 5);
  await page.getByRole('checkbox').first().click();
  await page.keyboard.press('PageDown');
  await expect.poll(() => where(page)).toContain('slide 3');
  expect(problems).toEqual([]);
});

it('goes black with the key of a clicker, white, and back, unless keys of one letter are off', async () => {
  const { page: desk, problems } = await openPage();
  const wall = await desk.context().newPage();
  await wall.goto(`${atRoot(presenter.replace('present', 'slides'))}?minutes=20`);
  await desk.goto(`${atRoot(presenter)}?minutes=20`);
  const screen = () => wall.locator('slide-deck').getAttribute('data-screen');
  for (const [pressed, shows] of [
    ['.', 'black'],
    ['.', 'slide'],
    ['b', 'black'],
    ['w', 'white'],
    ['Escape', 'slide'],
  ] as const) {
    await desk.keyboard.press(pressed);
    await expect.poll(screen, { message: pressed }).toBe(shows);
  }
  await wall.keyboard.press('o');
  await wall.locator('[data-setting="letters"]').uncheck();
  await desk.keyboard.press('.');
  await desk.keyboard.press('PageDown');
  await expect.poll(() => wall.locator('[data-ref="count"]').innerText()).toMatch(/^2 /);
  await desk.keyboard.press('b');
  expect(await button(desk, 'Black screen').getAttribute('aria-pressed')).toBe('false');
  expect(problems).toEqual([]);
});

it('scrolls a long script by keyboard and leaves the slide where it is', async () => {
  const { page } = await openPage({ viewport: { width: 1280, height: 640 } });
  await page.goto(`${atRoot(presenter)}?minutes=20`);
  await page.keyboard.press('PageDown');
  await expect.poll(() => where(page)).toContain('slide 2');
  await page.keyboard.press('ArrowDown');
  await expect
    .poll(() => page.locator('[data-ref="script"]').evaluate((script) => script.scrollTop))
    .toBeGreaterThan(0);
  expect(await where(page)).toContain('slide 2');
  await page.keyboard.press('ArrowUp');
  await expect.poll(() => page.locator('[data-ref="script"]').evaluate((script) => script.scrollTop)).toBe(0);
});

it('keeps what was unticked, and the focus, while the offer grows with the minutes', async () => {
  const { page } = await openPage();
  await page.context().clock.install({ time: new Date(2027, 1, 9, 18, 30) });
  await page.goto(`${atRoot(presenter)}?minutes=20`);
  await button(page, 'Start the clock').click();
  await page.clock.runFor(5 * MINUTE_MS);
  const title = () => page.locator('[data-ref="catch-up-title"]').innerText();
  await expect.poll(title).toBe('Catch up 3 min');
  const first = page.getByRole('checkbox').first();
  const step = await first.inputValue();
  await first.focus();
  await page.keyboard.press('Space');
  await page.clock.runFor(MINUTE_MS);
  await expect.poll(title).toBe('Catch up 4 min');
  const same = page.locator(`[type="checkbox"][value="${step}"]`);
  expect(await same.isChecked()).toBe(false);
  expect(await same.evaluate((box) => box === document.activeElement)).toBe(true);
});

it('leaves room for the script on a phone turned sideways', async () => {
  const { page } = await openPage({ viewport: { width: 844, height: 390 } });
  await page.goto(`${atRoot(presenter)}?minutes=20`);
  await page.keyboard.press('PageDown');
  const script = await page.locator('[data-ref="script"]').boundingBox();
  expect(script?.width).toBeGreaterThan(750);
  expect(script?.height).toBeGreaterThan(300);
});

it('brings the points of a slide one at a time, on the wall and here', async () => {
  const { page } = await openPage();
  const wall = await page.context().newPage();
  await page.goto(`${atRoot(presenter)}?minutes=20`);
  await wall.goto(`${atRoot('lessons/one-good-thing/slides.html')}?minutes=20`);
  const next = page.locator('[data-do="next"]');
  for (let clicks = 0; clicks < 6 && (await next.innerText()) !== 'Next point'; clicks += 1) await next.click();
  const onWall = wall.locator('.slide[data-current] li:not([data-to-come])');
  const here = page.locator('[data-ref="wall"] li:not([data-to-come])');
  for (const shown of [1, 2, 3]) {
    await next.click();
    await expect.poll(() => onWall.count()).toBe(shown);
    expect(await here.count()).toBe(shown);
  }
  expect(await next.innerText()).toBe('Next slide');
});

it('does only what stays ticked', async () => {
  const { page } = await openPage();
  await page.goto(`${atRoot(presenter)}?minutes=20`);
  await button(page, 'Start the clock').click();
  await beginEarlier(page, 6);
  const boxes = page.getByRole('checkbox');
  await expect.poll(() => boxes.count()).toBeGreaterThan(1);
  for (const box of (await boxes.all()).slice(1)) await box.uncheck();
  await button(page, 'Do what is ticked').click();
  await expect.poll(() => page.locator('[data-ref="pace"]').innerText()).toMatch(/^[123] min behind$/);
});

const places = [
  ['over http', atRoot],
  ['over file://', (page: string) => pathToFileURL(join(distFolder, page)).href],
] as const;

describe.each(places)('two windows of the same lesson %s', (_, address) => {
  it.each(['with', 'without'])('stay in step both ways %s BroadcastChannel', async (channel) => {
    const { page: one, problems } = await openPage();
    if (channel === 'without')
      await one.context().addInitScript(() => Reflect.deleteProperty(window, 'BroadcastChannel'));
    const two = await one.context().newPage();
    await one.goto(`${address(presenter)}?minutes=20`);
    await two.goto(`${address(presenter)}?minutes=20`);
    await one.keyboard.press('PageDown');
    await expect.poll(() => where(two)).toContain('slide 2');
    await two.keyboard.press('PageDown');
    await two.keyboard.press('PageDown');
    await expect.poll(() => where(one)).toContain('slide 4');
    await two.close();
    const again = await one.context().newPage();
    await again.goto(`${address(presenter)}?minutes=20`);
    await expect.poll(() => where(again)).toContain('slide 4');
    expect(problems).toEqual([]);
  });
});

it.each(['{', '{"version":9}', '{"version":1,"lesson":"doors-and-locks"}', 'x'.repeat(50_000)])(
  'starts at the first slide over a damaged or foreign state',
  async (text) => {
    const { page, problems } = await openPage();
    await page.goto(atRoot(presenter));
    await page.evaluate(([name, value]) => localStorage.setItem(name, value), [key, text] as const);
    await page.reload();
    await expect.poll(() => where(page)).toContain('slide 1');
    const notice = page.getByText('could not be used');
    expect(await notice.isVisible()).toBe(true);
    await page.keyboard.press('PageDown');
    await expect.poll(() => notice.isVisible()).toBe(false);
    await expect.poll(() => where(page)).toContain('slide 2');
    expect(problems).toEqual([]);
  },
);

it('works with blocked storage', async () => {
  const { page, problems } = await openPage();
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get() {
        throw new DOMException('blocked', 'SecurityError');
      },
    });
  });
  await page.goto(atRoot(presenter));
  await page.keyboard.press('PageDown');
  await button(page, 'Start the clock').click();
  await expect.poll(() => where(page)).toContain('slide 2');
  await expect.poll(() => page.locator('[data-ref="pace"]').innerText()).toBe('On time');
  expect(problems).toEqual([]);
});

it('is the whole script in order without script', async () => {
  const { page } = await openPage({ javaScriptEnabled: false });
  await page.goto(atRoot(presenter));
  await expect.poll(() => page.locator('.say:visible').count()).toBeGreaterThan(5);
  await expect.poll(() => page.locator('button:visible').count()).toBe(0);
});
