import { describe, expect, it } from 'vitest';
import { openPage } from '../support/browser.ts';
import { atRoot } from '../support/site.ts';

describe.each([
  'my-workshop.html',
  'my-workshop/tasks.html',
  'my-workshop/papers.html',
  'my-workshop/live.html',
  'my-workshop/slips.html',
  'my-workshop/papers/flyer.html',
  'workshops/family-night-60/live.html',
])('on %s, whose script has no room for the search dialog', (address) => {
  it.each(['Control+k', 'Meta+k'])(
    '%s goes to the search in the head, which leads to the search page',
    async (keys) => {
      const { page, problems } = await openPage();
      await page.goto(atRoot(address));
      await page.keyboard.press('Control+Shift+k');
      await page.keyboard.press('k');
      expect(await page.evaluate(() => document.activeElement?.localName)).toBe('body');
      await page.keyboard.press(keys);
      await page.keyboard.type('sleep');
      expect(await page.getByRole('searchbox', { name: 'Search the kit' }).inputValue()).toBe('sleep');
      await page.keyboard.press('Enter');
      await page.waitForURL(/search\.html\?q=sleep$/);
      expect(problems).toEqual([]);
    },
  );
});
