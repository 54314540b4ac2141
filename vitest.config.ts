import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['tests/{core,content-model,content,components,elements,offline,architecture}/**/*.test.ts'],
        },
      },
      {
        test: {
          name: 'site',
          include: ['tests/{build,browser}/**/*.test.ts'],
        },
      },
    ],
  },
});
