/// <reference types="vitest/config" />
import { getViteConfig } from 'astro/config';

/** `unit` needs nothing but the source; `site` reads the finished build, in files and in a browser. */
export default getViteConfig({
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['tests/{core,content-model,content,components,elements,offline,architecture}/**/*.test.ts'],
        },
      },
      {
        test: {
          name: 'site',
          include: ['tests/{build,browser}/**/*.test.ts'],
          // One build, two servers and one browser for all of them.
          globalSetup: ['tests/support/site-project.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
          maxWorkers: 2,
        },
      },
    ],
  },
});
