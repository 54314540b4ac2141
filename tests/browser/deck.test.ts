import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { findBarriers } from '../support/axe.ts';
import { openPage } from '../support/browser.ts';
import { pages } from '../support/dist.ts';
import { countSheets } from '../support/print.ts';
import { atRoot } from '../support/site.ts';

const decks = pages.filter((page) => page.endsWith('/slides.html'));
const deck = 'lessons/one-good-thing/slides.html';
const current = (page: Page) => page.locator('.slide[data-current]');
const headingOf = (page: Page) => current(page).locator('h1, h2').innerText();
const valuesOf = (fields: Element[]) => fields.map((field) => (field instanceof HTMLInputElement ? field.value : ''));
/** The slide in the address, which follows the frame that shows it. What the test's own browser knows of it comes later. */
const slideNumber = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<string>((tell) =>
        requestAnimationFrame(() => setTimeout(() => setTimeout(() => tell(location.hash)))),
      ),
  );

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

it('shows the slide that was reached, even when the page is loaded again before the address names it', async () => {
  const { page } = await openPage();
  await page.goto(`${atRoot(deck)}?minutes=20`);
  await expect.poll(() => slideNumber(page)).toBe('#slide-1');
  const before = await headingOf(page);
  await Promise.all([
    page.waitForEvent('load'),
    page.evaluate(() => {
      document.dispatchEvent(new KeyboardEvent('keydown', { key: 'PageDown' }));
      location.reload();
    }),
  ]);
  expect(await headingOf(page)).not.toBe(before);
  await expect.poll(() => slideNumber(page)).toBe('#slide-2');
});

it('moves the focus to the heading of the slide and says the number once', async () => {
  const { page } = await openPage();
  await page.goto(atRoot(deck));
  await page.keyboard.press('PageDown');
  await expect.poll(() => page.evaluate(() => document.activeElement?.matches('.slide[data-current] h2'))).toBe(true);
  await expect.poll(() => page.getByRole('status').innerText()).toMatch(/^Slide 2 of \d+$/);
});

