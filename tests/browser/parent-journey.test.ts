import { expect, it } from 'vitest';
import { openPage } from '../support/browser.ts';
import { atRoot } from '../support/site.ts';

const checklist = 'checklists/group-chat-check.html';

it('leads a parent from the hub to a guide, a checklist and back to their ticks', async () => {
  const { page, problems } = await openPage({ width: 360 });
  await page.goto(atRoot('parents.html'));
  await page.getByRole('link', { name: /Kind words online/ }).click();
  await expect.poll(() => page.getByText('If you read one thing').isVisible()).toBe(true);
  await page.getByRole('link', { name: /Open the checklist/ }).click();
  await page.waitForURL(/group-chat-check/);
  const boxes = page.getByRole('checkbox');
  await boxes.nth(0).check();
  await boxes.nth(2).check();
  await expect.poll(() => page.getByRole('status').innerText()).toMatch(/^2 of \d+ done\.$/);
  await page.reload();
  await expect.poll(() => boxes.nth(2).isChecked()).toBe(true);
  await expect.poll(() => boxes.nth(1).isChecked()).toBe(false);
  await page.getByRole('button', { name: 'Start again' }).click();
  await page.reload();
  await expect.poll(() => page.getByRole('status').innerText()).toMatch(/^0 of/);
  expect(problems).toEqual([]);
});

it('leads from the top of the hub to each of its parts, and unfolds the many sheets of paper', async () => {
  const { page, problems } = await openPage({ width: 360 });
  await page.goto(atRoot('parents.html'));
  const ways = page.getByRole('navigation', { name: 'On this page' }).getByRole('link');
  const names = await ways.allInnerTexts();
  expect(names).toContain('Agree together');
  for (const name of names.slice(1)) {
    await ways.filter({ hasText: name }).click();
    const top = () =>
      page.getByRole('heading', { name, exact: true }).evaluate((title) => title.getBoundingClientRect().top);
    await expect.poll(top, { message: name }).toBeLessThan(740);
    expect(await top(), name).toBeGreaterThanOrEqual(0);
  }
  const sheet = page.getByRole('link', { name: 'Our picture promise' });
  expect(await sheet.isVisible()).toBe(false);
  await page.getByText(/^Handouts \(\d+\)$/).click();
  expect(await sheet.isVisible()).toBe(true);
  expect(problems).toEqual([]);
});

it('shares ticks between a guide and its checklist', async () => {
  const { page } = await openPage();
  await page.goto(atRoot('guides/kind-words-online.html'));
  await page.getByRole('checkbox').first().check();
  await page.goto(atRoot(checklist));
  await expect.poll(() => page.getByRole('checkbox').first().isChecked()).toBe(true);
  await expect.poll(() => page.getByRole('status').innerText()).toMatch(/^1 of/);
});

it('keeps ticks of the checklist that the guide does not show', async () => {
  const { page } = await openPage();
  await page.goto(atRoot(checklist));
  await page.getByRole('checkbox').last().check();
  await page.goto(atRoot('guides/kind-words-online.html'));
  await page.getByRole('checkbox').first().check();
  await page.goto(atRoot(checklist));
  await expect.poll(() => page.getByRole('checkbox').last().isChecked()).toBe(true);
});

it.each(['{', '[1,2,{}]', '"<img src=x onerror=alert(1)>"', 'x'.repeat(100_000)])(
  'opens a checklist over damaged storage',
  async (damage) => {
    const { page, problems } = await openPage();
    await page.goto(atRoot(checklist));
    await page.evaluate((text) => localStorage.setItem('family-night-kit.1.ticks.group-chat-check', text), damage);
    await page.reload();
    await expect.poll(() => page.getByRole('status').innerText()).toMatch(/^0 of/);
    await page.getByRole('checkbox').first().check();
    await expect.poll(() => page.getByRole('status').innerText()).toMatch(/^1 of/);
    expect(problems).toEqual([]);
  },
);

it('works with blocked storage and says so in one sentence', async () => {
  const { page, problems } = await openPage();
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get() {
        throw new DOMException('blocked', 'SecurityError');
      },
    });
  });
  await page.goto(atRoot(checklist));
  await page.getByRole('checkbox').first().check();
  await expect.poll(() => page.getByRole('status').innerText()).toMatch(/^1 of/);
  await expect.poll(() => page.getByText('does not let this page keep ticks').isVisible()).toBe(true);
  expect(problems).toEqual([]);
});

it('says so when storage is full, and keeps the ticks on the page', async () => {
  const { page } = await openPage();
  await page.goto(atRoot(checklist));
  await page.evaluate(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
  });
  await page.getByRole('checkbox').first().check();
  await expect.poll(() => page.getByText('does not let this page keep ticks').isVisible()).toBe(true);
  await expect.poll(() => page.getByRole('checkbox').first().isChecked()).toBe(true);
});

it('leads a frightened parent from any page to steps and to a number of their country, without script', async () => {
  const { page, problems } = await openPage({ width: 360, javaScriptEnabled: false });
  await page.goto(atRoot('guides/phones-asleep-before-we-are.html'));
  await page.getByRole('link', { name: 'Get help now', exact: true }).first().click();
  await page.getByRole('radio', { name: 'Ireland' }).first().check();
  await expect.poll(() => page.getByRole('link', { name: 'Call 112' }).first().isVisible()).toBe(true);
  expect(
    await page
      .getByRole('link', { name: /^Call 911/ })
      .first()
      .isVisible(),
  ).toBe(false);
  await page.getByRole('link', { name: /is being threatened/ }).click();
  await expect.poll(() => page.getByText('Stop replying.').isVisible()).toBe(true);
  expect(problems).toEqual([]);
});

it('keeps nothing on the help pages', async () => {
  const { page } = await openPage();
  await page.goto(atRoot('help.html'));
  await page.getByRole('radio', { name: 'Canada' }).first().check();
  await page.goto(atRoot('help/bullied.html'));
  expect(await page.evaluate(() => [localStorage.length, sessionStorage.length, document.cookie])).toEqual([0, 0, '']);
});
