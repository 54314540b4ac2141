import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import type { TestProject } from 'vitest/node';
import { findBrowser } from '../../scripts/find-browser.ts';
import { createStaticServer, listen } from '../../scripts/static-server.ts';
import { buildWhenStale } from './fresh-build.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the one browser of the run listens. */
    browserEndpoint: string;
    /** The build at the root of a host: "http://localhost:1234/". */
    rootUrl: string;
    /** The build in a sub-folder: "http://localhost:1234/kit/". */
    folderUrl: string;
  }
}

const BROWSER_FLAGS = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const distFolder = new URL('../../dist', import.meta.url);

/** Runs once before the tests of the project "site": a fresh build, two servers and one browser for all of them. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  buildWhenStale();
  const folder = fileURLToPath(distFolder);
  const atRoot = createStaticServer({ folder });
  const inFolder = createStaticServer({ folder, under: '/kit/' });
  const [rootPort, folderPort] = await Promise.all([listen(atRoot, 0), listen(inFolder, 0)]);
  const executablePath = findBrowser();
  if (!executablePath)
    throw new Error('No browser: install Chrome, Chromium or Edge, or run npm test, which gets one.');
  const browser = await chromium.launchServer({
    executablePath,
    chromiumSandbox: process.getuid?.() !== 0,
    args: BROWSER_FLAGS,
    // Without a locale of UTF-8, as on some servers, it cannot read a folder named "USB stick ñ #1".
    env: { ...process.env, LC_ALL: 'C.UTF-8' },
  });

  project.provide('browserEndpoint', browser.wsEndpoint());
  project.provide('rootUrl', `http://localhost:${rootPort}/`);
  project.provide('folderUrl', `http://localhost:${folderPort}/kit/`);
  return async () => {
    await browser.close();
    for (const server of [atRoot, inFolder]) {
      server.closeAllConnections();
      server.close();
    }
  };
}
