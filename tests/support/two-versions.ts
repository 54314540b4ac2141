import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { formatKitList, LIST_FILE, parseKitList, WORKER_FILE } from '../../src/core/offline/kit-list.ts';
import { distFolder } from './dist.ts';

const sha256 = (contents: string | Buffer) => createHash('sha256').update(contents).digest('hex');

/**
 * The build once more with some pages changed, its list and its worker as the build would write them. The folder is
 * removed after all tests of the file.
 */
export function nextVersion(change: Readonly<Record<string, (text: string) => string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'kit-next-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  cpSync(distFolder, folder, { recursive: true });
  for (const [name, edit] of Object.entries(change)) {
    const path = join(folder, name);
    writeFileSync(path, edit(readFileSync(path, 'utf8')));
  }
  const oldList = readFileSync(join(folder, LIST_FILE), 'utf8');
  const files = (parseKitList(oldList) ?? []).map((file) => {
    const contents = readFileSync(join(folder, file.url));
    return { ...file, hash: sha256(contents), bytes: contents.length };
  });
  const list = formatKitList(files);
  writeFileSync(join(folder, LIST_FILE), list);
  const worker = readFileSync(join(folder, WORKER_FILE), 'utf8');
  writeFileSync(join(folder, WORKER_FILE), worker.replaceAll(sha256(oldList), sha256(list)));
  return folder;
}
