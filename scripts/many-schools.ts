// npm run bench:schools: the numbers of docs/for-many-schools.md, from the weights of the last build. Needs a build.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import { type KitFile, LIST_FILE, parseKitList, WORKER_FILE } from '../src/core/offline/kit-list.ts';

const dist = fileURLToPath(new URL('../dist', import.meta.url));
const files = parseKitList(readFileSync(join(dist, LIST_FILE), 'utf8')) ?? [];

/** What is fetched: how many requests, their bytes after brotli, and how many are for files that never change. */
interface Traffic {
  requests: number;
  bytes: number;
  hashed: number;
}
const NONE: Traffic = { requests: 0, bytes: 0, hashed: 0 };

const fetching = (url: string): Traffic => ({
  requests: 1,
  bytes: brotliCompressSync(readFileSync(join(dist, url))).length,
  hashed: url.startsWith('_astro/') ? 1 : 0,
});
const times = ({ requests, bytes, hashed }: Traffic, count: number): Traffic => ({
  requests: requests * count,
  bytes: bytes * count,
  hashed: hashed * count,
});
const sum = (all: readonly Traffic[]): Traffic =>
  all.reduce(
    (total, one) => ({
      requests: total.requests + one.requests,
      bytes: total.bytes + one.bytes,
      hashed: total.hashed + one.hashed,
    }),
    NONE,
  );
const fetchAll = (urls: Iterable<string>): Traffic => sum([...urls].map(fetching));

/** Some pages that one person reads, with what each loads. A file that was loaded is not loaded again. */
function reading(pages: readonly string[]): Traffic {
  const needed = (page: string) => files.find(({ url }) => url === page)?.needs ?? [];
  return fetchAll(new Set(pages.flatMap((page) => [page, ...needed(page)])));
}

const isCore = ({ core }: KitFile): boolean => core;
/** What the worker fetches in the background of a first visit. It asks the host for the core anew. */
const install = fetchAll([WORKER_FILE, LIST_FILE, ...files.filter(isCore).map(({ url }) => url)]);
const firstPage = reading(['index.html']);
const family = sum([reading(['index.html', 'parents.html', 'guides/kind-words-online.html', 'help.html']), install]);
const leader = sum([firstPage, install, fetchAll(files.filter((file) => !isCore(file)).map(({ url }) => url))]);
/** A second visit to what is saved: the browser asks whether the worker is still the same. */
const again = fetchAll([WORKER_FILE]);

const print = (name: string, { requests, bytes, hashed }: Traffic): void => {
  const share = requests === 0 ? 0 : (100 * hashed) / requests;
  console.log(
    `${name.padEnd(44)}${requests.toLocaleString('en').padStart(12)}${(bytes / 1e6).toFixed(3).padStart(14)}${`${share.toFixed(0)} %`.padStart(8)}`,
  );
};

console.log(`${''.padEnd(44)}${'requests'.padStart(12)}${'MB'.padStart(14)}${'hashed'.padStart(8)}`);
print('first page', firstPage);
print('background of a first visit', install);
print('family: four pages, first visit', family);
print('leader: saves the whole kit', leader);
print('second visit, nothing changed', again);
for (const [name, schools, families] of [
  ['district', 40, 60],
  ['country', 10_000, 60],
] as const) {
  const all = sum([times(family, schools * families), times(leader, schools), times(again, schools * families)]);
  print(`${name}: ${schools.toLocaleString('en')} schools`, all);
  // Four of five visits fall into four hours.
  const perSecond = (0.8 * all.requests) / (4 * 3600);
  const megabits = (0.8 * all.bytes * 8) / (4 * 3600) / 1e6;
  console.log(`  in the busy hours: ${perSecond.toFixed(1)} requests and ${megabits.toFixed(2)} Mbit a second`);
  // At worst each place of a CDN fetches each file anew every ten minutes of those four hours.
  const fetched = Math.min(all.requests, 50 * files.length * 24);
  console.log(`  kept ten minutes in 50 places: ${(100 * (1 - fetched / all.requests)).toFixed(1)} % hits at least`);
}
