import { fileURLToPath } from 'node:url';
import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import { parsePublicAddress } from './src/core/public-address.ts';
import { contentCheck } from './src/integrations/content-check/integration.ts';
import { findable } from './src/integrations/findable/index.ts';
import { hostFiles } from './src/integrations/host-files/index.ts';
import { offlineList } from './src/integrations/offline-list/index.ts';
import { pdfFiles } from './src/integrations/pdf-files/index.ts';
import { portableLinks } from './src/integrations/portable-links/index.ts';
import { searchIndex } from './src/integrations/search-index/index.ts';
import { sheetFiles } from './src/integrations/sheet-files/index.ts';
import { usbEdition } from './src/integrations/usb-edition/index.ts';

const usb = usbEdition();

export default defineConfig({
  // Only for what leaves the screen: QR codes, the sitemap, previews. Without it these are left out; links never need it.
  site: parsePublicAddress(process.env.PUBLIC_ADDRESS),
  // One dist/ for a domain root, a sub-folder and file:// (docs/decisions/002).
  build: { format: 'file', inlineStylesheets: 'never' },
  trailingSlash: 'never',
  compressHTML: true,
  markdown: { syntaxHighlight: false },
  integrations: [
    contentCheck(),
    mdx(),
    // These read the built pages and come before their links are made portable.
    searchIndex(),
    findable(),
    hostFiles(),
    sheetFiles(),
    pdfFiles({ wantedFile: process.env.FAMILY_NIGHT_PDF_LIST }),
    usb.reserve,
    portableLinks({ firstStylesheet: fileURLToPath(new URL('./src/styles/layers.css', import.meta.url)) }),
    usb.size,
    // Last of those that change pages: it takes their hashes.
    offlineList({ keep: process.env.FAMILY_NIGHT_OFFLINE !== 'off' }),
    usb.write,
  ],
  vite: {
    build: {
      assetsInlineLimit: 0,
      modulePreload: false,
      rolldownOptions: { checks: { moduleLevelDirective: false } },
    },
  },
});
