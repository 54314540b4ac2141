import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { findBarriers } from '../support/axe.ts';
import { openPage } from '../support/browser.ts';
import { atRoot } from '../support/site.ts';

const PRESENTER = `lessons/one-good-thing/present.html`;
const SLIDES = `lessons/one-good-thing/slides.html`;
const EVENING = new Date(2027, 1, 9, 18, 30);
const MINUTE_MS = 60_000;

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const part = (page: Page, name: string) => page.locator(`[data-ref="${name}"]`).innerText();
const where = (page: Page) => part(page, 'where');
const address = (page: string) => `${atRoot(page)}?minutes=20`;

/** The presenter's page with its clock started at half past six, on the first step of two minutes. */
async function openRunning(): Promise<{ page: Page; problems: string[] }> {
  const opened = await openPage();
  const { page } = opened;
  await page.context().clock.install({ time: EVENING });
  await page.goto(address(PRESENTER));
  await button(page, 'Start the clock').click();
  await expect.poll(() => part(page, 'pace')).toBe('On time');
  return opened;
}

/** Sets the system's clock to minutes after half past six, forward or back, and lets a tick follow. */
async function setClock(page: Page, minutes: number): Promise<void> {
  await page.clock.setSystemTime(EVENING.getTime() + minutes * MINUTE_MS);
  await page.clock.runFor(1000);
}

/** Makes a running presentation look as if it had begun earlier. Not for a standing clock: axe waits by the real one. */
async function beginEarlier(page: Page, minutes: number): Promise<void> {
  await page.evaluate((ms) => {
    const key = 'family-night-kit.1.present.one-good-thing';
    const kept = JSON.parse(localStorage.getItem(key) ?? '{}');
    kept.progress.startedAtMs -= ms;
    kept.progress.stepStartedAtMs -= ms;
    localStorage.setItem(key, JSON.stringify(kept));
  }, minutes * MINUTE_MS);
  await page.reload();
}

describe('the clock of the laptop', () => {
  it('jumps ten minutes when the lid was closed: all clocks are right at the next tick', async () => {
    const { page, problems } = await openRunning();
    await page.clock.fastForward(10 * MINUTE_MS);
    await expect.poll(() => part(page, 'now')).toMatch(/^6:40\sPM$/);
    await expect.poll(() => part(page, 'pace')).toBe('8 min behind');
    await expect.poll(() => part(page, 'left')).toMatch(/^(?:7:5\d|8:0\d)$/);
    await expect.poll(() => part(page, 'left-words')).toBe('over in this step');
    await expect.poll(() => part(page, 'end')).toMatch(/^6:50\sPM$/);
    expect(problems).toEqual([]);
  });

  it('is right at once when the page is seen again, before its timers tick', async () => {
    const { page } = await openRunning();
    await page.clock.pauseAt(EVENING.getTime() + MINUTE_MS);
    await page.clock.setSystemTime(EVENING.getTime() + 10 * MINUTE_MS);
    await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
    expect(await part(page, 'now')).toMatch(/^6:40\sPM$/);
    expect(await part(page, 'pace')).toBe('8 min behind');
  });

  it('set forward five minutes counts them, and says so in sane numbers', async () => {
    const { page } = await openRunning();
    await setClock(page, 5);
    await expect.poll(() => part(page, 'now')).toMatch(/^6:35\sPM$/);
    await expect.poll(() => part(page, 'pace')).toBe('3 min behind');
    await expect.poll(() => part(page, 'left')).toMatch(/^(?:2:5\d|3:0\d)$/);
  });

  it('set back five minutes takes no time away: nothing negative, nothing ahead, nothing crazy', async () => {
    const { page, problems } = await openRunning();
    await page.clock.runFor(MINUTE_MS);
    await setClock(page, -5);
    await expect.poll(() => part(page, 'now')).toMatch(/^6:25\sPM$/);
    await expect.poll(() => part(page, 'pace')).toBe('On time');
    await expect.poll(() => part(page, 'left')).toBe('2:00');
    await expect.poll(() => part(page, 'left-words')).toBe('left in this step');
    await expect.poll(() => part(page, 'end')).toMatch(/^6:50\sPM$/);
    await button(page, 'Question: pause').click();
    await page.clock.runFor(MINUTE_MS);
    await button(page, 'Go on').click();
    await expect.poll(() => part(page, 'pace')).toBe('On time');
    await expect.poll(() => part(page, 'left')).toBe('2:00');
    await page.reload();
    await expect.poll(() => part(page, 'pace')).toBe('On time');
    await expect.poll(() => part(page, 'left')).toBe('2:00');
    expect(problems).toEqual([]);
  });

  it('set back does not make the next step begin before this one', async () => {
    const { page } = await openRunning();
    await page.clock.runFor(2 * MINUTE_MS);
    await setClock(page, -5);
    while (!(await where(page)).startsWith('Step 2')) await page.keyboard.press('PageDown');
    await expect.poll(() => part(page, 'pace')).toMatch(/^(?:On time|[12] min ahead)$/);
    await expect.poll(() => part(page, 'left')).toMatch(/^[0-9]:\d\d$/);
    await expect.poll(() => part(page, 'left-words')).toBe('left in this step');
  });
});

