// npm run check: format, lint, unused code, types and unit tests, side by side. Shows every failure, not only the first.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';

interface Task {
  name: string;
  /** A program below node_modules and its arguments. */
  program: string;
  args: readonly string[];
}

const root = fileURLToPath(new URL('..', import.meta.url));

/** The longest first, so that the short ones fill the gaps. */
const TASKS: readonly Task[] = [
  { name: 'types', program: 'astro/bin/astro.mjs', args: ['check', '--minimumFailingSeverity', 'hint'] },
  {
    name: 'unit tests',
    program: 'vitest/vitest.mjs',
    args: ['run', '--project', 'unit', '--project', 'components', '--passWithNoTests'],
  },
  { name: 'format', program: 'prettier/bin/prettier.cjs', args: ['--check', '--log-level', 'warn', '.'] },
  { name: 'unused code', program: 'knip/bin/knip.js', args: [] },
  { name: 'types of src/core', program: 'typescript/bin/tsc', args: ['-p', 'src/core'] },
  { name: 'types of src/offline', program: 'typescript/bin/tsc', args: ['-p', 'src/offline'] },
  { name: 'lint', program: '@biomejs/biome/bin/biome', args: ['lint', '--error-on-warnings'] },
].filter(({ args }) => args[0] !== '-p' || existsSync(`${root}/${args[1]}/tsconfig.json`));

/** Runs one task to its end. Returns its output when it failed, and nothing when all is well. */
function run({ name, program, args }: Task): Promise<string | undefined> {
  const startedAtMs = performance.now();
  const child = spawn(process.execPath, [`${root}/node_modules/${program}`, ...args], {
    cwd: root,
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', FORCE_COLOR: process.stdout.isTTY ? '1' : '0' },
  });
  let output = '';
  child.stdout.on('data', (text) => (output += text));
  child.stderr.on('data', (text) => (output += text));
  return new Promise((resolve) => {
    child.on('close', (code) => {
      const seconds = ((performance.now() - startedAtMs) / 1000).toFixed(1);
      console.log(`${code === 0 ? 'ok    ' : 'FAILED'} ${name} (${seconds} s)`);
      resolve(code === 0 ? undefined : `\n--- ${name} ---\n${output.trim()}`);
    });
  });
}

const waiting = [...TASKS];
const failures: string[] = [];

async function work(): Promise<void> {
  for (let task = waiting.shift(); task; task = waiting.shift()) {
    const failure = await run(task);
    if (failure !== undefined) failures.push(failure);
  }
}

await Promise.all(Array.from({ length: Math.max(2, Math.min(4, availableParallelism())) }, work));
for (const failure of failures) console.log(failure);
console.log(failures.length === 0 ? '\nAll checks passed.' : `\n${failures.length} of ${TASKS.length} checks failed.`);
process.exitCode = failures.length === 0 ? 0 : 1;
