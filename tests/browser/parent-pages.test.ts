import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { WALL_KEY } from '../../src/core/kept-keys.ts';
import { formatWall } from '../../src/core/wall/wall-file.ts';
import { fullWall } from '../core/wall/kit.ts';
import { openPage } from '../support/browser.ts';
import { misfits, spaceText } from '../support/page-fit.ts';
import { atRoot } from '../support/site.ts';

const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).first().click();

/** Two children, one with a long name and a long note. */
async function fillChecklist(page: Page): Promise<void> {
  await page.getByText('More than one child?').click();
  await press(page, 'Add a child');
  await page.getByLabel('Call this child').fill('Maximiliana-Konstantina');
  await page.getByLabel('Call this child').blur();
  await page.getByRole('checkbox').first().check();
  await page.locator('.tick-note summary').first().click();
  await page.locator('input[data-note]').first().fill('Ask Grandma about Donaudampfschifffahrtsgesellschaften');
  await page.locator('input[data-note]').first().blur();
}

async function openWall(page: Page): Promise<void> {
  await page.evaluate(([key = '', wall = '']) => localStorage.setItem(key, wall), [WALL_KEY, formatWall(fullWall(12))]);
  await page.reload();
  await page.locator('.wall-presenter summary').click();
}

const AGREEMENT_STEPS = ['Your words', 'Promises', 'When it goes wrong', 'Who signs', 'Print and share'];

/** Goes on to a step of the agreement; on the way one promise and one repair are taken. */
async function goToStep(page: Page, wanted: number): Promise<void> {
  await press(page, 'Make it together, ages 8 to 10');
  for (const step of AGREEMENT_STEPS.slice(1, wanted + 1)) {
    await press(page, `Next: ${step}`);
    const list = { Promises: 'clauses', 'When it goes wrong': 'repairs' }[step];
    if (list) await page.locator(`[data-list="${list}"] [data-ref="choices"] button`).first().click();
  }
}

type Prepare = (page: Page) => Promise<unknown>;
const asItIs: Prepare = () => Promise.resolve();
const openAll: Prepare = (page) =>
  page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true;
  });

/** A question answered, with what is told about it. */
const answerOne: Prepare = async (page) => {
  await press(page, 'Start the quiz');
  await page.locator('.quiz-question:not([hidden]) button').first().click();
};

/** All messages opened, and what one would do in their place. */
async function playScene(page: Page): Promise<void> {
  await openAll(page);
  await press(page, 'Now choose what to do');
}

const PAGES: readonly [name: string, page: string, prepare: Prepare][] = [
  ['the hub', 'parents.html', openAll],
  ['help', 'help.html', openAll],
  ['a help case', 'help/threatened-with-pictures.html', openAll],
  ['a guide', 'guides/phones-asleep-before-we-are.html', openAll],
  ['a checklist of two children', 'checklists/group-chat-check.html', fillChecklist],
  ['the agreement, first', 'family-agreement.html', asItIs],
  ...AGREEMENT_STEPS.map((step, index): [string, string, Prepare] => [
    `the agreement, ${step}`,
    'family-agreement.html',
    (page) => goToStep(page, index),
  ]),
  ['the wall', 'one-good-thing-wall.html', openWall],
  ['the quizzes', 'quizzes.html', asItIs],
  ['a quiz', 'quizzes/true-false-or-ai.html', asItIs],
  ['a quiz, answered', 'quizzes/true-false-or-ai.html', answerOne],
  ['the chats', 'spot-the-flags.html', asItIs],
  ['a chat, with what to do', 'spot-the-flags/a-new-friend-in-the-game.html', playScene],
  ['the strong door', 'strong-door.html', (page) => press(page, 'Draw six words')],
  ['the guides', 'guides.html', asItIs],
  ['the checklists', 'checklists.html', asItIs],
  ['the wallet cards', 'wallet-cards.html', asItIs],
  ['a quiz on paper', 'quizzes/true-false-or-ai/paper.html', asItIs],
  ['a blank agreement', 'family-agreement/ages-8-10.html', asItIs],
  ['the poster of the wall', 'one-good-thing-wall/poster.html', asItIs],
  ['the words explained', 'glossary.html', asItIs],
  ['controls', 'controls.html', asItIs],
  ['a control card', 'controls/roblox.html', openAll],
  ['privacy', 'privacy.html', asItIs],
];

