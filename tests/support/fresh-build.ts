import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const SOURCES = ['src', 'content', 'public', 'astro.config.mjs', 'package-lock.json'];

/** When anything in a file or folder last changed. A file that was removed changes its folder. */
function lastChangeMs(path: string): number {
  const stats = statSync(path);
  if (!stats.isDirectory()) return stats.mtimeMs;
  return Math.max(stats.mtimeMs, ...readdirSync(path).map((name) => lastChangeMs(join(path, name))));
}

function isFresh(): boolean {
  const page = join(root, 'dist/index.html');
  if (!existsSync(page)) return false;
  const sources = SOURCES.map((name) => join(root, name)).filter((path) => existsSync(path));
  return statSync(page).mtimeMs > Math.max(...sources.map(lastChangeMs));
}

/** Builds the kit when dist/ is older than what it is made from. `npm test` has built it just before. */
export function buildWhenStale(): void {
  if (process.env['SITE_IS_BUILT'] || isFresh()) return;
  const astro = join(root, 'scripts/astro.ts');
  const { status, stdout, stderr } = spawnSync(process.execPath, [astro, 'build'], { cwd: root, encoding: 'utf8' });
  if (status !== 0) throw new Error(`The kit does not build:\n${stdout}${stderr}`);
}
