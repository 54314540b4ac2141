import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openPageForAll } from '../support/browser.ts';
import { linkedPages } from '../support/dist.ts';
import { unzipInto } from '../support/unzip-kit.ts';

const sharedPage = openPageForAll();
const parent = mkdtempSync(join(tmpdir(), 'kit-'));
const stick = join(parent, 'USB stick ñ #1');

// As a person does: the zip of the build, unpacked onto a stick.
beforeAll(() => unzipInto(stick));
afterAll(() => rmSync(parent, { recursive: true, force: true }));

it.each(linkedPages)('%s opens from a USB stick without an error, and with its style', async (name) => {
  const { page, problems } = await sharedPage();
  await page.goto(pathToFileURL(join(stick, name)).href);
  expect(await page.evaluate(() => getComputedStyle(document.body).marginTop)).toBe('0px');
  expect(problems).toEqual([]);
});

it('its links lead from page to page', async () => {
  const { page, problems } = await sharedPage();
  await page.goto(pathToFileURL(join(stick, 'index.html')).href);
  await page.locator('main a[href$=".html"]').first().click();
  expect(page.url()).not.toMatch(/index\.html$/);
  expect(await page.locator('h1').isVisible()).toBe(true);
  expect(problems).toEqual([]);
});
