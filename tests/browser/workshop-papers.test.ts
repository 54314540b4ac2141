import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { pathToFileURL } from 'node:url';
import jsQR from 'jsqr';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { findBarriers } from '../support/axe.ts';
import { openPage } from '../support/browser.ts';
import { distFolder } from '../support/dist.ts';
import { EVENING, keepWorkshop, planned, WORKSHOPS_KEY } from '../support/kept-workshop.ts';
import { atRoot } from '../support/site.ts';

const PAPERS = 'my-workshop/papers.html';
const HOSTILE = '<img src=x onerror="document.title=1"> & {lead} [{food}]';
/** A picture of one point. */
const DOT = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

const message = (page: Page, slug: string) => page.locator(`[data-message="${slug}"]`);
const textOf = (page: Page, slug: string) => message(page, slug).locator('[data-ref="body"]').textContent();
const keptLogo = (page: Page) =>
  page.evaluate((key) => /"logo":"([^"]*)"/.exec(localStorage.getItem(key) ?? '')?.[1], WORKSHOPS_KEY);

it('puts the details into every message, and names what is missing', async () => {
  const { page, problems } = await openPage();
  await keepWorkshop(page, planned({ school: 'Lincoln Elementary', lead: '' }));
  await page.goto(atRoot(PAPERS));
  await message(page, 'invitation-email').locator('summary').click();
  const text = await textOf(page, 'invitation-email');
  expect(text).toContain('You are warmly invited to Family night at Lincoln Elementary.');
  expect(text).toMatch(/When: Tuesday, February 9, 2027, 6:30\sPM to 7:30\sPM/);
  expect(text).not.toContain('Care for little ones');
  const subject = message(page, 'invitation-email').locator('[data-ref="subject"]');
  expect(await subject.textContent()).toContain('at Lincoln Elementary, Tuesday');
  expect(await message(page, 'invitation-email').locator('[data-ref="missing"]').innerText()).toContain(
    'a line stands in its place: safeguarding lead.',
  );
  const mail = await message(page, 'invitation-email')
    .getByRole('link', { name: 'e-mail program' })
    .getAttribute('href');
  expect(new URLSearchParams(mail?.replace('mailto:?', '')).get('body')?.replaceAll('\r', '')).toBe(text);
  expect(await message(page, 'reminder-one-day').locator('[data-ref="measure"]').textContent()).toMatch(
    /^\d+ characters: one text message\.$/,
  );
  expect(problems).toEqual([]);
});

it('copies a message, by the keyboard alone', async () => {
  const { page } = await openPage({ permissions: ['clipboard-read', 'clipboard-write'] });
  await keepWorkshop(page, planned());
  await page.goto(atRoot(PAPERS));
  await message(page, 'social-post').locator('summary').focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect.poll(() => message(page, 'social-post').getByRole('status').innerText()).toMatch(/^Copied/);
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(await textOf(page, 'social-post'));
});

it('selects the text where the browser does not copy', async () => {
  const { page } = await openPage();
  await keepWorkshop(page, planned());
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'clipboard', { value: undefined });
  });
  await page.goto(atRoot(PAPERS));
  await message(page, 'social-post').locator('summary').click();
  await message(page, 'social-post').getByRole('button', { name: 'Copy the text' }).click();
  await expect.poll(() => message(page, 'social-post').getByRole('status').innerText()).toMatch(/selected/);
  expect((await page.evaluate(() => String(getSelection()))).trim()).toBe(await textOf(page, 'social-post'));
});

it('opens the message that a task sends', async () => {
  const { page } = await openPage();
  await keepWorkshop(page, planned());
  await page.goto(atRoot('my-workshop/tasks.html'));
  const task = page.locator('[data-task="send-thank-you"]');
  await task.locator('summary').click();
  await task.getByRole('link', { name: /^Message/ }).click();
  await expect.poll(() => message(page, 'thank-you').locator('[data-ref="body"]').isVisible()).toBe(true);
  expect(await page.locator('details.message[open]').count()).toBe(1);
});

