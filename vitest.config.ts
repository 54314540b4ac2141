/// <reference types="vitest/config" />
import { getViteConfig } from 'astro/config';
import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config';

/** Needs nothing but the source. */
const unit: TestProjectInlineConfiguration = {
  test: {
    name: 'unit',
    // One worker for many files: the time went into starting workers, and no test leaves anything behind.
    isolate: false,
    // A busy machine is slow, not wrong.
    testTimeout: 60_000,
    include: ['tests/{core,content-model,content,elements,integrations,offline,architecture}/**/*.test.ts'],
  },
};

/** Renders .astro files, so it runs inside Astro's own Vite. */
const components = getViteConfig(
  { test: { name: 'components', include: ['tests/components/**/*.test.ts'] } },
  { configFile: false },
);

/** Reads the finished build, in files and in a browser. One build, two servers and one browser for all of them. */
const site: TestProjectInlineConfiguration = {
  test: {
    name: 'site',
    include: ['tests/{build,browser}/**/*.test.ts'],
    globalSetup: ['tests/support/site-project.ts'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    expect: { poll: { timeout: 20_000 } },
    maxWorkers: 2,
    // After the others, which share a worker and not its number.
    sequence: { groupOrder: 1 },
  },
};

export default defineConfig(async (env) => ({
  test: { projects: [unit, await components(env), site] },
}));
