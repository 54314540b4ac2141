import { createHash } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { formatKitList, LIST_FILE, WORKER_FILE } from '../../core/offline/kit-list.ts';
import { bundleWorker } from './bundle-worker.ts';
import { listKitFiles } from './make-list.ts';

export interface OfflineOptions {
  /** False puts the kill switch in the place of the worker: it forgets what browsers have saved of this kit. */
  keep: boolean;
}

/**
 * Lists the files of the finished kit with their hashes, and writes the service worker for exactly these files. Stands
 * last: what is written after it is not saved for offline, and what is changed after it is refused as wrong.
 */
export function offlineList({ keep }: OfflineOptions): AstroIntegration {
  return {
    name: 'offline-list',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const dist = fileURLToPath(dir);
        const files = await listKitFiles(dist);
        const list = formatKitList(files);
        const version = createHash('sha256').update(list).digest('hex');
        await writeFile(join(dist, LIST_FILE), list);
        await writeFile(join(dist, WORKER_FILE), await bundleWorker(keep ? 'worker' : 'kill-worker', version));
        const core = files.filter((file) => file.core).length;
        logger.info(`${files.length} files can be saved, ${core} on a first visit. Version ${version.slice(0, 12)}.`);
      },
    },
  };
}
