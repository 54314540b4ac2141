// npm run bench:present: how long a change of slide takes on a slow computer, and how soon the presenter's page follows.
// Needs a build and a browser. Figures for a person to read, not a test: they depend on the machine.
import { fileURLToPath } from 'node:url';
import { chromium, type Page } from 'playwright-core';
import { findOrInstallBrowser } from './find-browser.ts';
import { percentile } from './percentile.ts';

const SLOWER = 4;
/** Nobody clicks faster. Between two clicks the deck lays out the slides before and after. */
const BETWEEN_MS = 250;
const FRAME_MS = 1000 / 60;
const LESSONS = ['one-good-thing', 'screens-sleep-and-breaks', 'doors-and-locks'];
const page = (lesson: string, view: string) =>
  new URL(`../dist/lessons/${lesson}/${view}.html?minutes=90`, import.meta.url).href;

/** Presses a key in the page as a clicker does; milliseconds until its script, style and layout are done. */
const changeSlide = (deck: Page, key: string): Promise<number> =>
  deck.evaluate((pressed) => {
    const before = performance.now();
    document.dispatchEvent(new KeyboardEvent('keydown', { key: pressed, bubbles: true, cancelable: true }));
    document.body.getBoundingClientRect();
    return performance.now() - before;
  }, key);

/** Milliseconds from the key in one window until the other has drawn the new place. Both clocks are the computer's. */
async function follow(deck: Page, presenter: Page, key: string): Promise<number> {
  // The watch stands before the key is pressed, or a quick change would be missed.
  const drawn = await presenter.evaluateHandle(() => {
    const where = document.querySelector('[data-ref="where"]');
    const change = new Promise<number>((resolve) => {
      const watch = new MutationObserver(() => {
        watch.disconnect();
        resolve(performance.timeOrigin + performance.now());
      });
      if (where) watch.observe(where, { childList: true, characterData: true, subtree: true });
    });
    return { change };
  });
  const pressed = await deck.evaluate((name) => {
    const at = performance.timeOrigin + performance.now();
    document.dispatchEvent(new KeyboardEvent('keydown', { key: name, bubbles: true, cancelable: true }));
    return at;
  }, key);
  return (await drawn.evaluate(({ change }) => change)) - pressed;
}

async function slowDown(slowed: Page): Promise<void> {
  const session = await slowed.context().newCDPSession(slowed);
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
}

const inMs = (value: number): string => `${value.toFixed(1)} ms`;

const browser = await chromium.launch({ executablePath: findOrInstallBrowser(), chromiumSandbox: false });
const changes: number[] = [];
const delays: number[] = [];
for (const lesson of LESSONS) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 720 } });
  const deck = await context.newPage();
  const presenter = await context.newPage();
  await presenter.goto(page(lesson, 'present'));
  await deck.goto(page(lesson, 'slides'));
  const places = await deck.locator('.slide, .slide[data-points] li').count();
  delays.push(await follow(deck, presenter, 'PageDown'), await follow(deck, presenter, 'PageUp'));
  // The wall shows the deck. A window under another draws no frames.
  await deck.bringToFront();
  await slowDown(deck);
  for (const key of ['PageDown', 'PageUp'])
    for (let place = 1; place < places; place += 1) {
      changes.push(await changeSlide(deck, key));
      await deck.waitForTimeout(BETWEEN_MS);
    }
  for (let place = 0; place < 20; place += 1)
    delays.push(await follow(deck, presenter, place % 2 === 0 ? 'Home' : 'End'));
  await context.close();
}
await browser.close();
console.log(`${fileURLToPath(new URL('../dist', import.meta.url))}, ${LESSONS.length} lessons of 90 minutes`);
console.log(
  `Change of slide, processor ${SLOWER} times slower, ${changes.length} changes: ` +
    `median ${inMs(percentile(changes, 50))}, 95th percentile ${inMs(percentile(changes, 95))} ` +
    `(one frame is ${inMs(FRAME_MS)}), longest ${inMs(percentile(changes, 100))}`,
);
console.log(
  `The presenter's page follows, ${delays.length} changes: median ${inMs(percentile(delays, 50))}, ` +
    `95th percentile ${inMs(percentile(delays, 95))}, longest ${inMs(percentile(delays, 100))} (wanted: 100 ms)`,
);
