import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { openPage } from '../support/browser.ts';
import { atRoot, inSubFolder } from '../support/site.ts';

/** A phone whose browser runs no scripts. */
const onPhone = () => openPage({ width: 360, javaScriptEnabled: false });

const tap = (page: Page, name: string | RegExp) => page.getByRole('main').getByRole('link', { name }).first().click();
const heading = (page: Page) => page.getByRole('heading', { level: 1 }).innerText();

it('leads from the first page by topic to a lesson on group chats for 11-year-olds in 20 minutes', async () => {
  const { page, problems } = await onPhone();
  await page.goto(atRoot('index.html'));
  await tap(page, 'Browse the kit');
  await tap(page, /^Group chats/);
  await page.waitForURL(/topics\/group-chats/);
  const lesson = page.getByRole('listitem').filter({ has: page.getByRole('link', { name: 'One Good Thing' }) });
  expect(await lesson.first().innerText()).toMatch(/Ages 5 and up · 10, 20, 45, or 90 min/);
  await tap(page, 'One Good Thing');
  await page.locator('length-switch label', { hasText: /^\s*20\b/ }).click();
  expect(await page.getByRole('radio', { name: /^20/ }).isChecked()).toBe(true);
  expect(await heading(page)).toBe('One Good Thing');
  await tap(page, /^11–13$/);
  expect(await heading(page)).toBe('For ages 11 to 13');
  expect(problems).toEqual([]);
});

it('leads a parent whose son is blackmailed to the right steps in two taps', async () => {
  const { page, problems } = await onPhone();
  await page.goto(inSubFolder('what-do-you-need.html'));
  await tap(page, /I’m worried about a child/);
  await expect.poll(() => page.locator('#worried').evaluate(({ id }) => id === location.hash.slice(1))).toBe(true);
  await tap(page, /is being threatened/);
  await expect.poll(() => page.getByText('Stop replying.').isVisible()).toBe(true);
  expect(problems).toEqual([]);
});

it('leads a teacher to a page to copy', async () => {
  const { page, problems } = await onPhone();
  await page.goto(atRoot('index.html'));
  await tap(page, 'What do you need?');
  await tap(page, /I need something for class/);
  await tap(page, /^Break cards/);
  await expect.poll(() => heading(page)).toBe('Break cards');
  expect(problems).toEqual([]);
});

it('leads a PTA leader with 20 minutes and no projector to a lesson that needs none', async () => {
  const { page, problems } = await onPhone();
  await page.goto(atRoot('what-do-you-need.html'));
  await tap(page, /I’m running an evening/);
  expect(await page.getByRole('link', { name: /^No projector: One Good Thing/ }).count()).toBe(0);
  await page.getByText('20 minutes', { exact: true }).click();
  await page.getByRole('link', { name: /^No projector: One Good Thing 20 min/ }).click();
  await page.waitForURL(/lessons\/one-good-thing\/no-projector\.html\?minutes=20$/);
  expect(problems).toEqual([]);
});

it('leads on from a guide to the next one of its pillar, and back', async () => {
  const { page, problems } = await onPhone();
  await page.goto(atRoot('guides/app-locks-and-blocking.html'));
  const next = page.getByRole('main').getByRole('link', { name: /^Next / });
  const name = (await next.innerText()).replace(/^Next\s+/, '');
  await next.click();
  await expect.poll(() => heading(page)).toBe(name);
  await tap(page, 'Previous App locks and blocking');
  await expect.poll(() => heading(page)).toBe('App locks and blocking');
  expect(problems).toEqual([]);
});

it('has rows and links that a thumb can hit on every browse page', async () => {
  const { page } = await onPhone();
  for (const name of ['browse', 'topics', 'topics/sleep', 'ages/8-10', 'minutes/20', 'pillars/reflect', 'site-map']) {
    await page.goto(atRoot(`${name}.html`));
    const low = await page
      .getByRole('main')
      .getByRole('link')
      .evaluateAll((links) =>
        links.filter((link) => link.getBoundingClientRect().height < 40).map((link) => link.textContent),
      );
    expect([name, ...low.filter((text) => text !== 'Browse the kit' && text !== 'Topics')]).toEqual([name]);
  }
});