it('goes with Tab through the bar of a phone as it is seen, row by row', async () => {
  const { page } = await openPage({ width: 360 });
  await page.goto(atRoot(deck));
  const tops: number[] = [];
  const top = () =>
    page.evaluate(() => Math.round(document.activeElement?.closest('.deck-bar > *')?.getBoundingClientRect().top ?? 0));
  const bar = page.locator('.deck-bar');
  const controls = (await bar.locator('a:visible, button:visible').count()) + 1;
  await page.locator('[data-move="previous"]').focus();
  for (let control = 0; control < controls; control += 1, await page.keyboard.press('Tab')) tops.push(await top());
  expect(new Set(tops).size).toBe(2);
  expect(tops).toEqual([...tops].sort((a, b) => a - b));
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

it('lets nobody reach the slides that lie ready before and after, but keeps the title of the lesson', async () => {
  const { page } = await openPage();
  await page.goto(`${atRoot(deck)}?minutes=90#slide-5`);
  const ready = page.locator('.slide[data-near]:not([data-current], [data-kind="title"])');
  await expect.poll(() => ready.count()).toBe(2);
  expect(await ready.evaluateAll((slides) => slides.map((slide) => slide.matches('[inert]')))).toEqual([true, true]);
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  const headings = nodes.filter(({ role, ignored }) => role?.value === 'heading' && !ignored);
  expect(headings.map(({ name }) => String(name?.value))).toEqual([
    await page.locator('h1').innerText(),
    await headingOf(page),
  ]);
  await page.keyboard.press('PageDown');
  await expect.poll(() => current(page).evaluate((slide) => slide.matches('[inert]'))).toBe(false);
});

it('says the heading too when the focus stays on the button', async () => {
  const { page } = await openPage();
  await page.goto(atRoot(deck));
  await page.getByRole('button', { name: 'Next slide' }).press('Enter');
  await expect.poll(() => page.getByRole('status').textContent()).toMatch(/^Slide 2 of \d+: \S/);
});

it('gives the keys back to the slides after a click on a button or a length', async () => {
  const { page } = await openPage();
  await page.goto(`${atRoot(deck)}?minutes=45`);
  await page.locator('label:has([value="20"])').click();
  await page.keyboard.press('ArrowRight');
  expect([new URL(page.url()).search, await slideNumber(page)]).toEqual(['?minutes=20', '#slide-2']);
  await page.getByRole('button', { name: 'Notes' }).click();
  await page.keyboard.press('Space');
  await expect.poll(() => slideNumber(page)).toBe('#slide-3');
  expect(await page.getByRole('complementary').isVisible()).toBe(true);
});

it('stays at the same slide when the length changes', async () => {
  const { page } = await openPage();
  await page.goto(`${atRoot(deck)}?minutes=90`);
  await page.keyboard.press('End');
  const heading = await headingOf(page);
  for (const length of [20, 90, 10]) {
    await page.locator(`label:has([value="${length}"])`).click();
    expect(await headingOf(page)).toBe(heading);
  }
  await expect
    .poll(() => slideNumber(page))
    .toBe(`#slide-${(await page.locator('[data-ref="count"]').innerText()).split(' / ')[1]}`);
});

it('names the first step on the title slide', async () => {
  const { page } = await openPage();
  await page.goto(atRoot(deck));
  expect(await page.locator('.strip').getAttribute('aria-label')).toMatch(/^Step 1 of \d+$/);
});

it.each([false, true])('has no barrier that axe knows on any kind of slide, notes %s', async (areNotesOpen) => {
  const { page } = await openPage({ viewport: { width: 1280, height: 720 } });
  await page.goto(`${atRoot(deck)}?minutes=90`);
  if (areNotesOpen) await page.keyboard.press('n');
  const slides = await page.locator('.slide').evaluateAll((all) => all.map((slide) => slide.dataset.kind));
  const found: string[] = [];
  for (const [index, kind] of slides.entries()) {
    if (slides.indexOf(kind) === index)
      found.push(...(await findBarriers(page)).map((barrier) => `${kind}: ${barrier}`));
    await page.keyboard.press('PageDown');
  }
  expect(found).toEqual([]);
});

it('scrolls the notes by keyboard and leaves the slide where it is', async () => {
  const { page } = await openPage({ viewport: { width: 1024, height: 600 } });
  await page.goto(`${atRoot(deck)}?minutes=90#slide-2`);
  await page.keyboard.press('n');
  await page.keyboard.press('ArrowDown');
  expect(await page.getByRole('complementary').evaluate((notes) => notes.scrollTop)).toBeGreaterThan(0);
  await expect.poll(() => slideNumber(page)).toBe('#slide-2');
  await page.keyboard.press('PageDown');
  expect(await page.getByRole('complementary').evaluate((notes) => notes.scrollTop)).toBe(0);
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
    return page.locator('.slide:not([data-current]) .timer b').evaluateAll((all) => all.length);
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
  const counts = () => page.locator('.slide[data-current] .tally input').evaluateAll(valuesOf);
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

const pointsShown = (page: Page) =>
  page
    .locator('.slide[data-current] li')
    .evaluateAll((points) => points.filter((point) => getComputedStyle(point).visibility === 'visible').length);

it('shows the points of a slide one at a time, says each, and goes back the same way', async () => {
  const { page, problems } = await openPage();
  await page.goto(`${atRoot(deck)}?minutes=10`);
  while ((await current(page).getAttribute('data-points')) === null) await page.keyboard.press('PageDown');
  const slide = await slideNumber(page);
  const points = await current(page).locator('li').allTextContents();
  expect(await pointsShown(page)).toBe(0);
  for (const [index, point] of points.entries()) {
    await page.keyboard.press('PageDown');
    await expect.poll(() => pointsShown(page)).toBe(index + 1);
    await expect.poll(() => page.locator('[data-ref="status"]').innerText()).toBe(point.trim());
  }
  await page.reload();
  await expect.poll(() => pointsShown(page)).toBe(points.length);
  await page.keyboard.press('PageDown');
  await expect.poll(() => slideNumber(page)).not.toBe(slide);
  await page.keyboard.press('PageUp');
  await expect.poll(() => slideNumber(page)).toBe(slide);
  expect(await pointsShown(page)).toBe(points.length);
  await page.keyboard.press('PageUp');
  await expect.poll(() => pointsShown(page)).toBe(points.length - 1);
  await page.emulateMedia({ media: 'print' });
  expect(await pointsShown(page)).toBe(points.length);
  expect(problems).toEqual([]);
});

it('shows all points without script', async () => {
  const { page } = await openPage({ javaScriptEnabled: false });
  await page.goto(atRoot(deck));
  const points = page.locator('.slide[data-points]:visible li');
  expect(await points.count()).toBeGreaterThan(2);
  for (const point of await points.all()) expect(await point.isVisible()).toBe(true);
});

describe('says quietly what it could not use, and starts at the first slide:', () => {
  const notice = (page: Page) => page.locator('.deck-notice:visible');

  it.each(['#slide-99', '#slide-0', '#doors'])('the address %s', async (hash) => {
    const { page, problems } = await openPage();
    await page.goto(`${atRoot(deck)}?minutes=20${hash}`);
    await expect.poll(() => notice(page).innerText()).toMatch(/names a slide that is not here/);
    await expect.poll(() => slideNumber(page)).toBe('#slide-1');
    await page.keyboard.press('PageDown');
    await expect.poll(() => notice(page).count()).toBe(0);
    expect(problems).toEqual([]);
  });

  it.each([
    ['damaged', '{"version":1,'],
    ['from another lesson', JSON.stringify({ version: 1, lesson: 'doors-and-locks', length: 45 })],
    ['from a later version', JSON.stringify({ version: 9 })],
  ])('a kept state %s', async (_, text) => {
    const { page, problems } = await openPage();
    await page.addInitScript(
      (kept) => sessionStorage.length || localStorage.setItem('family-night-kit.1.present.one-good-thing', kept),
      text,
    );
    await page.goto(atRoot(deck));
    await expect.poll(() => notice(page).innerText()).toMatch(/could not be used/);
    await expect.poll(() => slideNumber(page)).toBe('#slide-1');
    expect(problems).toEqual([]);
  });

  it('a length that is not offered, for the nearest', async () => {
    const { page } = await openPage();
    await page.goto(`${atRoot(deck)}?minutes=30`);
    await expect.poll(() => notice(page).innerText()).toBe('There is no version of 30 minutes. Here is the one of 20.');
    expect(await page.getByRole('radio', { name: '20' }).isChecked()).toBe(true);
    await page.goto(`${atRoot('lessons/one-good-thing.html')}?minutes=30`);
    const note = page.locator('[data-length-note]');
    await expect.poll(() => note.innerText()).toMatch(/Here is the one of 20/);
    await page.getByText('90', { exact: true }).click();
    await expect.poll(() => note.isVisible()).toBe(false);
  });
});

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const list = (page: Page) => page.getByRole('dialog');

/** Goes on until a slide of this kind shows. */
async function goToKind(page: Page, kind: string): Promise<void> {
  while ((await current(page).getAttribute('data-kind')) !== kind) await page.keyboard.press('PageDown');
}

it.each(['key', 'button'])('opens the list of all slides by its %s, and leads to a slide', async (way) => {
  const { page, problems } = await openPage();
  await page.goto(`${atRoot(deck)}?minutes=20`);
  if (way === 'key') await page.keyboard.press('o');
  else await page.locator('[data-ref="count"]').click();
  const links = list(page).locator('ol a');
  expect(await links.count()).toBe(
    await page
      .locator('[data-ref="count"]')
      .innerText()
      .then((text) => Number(text.split('/')[1])),
  );
  await links.nth(4).click();
  await expect.poll(() => slideNumber(page)).toBe('#slide-5');
  expect(await list(page).isVisible()).toBe(false);
  await expect.poll(() => page.evaluate(() => document.activeElement?.matches('.slide[data-current] h2'))).toBe(true);
  await page.keyboard.press('o');
  await links.nth(4).click();
  await expect.poll(() => list(page).isVisible()).toBe(false);
  expect(problems).toEqual([]);
});

it('opens the list at the slide that shows', async () => {
  const { page } = await openPage({ viewport: { width: 1280, height: 500 } });
  await page.goto(`${atRoot(deck)}?minutes=90`);
  await page.keyboard.press('End');
  await page.keyboard.press('o');
  const last = list(page).locator('[aria-current]');
  await expect.poll(() => last.evaluate((link) => link === document.activeElement)).toBe(true);
  const { y = 0 } = (await last.boundingBox()) ?? {};
  expect(y).toBeLessThan(500);
});

it('takes a number of hands that is typed, in every window, and leaves the slide where it is', async () => {
  const { page, problems } = await openPage();
  await page.goto(`${atRoot(deck)}?minutes=45#slide-3`);
  const first = current(page).getByRole('textbox').first();
  await first.click();
  await page.keyboard.type('120');
  expect(await first.inputValue()).toBe('120');
  await page.keyboard.press('Home');
  await page.keyboard.type('x.b');
  await page.keyboard.press('Enter');
  expect(await first.inputValue()).toBe('120');
  expect(await slideNumber(page)).toBe('#slide-3');
  const other = await page.context().newPage();
  await other.goto(`${atRoot(deck)}?minutes=45`);
  expect(await current(other).getByRole('textbox').first().inputValue()).toBe('120');
  await page.keyboard.press('PageDown');
  await expect.poll(() => slideNumber(page)).toBe('#slide-4');
  expect(problems).toEqual([]);
});

it('counts hands with buttons for a thumb on a phone held sideways', async () => {
  const { page } = await openPage({ viewport: { width: 844, height: 390 } });
  await page.goto(`${atRoot(deck)}?minutes=90#slide-12`);
  const sizes = await current(page)
    .locator('.tally :is(button, input)')
    .evaluateAll((all) => all.map((one) => one.getBoundingClientRect()).map(({ width, height }) => [width, height]));
  expect(sizes).toHaveLength(12);
  expect(Math.min(...sizes.flat())).toBeGreaterThanOrEqual(43.9);
});

it('closes the list on Escape and stays at the slide', async () => {
  const { page } = await openPage();
  await page.goto(`${atRoot(deck)}#slide-2`);
  await page.keyboard.press('o');
  await page.keyboard.press('PageDown');
  await page.keyboard.press('Escape');
  expect(await list(page).isVisible()).toBe(false);
  await expect.poll(() => slideNumber(page)).toBe('#slide-2');
});

it('has no barrier that axe knows in the list of all slides', async () => {
  const { page } = await openPage();
  await page.goto(atRoot(deck));
  await page.keyboard.press('o');
  expect(await findBarriers(page)).toEqual([]);
});

it('goes to the slide of a typed number on Enter', async () => {
  const { page } = await openPage();
  await page.goto(`${atRoot(deck)}?minutes=90`);
  await page.keyboard.press('3');
  await page.keyboard.press('Enter');
  await expect.poll(() => slideNumber(page)).toBe('#slide-3');
  await page.getByRole('button', { name: 'Next slide' }).focus();
  for (const key of ['1', '2', 'Enter']) await page.keyboard.press(key);
  await expect.poll(() => slideNumber(page)).toBe('#slide-12');
});

it.each([
  ['.', 'black'],
  ['b', 'black'],
  ['w', 'white'],
])('hides the slide on "%s", %s, and shows one again with the next key', async (key, screen) => {
  const { page } = await openPage();
  await page.goto(`${atRoot(deck)}#slide-2`);
  const isSlideSeen = () => page.locator('.slide[data-current] h2').isVisible();
  await page.keyboard.press(key);
  expect([await isSlideSeen(), await page.locator('slide-deck').getAttribute('data-screen')]).toEqual([false, screen]);
  await page.keyboard.press(key);
  expect([await isSlideSeen(), await slideNumber(page)]).toEqual([true, '#slide-2']);
  await page.keyboard.press(key);
  await page.keyboard.press('PageDown');
  expect([await isSlideSeen(), await slideNumber(page)]).toEqual([true, '#slide-3']);
  await button(page, 'Black').click();
  expect(await isSlideSeen()).toBe(false);
});

it('leaves keys of one letter alone when they are switched off, and remembers it', async () => {
  const { page } = await openPage();
  await page.goto(`${atRoot(deck)}#slide-2`);
  await page.keyboard.press('o');
  await page.getByRole('checkbox', { name: /^Keys of one letter/ }).uncheck();
  await page.keyboard.press('Escape');
  const pressAll = async () => {
    for (const key of ['b', '.', 'w', 'n', 'o', '5', 'Enter']) await page.keyboard.press(key);
    return [
      await page.locator('slide-deck').getAttribute('data-screen'),
      await page.getByRole('complementary').isVisible(),
      await list(page).isVisible(),
      await slideNumber(page),
    ];
  };
  expect(await pressAll()).toEqual(['slide', false, false, '#slide-2']);
  await page.reload();
  expect(await pressAll()).toEqual(['slide', false, false, '#slide-2']);
  await page.keyboard.press('PageDown');
  await expect.poll(() => slideNumber(page)).toBe('#slide-3');
});

it('keeps strong contrast after a reload', async () => {
  const { page } = await openPage({ colorScheme: 'dark' });
  await page.goto(atRoot(deck));
  const look = () =>
    page.evaluate(() => {
      const { color, backgroundColor } = getComputedStyle(document.querySelector('.slide') ?? document.body);
      return [document.documentElement.hasAttribute('data-projector'), color, backgroundColor];
    });
  expect((await look())[0]).toBe(false);
  await page.keyboard.press('o');
  await page.getByRole('checkbox', { name: /^Strong contrast/ }).check();
  await page.keyboard.press('Escape');
  expect(await look()).toEqual([true, 'rgb(0, 0, 0)', 'rgb(255, 255, 255)']);
  await page.reload();
  expect(await look()).toEqual([true, 'rgb(0, 0, 0)', 'rgb(255, 255, 255)']);
});

it('counts hands, and keeps them on another slide and back', async () => {
  const { page, problems } = await openPage();
  await page.goto(`${atRoot(deck)}?minutes=90`);
  await goToKind(page, 'hands');
  const numbers = () => current(page).locator('.tally input').evaluateAll(valuesOf);
  const more = current(page).getByRole('button', { name: /^Count one more hand for / });
  await more.nth(0).click();
  await more.nth(0).click();
  await more.nth(1).click();
  expect((await numbers()).slice(0, 2)).toEqual(['2', '1']);
  await current(page).getByRole('button', { name: 'One less' }).nth(0).click();
  expect((await numbers()).slice(0, 2)).toEqual(['1', '1']);
  const hash = await slideNumber(page);
  await page.keyboard.press('PageDown');
  await page.keyboard.press('PageUp');
  expect([(await numbers()).slice(0, 2), await slideNumber(page)]).toEqual([['1', '1'], hash]);
  await page.reload();
  await expect.poll(async () => (await numbers()).slice(0, 2)).toEqual(['1', '1']);
  expect(problems).toEqual([]);
});

describe('with the presenter’s page in another window', () => {
  const presenter = `${deck.replace('slides.html', 'present.html')}?minutes=20`;
  const openBoth = async () => {
    const { page: wall, problems } = await openPage();
    const desk = await wall.context().newPage();
    await wall.goto(`${atRoot(deck)}?minutes=20`);
    await desk.goto(new URL(presenter, atRoot('')).href);
    return { wall, desk, problems };
  };

  it('stays in step both ways', async () => {
    const { wall, desk, problems } = await openBoth();
    const where = () => desk.locator('[data-ref="where"]').innerText();
    await wall.keyboard.press('PageDown');
    await expect.poll(where).toContain('slide 2');
    await desk.keyboard.press('PageDown');
    await expect.poll(() => slideNumber(wall)).toBe('#slide-3');
    await desk.getByRole('button', { name: 'Black screen' }).click();
    await expect.poll(() => wall.locator('.slide[data-current] h2').isVisible()).toBe(false);
    await wall.keyboard.press('PageDown');
    await expect.poll(where).toContain('slide 4');
    expect(await wall.locator(':is(.say, .note, .what-if):visible').count()).toBe(0);
    expect(problems).toEqual([]);
  });

  it('keeps the place in the notes while the clock and the hands change', async () => {
    const { wall, desk } = await openBoth();
    await wall.setViewportSize({ width: 1024, height: 500 });
    await wall.keyboard.press('PageDown');
    await wall.keyboard.press('n');
    await wall.keyboard.press('ArrowDown');
    const place = () => wall.getByRole('complementary').evaluate((notes) => notes.scrollTop);
    const before = await place();
    expect(before).toBeGreaterThan(0);
    await button(desk, 'Start the clock').click();
    await wall.keyboard.press('o');
    await expect.poll(() => list(wall).getByText('The clock runs.').isVisible()).toBe(true);
    expect(await place()).toBe(before);
  });

  it('counts down on an activity slide once the clock of its step runs', async () => {
    const { wall, desk } = await openBoth();
    await goToKind(wall, 'activity');
    const timer = current(wall).locator('.timer');
    expect(await timer.innerText()).toMatch(/^\d+\s*min$/);
    await expect
      .poll(() => desk.locator('[data-ref="where"]').innerText())
      .toContain(`slide ${(await slideNumber(wall)).slice(7)} of`);
    await button(desk, 'Start the clock').click();
    await expect.poll(() => timer.innerText()).toMatch(/^\d+:\d\d$/);
    const first = await timer.innerText();
    await expect.poll(() => timer.innerText(), { timeout: 5000 }).not.toBe(first);
    expect(await wall.evaluate(faultsOfSlide)).toEqual([]);
  });
});

describe('the bar under the slides', () => {
  it.each([
    [1280, 720],
    [1024, 768],
    [800, 600],
    [390, 844],
    [844, 390],
  ])('keeps every button inside %i by %i and on at most two lines', async (width, height) => {
    const { page } = await openPage({ viewport: { width, height } });
    await page.goto(`${atRoot(deck)}?minutes=90#slide-12`);
    const faults = await page.locator('.deck-bar').evaluate((bar) => {
      const room = bar.getBoundingClientRect();
      const boxes = [...bar.querySelectorAll('a, button, label')]
        .map((part) => ({ name: part.textContent?.trim(), box: part.getBoundingClientRect() }))
        .filter(({ box }) => box.width > 0);
      const isOut = ({ left, right, top, bottom }: DOMRect) =>
        left < -0.5 || right > innerWidth + 0.5 || top < room.top - 0.5 || bottom > innerHeight + 0.5;
      const isOver = (one: DOMRect, other: DOMRect) =>
        one.left < other.right - 1 &&
        other.left < one.right - 1 &&
        one.top < other.bottom - 1 &&
        other.top < one.bottom - 1;
      return [
        ...boxes.filter(({ box }) => isOut(box)).map(({ name }) => `out: ${name}`),
        ...boxes.flatMap((one, index) =>
          boxes
            .slice(index + 1)
            .filter(({ box }) => isOver(one.box, box))
            .map(({ name }) => `over: ${one.name}, ${name}`),
        ),
        ...boxes.filter(({ box }) => box.height > 50).map(({ name }) => `broken: ${name}`),
        ...(room.height > 100 ? [`high: ${room.height}`] : []),
      ];
    });
    expect(faults).toEqual([]);
  });
});

/** What is cut off, covered or broken on the slide that shows: "out: text" for each piece, in the page. */
function faultsOfSlide(): string[] {
  const slide = document.querySelector('.slide[data-current]');
  const strip = document.querySelector('.strip');
  if (!slide || !strip) return ['no slide'];
  const room = slide.getBoundingClientRect();
  const foot = strip.getBoundingClientRect().top;
  const picture = slide.querySelector('.timer, .slide-sheet > .drawing')?.getBoundingClientRect();
  const range = document.createRange();
  const linesOf = (from: Node, start: number, end: number) => {
    range.setStart(from, start);
    range.setEnd(from, end);
    return [...range.getClientRects()].filter((line) => line.width > 0);
  };
  const isOut = (line: DOMRect) =>
    line.top < room.top - 1 || line.bottom > foot + 1 || line.left < room.left - 1 || line.right > room.right + 1;
  const isCovered = (line: DOMRect) =>
    picture !== undefined &&
    line.right > picture.left + 1 &&
    line.left < picture.right - 1 &&
    line.bottom > picture.top + 1 &&
    line.top < picture.bottom - 1;
  const faults: string[] = [];
  const texts = document.createTreeWalker(slide, NodeFilter.SHOW_TEXT);
  for (let text = texts.nextNode(); text; text = texts.nextNode()) {
    const words = text.textContent ?? '';
    const lines = linesOf(text, 0, words.length);
    const isInTimer = text.parentElement?.closest('.timer') !== null;
    if (words.trim() !== '' && lines.some(isOut)) faults.push(`out: ${words.trim()}`);
    if (!isInTimer && words.trim() !== '' && lines.some(isCovered)) faults.push(`covered: ${words.trim()}`);
    for (const { 0: word, index } of words.matchAll(/[^\s\-–—]+/g))
      if (linesOf(text, index, index + word.length).length > 1) faults.push(`broken: ${word}`);
  }
  return faults;
}

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
    '%s fits %i by %i, alone and with its notes',
    async (name, width, height) => {
      const { page } = await openPage({ viewport: { width, height } });
      const found: string[] = [];
      for (const view of ['alone', 'with notes']) {
        await page.goto(`${atRoot(name)}?minutes=90`);
        await page.reload();
        if (view === 'with notes') await page.keyboard.press('n');
        await page.keyboard.press('Home');
        const slides = Number((await page.locator('[data-ref="count"]').innerText()).split('/')[1]);
        for (let slide = 1; slide <= slides; slide += 1) {
          for (const pressed of [...String(slide), 'Enter']) await page.keyboard.press(pressed);
          await expect.poll(() => slideNumber(page)).toBe(`#slide-${slide}`);
          found.push(...(await page.evaluate(faultsOfSlide)).map((fault) => `slide ${slide} ${view}, ${fault}`));
        }
      }
      expect(found).toEqual([]);
    },
  );
});