it('shows what somebody typed as text and nothing else', async () => {
  const { page, problems } = await openPage();
  await keepWorkshop(page, planned({ school: HOSTILE, address: 'https://kit.example.org/?<b>' }));
  await page.goto(atRoot(PAPERS));
  expect(await textOf(page, 'invitation-email')).toContain(`at ${HOSTILE}`);
  await page.goto(atRoot('my-workshop/papers/flyer.html'));
  await expect.poll(() => page.locator('.wp-school').innerText()).toBe(HOSTILE);
  expect(await page.locator('address-qr').isHidden()).toBe(true);
  expect(await page.locator('main img').count()).toBe(0);
  expect(problems).toEqual([]);
});

it('hands the chosen session of a series on to the papers', async () => {
  const { page } = await openPage();
  const second = { ...EVENING, id: 's2', title: 'Second evening', date: '2027-02-16' };
  await keepWorkshop(page, planned({}, [{ ...EVENING, title: 'First evening' }, second]));
  await page.goto(atRoot(PAPERS));
  await page.getByLabel('Which session').selectOption({ label: '2. Second evening' });
  expect(await textOf(page, 'invitation-email')).toContain('February 16');
  await page.getByRole('link', { name: /^Agenda for families/ }).click();
  await page.waitForURL(/agenda/);
  await expect.poll(() => page.locator('.wp-top').innerText()).toContain('February 16');
  await page.getByLabel('Which session').selectOption({ label: '1. First evening' });
  expect(await page.locator('.wp-top').innerText()).toContain('February 9');
  expect(await page.locator('.wp-agenda').innerText()).toMatch(/6:35\sPM\s+One Good Thing/);
});

