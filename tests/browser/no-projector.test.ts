import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { openPage } from '../support/browser.ts';
import { distFolder } from '../support/dist.ts';
import { readPdf } from '../support/paper-pdf.ts';
import { countSheets, printPage } from '../support/print.ts';
import { atRoot } from '../support/site.ts';

const lesson = atRoot('lessons/one-good-thing/no-projector.html');

it('is reached from the tabs of a lesson, at the chosen length, and from the hub of PTA leaders', async () => {
  const { page, problems } = await openPage();
  await page.goto(`${atRoot('lessons/one-good-thing.html')}?minutes=20`);
  await page.getByRole('link', { name: 'No projector', exact: true }).click();
  await page.waitForURL(/no-projector.*minutes=20/);
  await expect.poll(() => page.locator('.big-step:visible').count()).toBe(6);
  await page.goto(atRoot('pta-leaders.html'));
  await page.getByRole('link', { name: /with no projector/ }).click();
  await page.waitForURL(/no-projector/);
  expect(problems).toEqual([]);
});

it('begins each step with the no-projector box and ends it with the what-ifs', async () => {
  const { page } = await openPage();
  await page.goto(`${lesson}?minutes=90`);
  const parts = page.locator('#step-welcome').locator('.no-tech, .say, .what-if');
  const names = await parts.evaluateAll((all) => all.map((part) => part.className));
  expect(names[0]).toBe('no-tech');
  expect(names.at(-1)).toBe('what-if');
  expect(names.lastIndexOf('say')).toBeLessThan(names.indexOf('what-if'));
});

it('turns a show of hands into standing up, with every option written out', async () => {
  const { page } = await openPage();
  await page.goto(`${lesson}?minutes=20`);
  const options = await page.locator('#step-welcome .stand-up li').allInnerTexts();
  expect(options).toEqual(['Stand up for: Something mean online', 'Stand up for: Something kind online']);
});

it.each([10, 20, 45, 90])(
  'leads from step to step at %i minutes without script, by links a thumb can hit',
  async (length) => {
    const { page } = await openPage({ javaScriptEnabled: false, width: 360 });
    await page.goto(lesson);
    await page.getByRole('radio', { name: new RegExp(String(length)) }).check({ force: true });
    expect(await page.getByText('One page for each step holds').isVisible()).toBe(false);
    const steps = await page.locator('.big-step:visible').evaluateAll((all) => all.map((step) => step.id));
    const met: string[] = [];
    for (let id = steps[0]; id && met.length <= steps.length;) {
      met.push(id);
      const next = page.locator(`#${id} .big-step-go:visible a`).last();
      expect((await next.boundingBox())?.height).toBeGreaterThanOrEqual(44);
      const target = (await next.getAttribute('href'))?.split('#')[1] ?? '';
      id = target.startsWith('step-') ? target : undefined;
    }
    expect(met).toEqual(steps);
  },
);

it('starts every step on a new sheet of paper and prints what is said in 14 points or more', async () => {
  const { page } = await openPage();
  await page.goto(`${lesson}?minutes=10`);
  expect(await countSheets(page, 'Letter')).toBeGreaterThan(await page.locator('.big-step:visible').count());
  await page.emulateMedia({ media: 'print' });
  const steps = page.locator('.big-step:visible');
  const breaks = await steps.evaluateAll((all) => all.map((step) => getComputedStyle(step).breakBefore));
  expect(new Set(breaks)).toEqual(new Set(['page']));
  const sizes = await page
    .locator('.say:visible')
    .evaluateAll((all) => all.map((say) => Number.parseFloat(getComputedStyle(say).fontSize)));
  // 14 points are 18.7 CSS pixels.
  expect(Math.min(...sizes)).toBeGreaterThanOrEqual(18.6);
});

/** How many sheets each step takes on Letter. A step begins where its head says "Step 2 of 6". */
async function sheetsOfSteps(page: Page): Promise<number[]> {
  const pages = await readPdf(await printPage(page, 'Letter'));
  const heads = pages.map(({ texts }) => /Step \d+ of \d+/.test(texts.map(({ text }) => text).join('')));
  const begins = heads.flatMap((isHead, index) => (isHead ? [index] : []));
  return begins.map((at, index) => (begins[index + 1] ?? pages.length) - at);
}

