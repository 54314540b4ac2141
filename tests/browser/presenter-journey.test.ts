import { expect, it } from 'vitest';
import { openPage } from '../support/browser.ts';
import { countSheets } from '../support/print.ts';
import { atRoot } from '../support/site.ts';

it('leads a volunteer from the first page to slides at the length of the evening', async () => {
  const { page, problems } = await openPage();
  await page.goto(atRoot('index.html'));
  await page.getByRole('link', { name: /Family night in one hour/ }).click();
  await expect.poll(() => page.locator('h1').innerText()).toBe('Family night in one hour');

  await page.getByRole('link', { name: 'Plan', exact: true }).first().click();
  await page.waitForURL(/minutes=20/);
  await expect.poll(() => page.getByRole('radio', { name: /20/ }).isChecked()).toBe(true);
  await expect.poll(() => page.getByText(/of 20 minutes are spent doing/).isVisible()).toBe(true);
  await expect.poll(() => page.getByText(/of 45 minutes are spent doing/).isVisible()).toBe(false);

  await page.getByRole('link', { name: 'Slides', exact: true }).click();
  await page.waitForURL(/slides.*minutes=20/);
  await page.keyboard.press('PageDown');
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => new URL(page.url()).hash).toBe('#slide-3');
  expect(problems).toEqual([]);
});

it('changes what the plan shows when another length is chosen, by keyboard alone, and keeps it in the links', async () => {
  const { page } = await openPage();
  await page.goto(atRoot('lessons/one-good-thing.html'));
  const visibleSteps = () => page.locator('.step:visible').count();
  const at45 = await visibleSteps();
  await page.getByRole('radio', { name: /45/ }).focus();
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => new URL(page.url()).searchParams.get('minutes')).toBe('90');
  expect(await visibleSteps()).toBeGreaterThan(at45);
  await expect.poll(() => page.getByRole('link', { name: 'Run sheet' }).getAttribute('href')).toContain('minutes=90');
});

it.each(['0', '17'])('takes the nearest length for ?minutes=%s, and says so', async (asked) => {
  const { page } = await openPage();
  await page.goto(`${atRoot('lessons/one-good-thing.html')}?minutes=${asked}`);
  const nearest = asked === '0' ? '10' : '20';
  await expect.poll(() => page.getByRole('radio', { name: new RegExp(`^${nearest} `) }).isChecked()).toBe(true);
  await expect.poll(() => page.getByText(`Here is the one of ${nearest}.`).isVisible()).toBe(true);
});

it.each(['abc', '', '45; drop', '%00', '9'.repeat(400)])('falls back quietly from ?minutes=%s', async (asked) => {
  const { page, problems } = await openPage();
  await page.goto(`${atRoot('lessons/one-good-thing.html')}?minutes=${asked}`);
  await expect.poll(() => page.getByRole('radio', { name: /45/ }).isChecked()).toBe(true);
  expect(problems).toEqual([]);
});

it('turns minutes into clock times, keeps the start time and falls back from a wrong one', async () => {
  const { page, problems } = await openPage();
  const sheet = atRoot('lessons/one-good-thing/run-sheet.html');
  const lastClock = () => page.locator('table:visible .clock').last().innerText();
  await page.goto(`${sheet}?minutes=10&start=7:15 pm`);
  await expect.poll(lastClock).toMatch(/7:25\sPM/);
  await page.getByLabel('We start at').fill('09:00');
  await expect.poll(lastClock).toMatch(/9:10\sAM/);
  await page.goto(`${sheet}?minutes=10&start=half past`);
  await expect.poll(lastClock).toMatch(/9:10\sAM/);
  expect(problems).toEqual([]);
});

it('prints the run sheet of each length on one page, in both sizes', async () => {
  const { page } = await openPage();
  for (const minutes of [10, 20, 45, 90])
    for (const paper of ['Letter', 'A4'] as const) {
      await page.goto(`${atRoot('lessons/doors-and-locks/run-sheet.html')}?minutes=${minutes}`);
      expect(await countSheets(page, paper), `${minutes} minutes on ${paper}`).toBe(1);
    }
});

it('opens every What if on paper and leaves the length switch out', async () => {
  const { page } = await openPage();
  await page.goto(atRoot('lessons/one-good-thing.html'));
  await page.emulateMedia({ media: 'print' });
  const closed = page.locator('details.what-if:visible > p:first-of-type');
  const heights = await closed.evaluateAll((all) => all.map((element) => element.getBoundingClientRect().height));
  expect(heights.length).toBeGreaterThan(3);
  expect(heights.filter((height) => height === 0)).toEqual([]);
  await expect.poll(() => page.locator('length-switch').isVisible()).toBe(false);
});

it('shows every length without script: a choice of radio buttons needs none', async () => {
  const { page } = await openPage({ javaScriptEnabled: false });
  await page.goto(atRoot('lessons/one-good-thing.html'));
  for (const length of [10, 20, 45, 90]) {
    await page.getByRole('radio', { name: new RegExp(String(length)) }).check({ force: true });
    await expect.poll(() => page.getByText(new RegExp(`of ${length} minutes are spent doing`)).isVisible()).toBe(true);
  }
});
