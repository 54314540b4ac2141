// npm run bench:search: how soon the first result shows, and what it costs, next to Astro Starlight with the same
// documents, over a slow 4G line on a slow processor. Needs a build, a browser, and the network the first time.
// Figures for a person to read, not a test: they depend on the machine. The ratio in one run is what counts.
//   npm run bench:search -- 60 600 --runs=5     numbers of documents; --all adds 3000, which takes minutes
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { makeDocuments, readWording } from './bench-search/documents.ts';
import { type Visit, visit } from './bench-search/measure.ts';
import { SEARCHERS } from './bench-search/searchers.ts';
import { installStarlight, makeKitSite, makeStarlightSite } from './bench-search/sites.ts';
import { createSlowServer, type Sent, type SlowServer } from './bench-search/slow-server.ts';
import { findOrInstallBrowser } from './find-browser.ts';
import { listen } from './static-server.ts';

/** What is typed: a first word and a next one. */
const WORDS: readonly (readonly [string, string])[] = [
  ['password', 'bedtime'],
  ['sleep', 'kindness'],
  ['chat', 'privacy'],
  ['phones', 'block'],
  ['kindness', 'passkey'],
];
const WANTED_RATIO = 0.6;
const KB = 1024;

type Name = keyof typeof SEARCHERS;
const NAMES: readonly Name[] = ['kitDialog', 'kitOnItsPage', 'starlight'];

const root = (path: string): string => fileURLToPath(new URL(`../${path}`, import.meta.url));
const scratch = join(tmpdir(), 'family-night-kit-bench-search');

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { all: { type: 'boolean' }, runs: { type: 'string', default: '5' }, files: { type: 'boolean' } },
});
const asked = positionals.map(Number);
const counts = [...(asked.length > 0 ? asked : [60, 600]), ...(values.all ? [3000] : [])];
const runs = Number(values.runs);
if (![runs, ...counts].every((number) => Number.isInteger(number) && number > 0))
  throw new Error('Usage: npm run bench:search -- [documents…] [--all] [--runs=5] [--files]');

const median = (numbers: readonly number[]): number =>
  numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN;
const bytesOf = (sent: readonly Sent[]): number => sent.reduce((sum, { bytes }) => sum + bytes, 0);
const inKb = (bytes: number): string => (bytes / KB).toFixed(1);

async function serve(folder: string): Promise<SlowServer & { origin: string }> {
  const slow = createSlowServer(folder);
  return { ...slow, origin: `http://localhost:${await listen(slow.server, 0)}` };
}

/** Visits all sites in turn, so that a busy minute of the machine hits them alike. */
async function visitInTurn(kitFolder: string, starlightFolder: string): Promise<ReadonlyMap<Name, Visit[]>> {
  const kit = await serve(kitFolder);
  const other = await serve(starlightFolder);
  const browser = await chromium.launch({ executablePath: findOrInstallBrowser(), chromiumSandbox: false });
  const visits = new Map<Name, Visit[]>(NAMES.map((name) => [name, []]));
  try {
    for (let turn = 0; turn < runs; turn += 1)
      for (const name of NAMES) {
        const site = name === 'starlight' ? other : kit;
        const words = WORDS[turn % WORDS.length] ?? ['sleep', 'kindness'];
        visits.get(name)?.push(await visit(browser, SEARCHERS[name], site, site.origin, words));
      }
  } finally {
    await browser.close();
    kit.server.close();
    other.server.close();
  }
  return visits;
}

function report(count: number, visits: ReadonlyMap<Name, Visit[]>, index: { kit: number; starlight: number }): void {
  const of = (name: Name): Visit[] => visits.get(name) ?? [];
  const starlightMs = median(of('starlight').map(({ firstMs }) => firstMs));
  console.log(`\n${count} documents, median of ${runs} visits; KB after brotli`);
  console.table(
    NAMES.map((name) => {
      const firstMs = median(of(name).map((each) => each.firstMs));
      return {
        search: SEARCHERS[name].name,
        'first result, ms': Math.round(firstMs),
        ratio: (firstMs / starlightMs).toFixed(2),
        'next word, ms': Math.round(median(of(name).map(({ nextMs }) => nextMs))),
        'KB before': inKb(median(of(name).map(({ before }) => bytesOf(before)))),
        'KB first': inKb(median(of(name).map(({ first }) => bytesOf(first)))),
        'KB next': inKb(median(of(name).map(({ next }) => bytesOf(next)))),
        files: median(of(name).map(({ first }) => first.length)),
      };
    }),
  );
  for (const name of NAMES)
    console.log(
      `${SEARCHERS[name].name}: ${of(name)
        .map(({ firstMs }) => Math.round(firstMs))
        .join(', ')} ms`,
    );
  for (const [name, bytes] of Object.entries(index))
    console.log(`Index of ${name}: ${inKb(bytes)} KB after brotli, ${inKb(bytes / count)} KB per document`);
  console.log(`Wanted: ratio at most ${WANTED_RATIO}, first at most 120 KB, next at most 40 KB, before 0 KB`);
}

/** Lists what went over the line for the first query of the last visit, in order. */
function showFiles(visits: ReadonlyMap<Name, Visit[]>): void {
  for (const name of NAMES) {
    const last = visits.get(name)?.at(-1);
    const start = last?.first[0]?.askedAt ?? 0;
    console.log(`\n${SEARCHERS[name].name}`);
    for (const { path, bytes, askedAt, sentAt } of last?.before ?? [])
      console.log(`  before ${inKb(bytes)} KB ${path} (${sentAt - askedAt} ms)`);
    for (const { path, bytes, askedAt, sentAt } of last?.first.toSorted((a, b) => a.askedAt - b.askedAt) ?? [])
      console.log(`  ${askedAt - start}–${sentAt - start} ms ${inKb(bytes)} KB ${path}`);
  }
}

const wording = readWording(root('content'));
const installed = join(scratch, 'starlight');
installStarlight(installed);
for (const count of counts) {
  const documents = makeDocuments(count, wording);
  const kitFolder = join(scratch, `kit-${count}`);
  // Inside the project, where the build finds its packages.
  const starlightFolder = join(installed, `dist-${count}`);
  const index = {
    kit: await makeKitSite(root('dist'), documents, kitFolder),
    starlight: makeStarlightSite(installed, documents, starlightFolder),
  };
  const visits = await visitInTurn(kitFolder, starlightFolder);
  report(count, visits, index);
  if (values.files) showFiles(visits);
}
