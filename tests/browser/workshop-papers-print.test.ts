import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { PAPERS } from '../../src/components/workshop-paper/papers.ts';
import type { Details, PlanBlock, Session } from '../../src/core/my-workshop/my-workshop.ts';
import { TEXT_LIMITS } from '../../src/core/my-workshop/read-workshop.ts';
import { openPage } from '../support/browser.ts';
import { EVENING, keepWorkshop, planned } from '../support/kept-workshop.ts';
import { readPdf } from '../support/paper-pdf.ts';
import { countSheets, printPage } from '../support/print.ts';
import { atRoot } from '../support/site.ts';

/** A text of exactly so many characters, as people type it. */
const long = (words: string, length: number): string =>
  [...words.repeat(length)].slice(0, length).join('').replace(/ $/, 'x');

const LATIN = 'Lincoln Elementary School and Community Center of the Northern Districts ';
const ARABIC = 'مدرسة النور الابتدائية المشتركة في الحي الشمالي ';

/** Every detail as long as may be, or as long as that, in these words. */
const longest = (words: string, most = Number.POSITIVE_INFINITY): Partial<Details> => ({
  title: long(words, Math.min(most, TEXT_LIMITS.title)),
  school: long(words, Math.min(most, TEXT_LIMITS.school)),
  place: long(words, Math.min(most, TEXT_LIMITS.place)),
  street: long(words, Math.min(most, TEXT_LIMITS.street)),
  contact: long(words, Math.min(most, TEXT_LIMITS.contact)),
  lead: long(words, Math.min(most, TEXT_LIMITS.lead)),
  sender: long(words, Math.min(most, TEXT_LIMITS.sender)),
  principal: long(words, Math.min(most, TEXT_LIMITS.principal)),
  food: long(words, Math.min(most, TEXT_LIMITS.food)),
  childcare: long(words, Math.min(most, TEXT_LIMITS.childcare)),
  interpreting: long(words, Math.min(most, TEXT_LIMITS.interpreting)),
  photos: long(words, Math.min(most, TEXT_LIMITS.photos)),
  address: `https://kit.example.org/${'a-long-way/'.repeat(16)}`,
  families: { from: 15, to: 400 },
});

/** How far the paper goes past A4's width, in pixels: a browser would print it smaller, and not say so. */
async function sidewaysInPrint(page: Page): Promise<number> {
  await page.setViewportSize({ width: 688, height: 960 });
  await page.emulateMedia({ media: 'print' });
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}

const DETAILS: readonly (readonly [string, Partial<Details> | undefined])[] = [
  ['blank', undefined],
  ['with usual details', {}],
  ['with all that can be offered', { school: 'Lincoln Elementary', childcare: 'from age 3, in the library' }],
  ...[24, 40].map((letters) => [`with texts of ${letters} letters`, longest(LATIN, letters)] as const),
  ['with the longest texts', longest(LATIN)],
  ['with the longest texts in Arabic', longest(ARABIC)],
  ['with one word of the longest length', longest('Donaudampfschifffahrtsgesellschaft')],
  ['with a school of 200 emoji', { ...longest(LATIN), school: long('🎈🏫', TEXT_LIMITS.school) }],
];

describe.each(DETAILS)('%s', (_, details) => {
  it.each(PAPERS)('$slug takes $pages page(s) on Letter and on A4', async ({ slug, pages }) => {
    const { page, problems } = await openPage();
    if (details) await keepWorkshop(page, planned(details));
    await page.goto(atRoot(`my-workshop/papers/${slug}.html`));
    const counted = { Letter: await countSheets(page, 'Letter'), A4: await countSheets(page, 'A4') };
    expect(counted).toEqual({ Letter: pages, A4: pages });
    expect(await sidewaysInPrint(page)).toBe(0);
    expect(problems).toEqual([]);
  });
});

/** A plan of so many parts, with titles and notes of that length. */
function planOf(count: number, title: number, note: number): Session {
  const parts = Array.from({ length: count }, (_, index): PlanBlock => ({
    together: { id: `p${index + 1}`, kind: 'break', title: long(LATIN, title), minutes: 5, note: long(LATIN, note) },
  }));
  return { ...EVENING, blocks: parts };
}

