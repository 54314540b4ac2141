import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Runs a program to its end. @throws with all it said when it fails */
export function run(command: string, args: readonly string[], folder: string): void {
  const { status, stdout, stderr, error } = spawnSync(command, args, {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
  });
  if (status !== 0) throw error ?? new Error(`${command} ${args.join(' ')} failed:\n${stdout}\n${stderr}`);
}

/**
 * Installs what the kit is measured against into a folder outside the kit, unless it is there: nothing of it becomes part
 * of the kit. Needs the network the first time.
 * @param project a folder with package.json and package-lock.json
 */
export function installApart(project: string, folder: string): void {
  const isSame = (name: string) =>
    existsSync(join(folder, name)) && readFileSync(join(folder, name)).equals(readFileSync(join(project, name)));
  const isInstalled = existsSync(join(folder, 'node_modules/.package-lock.json')) && isSame('package-lock.json');
  cpSync(project, folder, { recursive: true });
  if (!isInstalled) run('npm', ['ci', '--ignore-scripts'], folder);
}
