import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { unzipSync } from 'fflate';
import { onTestFinished } from 'vitest';
import { ZIP_FILE } from '../../src/core/kit-checksums.ts';
import { distFolder } from './dist.ts';

/** The zip of the build. */
export const ZIP = join(distFolder, ZIP_FILE);

/** Unpacks the zip of the build into a folder. */
export function unzipInto(folder: string): void {
  for (const [path, bytes] of Object.entries(unzipSync(readFileSync(ZIP)))) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), bytes);
  }
}

/** Unpacks the zip of the build into a new folder of that name, which is removed when the test ends. */
export function unzipKit(name: string): string {
  const parent = mkdtempSync(join(tmpdir(), 'kit-'));
  onTestFinished(() => rmSync(parent, { recursive: true, force: true }));
  unzipInto(join(parent, name));
  return join(parent, name);
}