describe('a page for parents holds all it shows, with targets of 44 pixels', () => {
  it.each(PAGES)('%s', async (_, address, prepare) => {
    const { page, problems } = await openPage({ width: 320 });
    await page.goto(atRoot(address));
    await prepare(page);
    const found: Record<string, string[]> = { 'at 320': await misfits(page) };
    // A window of 1280 at 200 %.
    await page.setViewportSize({ width: 640, height: 400 });
    found['at 640'] = await misfits(page);
    await page.setViewportSize({ width: 320, height: 800 });
    await spaceText(page);
    found['at 320 with more space'] = await misfits(page);
    expect({ problems, ...found }).toEqual({
      problems: [],
      'at 320': [],
      'at 640': [],
      'at 320 with more space': [],
    });
  });
});

it('sees each way in which a page can fail to hold what it shows', async () => {
  const { page } = await openPage({ width: 320 });
  await page.setContent(`<p style="margin:0">One line</p><p style="margin:-18px 0 20px">Another</p>
    <div style="height:40px;overflow:hidden"><p style="margin:30px 0 0">Half a line</p></div>
    <div style="height:40px;overflow:auto"><p style="margin:60px 0 0">Scrolled away</p></div>
    <p style="margin-left:300px;width:1px">Sideways</p>
    <p>Words around <a href="#a">a link</a> in them. <span class="heard">Heard</span></p>
    <p><a href="#b">Alone</a></p><label style="display:block;height:44px"><input type="checkbox">Tick</label>
    <label>Name<input style="height:20px"></label>`);
  expect(await misfits(page)).toEqual([
    expect.stringMatching(/^scrolls \d+ px sideways$/),
    'cut off: Half a line',
    'outside: Sideways',
    'One line lies over Another',
    expect.stringMatching(/^a is \d+ px high: Alone$/),
    expect.stringMatching(/^a is [\d.]+ px wide: Alone$/),
    expect.stringMatching(/^input is \d+ px high/),
  ]);
  await spaceText(page);
  expect(
    await page
      .locator('p')
      .first()
      .evaluate((line) => getComputedStyle(line).letterSpacing),
  ).toBe('1.92px');
});

it('opens a message to a line that takes them, and leaves words that no app can follow', async () => {
  const { page } = await openPage({ width: 360, javaScriptEnabled: false });
  await page.goto(atRoot('help/talks-about-self-harm.html'));
  expect(await page.getByRole('link', { name: 'Text 988' }).first().getAttribute('href')).toBe('sms:988');
  await page.goto(atRoot('help.html'));
  expect(await page.locator('.care-reach > span', { hasText: 'Forward the scam message' }).count()).toBeGreaterThan(0);
});

it('names each source with its publisher and the day it was read', async () => {
  const { page } = await openPage({ width: 360 });
  await page.goto(atRoot('guides/phones-asleep-before-we-are.html'));
  await page.locator('.seen summary').click();
  const lines = (await page.locator('.seen li').allInnerTexts()).map((line) => line.trim());
  expect(lines.length).toBeGreaterThan(3);
  for (const line of lines) expect(line).toMatch(/^[^:]+: \S.*\S$/);
  // Once for all when it was one day, else behind each.
  const READ = /\bread (?:on )?[A-Z][a-z]+ \d+, \d{4}/;
  const all = await page.locator('.seen details > p').allInnerTexts();
  const once = all.some((text) => READ.test(text));
  expect(lines.filter((line) => !once && !READ.test(line))).toEqual([]);
});
