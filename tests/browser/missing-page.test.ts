import { expect, it } from 'vitest';
import { openPage } from '../support/browser.ts';
import { linkedPages } from '../support/dist.ts';
import { atRoot, inSubFolder } from '../support/site.ts';

const missing = ['gone', 'lessons/gone', 'lessons/gone/slides', 'lessons/gone/slides/deeper'];

it.each(missing.flatMap((path) => ['at the root of a host', 'in a sub-folder'].map((place) => [path, place] as const)))(
  'the page for missing pages finds the kit from /%s %s',
  async (path, place) => {
    const where = place === 'in a sub-folder' ? inSubFolder : atRoot;
    const { page } = await openPage();
    const response = await page.goto(where(path));
    expect(response?.status()).toBe(404);
    expect(await page.locator('h1').isVisible()).toBe(true);

    const links = await page
      .locator('a[href]:not([href^="#"])')
      .evaluateAll((all) => all.flatMap((link) => (link instanceof HTMLAnchorElement ? [link.href] : [])));
    const kit = linkedPages.map((name) => where(name));
    const own = links.map((link) => link.replace(/[?#].*$/, '')).filter((link) => link.startsWith('http://localhost'));
    expect(own.length).toBeGreaterThan(0);
    expect(own.filter((link) => !kit.includes(link))).toEqual([]);

    const sheets = () => document.styleSheets.length;
    await expect.poll(() => page.evaluate(sheets)).toBe(1);
  },
);

it('the page for missing pages is readable without a script or a stylesheet', async () => {
  const { page } = await openPage({ javaScriptEnabled: false });
  await page.goto(inSubFolder('lessons/gone'));
  expect(await page.locator('main').innerText()).not.toBe('');
});
