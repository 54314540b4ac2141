import { describe, expect, it } from 'vitest';
import { isOwnScript } from '../../src/browser/trusted-scripts.ts';
import { openPage } from '../support/browser.ts';
import { atRoot } from '../support/site.ts';

describe('isOwnScript', () => {
  const host = 'https://pta.example/kit/search.html';
  const disk = 'file:///media/USB%20stick/search.html';
  it.each([
    ['search/engine.js', host],
    ['https://pta.example/other.js', host],
    ['search/engine.js', disk],
  ])('admits %s on %s', (address, page) => expect(isOwnScript(address, page)).toBe(true));

  it.each([
    ['https://evil.example/engine.js', host],
    ['//evil.example/engine.js', host],
    ['http://pta.example/kit/engine.js', host],
    ['https://pta.example:8443/engine.js', host],
    ['blob:https://pta.example/1-2-3', host],
    ['data:text/javascript,alert(1)', host],
    ['javascript:alert(1)', host],
    ['file:///etc/engine.js', host],
    ['https://evil.example/engine.js', disk],
    ['data:text/javascript,alert(1)', disk],
  ])('refuses %s on %s', (address, page) => expect(isOwnScript(address, page)).toBe(false));
});

it('is the only way to load a script: a bare address and a second policy are refused', async () => {
  const { page } = await openPage();
  await page.goto(atRoot('search.html?q=sleep'));
  await expect.poll(() => page.getByRole('status').innerText(), { timeout: 20_000 }).toMatch(/page/);
  const outcomes = await page.evaluate(() => {
    const attempt = (act: () => unknown) => {
      try {
        act();
        return 'done';
      } catch (error) {
        return error instanceof Error ? error.name : 'refused';
      }
    };
    return [
      attempt(() => globalThis.kitScriptPolicy?.createScriptURL('https://evil.example/x.js')),
      attempt(() => Object.assign(document.createElement('script'), { src: 'search/engine.js' })),
      attempt(() => globalThis.trustedTypes?.createPolicy('other', { createScriptURL: (address) => address })),
    ];
  });
  expect(outcomes).toEqual(['TypeError', 'TypeError', 'TypeError']);
});
