import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, it } from 'vitest';
import { openPage } from '../support/browser.ts';
import { atRoot, inSubFolder } from '../support/site.ts';
import { distFolder } from '../support/dist.ts';

it.each([atRoot, inSubFolder])(
  'can be installed from each page, whose manifest Chromium reads without an error',
  async (at) => {
    const { page, problems } = await openPage();
    await page.goto(at('lessons/one-good-thing.html'));
    const devTools = await page.context().newCDPSession(page);
    const { url, errors, manifest } = await devTools.send('Page.getAppManifest');
    expect(url).toBe(at('manifest.webmanifest'));
    expect(errors).toEqual([]);
    expect(manifest).toMatchObject({ scope: at(''), startUrl: at('index.html'), id: at('index.html') });
    const { installabilityErrors } = await devTools.send('Page.getInstallabilityErrors');
    // Each test has a private window, from which nothing can be installed; there is nothing else against it.
    expect(installabilityErrors.map(({ errorId }) => errorId)).toEqual(['in-incognito']);
    expect(problems).toEqual([]);
  },
);

it('asks for no manifest over file://, where it would be an error', async () => {
  const { page, problems } = await openPage();
  await page.goto(pathToFileURL(join(distFolder, 'index.html')).href);
  const { url } = await (await page.context().newCDPSession(page)).send('Page.getAppManifest');
  expect([url, ...problems]).toEqual(['']);
});