describe('windows', () => {
  it('of another lesson in between change nothing here', async () => {
    const { page, problems } = await openRunning();
    await page.keyboard.press('PageDown');
    await expect.poll(() => where(page)).toContain('slide 2');
    const other = await page.context().newPage();
    await other.goto(address('lessons/doors-and-locks/slides.html'));
    for (const _ of [1, 2, 3]) await other.keyboard.press('PageDown');
    await other.goto(address('lessons/doors-and-locks/present.html'));
    await expect.poll(() => where(other)).toContain('slide 4');
    await expect.poll(() => button(other, 'Start the clock').isVisible()).toBe(true);
    expect(await where(page)).toContain('slide 2');
    await page.reload();
    await expect.poll(() => where(page)).toContain('slide 2');
    await expect.poll(() => part(page, 'pace')).toBe('On time');
    expect(problems).toEqual([]);
  });

  it('of the same lesson show the same slide, clock, question and plan', async () => {
    const { page: one, problems } = await openRunning();
    const two = await one.context().newPage();
    await two.goto(address(PRESENTER));
    await expect.poll(() => part(two, 'pace')).toBe('On time');
    await button(two, 'Next slide').click();
    await expect.poll(() => where(one)).toContain('slide 2');
    await button(two, 'Question: pause').click();
    await expect.poll(() => part(one, 'pace')).toBe('Paused for a question');
    await button(one, 'Go on').click();
    await expect.poll(() => button(two, 'Question: pause').isVisible()).toBe(true);
    await button(one, '+1 min').click();
    await expect.poll(() => part(two, 'pace')).toBe('1 min behind');
    await button(two, 'Undo').click();
    await expect.poll(() => part(one, 'pace')).toBe('On time');
    await button(one, 'Black screen').click();
    await expect.poll(() => button(two, 'Black screen').getAttribute('aria-pressed')).toBe('true');
    expect(problems).toEqual([]);
  });

  it('follow each other to another length, and stay at the slide that shows', async () => {
    const { page: desk, problems } = await openRunning();
    const wall = await desk.context().newPage();
    await wall.goto(address(SLIDES));
    await desk.keyboard.press('PageDown');
    const heading = () => wall.locator('.slide[data-current] h2').innerText();
    await expect.poll(heading).toContain('What is one good thing');
    await desk.locator('label:has([value="90"])').click();
    const shown = (page: Page) => page.locator('[name="minutes"]:checked').inputValue();
    await expect.poll(() => shown(wall)).toBe('90');
    expect(await heading()).toContain('What is one good thing');
    await expect.poll(() => wall.url()).toContain('minutes=90');
    await wall.locator('label:has([value="10"])').click();
    await expect.poll(() => shown(desk)).toBe('10');
    await expect.poll(() => where(desk)).toContain('slide 2');
    await desk.keyboard.press('PageDown');
    await expect.poll(() => wall.locator('[data-ref="count"]').innerText()).toMatch(/^3 /);
    expect(problems).toEqual([]);
  });

  it('opened later at another length lead the others too, though they have done less', async () => {
    const { page: wall } = await openPage();
    await wall.goto(address(SLIDES));
    for (const _ of [1, 2, 3]) await wall.keyboard.press('PageDown');
    const desk = await wall.context().newPage();
    await desk.goto(`${atRoot(PRESENTER)}?minutes=45`);
    await desk.keyboard.press('PageDown');
    await expect.poll(() => wall.locator('[data-ref="count"]').innerText()).toMatch(/^2 /);
    await expect.poll(() => wall.locator('[name="minutes"]:checked').inputValue()).toBe('45');
  });

  it('with the slides, closed and opened again, show the same slide', async () => {
    const { page } = await openRunning();
    const openSlides = async () => {
      const link = page.getByRole('link', { name: 'Open the slides in a window' });
      const [slides] = await Promise.all([page.waitForEvent('popup'), link.click()]);
      await slides.locator('.slide[data-current]').waitFor();
      return slides;
    };
    const slides = await openSlides();
    await slides.keyboard.press('PageDown');
    await slides.keyboard.press('PageDown');
    await expect.poll(() => where(page)).toContain('slide 3');
    await slides.close();
    await page.keyboard.press('PageDown');
    const again = await openSlides();
    const shown = () => again.locator('.slide[data-current] h2').innerText();
    const wall = () => page.locator('[data-ref="wall"] .slide-heading').innerText();
    await expect.poll(async () => (await shown()).trim()).toBe((await wall()).trim());
    expect(await where(page)).toContain('slide 4');
  });

  it('are opened by ordinary links, which no blocker of pop-ups stops', async () => {
    const { page } = await openPage();
    await page.addInitScript(() => {
      window.open = () => null;
    });
    await page.goto(address(PRESENTER));
    const link = page.getByRole('link', { name: 'Open the slides in a window' });
    expect(await link.getAttribute('target')).toBe('_blank');
    expect(await link.getAttribute('href')).toMatch(/slides(?:\.html)?\?minutes=20/);
    const [slides] = await Promise.all([page.waitForEvent('popup'), link.click()]);
    await slides.waitForURL(/slides/);
    await slides.goto(address(SLIDES));
    const back = slides.getByRole('link', { name: 'Presenter’s page' }).first();
    expect(await back.getAttribute('target')).toBe('_blank');
  });
});

