import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createStaticServer, listen } from '../../scripts/static-server.ts';
import { openPage } from '../support/browser.ts';
import { distFolder, distText } from '../support/dist.ts';
import { readHeadersFile } from '../support/headers-file.ts';

const server = createStaticServer({ folder: distFolder, headersFor: readHeadersFile(distText('_headers')) });
let host = '';

beforeAll(async () => {
  host = `http://localhost:${await listen(server, 0)}/`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

describe('with the headers of _headers, as Netlify and Cloudflare Pages send them', () => {
  it.each(['', 'lessons/one-good-thing/present.html', 'my-workshop.html', 'check-a-copy.html', 'help.html'])(
    '/%s opens without an error or a warning',
    async (path) => {
      const { page, problems } = await openPage();
      const response = await page.goto(host + path, { waitUntil: 'networkidle' });
      expect(response?.headers()['content-security-policy']).toContain("frame-ancestors 'none'");
      expect(problems).toEqual([]);
    },
  );

  it('search finds, with its engine as WebAssembly', async () => {
    const { page, problems } = await openPage();
    await page.goto(`${host}search.html?q=sleep`);
    await expect.poll(() => page.locator('main a', { hasText: /sleep/i }).count()).toBeGreaterThan(0);
    expect(problems).toEqual([]);
  });

  it('slides turn, and a picture for social media is drawn', async () => {
    const { page, problems } = await openPage();
    await page.goto(`${host}lessons/one-good-thing/slides.html`);
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => page.url()).toMatch(/#/);
    await page.goto(`${host}my-workshop/papers/pictures.html`);
    await expect.poll(() => page.locator('canvas').first().isVisible()).toBe(true);
    expect(problems).toEqual([]);
  });

  it('no other page may show the kit in a frame', async () => {
    const { page } = await openPage();
    await page.goto(`${host}READ-ME-FIRST.txt`);
    await page.evaluate((src) => {
      const frame = document.createElement('iframe');
      frame.src = src;
      document.body.append(frame);
    }, `${host}help.html`);
    await expect.poll(() => page.frames().at(-1)?.url()).toMatch(/^chrome-error:/);
  });
});
