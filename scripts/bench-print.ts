// npm run bench:print: how long the print center stops a slow computer while it gets sixty printables ready.
// Needs a build and a browser. Figures for a person to read, not a test: they depend on the machine.
import { fileURLToPath } from 'node:url';
import { chromium, type Page } from 'playwright-core';
import { findOrInstallBrowser } from './find-browser.ts';
import { percentile } from './percentile.ts';
import { offerSixty } from './sixty-printables.ts';
import { createStaticServer, listen } from './static-server.ts';

const SLOWER = 4;
const LIMIT_MS = 200;
const RUNS = 5;
const dist = fileURLToPath(new URL('../dist', import.meta.url));

/** Notes every task of more than 50 ms from now on. */
const watchTasks = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const tasks: number[] = [];
    Reflect.set(window, 'tasks', tasks);
    new PerformanceObserver((list) => tasks.push(...list.getEntries().map(({ duration }) => duration))).observe({
      entryTypes: ['longtask'],
    });
  });

/** The tasks of more than 50 ms since then, in milliseconds. */
const longTasks = (page: Page): Promise<number[]> =>
  page.evaluate(() => {
    const tasks: unknown = Reflect.get(window, 'tasks');
    return Array.isArray(tasks) ? tasks.map(Number) : [];
  });

const server = createStaticServer({ folder: dist });
const address = `http://localhost:${await listen(server, 0)}/`;
const browser = await chromium.launch({ executablePath: findOrInstallBrowser(), chromiumSandbox: false });
const longest: number[] = [];
const whole: number[] = [];
for (let run = 0; run < RUNS; run += 1) {
  const page = await browser.newPage();
  const ids = await offerSixty(page, dist);
  await page.addInitScript(() => {
    window.print = () => {};
  });
  await page.goto(`${address}print-center.html?sheets=${ids.join()}`);
  await page.locator('print-center[data-ready]').waitFor();
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  await watchTasks(page);
  const before = performance.now();
  await page.locator('[data-ref="print"]').click();
  await page.locator('print-center[data-prepared]').waitFor({ timeout: 120_000 });
  whole.push(performance.now() - before);
  longest.push(Math.max(0, ...(await longTasks(page))));
  await page.close();
}
await browser.close();
server.close();
const inMs = (value: number): string => `${value.toFixed(0)} ms`;
console.log(
  `Getting 60 printables ready, processor ${SLOWER} times slower, ${RUNS} runs: longest task median ` +
    `${inMs(percentile(longest, 50))}, worst ${inMs(percentile(longest, 100))} (limit ${inMs(LIMIT_MS)}; 0 is none above 50 ms); ` +
    `all of it median ${inMs(percentile(whole, 50))}`,
);