describe('a phone with its own copy', () => {
  const phone = { width: 360, hasTouch: true } as const;

  /** Moves a finger over the script, in CSS pixels. */
  const swipe = (page: Page, across: number, down: number) =>
    page.locator('.presenter-script').evaluate(
      (script, [x, y]) => {
        const touch = (clientX: number, clientY: number) =>
          new Touch({ identifier: 1, target: script, clientX, clientY });
        const from = touch(180, 400);
        const to = touch(180 + x, 400 + y);
        script.dispatchEvent(new TouchEvent('touchstart', { bubbles: true, touches: [from], changedTouches: [from] }));
        script.dispatchEvent(new TouchEvent('touchend', { bubbles: true, changedTouches: [to] }));
      },
      [across, down] as const,
    );

  it('works alone, with buttons, swipes and a clock of its own', async () => {
    const { page: laptop } = await openRunning();
    await laptop.keyboard.press('PageDown');
    const { page, problems } = await openPage(phone);
    await page.goto(address(PRESENTER));
    await expect.poll(() => where(page)).toContain('slide 1');
    await expect.poll(() => button(page, 'Start the clock').isVisible()).toBe(true);
    await button(page, 'Next slide').tap();
    await expect.poll(() => where(page)).toContain('slide 2');
    await swipe(page, -120, 10);
    await expect.poll(() => where(page)).toContain('slide 3');
    await swipe(page, 120, -10);
    await expect.poll(() => where(page)).toContain('slide 2');
    await swipe(page, -20, 300);
    await swipe(page, -120, 300);
    expect(await where(page)).toContain('slide 2');
    await button(page, 'Start the clock').tap();
    await expect.poll(() => part(page, 'pace')).toBe('On time');
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    expect(problems).toEqual([]);
  });

  it('leads from the pace to what could be shortened', async () => {
    const { page } = await openPage(phone);
    await page.goto(address(PRESENTER));
    await button(page, 'Start the clock').tap();
    const link = page.getByRole('link', { name: 'Catch up' });
    expect(await link.isVisible()).toBe(false);
    await beginEarlier(page, 6);
    await link.tap();
    await expect
      .poll(() => page.locator('#catch-up').evaluate((box) => box.getBoundingClientRect().top < window.innerHeight / 2))
      .toBe(true);
    await button(page, 'Do what is ticked').tap();
    await expect.poll(() => part(page, 'pace')).toBe('On time');
  });

  it('begins each slide at the top of its script', async () => {
    const { page } = await openPage(phone);
    await page.goto(address(PRESENTER));
    await button(page, 'Next slide').tap();
    await page.evaluate(() => window.scrollTo(0, document.documentElement.scrollHeight));
    await button(page, 'Next slide').tap();
    await expect.poll(() => where(page)).toContain('slide 3');
    await expect.poll(() => page.evaluate(() => window.scrollY)).toBe(0);
  });
});

describe('the screen', () => {
  it('is kept on while the page is seen, and again after it was hidden', async () => {
    const { page, problems } = await openPage();
    await page.addInitScript(() => {
      const asked: string[] = [];
      Object.assign(window, { asked });
      Object.defineProperty(navigator, 'wakeLock', {
        value: {
          request: (kind: string) => {
            asked.push(kind);
            return Promise.resolve({ release: () => Promise.resolve() });
          },
        },
      });
    });
    const asked = () => page.evaluate(() => JSON.stringify(Reflect.get(window, 'asked')));
    const becomes = (state: string) =>
      page.evaluate((visibility) => {
        Object.defineProperty(document, 'visibilityState', { value: visibility, configurable: true });
        document.dispatchEvent(new Event('visibilitychange'));
      }, state);
    await page.goto(address(PRESENTER));
    await expect.poll(asked).toBe('["screen"]');
    await becomes('hidden');
    expect(await asked()).toBe('["screen"]');
    await becomes('visible');
    await expect.poll(asked).toBe('["screen","screen"]');
    expect(problems).toEqual([]);
  });
});

it('has no barrier that axe knows while it runs late in an evening, in light and dark, on a phone and a laptop', async () => {
  const { page } = await openPage();
  await page.goto(atRoot('workshops/family-night-60/live.html'));
  await page.getByRole('button', { name: /^Start as planned/ }).click();
  await page.goto(`${address(PRESENTER)}&evening=family-night-60`);
  await button(page, 'Start the clock').click();
  await beginEarlier(page, 6);
  await expect.poll(() => button(page, 'Do what is ticked').isVisible()).toBe(true);
  for (const width of [320, 360, 1280])
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.setViewportSize({ width, height: 800 });
      await page.emulateMedia({ colorScheme });
      expect(await findBarriers(page), `${width} px, ${colorScheme}`).toEqual([]);
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(wide, `${width} px scrolls sideways`).toBeLessThanOrEqual(0);
    }
});
