// Runs on whatever Node the machine has (20 or later), before anything is installed: plain JavaScript, no packages.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

export const projectFolder = fileURLToPath(new URL('..', import.meta.url));

const modules = join(projectFolder, 'node_modules');
const lockfile = join(projectFolder, 'package-lock.json');
/** Holds the hash of the lockfile that node_modules was installed from. */
const stampFile = join(modules, '.family-night-kit-lock');

const hashOf = (file) => createHash('sha256').update(readFileSync(file)).digest('hex');

/** Somebody may have run `npm ci` by hand: npm leaves its own note, younger than the lockfile. */
function installedByHand() {
  const note = join(modules, '.package-lock.json');
  return !existsSync(stampFile) && existsSync(note) && statSync(note).mtimeMs >= statSync(lockfile).mtimeMs;
}

function isInstalled() {
  if (!existsSync(modules)) return false;
  return installedByHand() || (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === hashOf(lockfile));
}

/** Runs npm in the project and waits. Returns its exit code. */
export function runNpm(args) {
  const environment = { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' };
  const options = { cwd: projectFolder, env: environment, stdio: 'inherit' };
  const npm = process.env.npm_execpath;
  // The npm that runs us needs no shell to be found; on Windows the one in PATH does.
  const result =
    npm && /npm-cli\.c?js$/.test(npm)
      ? spawnSync(process.env.npm_node_execpath ?? process.execPath, [npm, ...args], options)
      : spawnSync('npm', args, { ...options, shell: process.platform === 'win32' });
  return result.status ?? 1;
}

/** Installs exactly what the lockfile says, unless that is done already. Ends the process when it cannot. */
export function ensureInstalled() {
  if (!isInstalled()) {
    console.log('Installing the tools of the kit. This happens once and takes a minute or two.');
    // Windows cannot delete the program that is running, so there npm replaces only what has changed.
    const runsFromModules = process.platform === 'win32' && process.execPath.startsWith(modules + sep);
    const code = runNpm([runsFromModules ? 'install' : 'ci', '--loglevel=error']);
    if (code !== 0) {
      console.error(
        'The tools could not be installed. Is there a connection to the internet? The lines above say more.',
      );
      process.exit(code);
    }
  }
  writeFileSync(stampFile, hashOf(lockfile));
}

/** Runs a script of package.json under the Node that the project brings along. Returns its exit code. */
export const runScript = (name) => runNpm(['run', '--silent', name]);
