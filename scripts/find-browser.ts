import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

const { env, platform } = process;

const NAMES_IN_PATH = [
  'google-chrome-stable',
  'google-chrome',
  'chromium',
  'chromium-browser',
  'microsoft-edge-stable',
  'microsoft-edge',
];

const MAC_APPLICATIONS = ['Google Chrome', 'Chromium', 'Microsoft Edge'].map(
  (name) => `Applications/${name}.app/Contents/MacOS/${name}`,
);

const WINDOWS_PROGRAMS = [
  String.raw`Google\Chrome\Application\chrome.exe`,
  String.raw`Chromium\Application\chrome.exe`,
  String.raw`Microsoft\Edge\Application\msedge.exe`,
];

const joinAll = (folders: readonly (string | undefined)[], names: readonly string[]): string[] =>
  folders.flatMap((folder) => (folder ? names.map((name) => join(folder, name)) : []));

/** The places where Chrome, Chromium or Edge stand on this system. */
function knownPlaces(): string[] {
  if (platform === 'darwin') return joinAll(['/', env['HOME']], MAC_APPLICATIONS);
  if (platform === 'win32') {
    return joinAll([env['PROGRAMFILES'], env['PROGRAMFILES(X86)'], env['LOCALAPPDATA']], WINDOWS_PROGRAMS);
  }
  const folders = [
    ...(env['PATH'] ?? '').split(delimiter),
    '/usr/bin',
    '/usr/local/bin',
    '/snap/bin',
    '/opt/google/chrome',
  ];
  return joinAll(folders, NAMES_IN_PATH);
}

/** The path of a browser for the tests: CHROME_PATH, an installed one, or the one Playwright keeps. */
export function findBrowser(): string | undefined {
  const chosen = env['CHROME_PATH'];
  if (chosen) return existsSync(chosen) ? chosen : undefined;
  return [...knownPlaces(), chromium.executablePath()].find((place) => place !== '' && existsSync(place));
}

const succeeds = (command: string, args: readonly string[]): boolean =>
  spawnSync(command, args, { stdio: 'inherit' }).status === 0;

function installWithPlaywright(): boolean {
  const program = fileURLToPath(new URL('../node_modules/playwright-core/cli.js', import.meta.url));
  return succeeds(process.execPath, [program, 'install', 'chromium']);
}

function installWithApt(): boolean {
  if (platform !== 'linux' || process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return false;
  const install = ['install', '--yes', '--no-install-recommends', 'chromium'];
  return succeeds('apt-get', install) || (succeeds('apt-get', ['update']) && succeeds('apt-get', install));
}

/** Finds a browser or installs one. Throws one plain sentence that says what to do when neither works. */
export function findOrInstallBrowser(): string {
  const found = findBrowser();
  if (found) return found;
  if (env['CHROME_PATH']) throw new Error(`CHROME_PATH says ${env['CHROME_PATH']}, but there is no file there.`);
  console.log('No Chrome, Chromium or Edge is installed. Getting Chromium for the tests.');
  const installed = installWithPlaywright() || installWithApt() ? findBrowser() : undefined;
  if (installed) return installed;
  throw new Error('Please install Chrome, Chromium or Edge, or set CHROME_PATH to one, and run npm test again.');
}
