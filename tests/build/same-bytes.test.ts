import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { distFolder } from '../support/dist.ts';
import { contentsOf, folderWith } from '../support/folder.ts';
import { projectFolder } from '../support/project.ts';

// A busy machine takes minutes for a build.
it('builds the same bytes again from the same files', { timeout: 300_000 }, () => {
  const outDir = join(folderWith({}), 'dist');
  const program = join(projectFolder, 'scripts/astro.ts');
  const { status, stderr } = spawnSync(process.execPath, [program, 'build', '--outDir', outDir], {
    cwd: projectFolder,
    encoding: 'utf8',
  });
  expect(stderr + status).toBe('0');
  expect(contentsOf(outDir)).toEqual(contentsOf(distFolder));
});