describe.each([
  ['of 8 parts with notes', planOf(8, 30, 60), false],
  ['of 14 parts without notes', planOf(14, 20, 0), false],
  ['of 20 parts with notes', planOf(20, 40, 80), undefined],
  ['of 12 parts with long notes', planOf(12, 60, 400), undefined],
  ['of 25 parts with short titles', planOf(25, 12, 0), undefined],
  ['of 32 parts with short titles', planOf(32, 12, 0), true],
  ['of 120 parts, the most there are', planOf(120, 60, 400), true],
] as const)('a plan %s', (_, session, isLong) => {
  it.each(['agenda', 'run-sheet'])('takes one page of the %s, or the page says that it takes more', async (slug) => {
    const { page } = await openPage();
    await keepWorkshop(page, planned({}, [session]));
    await page.goto(atRoot(`my-workshop/papers/${slug}.html`));
    await expect.poll(() => page.locator('[data-cell="title"]').count()).toBe(session.blocks.length);
    const isSaid = await page.locator('[data-ref="fit"]').isVisible();
    const most = Math.max(await countSheets(page, 'Letter'), await countSheets(page, 'A4'));
    if (isSaid) expect(await page.locator('[data-ref="fit"]').innerText()).toMatch(/more than one page/);
    else expect(most).toBe(1);
    if (isLong !== undefined) expect([isSaid, most > 1]).toEqual([isLong, isLong]);
    expect(await sidewaysInPrint(page)).toBe(0);
  });
});

it.each(['agenda', 'run-sheet'])(
  'heads every page of a long %s, and asks for nothing without lines to write on',
  async (slug) => {
    const { page } = await openPage();
    await keepWorkshop(page, planned({}, [planOf(60, 30, 160)]));
    await page.goto(atRoot(`my-workshop/papers/${slug}.html`));
    await expect.poll(() => page.locator('[data-cell="title"]').count()).toBe(60);
    const pages = (await readPdf(await printPage(page, 'Letter'))).map(({ texts }) => texts.map(({ text }) => text));
    expect(pages.length).toBeGreaterThan(1);
    for (const texts of pages) expect(texts).toContain('What happens');
    expect(pages.flat().join(' ')).not.toContain('What I want to remember');
  },
);

it.each([
  ['name-tags', { school: '🎈'.repeat(200) }, /left out: “🎈+…”/u],
  ['flyer-tear-off', { place: long(LATIN, 200) }, /left out: “Lincoln Elementary School and Community /],
] as const)('says what the %s has no room for', async (slug, details, said) => {
  const { page } = await openPage();
  await keepWorkshop(page, planned(details));
  await page.goto(atRoot(`my-workshop/papers/${slug}.html`));
  await expect.poll(() => page.locator('[data-ref="fit"]').innerText()).toMatch(said);
});

it.each(['name-tags', 'flyer-tear-off', 'signs', 'thank-you'])(
  'puts long names on the %s, and cuts none off',
  async (slug) => {
    const { page } = await openPage();
    const name = long(LATIN, 110);
    await keepWorkshop(page, planned({ title: name, school: name, place: long('Old gymnasium ', 90) }));
    await page.goto(atRoot(`my-workshop/papers/${slug}.html`));
    const shown = page.locator('.wp [data-detail="event"]:visible');
    await expect.poll(() => shown.last().innerText()).toBe(name);
    expect(await page.locator('[data-ref="fit"]').isVisible()).toBe(false);
    await page.setViewportSize({ width: 688, height: 960 });
    await page.emulateMedia({ media: 'print' });
    const cut = await page
      .locator('.wp-tags li, .wp-strips li:visible, .wp-cards section, .wp-sign')
      .evaluateAll((boxes) =>
        boxes.filter((box) => box.scrollWidth > box.clientWidth + 1 || box.scrollHeight > box.clientHeight + 1),
      );
    expect(cut).toHaveLength(0);
  },
);

it('leaves no dot on strips without a place', async () => {
  const { page } = await openPage();
  await page.goto(atRoot('my-workshop/papers/flyer-tear-off.html'));
  expect(await page.locator('.wp-strips').innerText()).not.toContain('·');
  await keepWorkshop(page, planned({ place: '' }));
  await page.reload();
  expect(await page.locator('.wp-strips').innerText()).not.toContain('·');
});
