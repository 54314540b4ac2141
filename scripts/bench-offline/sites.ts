import { createHash } from 'node:crypto';
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { formatKitList, LIST_FILE, WORKER_FILE } from '../../src/core/offline/kit-list.ts';
import { bundleWorker } from '../../src/integrations/offline-list/bundle-worker.ts';
import { listKitFiles } from '../../src/integrations/offline-list/make-list.ts';
import { installApart, run } from '../install-apart.ts';

const WORKBOX = fileURLToPath(new URL('workbox', import.meta.url));

/** The pages that change from one version to the next. */
export const CHANGED = ['index.html', 'teachers.html', 'lessons/one-good-thing.html'];

function copy(from: string, to: string): void {
  rmSync(to, { recursive: true, force: true });
  cpSync(from, to, { recursive: true });
}

/** Copies the built kit as its next version: some pages changed, the list and the worker as the build writes them. */
export async function makeNextKit(dist: string, to: string): Promise<void> {
  copy(dist, to);
  for (const page of CHANGED) {
    const html = readFileSync(join(to, page), 'utf8');
    writeFileSync(join(to, page), html.replace('</main>', '<p>Corrected after the first evening.</p></main>'));
  }
  const list = formatKitList(await listKitFiles(to));
  const version = createHash('sha256').update(list).digest('hex');
  writeFileSync(join(to, LIST_FILE), list);
  writeFileSync(join(to, WORKER_FILE), await bundleWorker('worker', version));
}

/** Installs Workbox into a folder outside the kit, unless it is there. Needs the network the first time. */
export const installWorkbox = (folder: string): void => installApart(WORKBOX, folder);

/** Copies a built kit and puts Workbox's worker, with its defaults, in the place of the kit's own. */
export function makeWorkboxSite(kit: string, installed: string, to: string): void {
  copy(kit, to);
  run(process.execPath, [join(installed, 'generate.mjs'), to], installed);
}
