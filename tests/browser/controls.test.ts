import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, it } from 'vitest';
import { openPage } from '../support/browser.ts';
import { countSheets, printPage } from '../support/print.ts';
import { distFolder, linkedPages } from '../support/dist.ts';
import { atRoot } from '../support/site.ts';

const cards = linkedPages.filter((name) => /^controls\/[^/]+\.html$/.test(name));
const onStick = (name: string): string => pathToFileURL(join(distFolder, name)).href;
const CARD = 'controls/family-link.html';

it.each([
  ['at a host', atRoot(CARD)],
  ['on a stick', onStick(CARD)],
])('shows fresh steps, and takes them away on the day they expire, %s', async (_, address) => {
  const { page, problems } = await openPage({ width: 360 });
  await page.clock.setFixedTime(new Date('2027-05-20T12:00:00'));
  await page.goto(address);
  await expect.poll(() => page.getByText('Daily limit', { exact: true }).isVisible()).toBe(true);
  await expect
    .poll(() =>
      page
        .getByText(/too old/)
        .filter({ visible: true })
        .count(),
    )
    .toBe(0);

  await page.clock.setFixedTime(new Date('2027-05-21T00:01:00'));
  await page.reload();
  await expect
    .poll(() =>
      page
        .getByText(/too old, so we no longer show them/)
        .filter({ visible: true })
        .count(),
    )
    .toBe(3);
  expect(await page.getByText('Daily limit', { exact: true }).count()).toBe(0);
  await expect.poll(() => page.getByText(/Look for a parent’s app/).isVisible()).toBe(true);
  expect(problems).toEqual([]);
});

it('says the date in words where no script runs', async () => {
  const { page } = await openPage({ javaScriptEnabled: false });
  await page.goto(onStick(CARD));
  expect(await page.getByText(/From May 21, 2027 on, do not follow these steps/).count()).toBe(3);
});

it.each(cards)('prints %s on one side of Letter and of A4, in nothing under 12 pt', async (name) => {
  const { page } = await openPage();
  await page.goto(atRoot(name));
  expect([await countSheets(page, 'Letter'), await countSheets(page, 'A4')]).toEqual([1, 1]);
  await page.emulateMedia({ media: 'print' });
  const small = await page.evaluate(() =>
    [...document.querySelectorAll('main *')]
      .filter(
        (one) =>
          one.checkVisibility() &&
          [...one.childNodes].some(({ nodeName, nodeValue }) => nodeName === '#text' && nodeValue?.trim()),
      )
      .filter((one) => Number.parseFloat(getComputedStyle(one).fontSize) < 16)
      .map((one) => one.textContent),
  );
  expect(small).toEqual([]);
});

it('leaves steps that are too old out of the print', async () => {
  const { page } = await openPage();
  await page.goto(atRoot(CARD));
  const fresh = await printPage(page, 'Letter');
  await page.clock.setFixedTime(new Date('2028-01-01T12:00:00'));
  await page.reload();
  await page.emulateMedia({ media: 'print' });
  await expect
    .poll(() =>
      page
        .getByText(/too old/)
        .filter({ visible: true })
        .count(),
    )
    .toBe(3);
  expect(await page.locator('main').innerText()).not.toContain('Downtime');
  expect(fresh.length).toBeGreaterThan(0);
});

it('leads a parent from the hub to a card and its talk sheet by keyboard', async () => {
  const { page, problems } = await openPage({ width: 360 });
  await page.goto(atRoot('parents.html'));
  await page.getByRole('link', { name: /All parental controls/ }).focus();
  await page.keyboard.press('Enter');
  await page.waitForURL(/controls/);
  await page.getByRole('link', { name: /TikTok/ }).focus();
  await page.keyboard.press('Enter');
  await page.waitForURL(/controls\/tiktok/);
  await page.getByRole('link', { name: /talk sheet/ }).focus();
  await page.keyboard.press('Enter');
  await page.waitForURL(/handouts\/controls-talk/);
  expect(problems).toEqual([]);
});
