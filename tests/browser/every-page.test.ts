import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { KEPT_KEYS } from '../../src/core/kept-keys.ts';
import { findBarriers } from '../support/axe.ts';
import { openPageForAll } from '../support/browser.ts';
import { linkedPages } from '../support/dist.ts';
import { inSubFolder } from '../support/site.ts';

const WIDTHS: readonly number[] = [320, 360, 768, 1280];
const AXE_WIDTHS: readonly number[] = [360, 1280];

/** In the dark only colors change, so only the rules about colors are asked again. */
const SCHEMES = [
  ['light', undefined],
  ['dark', ['color-contrast', 'link-in-text-block']],
] as const;

const sharedPage = openPageForAll();

/** How far a reader would have to scroll sideways, in CSS pixels. */
const sidewaysScroll = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/** Everything wrong with the open page at one width: sideways scrolling and, at the widths axe looks at, barriers. */
async function problemsAt(page: Page, width: number): Promise<string[]> {
  await page.setViewportSize({ width, height: 800 });
  const found: string[] = [];
  const pixels = await sidewaysScroll(page);
  if (pixels > 0) found.push(`scrolls ${pixels} px sideways`);
  if (AXE_WIDTHS.includes(width)) {
    for (const [colorScheme, rules] of SCHEMES) {
      await page.emulateMedia({ colorScheme });
      found.push(...(await findBarriers(page, rules)).map((barrier) => `in ${colorScheme}: ${barrier}`));
    }
  }
  return found.map((problem) => `${width} px: ${problem}`);
}

/** What a page has kept in the browser without being asked, under a name that the privacy page does not tell. */
async function unnamedThings(page: Page): Promise<string[]> {
  const names = await page.evaluate(() => [localStorage, sessionStorage].flatMap((kept) => Object.keys(kept)));
  const told = Object.values(KEPT_KEYS);
  const cookies = (await page.context().cookies()).map(({ name }) => `cookie ${name}`);
  return [...names.filter((name) => !told.some((key) => name.startsWith(key))), ...cookies];
}

it.each(linkedPages)(
  '%s runs in a sub-folder, fits every width, has no barrier that axe knows and keeps nothing in secret',
  async (name) => {
    const { page, problems } = await sharedPage();
    await page.goto(inSubFolder(name));
    const found: string[] = [];
    for (const width of WIDTHS) found.push(...(await problemsAt(page, width)));
    expect([...problems, ...found, ...(await unnamedThings(page))]).toEqual([]);
  },
);
