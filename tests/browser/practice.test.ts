import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { findBarriers } from '../support/axe.ts';
import { openPage } from '../support/browser.ts';
import { pages } from '../support/dist.ts';
import { isInSight } from '../support/page-fit.ts';
import { countSheets } from '../support/print.ts';
import { atRoot } from '../support/site.ts';

const QUIZ = 'quizzes/kind-or-not.html';
const SCENE = 'spot-the-flags/a-new-friend-in-the-game.html';
const DOOR = 'strong-door.html';
const TRIES = 'family-night-kit.1.quiz-tries';

const focused = (page: Page): Promise<string> => page.evaluate(() => document.activeElement?.textContent?.trim() ?? '');
const kept = (page: Page): Promise<string[]> =>
  page.evaluate(() => Object.keys(localStorage).filter((key) => key.includes('quiz')));

/** Goes through the quiz by keyboard, always with the first option. */
async function playThrough(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Start the quiz' }).press('Enter');
  for (let left = 6; left > 0; left--) {
    await page.locator('.quiz-question:not([hidden]) button').first().press('Enter');
    const check = page.getByRole('button', { name: 'Check my choice' });
    if (await check.isVisible()) await check.press('Enter');
    await page.getByRole('button', { name: left > 1 ? 'Next question' : 'How did it go?' }).press('Enter');
  }
}

