import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { distFiles, distText } from '../support/dist.ts';
import { projectFolder } from '../support/project.ts';

interface LockedPackage {
  resolved?: string;
  optionalDependencies?: Record<string, string>;
}

const { packages }: { packages: Record<string, LockedPackage> } = JSON.parse(
  readFileSync(join(projectFolder, 'package-lock.json'), 'utf8'),
);

const isTextFile = (file: string): boolean =>
  /\.(?:[cm]?[jt]s|json|astro|css|html|mdx?|ya?ml|svg|txt|webmanifest|xml)$/.test(file);

/** Files under version control. A copy of the project without git has none to ask about. */
function trackedFiles(): string[] {
  if (!existsSync(join(projectFolder, '.git'))) return [];
  const list = execFileSync('git', ['ls-files', '-z'], { cwd: projectFolder, encoding: 'utf8' });
  return list.split('\0').filter((file) => isTextFile(file) && existsSync(join(projectFolder, file)));
}

/** Paths of one machine: this project's folder, the home folder, and the usual shapes of home folders. */
const MACHINE_PATHS = [projectFolder, homedir()].filter((path) => path.length > 5);
const HOME_FOLDER = /(?:file:\/\/\/|(?<![\w.])\/)(?:home|Users)\/[a-z][\w.-]*\/|[A-Z]:\\Users\\/;

const namesAMachine = (text: string): boolean =>
  MACHINE_PATHS.some((path) => text.includes(path)) || HOME_FOLDER.test(text);

describe('the lockfile', () => {
  it('names no registry: everybody installs from their own', () => {
    expect(Object.keys(packages).filter((name) => packages[name]?.resolved !== undefined)).toEqual([]);
  });

  it('holds every optional package, so that it installs on every system', () => {
    const missing = Object.entries(packages).flatMap(([name, { optionalDependencies = {} }]) =>
      Object.keys(optionalDependencies).filter((optional) => {
        const folders = name
          .split('/node_modules/')
          .map((_, index, parts) => parts.slice(0, index + 1).join('/node_modules/'));
        return !['', ...folders].some(
          (folder) => packages[`${folder === '' ? '' : `${folder}/`}node_modules/${optional}`],
        );
      }),
    );
    expect(missing).toEqual([]);
  });
});

describe('no file names the machine it was made on', () => {
  it('in the build', () => {
    // Pagefind's machine code names the machine that Pagefind was made on.
    const ours = distFiles.filter((file) => isTextFile(file) && !file.startsWith('search/wasm.'));
    expect(ours.filter((file) => namesAMachine(distText(file)))).toEqual([]);
  });

  it('under version control', () => {
    expect(trackedFiles().filter((file) => namesAMachine(readFileSync(join(projectFolder, file), 'utf8')))).toEqual([]);
  });
});
