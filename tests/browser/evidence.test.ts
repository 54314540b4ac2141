import { expect, it } from 'vitest';
import { openPage } from '../support/browser.ts';
import { readPdf } from '../support/paper-pdf.ts';
import { atRoot } from '../support/site.ts';

const PLAN = 'lessons/doors-and-locks.html';

it('marks each source as leading out of the kit, and says once what the mark means', async () => {
  const { page } = await openPage({ width: 360 });
  await page.goto(atRoot(PLAN));
  await page.locator('.rests summary').click();
  const marks = await page
    .locator('.rests li > a')
    .evaluateAll((links) => links.map((link) => getComputedStyle(link, '::after').content));
  expect(marks.length).toBeGreaterThan(5);
  for (const mark of marks) expect(mark).toContain('↗');
  expect(await page.getByText('↗ leads out of the kit.').isVisible()).toBe(true);
});

it('prints what a lesson rests on with its plan, all sources open', async () => {
  const { page } = await openPage();
  await page.goto(atRoot(PLAN));
  const lines = await page.locator('.rests li').allTextContents();
  expect(lines.length).toBeGreaterThan(5);
  const printed = (await readPdf(await page.pdf({ format: 'Letter', preferCSSPageSize: true })))
    .flatMap(({ texts }) => texts.map(({ text }) => text))
    .join('')
    .replace(/\s/g, '');
  expect(printed).toContain('Whatthisrestson');
  for (const line of lines) expect(printed).toContain(line.replace(/\s/g, ''));
});