describe('a quiz', () => {
  it('shows one question at a time, explains kindly and leads the focus, by keyboard alone', async () => {
    const { page, problems } = await openPage({ width: 320 });
    await page.goto(atRoot(QUIZ));
    await page.getByRole('button', { name: 'Start the quiz' }).press('Enter');
    expect(await focused(page)).toMatch(/^Your friend waited/);
    expect(await page.locator('.quiz-question:visible').count()).toBe(1);
    await page.getByRole('button', { name: /Nice one/ }).press('Enter');
    expect(await focused(page)).toBe('Not this one, and here is why.');
    await expect.poll(() => page.locator('.quiz-told').innerText()).toMatch(/no voice[\s\S]*✓ “You waited/);
    expect(await findBarriers(page)).toEqual([]);
    await page.getByRole('button', { name: 'Next question' }).press('Enter');
    expect(await focused(page)).toMatch(/^Mia asks/);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    expect(problems).toEqual([]);
  });

  it('brings each question with its options, and each answer with what to press next, into sight', async () => {
    const { page } = await openPage({ viewport: { width: 360, height: 640 }, hasTouch: true });
    await page.goto(atRoot('quizzes/true-false-or-ai.html'));
    await page.getByRole('button', { name: 'Start the quiz' }).tap();
    await expect.poll(() => isInSight(page.getByRole('button', { name: 'Made by AI' }))).toBe(true);
    expect(await isInSight(page.getByRole('heading', { name: /Wombats/ }))).toBe(true);
    await page.getByRole('button', { name: 'Made by AI' }).tap();
    await expect.poll(() => isInSight(page.getByRole('button', { name: 'Next question' }))).toBe(true);
    expect(await isInSight(page.getByRole('heading', { name: 'Not this one' }))).toBe(true);
  });

  it('ends with what went well and what is worth another look', async () => {
    const { page } = await openPage();
    await page.goto(atRoot(QUIZ));
    await playThrough(page);
    expect(await focused(page)).toBe('How did it go?');
    expect(await page.getByText('You found 2 of 6 the first time.').isVisible()).toBe(true);
    expect(await page.locator('[data-ref="well"] li').count()).toBe(2);
    expect(await page.locator('[data-ref="look"] li').count()).toBe(4);
    expect(await findBarriers(page)).toEqual([]);
    await page.getByRole('button', { name: 'Play again' }).press('Enter');
    expect(await page.getByRole('button', { name: 'Start the quiz' }).isVisible()).toBe(true);
  });

  it('says whose turn it is when a family passes the phone round', async () => {
    const { page } = await openPage({ width: 360 });
    await page.goto(atRoot(QUIZ));
    await page.getByLabel('As a family').check();
    await page.getByLabel('How many of you?').selectOption('2');
    await page.getByRole('button', { name: 'Start the quiz' }).click();
    for (const person of [1, 2]) {
      expect(await page.getByText(`Person ${person} reads this aloud`).isVisible()).toBe(true);
      await page.locator('.quiz-question:not([hidden]) button').first().click();
      await page.getByRole('button', { name: 'Next question' }).click();
    }
    expect(await page.getByText('Question 3 of 6 · Person 1 reads this aloud').isVisible()).toBe(true);
  });

  it('keeps nothing unless asked, and forgets on request', async () => {
    const { page } = await openPage();
    await page.goto(atRoot(QUIZ));
    await playThrough(page);
    expect(await kept(page)).toEqual([]);
    await page.getByLabel(/Remember my tries/).check();
    await page.getByRole('button', { name: 'Play again' }).click();
    await playThrough(page);
    await page.reload();
    await expect.poll(() => page.getByText(/: 2 of 6$/).count()).toBe(1);
    await page.getByRole('button', { name: 'Forget my tries' }).click();
    expect(await kept(page)).toEqual([]);
    expect(await page.getByText('All tries are gone from this device.').isVisible()).toBe(true);
    expect(await page.getByLabel(/Remember my tries/).isChecked()).toBe(false);
  });

  it('follows another window that forgets', async () => {
    const { page } = await openPage();
    await page.goto(atRoot(QUIZ));
    await page.getByLabel(/Remember my tries/).check();
    const other = await page.context().newPage();
    await other.goto(atRoot(QUIZ));
    await other.getByRole('button', { name: 'Forget my tries' }).click();
    await expect.poll(() => page.getByLabel(/Remember my tries/).isChecked()).toBe(false);
  });

  it.each(['{', '[1]', '{"version":1,"quizzes":[{"quiz":"<img src=x>","tries":[]}]}', 'x'.repeat(50_000)])(
    'puts a damaged list aside and says so',
    async (damage) => {
      const { page, problems } = await openPage();
      await page.goto(atRoot(QUIZ));
      await page.evaluate(([key, text]) => localStorage.setItem(key, text), [TRIES, damage] as const);
      await page.reload();
      await expect.poll(() => page.getByText('Earlier tries could not be read.').isVisible()).toBe(true);
      expect(await page.evaluate((key) => localStorage.getItem(key), `${TRIES}-unread`)).toBe(damage);
      expect(problems).toEqual([]);
    },
  );

  it('works with blocked storage, and says so', async () => {
    const { page, problems } = await openPage();
    await page.addInitScript(() => {
      Object.defineProperty(window, 'localStorage', {
        get() {
          throw new DOMException('blocked', 'SecurityError');
        },
      });
    });
    await page.goto(atRoot(QUIZ));
    await expect.poll(() => page.getByText('no tries are kept').isVisible()).toBe(true);
    await playThrough(page);
    expect(await page.getByText('You found 2 of 6 the first time.').isVisible()).toBe(true);
    expect(problems).toEqual([]);
  });

  it('is readable without script, answers folded', async () => {
    const { page } = await openPage({ javaScriptEnabled: false });
    await page.goto(atRoot(QUIZ));
    const first = page.locator('.quiz-question').first();
    expect(await page.locator('.quiz-question:visible').count()).toBe(6);
    expect(await first.getByText('Even a movie villain').isVisible()).toBe(false);
    await first.getByText('Show the answer').click();
    expect(await first.getByText('Even a movie villain').isVisible()).toBe(true);
    expect(await page.getByRole('button', { name: 'Start the quiz' }).isVisible()).toBe(false);
  });
});

