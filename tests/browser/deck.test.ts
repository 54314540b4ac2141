import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { openPage } from '../support/browser.ts';
import { pages } from '../support/dist.ts';
import { countSheets } from '../support/print.ts';
import { atRoot } from '../support/site.ts';

const decks = pages.filter((page) => page.endsWith('/slides.html'));
const deck = 'lessons/one-good-thing/slides.html';
const current = (page: Page) => page.locator('.slide[data-current]');
const slideNumber = (page: Page) => new URL(page.url()).hash;

it('goes through the slides by keyboard alone and comes back to the same one after a reload', async () => {
  const { page, problems } = await openPage();
  await page.goto(`${atRoot(deck)}?minutes=20`);
  for (const [pressed, hash] of [
    ['ArrowRight', '#slide-2'],
    ['PageDown', '#slide-3'],
    ['Space', '#slide-4'],
    ['Shift+Space', '#slide-3'],
    ['PageUp', '#slide-2'],
    ['Home', '#slide-1'],
    ['ArrowLeft', '#slide-1'],
    ['ArrowDown', '#slide-2'],
  ] as const) {
    await page.keyboard.press(pressed);
    await expect.poll(() => slideNumber(page), { message: pressed }).toBe(hash);
  }
  const heading = await current(page).locator('h2').innerText();
  await page.reload();
  await expect.poll(() => current(page).locator('h2').innerText()).toBe(heading);
  expect(new URL(page.url()).search).toBe('?minutes=20');
  await page.keyboard.press('End');
  await expect.poll(() => page.locator('[data-ref="count"]').innerText()).toMatch(/^(\d+) \/ \1$/);
  expect(problems).toEqual([]);
});

it('moves the focus to the heading of the slide and says the number once', async () => {
  const { page } = await openPage();
  await page.goto(atRoot(deck));
  await page.keyboard.press('PageDown');
  expect(await page.evaluate(() => document.activeElement?.matches('.slide[data-current] h2'))).toBe(true);
  await expect.poll(() => page.getByRole('status').innerText()).toMatch(/^Slide 2 of \d+$/);
});

it('keeps the focus on a button that is pressed again and again', async () => {
  const { page } = await openPage();
  await page.goto(atRoot(deck));
  const next = page.getByRole('button', { name: 'Next slide' });
  await next.focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Space');
  await expect.poll(() => slideNumber(page)).toBe('#slide-4');
  expect(await next.evaluate((button) => button === document.activeElement)).toBe(true);
});

it('swipes on a phone', async () => {
  const { page } = await openPage({ width: 390, hasTouch: true });
  await page.goto(atRoot(deck));
  await page.evaluate(() => {
    const target = document.querySelector('slide-deck');
    if (!target) throw new Error('no deck');
    const touch = (clientX: number) => new Touch({ identifier: 1, target, clientX, clientY: 300 });
    target.dispatchEvent(new TouchEvent('touchstart', { touches: [touch(300)], bubbles: true }));
    target.dispatchEvent(new TouchEvent('touchend', { changedTouches: [touch(120)], bubbles: true }));
  });
  await expect.poll(() => slideNumber(page)).toBe('#slide-2');
});

it('shows notes only when the presenter asks, and hides them on Escape', async () => {
  const { page } = await openPage();
  await page.goto(`${atRoot(deck)}#slide-2`);
  const script = page.locator('.say:visible');
  await expect.poll(() => script.count()).toBe(0);
  await page.keyboard.press('n');
  await expect.poll(() => script.count()).toBeGreaterThan(0);
  await expect.poll(() => page.getByRole('button', { name: 'Notes' }).getAttribute('aria-pressed')).toBe('true');
  await page.keyboard.press('Escape');
  await expect.poll(() => script.count()).toBe(0);
});

it('follows the length: more minutes, more slides, and a wrong one falls back', async () => {
  const { page, problems } = await openPage();
  const count = async (query: string) => {
    await page.goto(`${atRoot(deck)}${query}`);
    return Number((await page.locator('[data-ref="count"]').innerText()).split('/')[1]);
  };
  const [at10, at45, at90] = [await count('?minutes=10'), await count('?minutes=45'), await count('?minutes=90')];
  expect(at10).toBeLessThan(at45);
  expect(at45).toBeLessThan(at90);
  expect(await count('?minutes=nonsense')).toBe(at45);
  expect(await count('?minutes=20#slide-9999')).toBeGreaterThan(0);
  expect(problems).toEqual([]);
});

it('fills the timer of an activity with the minutes of its length', async () => {
  const { page } = await openPage();
  const minutes = async (length: number) => {
    await page.goto(`${atRoot(deck)}?minutes=${length}`);
    return page.locator('.deck-step:not([data-current]) .timer b').evaluateAll((all) => all.length);
  };
  expect(await minutes(45)).toBeGreaterThan(0);
  await page.goto(`${atRoot(deck)}?minutes=10`);
  while (!(await page.locator('.slide[data-current] .timer').isVisible())) await page.keyboard.press('PageDown');
  await expect.poll(() => page.locator('.slide[data-current] .timer').innerText()).toMatch(/^\d+\s*min$/);
});

