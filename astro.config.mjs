import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import { searchIndex } from './src/integrations/search-index/index.ts';

export default defineConfig({
  // One dist/ for a domain root, a sub-folder and file:// (docs/decisions/002).
  build: { format: 'file', inlineStylesheets: 'never' },
  trailingSlash: 'never',
  compressHTML: true,
  markdown: { syntaxHighlight: false },
  // The search index reads the built pages and comes before the links are made portable.
  integrations: [mdx(), searchIndex()],
  vite: {
    build: {
      assetsInlineLimit: 0,
      rolldownOptions: { checks: { moduleLevelDirective: false } },
    },
  },
});
