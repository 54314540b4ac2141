import { defineConfig } from 'vitest/config';

/** `unit` needs nothing but the source; `site` reads a finished build, some of it in a browser. */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['tests/{core,content-model,content,components,elements,offline,architecture}/**/*.test.ts'],
        },
      },
      { test: { name: 'site', include: ['tests/{build,browser}/**/*.test.ts'] } },
    ],
  },
});