describe('a chat scene', () => {
  it('counts flags, shows those missed, and takes the steps in order, telling at any time', async () => {
    const { page, problems } = await openPage({ width: 360 });
    await page.goto(atRoot(SCENE));
    await page.locator('summary').filter({ hasText: '500 gems' }).press('Enter');
    await expect.poll(() => page.getByText('1 of 5 flags found.').isVisible()).toBe(true);
    await page.locator('summary').filter({ hasText: 'the roof' }).press('Enter');
    await expect.poll(() => page.locator('details[open]').count()).toBe(2);
    expect(await page.getByText('1 of 5 flags found.').isVisible()).toBe(true);
    await page.getByRole('button', { name: 'Now choose what to do' }).press('Enter');
    expect(await page.getByText('A flag: A secret from grown-ups.').isVisible()).toBe(true);
    expect(await focused(page)).toMatch(/^What would you do/);
    await page.getByRole('button', { name: 'Block the player.' }).press('Enter');
    expect(await page.getByText('Something else comes before it.').isVisible()).toBe(true);
    for (const step of [/^Tell/, /^Stop/, /^Save/, /^Block/, /^Report/])
      await page.getByRole('button', { name: step }).press('Enter');
    expect(await page.getByText('That is it. Well done').isVisible()).toBe(true);
    expect(await findBarriers(page)).toEqual([]);
    expect(await page.evaluate(() => localStorage.length)).toBe(0);
    await page.getByRole('button', { name: 'Start again' }).press('Enter');
    await expect.poll(() => page.locator('details[open]').count()).toBe(0);
    expect(problems).toEqual([]);
  });

  it('keeps in sight what it says of a step, and the steps that are left', async () => {
    const { page } = await openPage({ viewport: { width: 360, height: 640 }, hasTouch: true });
    await page.goto(atRoot(SCENE));
    await page.getByRole('button', { name: 'Now choose what to do' }).tap();
    const step = (name: RegExp) => page.getByRole('button', { name });
    expect(await isInSight(step(/^Tell/))).toBe(true);
    await step(/^Block/).tap();
    expect(await isInSight(page.getByText('Something else comes before it.'))).toBe(true);
    await step(/^Stop/).tap();
    expect(await isInSight(page.locator('flag-scene li', { hasText: 'Stop replying.' }))).toBe(true);
    expect(await isInSight(step(/^Tell/))).toBe(true);
  });

  it('says which messages are flags, and what to do, without script', async () => {
    const { page } = await openPage({ javaScriptEnabled: false });
    await page.goto(atRoot(SCENE));
    await page.locator('summary').filter({ hasText: '500 gems' }).click();
    expect(await page.getByText('A flag: A gift from nowhere.').isVisible()).toBe(true);
    expect(await page.getByText('Stop replying.').isVisible()).toBe(true);
  });
});

describe('the strong door', () => {
  it('draws six words of the list, others each time, and leaves no trace', async () => {
    const { page, problems } = await openPage({ width: 320 });
    await page.goto(atRoot(DOOR));
    const words = (await page.locator('[data-ref="list"]').textContent())?.trim().split(' ') ?? [];
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.getByRole('button', { name: 'Draw six words' }).click();
    const first = await page.locator('[data-ref="phrase"] li').allInnerTexts();
    expect(first).toHaveLength(6);
    expect(first.filter((word) => !words.includes(word))).toEqual([]);
    expect(await findBarriers(page)).toEqual([]);
    await page.getByRole('button', { name: 'Draw six others' }).click();
    expect(await page.locator('[data-ref="phrase"] li').allInnerTexts()).not.toEqual(first);
    await page.getByRole('button', { name: 'Hide the words' }).click();
    expect(await page.locator('[data-ref="phrase"] li').count()).toBe(0);
    expect(await focused(page)).toBe('Draw six others');
    expect(asked).toEqual([]);
    expect(await page.evaluate(() => [localStorage.length, sessionStorage.length])).toEqual([0, 0]);
    expect(await page.locator('input:not([type="checkbox"]), textarea').filter({ visible: true }).count()).toBe(0);
    expect(problems).toEqual([]);
  });

  it('says how strong the words are', async () => {
    const { page } = await openPage({ javaScriptEnabled: false });
    await page.goto(atRoot(DOOR));
    expect(await page.getByText('6 words from a list of 1,296: 62 bits.').isVisible()).toBe(true);
    expect(await page.locator('word-draw noscript').innerHTML()).toContain('scripts are not running');
  });
});

const practice = pages.filter((page) => /^(?:(?:quizzes|spot-the-flags)\/[^/]+|strong-door)\.html$/.test(page));

describe('paper twins', () => {
  it('are looked for on every page of practice', () => expect(practice.length).toBeGreaterThanOrEqual(8));

  it.each(practice)('%s leads to a sheet of two sides, the second for answers or words', async (name) => {
    const { page } = await openPage();
    await page.goto(atRoot(name));
    const title = await page.locator('h1').innerText();
    await page
      .locator('main')
      .getByRole('link', { name: /^Print / })
      .click();
    await page.waitForURL(/paper/);
    expect(await page.locator('main').getByRole('link', { name: title }).count()).toBe(1);
    expect(await page.locator('article').count()).toBe(2);
    for (const format of ['Letter', 'A4'] as const) expect(await countSheets(page, format)).toBe(2);
  });
});