it('keeps a logo that it has made small, and refuses what is no picture', async () => {
  const { page, problems } = await openPage();
  await keepWorkshop(page, planned());
  await page.goto(atRoot(PAPERS));
  const field = page.getByLabel('Choose a picture');
  const said = page.locator('[data-ref="logo"] [data-ref="said"]');
  await field.setInputFiles({ name: 'notes.png', mimeType: 'image/png', buffer: Buffer.from('no picture') });
  await expect.poll(() => said.innerText()).toMatch(/not a picture/);
  expect(await keptLogo(page)).toBe('');
  const large = await page.evaluate(() => {
    const canvas = Object.assign(document.createElement('canvas'), { width: 1600, height: 800 });
    canvas.getContext('2d')?.fillRect(0, 0, 900, 800);
    return canvas.toDataURL('image/jpeg').replace(/^.*,/, '');
  });
  await field.setInputFiles({ name: 'logo.jpg', mimeType: 'image/jpeg', buffer: Buffer.from(large, 'base64') });
  await expect.poll(() => said.innerText()).toBe('The logo is there.');
  expect(await keptLogo(page)).toMatch(/^data:image\/png;base64,/);
  await page.goto(atRoot('my-workshop/papers/certificate.html'));
  const logo = page.getByRole('img', { name: 'Logo of Riverside School' });
  await expect.poll(() => logo.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(400);
  await page.goto(atRoot(PAPERS));
  await page.getByRole('button', { name: 'Remove the logo' }).click();
  await expect.poll(() => keptLogo(page)).toBe('');
  await field.setInputFiles({ name: 'dot.png', mimeType: 'image/png', buffer: Buffer.from(DOT, 'base64') });
  await expect.poll(() => said.innerText()).toBe('The logo is there.');
  expect(problems).toEqual([]);
});

it('draws the public address as a code that a telephone reads', async () => {
  const { page } = await openPage();
  await keepWorkshop(page, planned());
  await page.goto(atRoot('my-workshop/papers/flyer.html'));
  const code = page.getByRole('img', { name: 'QR code for https://kit.example.org/' });
  const picture = await code.screenshot({ scale: 'css' });
  const { data, width, height } = await page.evaluate(async (encoded) => {
    const image = await createImageBitmap(new Blob([Uint8Array.from(atob(encoded), (one) => one.charCodeAt(0))]));
    const pen = new OffscreenCanvas(image.width, image.height).getContext('2d');
    pen?.drawImage(image, 0, 0);
    const points = pen?.getImageData(0, 0, image.width, image.height);
    return { data: [...(points?.data ?? [])], width: image.width, height: image.height };
  }, picture.toString('base64'));
  expect(jsQR(Uint8ClampedArray.from(data), width, height)?.data).toBe('https://kit.example.org/');
});

it.each([
  [
    'nothing is kept',
    'Object.defineProperty(window, "localStorage", { get() { throw new Error("blocked"); } })',
    /keeps nothing/,
  ],
  ['there is no workshop', '', /no workshop on this device/],
  ['what was kept is damaged', `localStorage.setItem("${WORKSHOPS_KEY}", "{")`, /could not be read/],
])('has blanks to fill, and says why, where %s', async (_, script, said) => {
  const { page, problems } = await openPage();
  await page.addInitScript({ content: script });
  for (const address of [PAPERS, 'my-workshop/papers/flyer.html']) {
    await page.goto(atRoot(address));
    await expect.poll(() => page.locator('[data-ref="memory"]').innerText()).toMatch(said);
  }
  expect(await page.locator('.wp-when').innerText()).toMatch(/^When/);
  await page.goto(atRoot(PAPERS));
  expect(await textOf(page, 'social-post')).toContain('____');
  expect(problems).toEqual([]);
});

it.each([
  ['usual details', { school: 'Lincoln Elementary' }],
  ['the longest school', { school: 'مدرسة النور '.repeat(16), title: 'x'.repeat(120) }],
])('draws two pictures of exactly their size with %s, and says them in words', async (_, details) => {
  const { page, problems } = await openPage();
  await keepWorkshop(page, planned(details));
  await page.goto(atRoot('my-workshop/papers/pictures.html'));
  expect(await page.locator('[data-ref="alt"]').innerText()).toMatch(/^You are invited: .*The gym$/);
  for (const [width, height] of [
    [1080, 1080],
    [1200, 630],
  ] as const) {
    const saving = page.waitForEvent('download');
    await page.getByRole('button', { name: `Save as PNG, ${width} × ${height}` }).click();
    const file = await buffer(await (await saving).createReadStream());
    expect([file.readUInt32BE(16), file.readUInt32BE(20)]).toEqual([width, height]);
  }
  expect(problems).toEqual([]);
});

it('works from a USB stick', async () => {
  const { page, problems } = await openPage();
  await keepWorkshop(page, planned({ school: 'Lincoln Elementary' }));
  await page.goto(pathToFileURL(join(distFolder, PAPERS)).href);
  expect(await textOf(page, 'social-post')).toContain('Lincoln Elementary');
  await page.getByRole('link', { name: /^Flyer with a drawing/ }).click();
  await expect.poll(() => page.locator('.wp-school').innerText()).toBe('Lincoln Elementary');
  expect(await page.locator('address-qr svg').count()).toBe(1);
  expect(problems).toEqual([]);
});

it.each(['light', 'dark'] as const)('has no barrier that axe knows, filled and open, in %s', async (colorScheme) => {
  const { page } = await openPage({ colorScheme, width: 360 });
  await keepWorkshop(page, planned({ lead: '' }));
  await page.goto(atRoot(PAPERS));
  for (const slug of ['invitation-email', 'invitation-text']) await message(page, slug).locator('summary').click();
  expect(await findBarriers(page)).toEqual([]);
  for (const paper of ['flyer', 'run-sheet', 'volunteer-roles']) {
    await page.goto(atRoot(`my-workshop/papers/${paper}.html`));
    expect(await findBarriers(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
  }
});
