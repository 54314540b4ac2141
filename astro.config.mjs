import { fileURLToPath } from 'node:url';
import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import { parsePublicAddress } from './src/core/public-address.ts';
import { contentCheck } from './src/integrations/content-check/integration.ts';
import { portableLinks } from './src/integrations/portable-links/index.ts';
import { searchIndex } from './src/integrations/search-index/index.ts';

export default defineConfig({
  // Only for what leaves the screen, such as a QR code. Without it these are left out; links never need it.
  site: parsePublicAddress(process.env.PUBLIC_ADDRESS),
  // One dist/ for a domain root, a sub-folder and file:// (docs/decisions/002).
  build: { format: 'file', inlineStylesheets: 'never' },
  trailingSlash: 'never',
  compressHTML: true,
  markdown: { syntaxHighlight: false },
  integrations: [
    contentCheck(),
    mdx(),
    // Reads the built pages and comes before their links are made portable.
    searchIndex(),
    portableLinks({ firstStylesheet: fileURLToPath(new URL('./src/styles/layers.css', import.meta.url)) }),
  ],
  vite: {
    build: {
      assetsInlineLimit: 0,
      modulePreload: false,
      rolldownOptions: { checks: { moduleLevelDirective: false } },
    },
  },
});
