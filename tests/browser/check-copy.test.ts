import { hash } from 'node:crypto';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { openPage } from '../support/browser.ts';
import { chooseFolder } from '../support/choose-folder.ts';
import { distFiles } from '../support/dist.ts';
import { inSubFolder } from '../support/site.ts';
import { folderWith } from '../support/folder.ts';
import { unzipKit, ZIP } from '../support/unzip-kit.ts';

const said = (page: Page) => page.getByRole('status').textContent();
const namesUnder = (page: Page, title: string) => page.locator(`h3:text-is("${title}") + ul > li`).allTextContents();

/** All files but the zip and its checksum. */
const COUNT = distFiles.length - 2;
const WHOLE = `This copy is whole: all ${COUNT} files are here and unchanged.`;

describe('the page that checks a copy, opened from the stick itself', () => {
  it('finds a whole stick whole', async () => {
    const stick = unzipKit('USB stick ñ #1');
    const { page, problems } = await openPage();
    await page.goto(pathToFileURL(join(stick, 'check-a-copy.html')).href);
    await chooseFolder(page.getByLabel('The folder of the kit'), stick);
    await expect.poll(() => said(page)).toBe(WHOLE);
    expect(problems).toEqual([]);
  });

  it('names a damaged, a missing and an added file', async () => {
    const stick = unzipKit('USB stick ñ #1');
    writeFileSync(join(stick, 'help.html'), readFileSync(join(stick, 'help.html')).subarray(0, 999));
    rmSync(join(stick, 'lessons.html'));
    writeFileSync(join(stick, 'autorun.inf'), '');
    const { page } = await openPage();
    await page.goto(pathToFileURL(join(stick, 'check-a-copy.html')).href);
    await chooseFolder(page.getByLabel('The folder of the kit'), stick);
    await expect.poll(() => said(page)).toBe('This copy is not whole. Missing: 1. Changed: 1. Extra: 1.');
    expect(await namesUnder(page, 'Missing')).toEqual(['lessons.html']);
    expect(await namesUnder(page, 'Changed')).toEqual(['help.html']);
    expect(await namesUnder(page, 'Not part of the kit')).toEqual(['autorun.inf']);
  });
});

describe('the page that checks a copy, on a website', () => {
  it('finds the zip whole', async () => {
    const { page, problems } = await openPage({ width: 360 });
    await page.goto(inSubFolder('check-a-copy.html'));
    await page.getByLabel('Or the zip file').setInputFiles(ZIP);
    await expect.poll(() => said(page)).toBe(WHOLE);
    expect(problems).toEqual([]);
  });

  it('finds a stick whose list was changed together with a file', async () => {
    const stick = unzipKit('stick');
    const [help = '', list = ''] = ['help.html', 'SHA256SUMS'].map((name) => join(stick, name));
    writeFileSync(help, `${readFileSync(help, 'utf8')} `);
    const sum = hash('sha256', readFileSync(help));
    writeFileSync(list, readFileSync(list, 'utf8').replace(/[\da-f]{64}(?= {2}help\.html\n)/, sum));
    const { page } = await openPage();
    await page.goto(inSubFolder('check-a-copy.html'));
    await chooseFolder(page.getByLabel('The folder of the kit'), stick);
    await expect.poll(() => said(page)).toBe('This copy is not whole. Missing: 0. Changed: 2. Extra: 0.');
    expect(await namesUnder(page, 'Changed')).toEqual(['SHA256SUMS', 'help.html']);
  });

  it('says so when there is no kit in what was chosen', async () => {
    const folder = folderWith({ 'photo.jpg': '', 'broken.zip': 'PK' });
    const { page } = await openPage();
    await page.goto(inSubFolder('check-a-copy.html'));
    await chooseFolder(page.getByLabel('The folder of the kit'), folder);
    await expect.poll(() => said(page)).toMatch(/^There is no kit/);
    await page.getByLabel('Or the zip file').setInputFiles(join(folder, 'broken.zip'));
    await expect.poll(() => said(page)).toMatch(/^This zip cannot be read/);
  });
});

it('offers the zip on a website and the folder on a stick', async () => {
  const { page } = await openPage();
  await page.goto(inSubFolder('take-it-with-you.html'));
  const saving = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Download the whole kit' }).click();
  expect((await buffer(await (await saving).createReadStream())).equals(readFileSync(ZIP))).toBe(true);
  await page.goto(pathToFileURL(join(unzipKit('stick'), 'take-it-with-you.html')).href);
  await expect.poll(() => page.getByText('To pass it on, copy the whole folder.').isVisible()).toBe(true);
  expect(await page.getByRole('link', { name: 'Download the whole kit' }).isVisible()).toBe(false);
});
