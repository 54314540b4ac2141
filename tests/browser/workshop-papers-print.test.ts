import { describe, expect, it } from 'vitest';
import { PAPERS } from '../../src/components/workshop-paper/papers.ts';
import type { Details } from '../../src/core/my-workshop/my-workshop.ts';
import { TEXT_LIMITS } from '../../src/core/my-workshop/read-workshop.ts';
import { openPage } from '../support/browser.ts';
import { keepWorkshop, planned } from '../support/my-workshop.ts';
import { countSheets } from '../support/print.ts';
import { atRoot } from '../support/site.ts';

/** A text of exactly so many characters, as people type it. */
const long = (words: string, length: number): string =>
  [...words.repeat(length)].slice(0, length).join('').replace(/ $/, 'x');

const LATIN = 'Lincoln Elementary School and Community Center of the Northern Districts ';
const ARABIC = 'مدرسة النور الابتدائية المشتركة في الحي الشمالي ';

/** Every detail as long as may be, in these words. */
const longest = (words: string): Partial<Details> => ({
  title: long(words, TEXT_LIMITS.title),
  school: long(words, TEXT_LIMITS.school),
  place: long(words, TEXT_LIMITS.place),
  street: long(words, TEXT_LIMITS.street),
  contact: long(words, TEXT_LIMITS.contact),
  lead: long(words, TEXT_LIMITS.lead),
  sender: long(words, TEXT_LIMITS.sender),
  principal: long(words, TEXT_LIMITS.principal),
  food: long(words, TEXT_LIMITS.food),
  childcare: long(words, TEXT_LIMITS.childcare),
  interpreting: long(words, TEXT_LIMITS.interpreting),
  photos: long(words, TEXT_LIMITS.photos),
  address: `https://kit.example.org/${'a-long-way/'.repeat(16)}`,
  families: { from: 15, to: 400 },
});

const DETAILS: readonly [string, Partial<Details> | undefined][] = [
  ['blank', undefined],
  ['with usual details', {}],
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
    expect(problems).toEqual([]);
  });
});
