import { expect, it } from 'vitest';
import { openPage } from '../support/browser.ts';
import { countSheets } from '../support/print.ts';
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

it('starts every step on a new sheet of paper and prints what is said at 18 points', async () => {
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
  expect(Math.min(...sizes)).toBeGreaterThanOrEqual(24);
});
