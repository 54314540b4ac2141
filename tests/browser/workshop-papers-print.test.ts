import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { PAPERS } from '../../src/components/workshop-paper/papers.ts';
import type { Details } from '../../src/core/my-workshop/my-workshop.ts';
import { TEXT_LIMITS } from '../../src/core/my-workshop/read-workshop.ts';
import { openPage } from '../support/browser.ts';
import { keepWorkshop, planned } from '../support/kept-workshop.ts';
import { countSheets } from '../support/print.ts';
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
