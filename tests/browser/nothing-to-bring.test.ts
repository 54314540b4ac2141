import { describe, expect, it } from 'vitest';
import { openPage } from '../support/browser.ts';
import { atRoot } from '../support/site.ts';

const LESSON = 'lessons/group-chats-and-game-friends';
const ASKS = /(Print the handouts|Bring|On the table):/;

/** What a page asks people to print or bring, as it shows at one length. */
async function asked(view: string, minutes: number): Promise<number> {
  const { page } = await openPage();
  await page.goto(`${atRoot(`${LESSON}${view}.html`)}?minutes=${minutes}`);
  await expect.poll(() => page.locator(`[name="minutes"][value="${minutes}"]`).isChecked()).toBe(true);
  return page.locator('main').getByText(ASKS).filter({ visible: true }).count();
}

describe('a lesson that needs paper only in its longer versions', () => {
  it.each(['', '/run-sheet', '/no-projector'])('asks for nothing to print or bring at 20 minutes%s', async (view) => {
    expect([await asked(view, 10), await asked(view, 20)]).toEqual([0, 0]);
    expect(await asked(view, 45)).toBeGreaterThan(0);
  });

  it('says in its head that it needs nothing', async () => {
    const { page } = await openPage({ width: 360 });
    await page.goto(atRoot(`${LESSON}.html`));
    await expect.poll(() => page.locator('main').getByText('Nothing', { exact: true }).isVisible()).toBe(true);
  });
});
