import { getViteConfig } from 'astro/config';

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
          // Against the finished build, in files and in a browser. One browser and one server for all of them.
          name: 'site',
          include: ['tests/{build,browser}/**/*.test.ts'],
          globalSetup: ['tests/support/site-project.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
          maxWorkers: 2,
        },
      },
    ],
  },
});
