import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { createStaticServer, listen } from '../../scripts/static-server.ts';
import { projectFolder } from './project.ts';

/** The kit as it is built with a public address, on a server of its own. Call it outside the tests, and build it before them. */
export function publicKit(site: string): { build: () => Promise<void>; address: (page: string) => string } {
  const folder = mkdtempSync(join(tmpdir(), 'public kit '));
  let server: Server | undefined;
  let root = '';
  afterAll(() => {
    server?.closeAllConnections();
    server?.close();
    rmSync(folder, { recursive: true, force: true });
  });
  return {
    build: async () => {
      const { status, stderr } = spawnSync(
        process.execPath,
        [join(projectFolder, 'scripts/astro.ts'), 'build', '--outDir', folder],
        { cwd: projectFolder, encoding: 'utf8', env: { ...process.env, PUBLIC_ADDRESS: site } },
      );
      if (status !== 0) throw new Error(`The kit does not build with a public address:\n${stderr}`);
      server = createStaticServer({ folder });
      root = `http://localhost:${await listen(server, 0)}/`;
    },
    address: (page) => new URL(encodeURI(page), root).href,
  };
}
