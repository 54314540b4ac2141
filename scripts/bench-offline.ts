// npm run bench:offline: what a first visit, the whole kit, a second visit and an update cost on slow 4G, next to the same
// build with Workbox's defaults in the place of our worker. Needs a build, a browser, and the network the first time.
// Figures for a person to read, not a test. Both sites are visited in turn, in one run.
//   npm run bench:offline -- --runs=3     takes about six minutes a run; the login pages come once
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { type Browser, chromium } from 'playwright-core';
import { formatTable, type Run } from './bench-offline/costs.ts';
import { CHANGED, installWorkbox, makeNextKit, makeWorkboxSite } from './bench-offline/sites.ts';
import { readSite, type Site, saveBehindLogin, visit, visitBehindLogin } from './bench-offline/visits.ts';
import { findOrInstallBrowser } from './find-browser.ts';

const dist = fileURLToPath(new URL('../dist', import.meta.url));
const scratch = join(tmpdir(), 'family-night-kit-bench-offline');

const { values } = parseArgs({ options: { runs: { type: 'string', default: '3' } } });
const runs = Number(values.runs);
if (!Number.isInteger(runs) || runs < 1) throw new Error('Usage: npm run bench:offline -- [--runs=3]');

interface Result {
  site: Site;
  name: string;
  runs: Run[];
}

/** The kit and the same build with Workbox, each with its next version. */
async function makeSites(): Promise<{ kit: Site; workbox: Site }> {
  const folders = ['kit-next', 'workbox', 'workbox-next'].map((name) => join(scratch, name));
  const [kitNext = '', workbox = '', workboxNext = ''] = folders;
  const installed = join(scratch, 'installed');
  console.log('Workbox is being installed beside the kit, and the sites made …');
  installWorkbox(installed);
  await makeNextKit(dist, kitNext);
  makeWorkboxSite(dist, installed, workbox);
  makeWorkboxSite(kitNext, installed, workboxNext);
  return {
    kit: readSite({ name: 'the kit', folder: dist, savesOnRequest: true }, kitNext),
    workbox: readSite({ name: 'Workbox’s defaults', folder: workbox, savesOnRequest: false }, workboxNext),
  };
}

async function measure(browser: Browser, { kit, workbox }: { kit: Site; workbox: Site }): Promise<void> {
  const results = [kit, workbox].map((site): Result => ({ site, name: site.name, runs: [] }));
  for (let turn = 1; turn <= runs; turn += 1)
    for (const { site, runs: done } of results)
      done.push(await visit(browser, site, (text) => console.log(`Run ${turn} of ${runs}, ${site.name}: ${text}`)));
  console.log(`\n${formatTable(results)}\n`);
  console.log(`The three pages: ${CHANGED.join(', ')}. Sizes are bodies after brotli; headers are not counted.\n`);
  for (const { site, name } of results) {
    const { kept, wrong, title } = await visitBehindLogin(browser, site);
    console.log(
      `${name}, a login page at the first visit: ${kept} files kept, ${wrong} wrong; later a lesson is “${title}”`,
    );
  }
  const { kept, wrong } = await saveBehindLogin(browser, kit);
  console.log(`${kit.name}, a login page while the whole kit is saved: ${kept} files kept, ${wrong} wrong`);
}

const sites = await makeSites();
const browser = await chromium.launch({ executablePath: findOrInstallBrowser(), chromiumSandbox: false });
try {
  await measure(browser, sites);
} finally {
  await browser.close();
}
