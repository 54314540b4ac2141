import { pathToFileURL } from 'node:url';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { findBarriers } from '../support/axe.ts';
import { openPage } from '../support/browser.ts';
import { distFolder } from '../support/dist.ts';
import { atRoot } from '../support/site.ts';

const GUIDE = 'guides/phones-asleep-before-we-are.html';
const SHARE = 'Share this guide';
const said = (page: Page) => page.locator('share-page [role="status"]').innerText();

/** Puts a share sheet and a clipboard of our own in the browser; what they get stands in `window.name`. */
function standIns({ sheet, clipboard }: { sheet: '' | 'takes' | 'is closed' | 'refuses'; clipboard: boolean }): void {
  const share = (data: unknown) => {
    window.name = JSON.stringify(data);
    if (sheet === 'takes') return Promise.resolve();
    return Promise.reject(new DOMException('no', sheet === 'is closed' ? 'AbortError' : 'NotAllowedError'));
  };
  const writeText = (text: string) => {
    window.name = text;
    return clipboard ? Promise.resolve() : Promise.reject(new DOMException('no', 'NotAllowedError'));
  };
  Reflect.deleteProperty(Navigator.prototype, 'share');
  if (sheet) Object.defineProperty(navigator, 'share', { value: share });
  Object.defineProperty(navigator, 'clipboard', { value: { writeText } });
}

async function pressShare(address: string, stand: Parameters<typeof standIns>[0]): Promise<Page> {
  const { page } = await openPage({ width: 360 });
  await page.addInitScript(standIns, stand);
  await page.goto(address);
  await page.getByRole('button', { name: SHARE }).click();
  return page;
}
const given = (page: Page): Promise<string> => page.evaluate(() => window.name);

it('gives title and address to the share sheet of the phone, without what stands after #', async () => {
  const page = await pressShare(atRoot(`${GUIDE}#tonight`), { sheet: 'takes', clipboard: true });
  await expect.poll(() => said(page)).toBe('Shared.');
  expect(JSON.parse(await given(page))).toEqual({ title: await page.title(), url: atRoot(GUIDE) });
});

it('says nothing when somebody closes the share sheet', async () => {
  const page = await pressShare(atRoot(GUIDE), { sheet: 'is closed', clipboard: true });
  await expect.poll(() => given(page)).toMatch(/^\{"title/);
  expect(await said(page)).toBe('');
});

it.each(['', 'refuses'] as const)(
  'copies message, orders and address where the share sheet is missing or fails: "%s"',
  async (sheet) => {
    const page = await pressShare(atRoot(GUIDE), { sheet, clipboard: true });
    await expect.poll(() => said(page)).toBe('Copied. Paste it into a message.');
    const lines = (await given(page)).split('\n');
    expect(lines[0]).toBe('Phones asleep before we are');
    expect(lines[1]).toBe((await page.locator('.one').innerText()).split('\n').at(-1));
    expect(lines.filter((line) => /^\d\. /.test(line))).toHaveLength(await page.locator('.tonight li').count());
    expect(lines.at(-1)).toBe(atRoot(GUIDE));
  },
);

it('copies no path of the device over file://', async () => {
  const file = pathToFileURL(join(distFolder, GUIDE)).href;
  const page = await pressShare(file, { sheet: 'takes', clipboard: true });
  await expect.poll(() => said(page)).toBe('Copied. Paste it into a message.');
  expect(await given(page)).toMatch(/^Phones asleep before we are\n/);
  expect(await given(page)).not.toContain('file:');
});

it('shows the text, selected, where copying is not possible', async () => {
  const page = await pressShare(atRoot(GUIDE), { sheet: '', clipboard: false });
  await expect.poll(() => said(page)).toMatch(/^This browser does not let a page copy/);
  expect(await page.evaluate(() => getSelection()?.toString().trim())).toBe((await given(page)).trim());
  expect(await findBarriers(page)).toEqual([]);
});

it('is not there without script', async () => {
  const { page } = await openPage({ javaScriptEnabled: false });
  await page.goto(atRoot(GUIDE));
  expect(await page.getByRole('button', { name: SHARE }).count()).toBe(0);
  expect(await page.locator('share-page').isVisible()).toBe(false);
});