it('prints one slide a page without notes, even while notes are shown', async () => {
  const { page } = await openPage();
  await page.goto(`${atRoot(deck)}?minutes=20`);
  await page.keyboard.press('PageDown');
  await page.keyboard.press('n');
  const slides = Number((await page.locator('[data-ref="count"]').innerText()).split('/')[1]);
  expect([await countSheets(page, 'Letter'), await countSheets(page, 'A4')]).toEqual([slides, slides]);
});

it('prints three slides a page with lines, or slides with their script, when asked', async () => {
  const { page } = await openPage();
  await page.goto(`${atRoot(deck)}?minutes=45`);
  const slides = Number((await page.locator('[data-ref="count"]').innerText()).split('/')[1]);
  await page.keyboard.press('o');
  await page.getByRole('radio', { name: /Three a page/ }).check();
  expect([await countSheets(page, 'Letter'), await countSheets(page, 'A4')]).toEqual(
    Array(2).fill(Math.ceil(slides / 3)),
  );
  await page.getByRole('radio', { name: /with the script/ }).check();
  await page.emulateMedia({ media: 'print' });
  await expect.poll(() => page.locator('.say:visible').count()).toBeGreaterThan(5);
  await page.emulateMedia({ media: 'screen' });
  await expect.poll(() => page.locator('.say:visible').count()).toBe(0);
});

it('jumps by a typed number, lists the slides, and goes black and back', async () => {
  const { page, problems } = await openPage();
  await page.goto(`${atRoot(deck)}?minutes=45`);
  for (const pressed of ['1', '0', 'Enter']) await page.keyboard.press(pressed);
  await expect.poll(() => slideNumber(page)).toBe('#slide-10');
  await page.getByRole('button', { name: /all slides/ }).click();
  await page.getByRole('dialog').getByRole('link', { name: /^3 / }).click();
  await expect.poll(() => slideNumber(page)).toBe('#slide-3');
  await expect.poll(() => page.getByRole('dialog').isVisible()).toBe(false);
  await page.keyboard.press('.');
  await expect.poll(() => current(page).isVisible()).toBe(false);
  await page.keyboard.press('PageDown');
  await expect.poll(() => current(page).isVisible()).toBe(true);
  expect(problems).toEqual([]);
});

it('leaves single keys alone when they are switched off, and remembers it', async () => {
  const { page } = await openPage();
  await page.goto(atRoot(deck));
  await page.keyboard.press('o');
  await page.getByRole('checkbox', { name: /one letter/ }).uncheck();
  await page.keyboard.press('Escape');
  await page.reload();
  for (const pressed of ['n', '.', '3', 'Enter']) await page.keyboard.press(pressed);
  await expect.poll(() => slideNumber(page)).toBe('#slide-1');
  await expect.poll(() => current(page).isVisible()).toBe(true);
  await expect.poll(() => page.locator('.say:visible').count()).toBe(0);
});

it('counts hands in real numbers and keeps them while other slides are shown', async () => {
  const { page } = await openPage();
  await page.goto(`${atRoot(deck)}?minutes=45#slide-3`);
  const more = page.getByRole('button', { name: /Count one more hand/ });
  for (let hand = 0; hand < 3; hand += 1) await more.first().click();
  await more.last().click();
  const counts = () => page.locator('.slide[data-current] .tally b').allInnerTexts();
  await expect.poll(() => counts()).toEqual(['3', '1']);
  await page.keyboard.press('PageDown');
  await page.keyboard.press('PageUp');
  await expect.poll(counts).toEqual(['3', '1']);
});

it('is readable in order without script, and holds no notes for the room to see', async () => {
  const { page } = await openPage({ javaScriptEnabled: false });
  await page.goto(atRoot(deck));
  await expect.poll(() => page.locator('.slide:visible').count()).toBeGreaterThan(5);
  await expect.poll(() => page.locator(':is(.say, .note, .what-if):visible').count()).toBe(0);
});

describe('every slide', () => {
  const screens = [
    [1280, 720],
    [1024, 768],
    [800, 600],
    [1920, 1080],
    [390, 844],
    [844, 390],
  ] as const;

  it.each(decks.flatMap((page) => screens.map((screen) => [page, ...screen] as const)))(
    '%s fits %i by %i',
    async (name, width, height) => {
      const { page } = await openPage({ viewport: { width, height } });
      await page.goto(`${atRoot(name)}?minutes=90`);
      const slides = Number((await page.locator('[data-ref="count"]').innerText()).split('/')[1]);
      const cut: string[] = [];
      for (let slide = 1; slide <= slides; slide += 1) {
        const heading = await page.evaluate(() => {
          const shown = document.querySelector('.slide[data-current]');
          const strip = document.querySelector('.strip');
          if (!shown || !strip) return 'no slide';
          const room = shown.getBoundingClientRect();
          const foot = Math.min(room.bottom, strip.getBoundingClientRect().top);
          const parts = [...shown.querySelectorAll('h1, h2, p, li')].map((part) => part.getBoundingClientRect());
          const isCut = parts.some(
            (part) => part.bottom > foot + 1 || part.top < room.top - 1 || part.right > room.right + 1,
          );
          return isCut ? shown.textContent?.trim().slice(0, 50) : undefined;
        });
        if (heading !== undefined) cut.push(`slide ${slide}: ${heading}`);
        await page.keyboard.press('PageDown');
      }
      expect(cut).toEqual([]);
    },
  );
});