// As counted on Letter: 64, 78, 108 and 128 steps. A longer version says more in a step, so fewer stand on one sheet.
it.each([
  [10, 10, 62],
  [20, 5, 70],
  [45, 5, 86],
  [90, 3, 74],
])(
  'prints at %i minutes at least %i steps of all lessons on one sheet, and %i on at most two',
  async (length, one, two) => {
    const { page } = await openPage();
    const sheets: number[] = [];
    for (const slug of readdirSync(join(distFolder, 'lessons'))) {
      if (!existsSync(join(distFolder, 'lessons', slug, 'no-projector.html'))) continue;
      await page.goto(`${atRoot(`lessons/${slug}/no-projector.html`)}?minutes=${length}`);
      sheets.push(...(await sheetsOfSteps(page)));
    }
    const upTo = (most: number) => sheets.filter((count) => count <= most).length;
    expect(upTo(1)).toBeGreaterThanOrEqual(one);
    expect(upTo(2)).toBeGreaterThanOrEqual(two);
  },
);

/** Chooses the print of one page for each step. A print that nobody confirms leaves the page as it goes to the printer. */
async function printCues(page: Page, length: number, slug: string): Promise<void> {
  await page.addInitScript(() => {
    window.print = () => undefined;
  });
  await page.goto(`${atRoot(`lessons/${slug}/no-projector.html`)}?minutes=${length}`);
  await page.getByRole('button', { name: 'Print one page for each step' }).click();
}

// Six steps hold more than a page holds at 12 points.
it.each([
  [10, 0],
  [20, 0],
  [45, 1],
  [90, 5],
])('prints the cues of all steps at %i minutes on one page each, but for %i of all lessons', async (length, most) => {
  const { page } = await openPage();
  const longer: string[] = [];
  for (const slug of readdirSync(join(distFolder, 'lessons'))) {
    if (!existsSync(join(distFolder, 'lessons', slug, 'no-projector.html'))) continue;
    await printCues(page, length, slug);
    const sheets = await sheetsOfSteps(page);
    expect(sheets).toHaveLength(await page.locator('.big-step:visible').count());
    longer.push(...sheets.flatMap((count, index) => (count > 1 ? [`${slug}, step ${index + 1}: ${count}`] : [])));
  }
  expect(longer.length, longer.join('; ')).toBeLessThanOrEqual(most);
});

it('prints of what is said the first sentence, of notes nothing, and gives the whole script back afterwards', async () => {
  const { page, problems } = await openPage();
  await page.goto(`${lesson}?minutes=90`);
  const step = page.locator('#step-welcome');
  const script = (await step.innerText()).replace(/\s+/g, ' ');
  await printCues(page, 90, 'one-good-thing');
  const cues = await step.locator('.say p:visible').allInnerTexts();
  expect(cues[0]).toMatch(/^[^.!?]+[.!?]/);
  // Who looks after child safety is said in full.
  await printCues(page, 90, 'doors-and-locks');
  const named = page.locator('#main .say p:visible', { hasText: '[name]' }).first();
  expect(await named.innerText()).toMatch(/safeguarding lead/);
  expect(await named.locator('.rest').count()).toBe(0);
  await printCues(page, 90, 'one-good-thing');
  expect(await step.locator('.say p:visible .rest:visible').count()).toBe(0);
  expect(await step.locator('.note:visible, .what-if:visible').count()).toBe(0);
  const sizes = await step
    .locator('.say p:visible')
    .evaluateAll((all) => all.map((say) => Number.parseFloat(getComputedStyle(say).fontSize)));
  // 12 points are 16 CSS pixels.
  expect(Math.min(...sizes)).toBeGreaterThanOrEqual(16);
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
  expect((await step.innerText()).replace(/\s+/g, ' ')).toBe(script);
  expect(problems).toEqual([]);
});
